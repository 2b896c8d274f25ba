"""What a reply says of itself: how the question was understood, and what the score of an answer is made of."""

from collections.abc import Iterable
from datetime import date

from reader.answering.answer import Agreement, Answer, Evidence, Interpretation, Period, Reply, Respelling
from reader.answering.section import Section

_EVIDENCE = {
    "passage": "the question's words in the passage, rare ones most",
    "title": "the question's words in the headline",
    "lead": "how near the top of the article it stands",
    "asking": "the words of the asking sentence in one sentence",
    "recent": "how recent the article is, if it is about this",
    "agent": "says who did it; below 0: only that it was done",
    "fitting": "what could answer, beside the question's words",
    "of_kind": "something of the kind that is asked for",
    "headline": "the same in a headline with the question's words",
}
"""In at most 51 characters each: below a card of 80 cells there is room for no more."""


def chips(interpreted: Interpretation, as_of: date | None = None) -> tuple[str, ...]:
    """What else than its words was made of the question, each in a few words.

    What nobody typed comes first; filters stand as they can be typed. That nothing later than `as_of` is seen goes
    without saying.
    """
    period = interpreted.period
    return (
        *((f"with {', '.join(interpreted.carried)}",) if interpreted.carried else ()),
        *_filters(interpreted, as_of),
        *(f'"{phrase}"' for phrase in interpreted.phrases),
        *(f'"{phrase}" nowhere, its words instead' for phrase in interpreted.unheld),
        *((_period(period),) if period else ()),
    )


def explained_question(reply: Reply) -> list[Section]:
    """How the question was understood: what it asks for, and each term with its stem and how many articles hold it."""
    interpreted = reply.interpreted
    told = (
        ("asks for", interpreted.kind),
        ("only articles", " ".join(_filters(interpreted, None))),
        ("quoted", " ".join(f'"{phrase}"' for phrase in interpreted.phrases)),
        ("quoted, nowhere", " ".join(f'"{phrase}"' for phrase in interpreted.unheld)),
        ("prefers", _period(interpreted.period) if interpreted.period else ""),
        ("carried over", ", ".join(interpreted.carried)),
        *(("in no article", offer(one)) for one in reply.respelt),
        ("no answer", apart_told(reply)),
    )
    terms = tuple(
        (
            term.word,
            f"as {term.stem}",
            f"in {count(term.articles, 'article')}",
            "" if term.weight >= 1 else f"{term.role}, counts {term.weight:.2g}",
        )
        for term in interpreted.terms
    )
    return [
        Section("Understood", tuple((name, words) for name, words in told if words)),
        Section("Looked for", terms),
    ]


def explained_answer(answer: Answer) -> Section:
    """What the answer's score is made of, the largest share first. A kind of evidence not known here has its name."""
    by_size = sorted(answer.evidence, key=lambda one: one.share, reverse=True)
    return Section(
        f"Answer {answer.rank}: score {answer.score:.3f}, confidence {answer.confidence:.2f}",
        tuple(map(_share, by_size)),
    )


def offer(respelling: Respelling) -> str:
    """The word that no article has, and the one that may have been meant."""
    return f'"{respelling.word}" (did you mean {respelling.nearest}?)'


def respelling_offered(respelt: Iterable[Respelling]) -> str:
    """The same of all such words as one line; empty where there are none."""
    return " ".join(f'No article has "{one.word}". Did you mean {one.nearest}?' for one in respelt)


def apart_told(reply: Reply) -> str:
    """The words that keep the question from being answered; empty where none do, or other spellings are offered."""
    held = {term.word: term.articles for term in reply.interpreted.terms}
    if any(held.get(word) for word in reply.apart):
        if len(reply.apart) > 1:
            return f"Never found together: {', '.join(reply.apart)}"
        return f'No article within these filters has "{reply.apart[0]}"'
    unknown = _unknown(reply)
    if len(unknown) > 1:
        return f"No article has any of these: {', '.join(unknown)}"
    return f'No article has "{unknown[0]}"' if unknown else ""


def _unknown(reply: Reply) -> list[str]:
    """The words that stand in no article and are not offered in another spelling."""
    respelt = {one.word for one in reply.respelt}
    held = {term.word: term.articles for term in reply.interpreted.terms}
    return [word for word in reply.apart if word not in respelt and not held.get(word)]


def agreement_counts(agreement: Agreement) -> str:
    """How many other articles say the same: `3 reports, 7 copies`; empty where none does."""
    counts = ((agreement.independent, "report", "reports"), (agreement.copies, "copy", "copies"))
    return ", ".join(f"{number:,} {one if number == 1 else many}" for number, one, many in counts if number)


def count(number: int, thing: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def _share(evidence: Evidence) -> tuple[str, ...]:
    return (
        f"{evidence.share:+.3f}",
        f"{evidence.value:5.2f} x {evidence.weight:.2f}",
        _EVIDENCE.get(evidence.name, evidence.name),
    )


def _filters(interpreted: Interpretation, as_of: date | None) -> list[str]:
    until = interpreted.until if interpreted.until != as_of else None
    named = (
        ("source", interpreted.source),
        ("since", interpreted.since.isoformat() if interpreted.since else None),
        ("until", until.isoformat() if until else None),
        ("title", interpreted.title),
    )
    return [f"{name}:{_typed(value)}" for name, value in named if value] + [f"-{word}" for word in interpreted.without]


def _typed(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _period(period: Period) -> str:
    days = _day(period.until)
    if period.since != period.until:
        days = f"{_day(period.since)} to {days}"
    return f"{period.words} = {days}"


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
