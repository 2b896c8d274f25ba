"""A reply as text: what was understood where there is something to say, and the answers' cards."""

from collections.abc import Iterator

from reader.answering.answer import Reply
from reader.answering.explanation import (
    apart_told,
    chips,
    explained_answer,
    explained_question,
    respelling_offered,
)
from reader.answering.section import Section
from reader.cli.cards import card_lines
from reader.cli.cells import cells, lines
from reader.text import clean_line

MOST_NEAREST = 3
"""Passages shown where none of them is a good answer."""
NEAREST = "The nearest passages, which may not be about it at all:"
WEAKER = "Weaker matches:"
_INDENT = "     "


def reply_lines(reply: Reply, width: int, *, styled: bool, explain: bool = False) -> Iterator[str]:
    """The lines of a reply, at most `width` cells wide but for addresses.

    With `explain` all that was understood stands first, and below each card what its score is made of.
    """
    answers = reply.answers if reply.answered else reply.answers[:MOST_NEAREST]
    said = list(said_first(reply, width, explain=explain))
    yield from said
    if answers and not reply.answered:
        yield from ("", *wrapped(NEAREST, width))
    weaker = reply.answered
    for answer in answers:
        if said or answer is not answers[0]:
            yield ""
        if answer.weak and weaker:
            weaker = False
            yield from (WEAKER, "")
        yield from card_lines(answer, width, styled=styled)
        if explain:
            yield ""
            for line in section_lines(explained_answer(answer), width - len(_INDENT)):
                yield _INDENT + line


def said_first(reply: Reply, width: int, *, explain: bool = False) -> Iterator[str]:
    """What is said before the answers: that there is no good one, and what was understood besides the words."""
    if not reply.answered:
        yield "No good answer."
    if explain:
        for at, section in enumerate(explained_question(reply)):
            if at or not reply.answered:
                yield ""
            yield from section_lines(section, width)
        return
    if not reply.answered and (apart := apart_told(reply)):
        yield from wrapped(f"{apart}.", width)
    if reply.respelt:
        yield from wrapped(respelling_offered(reply.respelt), width)
    if understood := chips(reply.interpreted, reply.as_of):
        yield from wrapped(f"Understood: {' '.join(f'[{chip}]' for chip in understood)}", width)


def section_lines(section: Section, width: int) -> Iterator[str]:
    """A section as text, its title first."""
    yield from wrapped(section.title, width)
    yield from (f"  {line}" for line in section.lines(width - 2, cells=cells, wrap=wrapped))


def wrapped(text: str, width: int) -> list[str]:
    """`text` made safe to show, in lines of at most `width` cells."""
    clean = clean_line(text)
    return [clean[line.start : line.end] for line in lines(clean, width)]
