"""What was measured, as Markdown."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from .bench import Measured, NotRun, OfSize
from .corpus import Corpus
from .peers import PEERS, READER
from .timing import Spread, percentile

_COLUMNS = ("", "built in", "peak", "disk", "of the text", "p50", "p95", "own memory", "with files", "first", "of ten")
_PROGRAM = "| reader alone | |"


def report(sizes: Sequence[OfSize]) -> str:
    """The tables of all sizes, smallest first."""
    return "\n\n".join("\n".join(_of_size(found)) for found in sizes) + "\n"


def _of_size(found: OfSize) -> Iterator[str]:
    corpus = found.corpus
    yield f"### {corpus.articles:,} articles"
    yield ""
    yield _made_of(corpus)
    yield ""
    yield f"| {' | '.join(_COLUMNS)} |"
    yield "|---" * len(_COLUMNS) + "|"
    for name, peer in found.peers.items():
        yield _peer_row(f"{name} ({PEERS[name].about})", peer, corpus)
    rows = list(_program_rows(found))
    if rows:
        yield ""
        yield _PROGRAM
        yield "|---|---|"
        yield from (f"| {name} | {value} |" for name, value in rows)


def _made_of(corpus: Corpus) -> str:
    others = corpus.articles - corpus.given
    made = f"{corpus.given:,} given, {others:,} recombined with seed {corpus.seed}" if others else "all as given"
    return f"{made}; {corpus.characters / 1e6:,.0f} million characters, {corpus.terms:,} different words."


def _peer_row(name: str, peer: Measured | NotRun, corpus: Corpus) -> str:
    if isinstance(peer, NotRun):
        return f"| {name} | {peer.reason} |" + " |" * (len(_COLUMNS) - 2)
    judged = corpus.given == corpus.articles
    answering = peer.answering
    cells = (
        name,
        _spread(peer.seconds, "s"),
        _size(peer.peak),
        _size(peer.disk) if peer.disk else "none",
        f"{peer.disk / corpus.bytes:.2f}" if peer.disk else "",
        _spread(peer.half, "ms"),
        _spread(peer.most, "ms"),
        _size(answering["own"]),
        _size(answering["resident"]),
        f"{answering['success@1']:.3f}" if judged else "",
        f"{answering['success@10']:.3f}" if judged else "",
    )
    return f"| {' | '.join(cells)} |"


def _program_rows(found: OfSize) -> Iterator[tuple[str, str]]:
    program = found.program
    yield from _against(found)
    for row, told in _ROWS.items():
        if row in program:
            yield from told(program[row])


def _against(found: OfSize) -> Iterator[tuple[str, str]]:
    reader = found.peers.get(READER)
    floor, plain = found.peers.get("tantivy"), found.peers.get("rank_bm25")
    if isinstance(reader, Measured) and isinstance(floor, Measured):
        yield "built in, against tantivy alone", f"{reader.seconds.median / floor.seconds.median:.1f} times its time"
    if isinstance(reader, Measured) and isinstance(plain, Measured):
        yield "a question, against rank_bm25", f"{plain.half.median / reader.half.median:,.0f} times as fast"


def _growth(row: Sequence[float]) -> Iterator[tuple[str, str]]:
    first, last = row
    yield "last tenth added, against the first", f"{last:.1f} s, {first:.1f} s: {last / max(first, 1e-9):.2f} times"


def _cold(row: dict[str, list[float]]) -> Iterator[tuple[str, str]]:
    yield "`reader ask` from a cold start, the samples", _spread(Spread.of(row["samples"]), "s")
    yield "`reader ask` from a cold start, this library", _spread(Spread.of(row["library"]), "s")


def _browsing(row: dict[str, dict[str, list[float]]]) -> Iterator[tuple[str, str]]:
    yield "first screen of the library", _spread(Spread.of(row["first"]["runs"]), "ms")
    yield "jump to the end", _spread(Spread.of(row["end"]["runs"]), "ms")
    yield "into the middle", _spread(Spread.of(row["middle"]["runs"]), "ms")
    yield "filter, each letter: p50, p95, most", _percentiles(row["typed"]["runs"])


def _incoming(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield "a question in quiet: p50, p95, most", _percentiles(row["quiet"])
    if not row["added"]:  # as few as these are stored all at once
        return
    rate = row["added"] / row["seconds"]
    yield f"while {rate:,.0f} articles a second come in", _percentiles(row["busy"])
    yield "p95 against quiet", f"{percentile(row['busy'], 0.95) / percentile(row['quiet'], 0.95):.2f} times"


def _updating(row: dict[str, list[float]]) -> Iterator[tuple[str, str]]:
    yield "100 articles changed until found, `reader add`", _spread(Spread.of(row["command"]), "s")
    yield "100 articles changed until found, warm", _spread(Spread.of(row["warm"]), "s")


def _idle(row: dict[str, dict[str, int | None]]) -> Iterator[tuple[str, str]]:
    for when, held in row.items():
        yield f"app idle, {when}: own, with files", f"{_size(held['own'])}, {_size(held['resident'])}"


def _long(row: dict[str, list[float]]) -> Iterator[tuple[str, str]]:
    for length, times in row.items():
        yield f"a question to texts of {int(length):,} characters: p50, p95, most", _percentiles(times)


_ROWS: dict[str, Callable[[Any], Iterator[tuple[str, str]]]] = {
    "growth": _growth,
    "cold": _cold,
    "browsing": _browsing,
    "incoming": _incoming,
    "updating": _updating,
    "idle": _idle,
    "long": _long,
}
"""What a person reads of each row of the program alone."""


def _percentiles(times: Sequence[float]) -> str:
    return ", ".join(f"{_number(percentile(times, share))} ms" for share in (0.5, 0.95, 1.0))


def _spread(spread: Spread, unit: str) -> str:
    median, least, most = (_number(value) for value in (spread.median, spread.least, spread.most))
    return f"{median} {unit}" if least == most else f"{median} {unit} ({least} to {most})"


def _number(value: float) -> str:
    """With about three digits that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _size(count: int | None) -> str:
    if count is None:
        return "not told"
    return f"{count / 1e9:.1f} GB" if count >= 10_000_000_000 else f"{count / 1e6:,.0f} MB"
