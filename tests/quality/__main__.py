"""Measures answers on a collection of articles and questions, and prints a table.

The collection is a folder with `articles.jsonl.xz` (as `reader add` takes them), `questions.jsonl` (`id`, `question`,
`as_of`, `answers`, `gold_urls` a line) and `unanswerable.jsonl` (`id`, `question`, `as_of`). Everything is asked by the
program itself, in processes of its own; the library is kept in --library and used again if it is there.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from reader.answering.ask import ask
from reader.library import Library

from .baseline import plain_bm25
from .scoring import auroc, reliability, scores

WARM_UP = 20
"""Questions asked before the clock is looked at."""


def main() -> None:
    """Runs the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("collection", type=Path)
    parser.add_argument("--library", type=Path, help="where the library is kept (default: a temporary folder)")
    parser.add_argument(
        "--baseline", type=int, metavar="N", default=0, help="ask plain rank_bm25 N of the questions too"
    )
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        measure(chosen.collection, chosen.library or Path(scratch) / "library", chosen.baseline)


def measure(collection: Path, folder: Path, baseline: int) -> None:
    """Prints how long it took, then a row of figures for each way of answering."""
    if not folder.exists():
        began = time.monotonic()
        _reader(folder, "--quiet", "add", str(collection / "articles.jsonl.xz"))
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
        print(f"added in {time.monotonic() - began:.1f} s, {peak:.0f} MB at the most")
    questions = _lines((collection / "questions.jsonl").read_text(encoding="utf-8"))
    began = time.monotonic()
    replies = _asked(folder, collection / "questions.jsonl")
    print(f"{len(questions)} questions in one batch: {(time.monotonic() - began) / len(questions) * 1000:.0f} ms each")
    unanswerable = _asked(folder, collection / "unanswerable.jsonl")
    row = scores(questions, replies)
    row["false answers"] = sum(reply["answered"] for reply in unanswerable.values()) / len(unanswerable)
    row["AUROC"] = auroc(
        [reply["confidence"] for reply in replies.values()], [reply["confidence"] for reply in unanswerable.values()]
    )
    _print_row(f"reader, {len(questions)} questions", row)
    for found in reliability(questions, replies, unanswerable.values()):
        print(
            f"confidence from {found.least:.1f}: {found.replies} replies, {found.confidence:.2f} on the average,"
            f" {found.right:.2f} of them right"
        )
    with Library.open(folder) as library:
        _print_times(library, questions)
        if baseline:
            _print_baseline(library, questions[:: max(1, len(questions) // baseline)], replies)


def _print_times(library: Library, questions: list[dict[str, Any]]) -> None:
    times = []
    for question in questions:
        began = time.perf_counter()
        ask(library, question["question"], as_of=date.fromisoformat(question["as_of"]))
        times.append((time.perf_counter() - began) * 1000)
    half, most = (statistics.quantiles(times[WARM_UP:], n=20)[place] for place in (9, 18))
    print(f"one question, warm: p50 {half:.1f} ms, p95 {most:.1f} ms")


def _print_baseline(library: Library, questions: list[dict[str, Any]], replies: dict[str, Any]) -> None:
    began = time.monotonic()
    answer = plain_bm25(library.articles([headline.id for headline in library.headlines()]))
    print(f"plain rank_bm25 indexed in {time.monotonic() - began:.0f} s")
    began = time.monotonic()
    plain = {one["id"]: answer(one["question"], date.fromisoformat(one["as_of"])) for one in questions}
    print(f"plain rank_bm25: {(time.monotonic() - began) / len(questions) * 1000:.0f} ms a question")
    _print_row(f"plain rank_bm25, {len(questions)} of them", scores(questions, plain))
    _print_row("reader, the same", scores(questions, replies))


def _asked(folder: Path, questions: Path) -> dict[str, dict[str, Any]]:
    printed = _reader(folder, "ask", "--batch", str(questions), "--limit", "10", "--json")
    return {reply["id"]: reply for reply in _lines(printed)}


def _reader(folder: Path, *arguments: str) -> str:
    environment = os.environ | {"READER_LIBRARY": str(folder)}
    command = [sys.executable, "-m", "reader", *arguments]
    return subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout


def _lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def _print_row(name: str, row: dict[str, float]) -> None:
    print(f"{name}: " + ", ".join(f"{label} {value:.3f}" for label, value in row.items()))


if __name__ == "__main__":
    main()
