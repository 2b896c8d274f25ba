"""A reply as JSON: the models of what scripts read, which a later version may add to and never change."""

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from reader.answering.answer import Agreement, Answer, Evidence, Focus, Interpretation, Period, Reply
from reader.article import StoredArticle

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
    day: date | None = Field(description='the day meant, where the text names it by the article\'s own ("Tuesday")')


class ArticleDocument(_Document):
    """Another article that says the same."""

    article_id: int
    title: str
    source: str = Field(description="the outlet, empty where it is not known")
    url: str = Field(description="the article's address, empty where it has none")
    published: date | None


class AgreementDocument(_Document):
    """The other articles that say the same: in their own words, and as copies of this one."""

    independent: int = Field(ge=0, description="how many reports")
    copies: int = Field(ge=0, description="how many are in copied_in")
    reports: tuple[ArticleDocument, ...] = Field(description="in their own words, best first")
    copied_in: tuple[ArticleDocument, ...] = Field(description="in the same words, best first")


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


class PeriodDocument(_Document):
    """Days that the question names in words. Their articles are preferred."""

    since: date
    until: date
    words: str


class InterpretedDocument(_Document):
    """How the question was understood."""

    terms: tuple[str, ...]
    kind: str
    since: date | None
    until: date | None
    source: str | None
    title: str | None = Field(description="words that must stand in the headline")
    without: tuple[str, ...] = Field(description="words that must not stand in the article")
    phrases: tuple[str, ...] = Field(description="quoted, must stand as they are")
    unheld: tuple[str, ...] = Field(description="quoted, stand in no article, and were looked for word by word")
    period: PeriodDocument | None
    carried: tuple[str, ...] = Field(description="taken over from the question before")


class RespellingDocument(_Document):
    """A word of the question that no article holds, and the nearest one that some do."""

    word: str
    nearest: str


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
    respelt: tuple[RespellingDocument, ...] = Field(description="offered, never looked for by itself")
    apart: tuple[str, ...] = Field(description="where nothing answers: words that no article holds together")


class SoughtTermDocument(_Document):
    """A term that was looked for."""

    word: str
    stem: str
    weight: float = Field(description="1 for a term of the sentence that asks, less for one of its context")
    articles: int = Field(ge=0, description="about how many articles hold it")


class EvidenceDocument(_Document):
    """One kind of evidence; its share is value times weight."""

    name: str
    value: float = Field(allow_inf_nan=False)
    weight: float = Field(allow_inf_nan=False)
    share: float = Field(allow_inf_nan=False)


class ExplainedAnswerDocument(_Document):
    """What an answer's score is made of: the shares add up to it, but for its rounding."""

    rank: int = Field(ge=1)
    evidence: tuple[EvidenceDocument, ...]


class ExplanationDocument(_Document):
    """What was looked for, and what speaks for each answer."""

    terms: tuple[SoughtTermDocument, ...]
    answers: tuple[ExplainedAnswerDocument, ...]


class ExplainedReplyDocument(ReplyDocument):
    """A reply together with its explanation."""

    explanation: ExplanationDocument


def reply_document(reply: Reply, question_id: str | int | None = None, *, explain: bool = False) -> dict[str, Any]:
    """The reply as plain JSON values, checked against `ReplyDocument`, or `ExplainedReplyDocument` with `explain`."""
    document = ReplyDocument(
        id=question_id,
        question=reply.question,
        as_of=reply.as_of,
        answered=reply.answered,
        confidence=reply.confidence,
        interpreted=_interpreted(reply.interpreted),
        answers=tuple(map(_answer, reply.answers)),
        respelt=tuple(RespellingDocument(word=one.word, nearest=one.nearest) for one in reply.respelt),
        apart=reply.apart,
    )
    explanation = {"explanation": _explanation(reply).model_dump(mode="json")} if explain else {}
    return document.model_dump(mode="json") | explanation


def reply_schema(*, explain: bool = False) -> dict[str, Any]:
    """The JSON schema of a reply, of one with its explanation where `explain` says so."""
    return (ExplainedReplyDocument if explain else ReplyDocument).model_json_schema(mode="serialization")


def _interpreted(interpreted: Interpretation) -> InterpretedDocument:
    return InterpretedDocument(
        terms=tuple(term.word for term in interpreted.terms),
        kind=interpreted.kind,
        since=interpreted.since,
        until=interpreted.until,
        source=interpreted.source,
        title=interpreted.title,
        without=interpreted.without,
        phrases=interpreted.phrases,
        unheld=interpreted.unheld,
        period=_period(interpreted.period),
        carried=interpreted.carried,
    )


def _period(period: Period | None) -> PeriodDocument | None:
    return PeriodDocument(since=period.since, until=period.until, words=period.words) if period else None


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
        agreement=_agreement(answer.agreement),
    )


def _agreement(agreement: Agreement) -> AgreementDocument:
    return AgreementDocument(
        independent=agreement.independent,
        copies=agreement.copies,
        reports=tuple(map(_article, agreement.reports)),
        copied_in=tuple(map(_article, agreement.copied_in)),
    )


def _article(article: StoredArticle) -> ArticleDocument:
    return ArticleDocument(
        article_id=article.id,
        title=article.title,
        source=article.source,
        url=article.url,
        published=article.published,
    )


def _focus(focus: Focus | None) -> FocusDocument | None:
    if focus is None:
        return None
    return FocusDocument(kind=focus.kind, text=focus.text, start=focus.start, end=focus.end, day=focus.day)


def _explanation(reply: Reply) -> ExplanationDocument:
    return ExplanationDocument(
        terms=tuple(
            SoughtTermDocument(word=term.word, stem=term.stem, weight=term.weight, articles=term.articles)
            for term in reply.interpreted.terms
        ),
        answers=tuple(
            ExplainedAnswerDocument(rank=answer.rank, evidence=tuple(map(_evidence, answer.evidence)))
            for answer in reply.answers
        ),
    )


def _evidence(evidence: Evidence) -> EvidenceDocument:
    return EvidenceDocument(name=evidence.name, value=evidence.value, weight=evidence.weight, share=evidence.share)
