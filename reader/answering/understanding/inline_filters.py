"""Filters typed inside a question: `source:cnn since:2018-11 until:2019 title:"cease fire" -football`."""

import re
from dataclasses import replace
from datetime import date

from reader.answering.understanding.quotes import QUOTED, straightened
from reader.answering.understanding.stop_words import STOP_WORDS
from reader.days import HOW_TO_WRITE, first_day, last_day
from reader.errors import QuestionError
from reader.library import Filters
from reader.terms import words

_FILTER = re.compile(
    rf"{QUOTED}"  # comes first: what is quoted is never a filter
    r"|(?<![^\s(])(?P<name>source|since|until|title):(?:\"(?P<quoted>[^\"]*)\"|(?P<value>\S*))"
    r"|(?<![^\s(])-(?:\"(?P<phrase>[^\"]*)\"|(?P<word>[^\W\d_](?:[\w'’.&]|-(?=\w))*))(?=[\s?!.,;:)]|$)",
    re.IGNORECASE,
)
_SENTENCE_END = "?!.,;:)"
_SHOWN = 40
"""Characters of a value that are told back."""
_NAMES = {"source": "an outlet, as in source:cnn", "title": "words of the headline, as in title:talks"}


def take_filters(text: str, filters: Filters) -> tuple[str, Filters]:
    """A question without the filters typed in it, and `filters` narrowed by them.

    Raises QuestionError where one of them says nothing, all of them together leave no day, or no question is left.
    """
    rest, narrowed = part_filters(text, filters)
    if rest != text and not words(rest):
        raise QuestionError("only filters and no question (add what you want to know, or list articles instead)")
    return rest, narrowed


def part_filters(text: str, filters: Filters) -> tuple[str, Filters]:
    """`text` without the filters typed in it, which may be all there is, and `filters` narrowed by them.

    Raises QuestionError where one of them says nothing, or all of them together leave no day.
    """
    kept: list[str] = []
    end = 0
    for found in _FILTER.finditer(straightened(text)):
        if found["name"] and not _is_gap(text, found):
            typed = found["quoted"] if found["quoted"] is not None else found["value"].rstrip(_SENTENCE_END)
            filters = _narrowed(filters, found["name"].lower(), " ".join(typed.replace('"', " ").split()))
            taken_to = found.end() if found["quoted"] is not None else found.start("value") + len(typed)
        elif without := _left_out(found):
            filters = replace(filters, without=(*filters.without, without))
            taken_to = found.end()
        else:
            continue
        kept.append(text[end : found.start()])
        end = taken_to
    if not kept:
        return text, filters
    if filters.since and filters.until and filters.since > filters.until:
        raise QuestionError(f"since {filters.since} is after until {filters.until} (turn them round or drop one)")
    return "".join((*kept, text[end:])).strip(), filters


def _is_gap(text: str, found: re.Match[str]) -> bool:
    """Whether it is no filter but what is asked for: "the highest rate since:"."""
    return not text[found.end("name") :].strip(" :?.") and bool(words(text[: found.start()]))


def _left_out(found: re.Match[str]) -> str:
    """What `-word` names, or "" where it is not to be left out: a dash before "the" is a dash."""
    if found["phrase"] is not None:
        return found["phrase"].strip() if words(found["phrase"]) else ""
    word = found["word"] or ""
    return word if words(word) and word.lower() not in STOP_WORDS else ""


def _narrowed(filters: Filters, name: str, typed: str) -> Filters:
    """`filters` with this one besides: what both ask must hold."""
    match name:
        case "since":
            day = _day(name, typed)
            return replace(filters, since=max(filters.since or day, day))
        case "until":
            day = _day(name, typed)
            return replace(filters, until=min(filters.until or day, day))
    if not words(typed):
        raise QuestionError(f"{name}:{typed[:_SHOWN]} names nothing (write {_NAMES[name]}, without a space)")
    if name == "source":
        return replace(filters, source=_both(filters.source, typed))
    return replace(filters, title=_both(filters.title, typed))


def _both(one: str | None, other: str) -> str:
    return f"{one} {other}" if one else other


def _day(name: str, typed: str) -> date:
    try:
        return first_day(typed) if name == "since" else last_day(typed)
    except ValueError as error:
        raise QuestionError(f"{name}:{typed[:_SHOWN]} is no date ({HOW_TO_WRITE}, as in {name}:2018-11)") from error
