"""A reply as text: numbered cards, the answering sentence marked in the margin."""

from collections.abc import Iterator
from itertools import accumulate, pairwise

import click

from reader.answering.answer import Agreement, Answer, Reply, Span
from reader.article import StoredArticle
from reader.cli.cells import lines
from reader.text import clean_line, clean_text

MOST_NEAREST = 3
"""Passages shown where none of them is a good answer."""
_MARK = "> "
_NO_MARK = "  "


def reply_lines(reply: Reply, width: int, *, styled: bool) -> Iterator[str]:
    """The lines of a reply's cards, at most `width` cells wide but for addresses."""
    answers = reply.answers
    if not reply.answered:
        answers = answers[:MOST_NEAREST]
        yield "No good answer."
        if answers:
            yield ""
            yield "The nearest passages, which may not be about it at all:"
    weaker = reply.answered
    for answer in answers:
        if answer is not answers[0] or not reply.answered:
            yield ""
        if answer.weak and weaker:
            weaker = False
            yield from ("Weaker matches:", "")
        yield from card_lines(answer, width, styled=styled)


def card_lines(answer: Answer, width: int, *, styled: bool) -> Iterator[str]:
    """The lines of one answer: its passage, where it stands, and how to read on."""
    number = f"{answer.rank:>2} "
    margin = " " * len(number)
    indent = margin + _NO_MARK
    for at, (line, marked) in enumerate(_passage(answer, width - len(indent), styled=styled)):
        yield (f"{margin if at else number}{_MARK if marked else _NO_MARK}{line}").rstrip()
    yield ""
    yield from (indent + line for line in _credits(answer, width - len(indent), styled=styled))


def source_and_day(article: StoredArticle) -> str:
    """The outlet and the day, as far as they are known."""
    day = f"{article.published.day} {article.published:%B %Y}" if article.published else ""
    return ", ".join(part for part in (clean_line(article.source), day) if part)


def _credits(answer: Answer, width: int, *, styled: bool) -> Iterator[str]:
    article = answer.article
    for line in _wrapped(clean_line(article.title), width):
        yield click.style(line, bold=True) if styled else line
    yield from _wrapped(source_and_day(article), width)
    yield clean_line(article.url or article.place)  # whole, to be copied
    yield from _wrapped(_agreement(answer.agreement), width)
    yield f"reader show {article.id}#{answer.start}-{answer.end}"


def _wrapped(text: str, width: int) -> list[str]:
    return [text[line.start : line.end] for line in lines(text, width)] if text else []


def _agreement(agreement: Agreement) -> str:
    counts = ((agreement.independent, "report", "reports"), (agreement.copies, "copy", "copies"))
    said = ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)
    return f"also in {said}" if said else ""


def _passage(answer: Answer, width: int, *, styled: bool) -> Iterator[tuple[str, bool]]:
    """The passage's lines, each with whether the answering sentence runs through it."""
    text, sentence, focus = _safe_passage(answer)
    for line in lines(text, width):
        marked = line.start < sentence.end and sentence.start < line.end
        yield _styled(text, line, sentence, focus) if styled else text[line.start : line.end], marked


def _safe_passage(answer: Answer) -> tuple[str, Span, Span]:
    """The passage made safe to show, and where its sentence and its focus stand in that (an empty span for none)."""
    text, sentence = answer.text, answer.sentence
    focus = Span(answer.focus.start, answer.focus.end) if answer.focus else Span(0, 0)
    edges = sorted({0, sentence.start, sentence.end, focus.start, focus.end, len(text)})
    pieces = [_safe_piece(text[start:end]) for start, end in pairwise(edges)]
    moved = dict(zip(edges, accumulate(map(len, pieces), initial=0), strict=True))
    return (
        "".join(pieces),
        Span(moved[sentence.start], moved[sentence.end]),
        Span(moved[focus.start], moved[focus.end]),
    )


def _safe_piece(text: str) -> str:
    """`text` cleaned, with a space or line breaks at its ends where it has some: its neighbours need them."""
    words = text.strip()
    if not words:
        return _safe_space(text)
    before, _, after = text.partition(words)
    return _safe_space(before) + clean_text(words) + _safe_space(after)


def _safe_space(space: str) -> str:
    return "\n" * min(space.count("\n"), 2) or " " * bool(space)


def _styled(text: str, line: Span, sentence: Span, focus: Span) -> str:
    edges = {line.start, line.end, sentence.start, sentence.end, focus.start, focus.end}
    inside = sorted(edge for edge in edges if line.start <= edge <= line.end)
    return "".join(
        click.style(
            text[start:end],
            bold=sentence.start <= start < sentence.end or None,
            underline=focus.start <= start < focus.end or None,
        )
        for start, end in pairwise(inside)
    )
