"""Articles that are held already come again with other words: how long until the new words are found."""

import subprocess
import sys
import time
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from reader.article import Article
from reader.intake import take_in
from reader.library import ALL, Library

from ..collection import articles_in, line_of
from ..process import ROOT
from ..timing import milliseconds

CHANGED = 100
_PAUSE = 0.01
_LONGEST = 600.0


def measure(library: str, corpus: str, runs: str) -> dict[str, Any]:
    """Seconds until all of them are found: from the start of `reader add`, and from a call in a warm process.

    The library is not as it was any more.
    """
    folder = Path(library)
    articles = list(islice(articles_in(Path(corpus)), CHANGED))
    command, warm = [], []
    with Library.open(folder) as held:
        for run in range(int(runs)):
            word = f"zyxquorv{chr(97 + run)}"
            file = folder.parent / "changed.jsonl"
            _write_changed(file, articles, f"{word}a")
            command.append(_seconds_until_found(held, file, f"{word}a", len(articles)))
            _write_changed(file, articles, f"{word}b")
            warm.append(milliseconds(take_in, held, [str(file)]) / 1000)
            assert _found(held, f"{word}b") == len(articles), "what was changed is not found"
            file.unlink()
    return {"command": command, "warm": warm}


def _write_changed(file: Path, articles: list[Article], word: str) -> None:
    """The articles with one more sentence, in which that word stands."""
    changed = [replace(article, text=f"{article.text}\n\nIt was said again: {word}.") for article in articles]
    file.write_text("".join(f"{line_of(article)}\n" for article in changed), encoding="utf-8")


def _seconds_until_found(library: Library, file: Path, word: str, count: int) -> float:
    """From the start of the command until another process finds all of them."""
    command = [sys.executable, "-m", "reader", "--quiet", "--library", str(library.folder), "add", str(file)]
    began = time.monotonic()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as adding:
        while _found(library, word) < count:
            if time.monotonic() - began > _LONGEST:
                adding.terminate()
                raise TimeoutError("what was changed is not found")
            time.sleep(_PAUSE)
        return time.monotonic() - began


def _found(library: Library, word: str) -> int:
    return len(library.index.search({word: 1.0}, ALL, CHANGED + 1))
