"""What is listed line by line: short cards with a number to open each by."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

import click

from reader.answering.answer import Answer, Span
from reader.answering.explanation import agreement_counts, count
from reader.article import StoredArticle
from reader.cli.cards import passage_lines, source_and_day
from reader.cli.replies import wrapped
from reader.conversation.latest import NewestArticle
from reader.notebook import KeptExchange
from reader.text import clean_line


def answer_card(answer: Answer, width: int, *, styled: bool) -> Iterator[str]:
    """The sentence that answers, word for word, and below it whose it is. The passage is there when it is opened."""
    room = width - len(_begun(answer.rank))
    sentence = [line for line, _ in passage_lines(_sentence_alone(answer), room, styled=styled)]
    counts = agreement_counts(answer.agreement)
    source = _joined(source_and_day(answer.article), f"also in {counts}" if counts else "")
    yield from _card(answer.rank, sentence, _headline(answer.article.title, room, styled=styled), wrapped(source, room))


def newest_card(newest: NewestArticle, number: int, width: int, *, styled: bool) -> Iterator[str]:
    """The headline, how the article begins, and whose it is."""
    room = width - len(_begun(number))
    article, others = newest.article, len(newest.copies)
    lead = article.text[newest.lead.start : newest.lead.end]
    source = _joined(source_and_day(article), f"{count(others, 'more article')} under this headline" if others else "")
    yield from _card(number, _headline(article.title, room, styled=styled), wrapped(lead, room), wrapped(source, room))


def article_card(article: StoredArticle, number: int, width: int, *, styled: bool) -> Iterator[str]:
    """The headline, and whose it is."""
    room = width - len(_begun(number))
    yield from _card(number, _headline(article.title, room, styled=styled), wrapped(source_and_day(article), room))


def question_card(kept: KeptExchange, number: int, width: int) -> Iterator[str]:
    """A question asked before, the day, and what came of it."""
    room = width - len(_begun(number))
    asked_at = kept.asked_at.astimezone()
    came_of_it = _joined(f"{asked_at.day} {asked_at:%B %Y}", kept.told)
    yield from _card(number, wrapped(kept.question, room), wrapped(came_of_it, room))


def source_card(article: StoredArticle, number: int, width: int) -> Iterator[str]:
    """Whose it is, and its address, which is never wrapped: it is there to be copied."""
    source = source_and_day(article) or article.title
    yield from _card(number, wrapped(source, width - len(_begun(number))), [clean_line(article.url or article.place)])


def _joined(*parts: str) -> str:
    return "; ".join(filter(None, parts))


def _begun(number: int) -> str:
    return f"{number:>2}. "


def _card(number: int, *parts: Iterable[str]) -> Iterator[str]:
    """Lines with the number before the first of them. They are safe to show, and narrow enough."""
    begun = _begun(number)
    for at, line in enumerate(filter(None, chain.from_iterable(parts))):
        yield f"{' ' * len(begun) if at else begun}{line}".rstrip()


def _headline(title: str, width: int, *, styled: bool) -> list[str]:
    lines = wrapped(title, width) if title else ["(no headline)"]
    return [click.style(line, bold=True) for line in lines] if styled else lines


def _sentence_alone(answer: Answer) -> Answer:
    """The answer as if its passage were the answering sentence."""
    start, end = answer.sentence.start, answer.sentence.end
    focus = answer.focus
    if focus is not None:
        inside = start <= focus.start and focus.end <= end
        focus = replace(focus, start=focus.start - start, end=focus.end - start) if inside else None
    return replace(
        answer, start=answer.start + start, end=answer.start + end, sentence=Span(0, end - start), focus=focus
    )
