"""An answer as text: a numbered card, the answering sentence marked in the margin."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

import click

from reader.answering.answer import Agreement, Answer, Focus, Span
from reader.answering.explanation import agreement_counts
from reader.article import Revision, StoredArticle
from reader.cli.cells import cells, cut, lines
from reader.text import clean_line, clean_text

_MOST_TELLERS = 4
"""Lines on who else says the same, before they push the next answer from the screen."""
_SHORTEST_TITLE = 12
_MARK = "> "
_NO_MARK = "  "


def card_lines(answer: Answer, width: int, *, styled: bool) -> Iterator[str]:
    """The lines of one answer: its passage, where it stands, and how to read on."""
    number = f"{answer.rank:>2} "
    margin = " " * len(number)
    indent = margin + _NO_MARK
    for at, (line, marked) in enumerate(passage_lines(answer, width - len(indent), styled=styled)):
        yield (f"{margin if at else number}{_MARK if marked else _NO_MARK}{line}").rstrip()
    yield ""
    yield from (indent + line for line in _credits(answer, width - len(indent), styled=styled))


def source_and_day(article: StoredArticle | Revision) -> str:
    """The outlet and the day, as far as they are known."""
    day = f"{article.published.day} {article.published:%B %Y}" if article.published else ""
    return ", ".join(part for part in (clean_line(article.source), day) if part)


def _credits(answer: Answer, width: int, *, styled: bool) -> Iterator[str]:
    article = answer.article
    for line in _wrapped(clean_line(article.title), width):
        yield click.style(line, bold=True) if styled else line
    yield from _wrapped(source_and_day(article), width)
    yield clean_line(article.url or article.place)  # whole, to be copied
    yield from _agreement(answer.agreement, width)
    yield f"reader show {article.id}#{answer.start}-{answer.end}"


def _wrapped(text: str, width: int) -> list[str]:
    return [text[line.start : line.end] for line in lines(text, width)] if text else []


def _agreement(agreement: Agreement, width: int) -> Iterator[str]:
    """How many others say the same, and which ones, by their ids."""
    counts = agreement_counts(agreement)
    if not counts:
        return
    yield from _wrapped(f"also in {counts}:", width)
    tellers = [("report", article) for article in agreement.reports]
    tellers += [("copy", article) for article in agreement.copied_in]
    shown = tellers if len(tellers) <= _MOST_TELLERS + 1 else tellers[:_MOST_TELLERS]
    for kind, article in shown:
        beginning = f"  {kind:<6} {article.id}  "
        yield beginning + _headline(article, width - len(beginning))
    if len(shown) < len(tellers):
        yield f"  and {len(tellers) - len(shown):,} more"


def _headline(article: StoredArticle, width: int) -> str:
    """Headline, outlet and day on one line. Where it is too long, the headline is cut as long as it says anything."""
    title, rest = clean_line(article.title), source_and_day(article)
    room = width - cells(rest) - len(", ")
    if rest and room >= min(cells(title), _SHORTEST_TITLE):
        title = cut(title, room)
    return cut(", ".join(filter(None, (title, rest))), width)


def passage_lines(answer: Answer, width: int, *, styled: bool) -> Iterator[tuple[str, bool]]:
    """The passage's lines, each with whether the answering sentence runs through it."""
    shown = _shown_passage(answer)
    for line in lines(shown.text, width):
        marked = line.start < shown.sentence.end and shown.sentence.start < line.end
        yield _styled(shown, line) if styled else shown.text[line.start : line.end], marked


@dataclass(frozen=True, slots=True)
class _ShownPassage:
    """A passage made safe to show, and where its parts stand in that. A part that is not there is an empty span."""

    text: str
    sentence: Span
    focus: Span
    note: Span
    """What we add: the day that the focus means."""


def _shown_passage(answer: Answer) -> _ShownPassage:
    text, sentence = answer.text, answer.sentence
    focus = Span(answer.focus.start, answer.focus.end) if answer.focus else Span(0, 0)
    note = _note(answer.focus)
    edges = sorted({0, sentence.start, sentence.end, focus.start, focus.end, len(text)})
    pieces = [_safe_piece(text[start:end]) for start, end in pairwise(edges)]
    moved = dict(zip(edges, accumulate(map(len, pieces), initial=0), strict=True))
    at = moved[focus.end]
    clean = "".join(pieces)

    def after_note(offset: int) -> int:
        return moved[offset] + (len(note) if moved[offset] > at else 0)

    return _ShownPassage(
        clean[:at] + note + clean[at:],
        Span(after_note(sentence.start), after_note(sentence.end)),
        Span(moved[focus.start], at),
        Span(at, at + len(note)),
    )


def _note(focus: Focus | None) -> str:
    """In brackets that no newspaper prints, since it stands among an article's own words."""
    return f" [= {focus.day.day} {focus.day:%B %Y}]" if focus and focus.day else ""


def _safe_piece(text: str) -> str:
    """`text` cleaned, with a space or line breaks at its ends where it has some: its neighbours need them."""
    words = text.strip()
    if not words:
        return _safe_space(text)
    before, _, after = text.partition(words)
    return _safe_space(before) + clean_text(words) + _safe_space(after)


def _safe_space(space: str) -> str:
    return "\n" * min(space.count("\n"), 2) or " " * bool(space)


def _styled(shown: _ShownPassage, line: Span) -> str:
    parts = (line, shown.sentence, shown.focus, shown.note)
    edges = {edge for part in parts for edge in (part.start, part.end)}
    inside = sorted(edge for edge in edges if line.start <= edge <= line.end)
    return "".join(_styled_piece(shown, start, end) for start, end in pairwise(inside))


def _styled_piece(shown: _ShownPassage, start: int, end: int) -> str:
    text = shown.text[start:end]
    if shown.note.start <= start < shown.note.end:
        return click.style(text, dim=True)
    return click.style(
        text,
        bold=shown.sentence.start <= start < shown.sentence.end or None,
        underline=shown.focus.start <= start < shown.focus.end or None,
    )
