"""A conversation as Markdown: each question with its answers, word for word, and their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.answering.explanation import apart_told, chips, count, respelling_offered
from reader.conversation.citation import citation, literal_line
from reader.conversation.kept_reply import KeptAnswer, KeptReply, kept_reply

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from reader.notebook import KeptExchange

MOST_NEAREST = 3
"""Passages told of where none of them is a good answer."""
_UNNAMED = "Conversation"


def transcript(name: str, exchanges: Sequence[KeptExchange]) -> str:
    """The conversation of that name as Markdown, the first question first. Ends in a newline.

    It is made of what was kept alone: what an article said then is quoted also where it has changed or gone.
    """
    blocks = [f"# {literal_line(name) or _UNNAMED}", _extent(exchanges)]
    for exchange in exchanges:
        blocks += _exchange(exchange)
    return "\n\n".join(block.rstrip("\n") for block in blocks if block) + "\n"


def _extent(exchanges: Sequence[KeptExchange]) -> str:
    """The days and how many questions."""
    questions = count(len(exchanges), "question")
    if not exchanges:
        return questions
    days = dict.fromkeys(_day(one.asked_at) for one in (exchanges[0], exchanges[-1]))
    return f"{' to '.join(days)}, {questions}"


def _exchange(exchange: KeptExchange) -> Iterator[str]:
    yield f"## {literal_line(exchange.question) or '(nothing)'}"
    yield f"Asked {_day(exchange.asked_at)} at {exchange.asked_at:%H:%M}."
    kept = kept_reply(exchange.reply) if exchange.reply else None
    if kept is not None:
        yield from _reply(kept)
    elif exchange.told:
        yield literal_line(f"{exchange.told}.")
        yield "The answers that were kept cannot be read." if exchange.reply else ""


def _reply(kept: KeptReply) -> Iterator[str]:
    reply = kept.with_answers(())
    understood = " ".join(f"[{chip}]" for chip in chips(reply.interpreted, reply.as_of))
    yield f"Understood: {literal_line(understood)}" if understood else ""
    yield literal_line(respelling_offered(reply.respelt))
    if reply.answered:
        good, weaker = ([one for one in kept.answers if one.weak is weak] for weak in (False, True))
        yield from _answers(good)
        yield "### Weaker matches" if weaker else ""
        yield from _answers(weaker)
        return
    apart = literal_line(apart_told(reply))
    yield f"No good answer. {apart}." if apart else "No good answer."
    yield "### Nearest passages, which may not be about it" if kept.answers else ""
    yield from _answers(kept.answers[:MOST_NEAREST])


def _answers(answers: Iterable[KeptAnswer]) -> Iterator[str]:
    for answer in answers:
        yield f"**{answer.rank}**, confidence {answer.confidence:.2f}"
        yield citation(answer.article, answer.text)
        yield " ".join(_remarks(answer))


def _remarks(answer: KeptAnswer) -> Iterator[str]:
    """What the passage does not say itself: the day it means, and who else says the same."""
    if answer.focus and answer.focus.day:
        day = answer.focus.day
        yield f'"{literal_line(answer.focus.text)}" is {day.day} {day:%B %Y}.'
    others = ((len(answer.reports), "report", "reports"), (len(answer.copied_in), "copy", "copies"))
    told = ", ".join(f"{number:,} {one if number == 1 else many}" for number, one, many in others if number)
    if told:
        yield f"Also in {told}."


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%B %Y}"
