"""The newest articles: all there are, those of an outlet or of some days, or those about something."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from reader.answering.explanation import respelling_offered
from reader.answering.spelling import respelt
from reader.answering.understanding.question import Question, understand
from reader.answering.understanding.quotes import unwrapped
from reader.conversation.lead import lead
from reader.conversation.prominent import holding, is_about
from reader.conversation.same_headline import Story, folded
from reader.conversation.sought_news import SoughtNews
from reader.errors import QuestionError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from reader.answering.answer import Span
    from reader.article import StoredArticle
    from reader.conversation.utterance import Latest
    from reader.library import Library

DEFAULT_LIMIT = 10
MOST_READ = 1_000
"""Headlines gone through for one list: so many under ten headlines nobody has in a row."""


@dataclass(frozen=True, slots=True)
class NewestArticle:
    """One of the newest articles."""

    article: StoredArticle
    lead: Span
    """Its first sentence or two, as offsets into `article.text`."""
    copies: tuple[int, ...] = ()
    """Ids of other articles of these days under nearly the same headline."""


@dataclass(frozen=True, slots=True)
class Newest:
    """What came of asking for the latest."""

    command: Latest
    articles: tuple[NewestArticle, ...]
    """Newest first."""
    told: str
    """What they are, in one line; where there are none, what to do."""
    goes_on: bool = False
    """Whether there are more than were asked for."""


def latest(
    library: Library,
    command: Latest,
    *,
    as_of: date | None = None,
    limit: int = DEFAULT_LIMIT,
    carried: tuple[str, ...] = (),
) -> Newest:
    """The newest articles that `command` asks for, at most `limit`, one for each headline.

    Days in words are counted from `as_of`, else from today, or from the newest article in a library that is not kept
    up; with `as_of` later articles are not seen. Where nothing is named ("what's new about it?"), `carried` says what
    is meant.
    """
    try:
        sought = SoughtNews.of(library, command, as_of)
        sought, asked = _asked(sought, carried)
    except QuestionError as error:
        return Newest(command, (), str(error))
    if asked is None:
        found, mentioned = _all(library, sought, limit + 1), False
    else:
        found, mentioned = _about(library, asked, limit + 1)
    if not found:
        return Newest(command, (), _respelling(library, asked) or sought.none())
    articles, goes_on = tuple(found[:limit]), len(found) > limit
    told = sought.found(
        [one.article.published for one in articles],
        articles=library.index.count(),
        goes_on=goes_on,
        mentioned=mentioned,
    )
    return Newest(command, articles, told, goes_on)


def _asked(sought: SoughtNews, carried: tuple[str, ...]) -> tuple[SoughtNews, Question | None]:
    """What the news is to be about, understood as a question is; None where it may be about anything.

    Raises QuestionError where there is nothing to look for.
    """
    if not sought.about:
        return sought, None
    try:
        return sought, _understood(sought)
    except QuestionError:
        if not carried:
            raise
    sought = replace(sought, about=", ".join(carried))
    return sought, _understood(sought)


def _understood(sought: SoughtNews) -> Question:
    about, filters = unwrapped(sought.about), sought.filters
    if about != sought.about:  # all of it is quoted, and must stand as it is
        filters = replace(filters, phrases=(*filters.phrases, about))
    return understand(about, filters=filters, as_of=sought.as_of, timely=True)


def _all(library: Library, sought: SoughtNews, limit: int) -> list[NewestArticle]:
    headlines = islice(library.headlines(sought.filters), MOST_READ)
    stories = {story.first.id: story for story in folded(headlines, limit)}
    return [_newest(article, stories[article.id]) for article in library.articles(stories)]


def _about(library: Library, asked: Question, limit: int) -> tuple[list[NewestArticle], bool]:
    """The articles that are about it; where there are none those that only mention it, and True."""
    mentioning: list[StoredArticle] = []

    def prominent() -> Iterator[StoredArticle]:
        for article in holding(library, asked):
            if is_about(article, asked):
                yield article
            else:
                mentioning.append(article)

    stories = folded(prominent(), limit)
    mentioned = not stories
    if mentioned:
        stories = folded(mentioning, limit)
    return [_newest(story.first, story) for story in stories], mentioned


def _newest(article: StoredArticle, story: Story[Any]) -> NewestArticle:
    return NewestArticle(article, lead(article), story.copies)


def _respelling(library: Library, asked: Question | None) -> str:
    """What else may have been meant by a word that no article has; empty where all are known."""
    if asked is None:
        return ""
    held = library.index.document_frequencies([term.stem for term in asked.terms])
    return respelling_offered(respelt(library, asked, held))
