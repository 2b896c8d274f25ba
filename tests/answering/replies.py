"""Replies made by hand, in which everything that a reply can say is said."""

from dataclasses import replace
from datetime import date

from reader.answering.answer import (
    Agreement,
    Answer,
    Evidence,
    Focus,
    Interpretation,
    Period,
    Reply,
    Respelling,
    SoughtTerm,
    Span,
)
from reader.article import StoredArticle


def told_by(number: int, *, title: str = "", source: str = "") -> StoredArticle:
    """An article that tells of the flood."""
    text = "Rain fell. Fire crews carried 40 people from their homes on Tuesday."
    return StoredArticle(
        id=number,
        title=title or f"Flood story {number}",
        text=text,
        place=f"/news/{number}.txt",
        source=source or f"Paper {number}",
        url=f"https://paper.example/{number}",
        published=date(2018, 11, 8),
    )


def full_answer(rank: int = 1, *, reports: int = 3, copies: int = 7, weak: bool = False) -> Answer:
    """An answer with a resolved date, evidence, and others that say the same."""
    return Answer(
        rank=rank,
        article=told_by(rank),
        start=11,
        end=68,
        sentence=Span(0, 57),
        focus=None if weak else Focus("date", 49, 56, "Tuesday", date(2018, 11, 6)),
        agreement=Agreement(
            reports=tuple(told_by(100 + at, title=f"Told anew {at}") for at in range(1, reports + 1)),
            copied_in=tuple(told_by(200 + at, title=f"Copied {at}") for at in range(1, copies + 1)),
        ),
        score=0.72 + 0.2 - 0.4 + 0.05,
        confidence=0.3 if weak else 0.87,
        weak=weak,
        evidence=(
            Evidence("passage", 0.9, 0.8),
            Evidence("agent", -1.0, 0.4),
            Evidence("title", 1.0, 0.2),
            Evidence("moonlight", 0.5, 0.1),
        ),
    )


def full_interpretation() -> Interpretation:
    """Of a question with every kind of filter in it."""
    return Interpretation(
        terms=(SoughtTerm("carried", "carri", 1.0, 3), SoughtTerm("melford", "melford", 0.6, 1, "context")),
        kind="when",
        since=date(2018, 11, 1),
        until=date(2018, 11, 30),
        source="daily star",
        title="flood",
        without=("fire", "sport"),
        phrases=("from their homes",),
        unheld=("river stour",),
        period=Period(date(2018, 10, 29), date(2018, 11, 4), "last week"),
        carried=("Kim Yong Chol", "Pompeo"),
    )


def full_reply(*answers: Answer, answered: bool = True) -> Reply:
    """A reply that says all there is to say."""
    held = answers or (full_answer(),)
    return Reply(
        question="when were they carried from their homes in melfrod?",
        as_of=date(2018, 12, 1),
        answered=answered,
        confidence=held[0].confidence,
        interpreted=full_interpretation(),
        answers=held,
        respelt=(Respelling("melfrod", "Melford"),),
        apart=() if answered else ("carried", "melford"),
    )


def plain_reply(*answers: Answer) -> Reply:
    """A reply to a question in which there is nothing but words."""
    full = full_reply(*answers)
    return replace(full, interpreted=Interpretation(terms=full.interpreted.terms, kind="when"), respelt=())
