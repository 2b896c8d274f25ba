"""A reply as it is kept: JSON with the words it quoted, and back as long as the articles still hold them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from math import isfinite
from typing import TYPE_CHECKING, Literal

from reader.answering.answer import (
    Agreement,
    Answer,
    Evidence,
    Focus,
    Interpretation,
    Reply,
    Respelling,
    Span,
)
from reader.text import clean_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import TypeAdapter

    from reader.article import StoredArticle
    from reader.library import Library

FORMAT_VERSION: Literal[1] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptArticle:
    """What is kept of an article that was quoted: all but its text."""

    id: int
    title: str
    source: str
    url: str
    published: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswer:
    """An answer with the passage's own words."""

    rank: int
    article: KeptArticle
    start: int
    end: int
    text: str
    """As it stood in the article, from `start` to `end`."""
    sentence: Span
    focus: Focus | None
    reports: tuple[int, ...]
    """Ids of the articles that said the same in their own words."""
    copied_in: tuple[int, ...]
    score: float
    confidence: float
    weak: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReply:
    """A reply as it can be read without the library."""

    version: Literal[1]
    question: str
    as_of: date | None
    answered: bool
    confidence: float
    interpreted: Interpretation
    answers: tuple[KeptAnswer, ...]
    respelt: tuple[Respelling, ...]
    apart: tuple[str, ...]

    def with_answers(self, answers: tuple[Answer, ...]) -> Reply:
        """The reply with these answers in the place of those kept."""
        return Reply(
            question=self.question,
            as_of=self.as_of,
            answered=self.answered,
            confidence=self.confidence,
            interpreted=self.interpreted,
            answers=answers,
            respelt=self.respelt,
            apart=self.apart,
        )


def reply_document(reply: Reply) -> str:
    """The reply as JSON in ASCII, on one line: some 13 kB for ten answers."""
    kept = KeptReply(
        version=FORMAT_VERSION,
        question=reply.question,
        as_of=reply.as_of,
        answered=reply.answered,
        confidence=reply.confidence,
        interpreted=reply.interpreted,
        answers=tuple(map(_kept_answer, reply.answers)),
        respelt=reply.respelt,
        apart=reply.apart,
    )
    return json.dumps(_cleaned(asdict(kept)), default=date.isoformat, separators=(",", ":"))


def kept_reply(document: str) -> KeptReply | None:
    """What such JSON says, its text clean; None where it is none, whatever else it may be."""
    try:
        kept = _reply_type().validate_python(_cleaned(json.loads(document)))
    except (ValueError, RecursionError):
        return None
    is_sound = (
        0 <= kept.confidence <= 1
        and all(isfinite(term.weight) for term in kept.interpreted.terms)
        and all(map(_is_sound, kept.answers))
    )
    return kept if is_sound else None


def reply_of(document: str, library: Library) -> Reply | None:
    """The reply that such JSON keeps, its articles as they are now.

    None where an article that it quotes has gone or says something else now, and where it is no such JSON. Reports
    and copies that have gone are left out. Raises LibraryError where the library cannot be read.
    """
    kept = kept_reply(document)
    if kept is None:
        return None
    ids = {number for answer in kept.answers for number in (answer.article.id, *answer.reports, *answer.copied_in)}
    held = {article.id: article for article in library.articles(sorted(ids))}
    answers = tuple(_answers(kept, held))
    return kept.with_answers(answers) if len(answers) == len(kept.answers) else None


def _kept_answer(answer: Answer) -> KeptAnswer:
    article = answer.article
    return KeptAnswer(
        rank=answer.rank,
        article=KeptArticle(
            id=article.id, title=article.title, source=article.source, url=article.url, published=article.published
        ),
        start=answer.start,
        end=answer.end,
        text=answer.text,
        sentence=answer.sentence,
        focus=answer.focus,
        reports=tuple([one.id for one in answer.agreement.reports]),
        copied_in=tuple([one.id for one in answer.agreement.copied_in]),
        score=answer.score,
        confidence=answer.confidence,
        weak=answer.weak,
        evidence=answer.evidence,
    )


def _answers(kept: KeptReply, held: dict[int, StoredArticle]) -> Iterator[Answer]:
    """Those whose words still stand where they stood."""
    for answer in kept.answers:
        article = held.get(answer.article.id)
        if article is None or article.text[answer.start : answer.end] != answer.text:
            continue
        yield Answer(
            rank=answer.rank,
            article=article,
            start=answer.start,
            end=answer.end,
            sentence=answer.sentence,
            focus=answer.focus,
            agreement=Agreement(
                reports=tuple([held[number] for number in answer.reports if number in held]),
                copied_in=tuple([held[number] for number in answer.copied_in if number in held]),
            ),
            score=answer.score,
            confidence=answer.confidence,
            weak=answer.weak,
            evidence=answer.evidence,
        )


def _is_sound(answer: KeptAnswer) -> bool:
    """Whether its offsets are places in its text, and its numbers are such as are given."""
    length = len(answer.text)
    focus = answer.focus
    return (
        answer.rank >= 1
        and answer.start >= 0
        and answer.end - answer.start == length
        and 0 <= answer.sentence.start <= answer.sentence.end <= length
        and (focus is None or (0 <= focus.start <= focus.end and answer.text[focus.start : focus.end] == focus.text))
        and 0 <= answer.confidence <= 1
        and isfinite(answer.score)
        and all(isfinite(one.value) and isfinite(one.weight) for one in answer.evidence)
    )


def _cleaned(value: object) -> object:
    """All that is in the document with its text clean, but for an article's own: that is held against the article."""
    match value:
        case str():
            return clean_text(value)
        case list() | tuple():
            return [_cleaned(one) for one in value]
        case dict():
            return {key: one if key == "text" else _cleaned(one) for key, one in value.items()}
        case _:
            return value


@cache
def _reply_type() -> TypeAdapter[KeptReply]:
    from pydantic import TypeAdapter  # 60 ms, and 20 ms for these types: nobody waits for it before the first question

    return TypeAdapter(KeptReply)
