"""A reply as JSON: the models of what scripts read, which a later version may add to and never change."""

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from reader.answering.answer import Answer, Focus, Interpretation, Reply

FORMAT_VERSION: Literal[1] = 1


class _Document(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_serialization_defaults_required=True)


class SpanDocument(_Document):
    """Character offsets into the answer's `text`, the end not included."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class FocusDocument(_Document):
    """The name, date, place or number that was asked for, as it stands in the answer's `text`."""

    kind: str
    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class AgreementDocument(_Document):
    """How many other reports say the same: in their own words, and as copies of this one."""

    independent: int = Field(ge=0)
    copies: int = Field(ge=0)


class AnswerDocument(_Document):
    """A passage of one article, word for word."""

    rank: int = Field(ge=1, description="1 for the best")
    text: str = Field(description="always the article's text from start to end")
    article_id: int
    start: int = Field(ge=0, description="character offset into the article's text")
    end: int = Field(ge=0, description="character offset into the article's text, not included")
    title: str
    source: str = Field(description="the outlet, empty where it is not known")
    url: str = Field(description="the article's address, empty where it has none")
    published: date | None
    score: float = Field(allow_inf_nan=False, description="to compare the answers of one question, nothing else")
    confidence: float = Field(ge=0, le=1)
    sentence: SpanDocument = Field(description="the answering sentence")
    focus: FocusDocument | None
    agreement: AgreementDocument


class InterpretedDocument(_Document):
    """How the question was understood."""

    terms: tuple[str, ...]
    kind: str
    since: date | None
    until: date | None
    source: str | None


class ReplyDocument(_Document):
    """The answers to one question, best first. Where `answered` is false they are only the nearest passages."""

    format_version: Literal[1] = FORMAT_VERSION
    id: str | int | None = Field(description="the one given with the question in a batch")
    question: str
    as_of: date | None = Field(description="the day as of which it was asked: later articles are not seen")
    answered: bool
    confidence: float = Field(ge=0, le=1)
    interpreted: InterpretedDocument
    answers: tuple[AnswerDocument, ...]


def reply_document(reply: Reply, question_id: str | int | None = None) -> dict[str, Any]:
    """The reply as plain JSON values, checked against `ReplyDocument`."""
    document = ReplyDocument(
        id=question_id,
        question=reply.question,
        as_of=reply.as_of,
        answered=reply.answered,
        confidence=reply.confidence,
        interpreted=_interpreted(reply.interpreted),
        answers=tuple(map(_answer, reply.answers)),
    )
    return document.model_dump(mode="json")


def reply_schema() -> dict[str, Any]:
    """The JSON schema of a reply."""
    return ReplyDocument.model_json_schema(mode="serialization")


def _interpreted(interpreted: Interpretation) -> InterpretedDocument:
    return InterpretedDocument(
        terms=tuple(term.word for term in interpreted.terms),
        kind=interpreted.kind,
        since=interpreted.since,
        until=interpreted.until,
        source=interpreted.source,
    )


def _answer(answer: Answer) -> AnswerDocument:
    return AnswerDocument(
        rank=answer.rank,
        text=answer.text,
        article_id=answer.article.id,
        start=answer.start,
        end=answer.end,
        title=answer.article.title,
        source=answer.article.source,
        url=answer.article.url,
        published=answer.article.published,
        score=answer.score,
        confidence=answer.confidence,
        sentence=SpanDocument(start=answer.sentence.start, end=answer.sentence.end),
        focus=_focus(answer.focus),
        agreement=AgreementDocument(independent=answer.agreement.independent, copies=answer.agreement.copies),
    )


def _focus(focus: Focus | None) -> FocusDocument | None:
    if focus is None:
        return None
    return FocusDocument(kind=focus.kind, text=focus.text, start=focus.start, end=focus.end)
