"""Which of the newest articles are asked for, and how what was found is told in one line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Self

from reader.answering.explanation import count
from reader.answering.understanding.inline_filters import take_filters
from reader.answering.understanding.period import named_period
from reader.answering.understanding.stop_words import STOP_WORDS
from reader.library import Filters, Library
from reader.terms import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.answering.answer import Period
    from reader.conversation.utterance import Latest

_NEWS = "news"
_SAYS_WHICH = frozenset("since after before until till up in on during between from".split())
"""What days may begin with: "articles since Monday", but "articles of this week"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoughtNews:
    """What the articles are to be about, where they are to be from, and of which days."""

    about: str
    """In the person's words; empty for anything."""
    outlet: str
    """In the person's words; empty for any."""
    period: Period | None
    filters: Filters
    as_of: date
    """The day from which days in words are counted."""
    today: date
    """The day from which the person counts them."""

    @classmethod
    def of(cls, library: Library, command: Latest, as_of: date | None) -> Self:
        """What `command` asks of `library`. Raises QuestionError for a filter that says nothing.

        Where the news is to come from is an outlet if one has that name, else a place that the articles are about.
        """
        today = as_of or date.today()
        counted_from = as_of or min(today, library.newest() or today)
        period = named_period(command.days, "", counted_from) if command.days else None
        about, filters = _typed(command.about, _of_days(period, as_of))
        origin = " ".join(word for word in words(command.origin) if word not in STOP_WORDS)
        if origin and next(library.headlines(Filters(source=origin), limit=1), None):
            filters = replace(filters, source=" ".join(filter(None, (filters.source, origin))))
            outlet = command.origin
        else:
            about = ", ".join(filter(None, (about, command.origin)))
            outlet = filters.source or ""
        return cls(about=about, outlet=outlet, period=period, filters=filters, as_of=counted_from, today=today)

    def found(self, days: Sequence[date | None], *, articles: int, goes_on: bool, mentioned: bool) -> str:
        """Told of articles of these `days`, of so many in the library: "The newest 10 articles about Boeing, ..."."""
        number = len(days)
        if self._asks_for_some:
            shown = f"The newest {count(number, 'article')}" if goes_on else count(number, "article")
        else:
            shown = f"The newest {number} of {count(articles, 'article')}" if goes_on else count(number, "article")
        about = "that only mention" if mentioned and number > 1 else "that only mentions" if mentioned else "about"
        newest_first = ", newest first" if number > 1 and not goes_on else ""
        return f"{shown}{self._which(about)}{_range(days)}{newest_first}.{self._counted_from()}"

    def none(self) -> str:
        """Told where there are none, with what to do."""
        if not self._asks_for_some:
            return "The library holds no articles yet: add some first."
        way_out = "try fewer words, or ask it as a question"
        if self.period:
            way_out = f"that is {_span(self.period.since, self.period.until)}; leave the days out for older ones"
        elif not self.about:
            way_out = "try another outlet or other words"
        return f"No articles{self._which('about')} ({way_out}).{self._counted_from()}"

    @property
    def _asks_for_some(self) -> bool:
        return bool(self.about or self.period or self.outlet)

    def _which(self, about: str) -> str:
        days = self.period.words if self.period else ""
        of_days = days if days and days.split()[0].lower() not in _SAYS_WHICH else ""
        parts = (
            f"of {of_days}" if of_days else "",
            f"{about} {self.about}" if self.about else "",
            f"from {self.outlet}" if self.outlet else "",
            "" if of_days else days,
        )
        return "".join(f" {part}" for part in parts if part)

    def _counted_from(self) -> str:
        """That days in words are not counted from today, where that makes a difference. Last: a line may be cut off."""
        if self.period is None or named_period(self.period.words, "", self.today) == self.period:
            return ""
        return f" Days are counted from the newest article here, of {_day(self.as_of)}."


def _typed(about: str, filters: Filters) -> tuple[str, Filters]:
    """What the news is to be about without the filters typed in it ("source:bbc"), which may be all there is."""
    rest, filters = take_filters(f"{_NEWS} {about}", filters)  # by themselves they would be no question
    return rest.removeprefix(_NEWS).strip(), filters


def _of_days(period: Period | None, as_of: date | None) -> Filters:
    if period is None:
        return Filters(until=as_of)
    return Filters(since=period.since, until=min(period.until, as_of or period.until))


def _range(days: Sequence[date | None]) -> str:
    known = [day for day in days if day]
    return f", {_span(min(known), max(known))}" if known else ""


def _span(first: date, last: date) -> str:
    """`3 May 2021`, `3 to 5 May 2021`, `28 April to 3 May 2021`."""
    if first == last:
        return _day(last)
    if first.year != last.year:
        return f"{_day(first)} to {_day(last)}"
    return f"{first.day}{'' if first.month == last.month else f' {first:%B}'} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
