"""Questions one after the other: what each builds on, and what can be asked next."""

from dataclasses import dataclass, replace

from reader.answering.answer import Reply
from reader.answering.respelling import in_nearest_spelling
from reader.answering.understanding.inline_filters import take_filters
from reader.errors import QuestionError
from reader.library import ALL, Filters

PAGE = 10
"""Answers or headlines that are given at once."""
_HOW_TO_FILTER = "write source:bbc, since:2018-11, until:2019, title:flood, -sport"
_ANYTHING = "news"
"""A question to type filters in where there are only filters."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A question as it is asked in a session."""

    question: str
    followed_up: str = ""
    """The question before it, from which it takes over names where it has none; empty where it takes over none."""
    filters: Filters = ALL
    """What holds for all questions of the conversation."""
    limit: int = PAGE
    """At most so many answers."""

    def names(self) -> tuple[str, ...]:
        """What it takes over. A question that speaks of something by itself begins anew, also in lower case."""
        from reader.answering.understanding.follow_up import names_to_carry, stands_alone

        return () if stands_alone(self.question) else names_to_carry(self.question, self.followed_up)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its reply."""

    asking: Asking
    reply: Reply

    def followed_by(self, question: str) -> Asking:
        """`question`, asked next."""
        return replace(self.asking, question=question, followed_up=self.reply.to_follow_up)

    def without_names(self) -> Asking:
        """The same without what it took over."""
        return replace(self.asking, followed_up="")

    def with_more(self) -> Asking:
        """The same for so many answers more."""
        return replace(self.asking, limit=self.asking.limit + PAGE)

    def respelt(self) -> Asking:
        """The same in the spelling that was offered, also of what it took over."""
        respelt = self.reply.respelt
        return replace(
            self.asking,
            question=in_nearest_spelling(self.asking.question, respelt),
            followed_up=in_nearest_spelling(self.asking.followed_up, respelt),
        )


def typed_filters(line: str) -> Filters:
    """The filters on a line that holds nothing else: `source:bbc since:2018-11 -sport`. ALL where it is empty.

    Raises QuestionError, which names what on it is no filter.
    """
    rest, filters = take_filters(f"{_ANYTHING} {line}", ALL)
    other = rest.removeprefix(_ANYTHING).strip()
    if other:
        raise QuestionError(
            f"{other[:40]!r} is no filter (write source:bbc, since:2018-11, until:2019, title:flood, -sport)"
        )
    return filters
