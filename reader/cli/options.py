"""Options and arguments that several verbs share."""

import re
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, TypeVar

import click

from reader.answering.answer import Span
from reader.days import HOW_TO_WRITE, first_day, last_day

_Function = TypeVar("_Function", bound=Callable[..., Any])
_LARGEST_ID = 2**63 - 1  # of SQLite


def day(read: Callable[[str], date]) -> Callable[[click.Context, click.Parameter, str | None], date | None]:
    """A callback that makes a day of what was typed, as `read` does."""

    def convert(context: click.Context, parameter: click.Parameter, text: str | None) -> date | None:
        if text is None:
            return None
        try:
            return read(text)
        except ValueError as error:
            raise click.BadParameter(f"{text!r} is no date: {HOW_TO_WRITE}", context, parameter) from error

    return convert


def passage_id(context: click.Context, parameter: click.Parameter, text: str) -> tuple[int, Span | None]:
    """A callback that makes an article's id, and the span where there is one, of `ID` or `ID#START-END`."""
    found = re.fullmatch(r"(\d{1,19})(?:#(\d{1,18})-(\d{1,18}))?", text, re.ASCII)
    if found is None or not 0 < int(found[1]) <= _LARGEST_ID:
        raise click.BadParameter(f"{text!r} is neither ID nor ID#START-END", context, parameter)
    return int(found[1]), Span(int(found[2]), int(found[3])) if found[2] else None


ARTICLE_ID = click.IntRange(1, _LARGEST_ID)

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON (ASCII) in place of text.")


def filter_options(function: _Function) -> _Function:
    """Adds `--since`, `--until` and `--source`, which reach the function together, as `filters`."""

    @wraps(function)
    def with_filters(*, since: date | None, until: date | None, source: str | None, **others: Any) -> Any:
        from reader.library import Filters

        if since and until and since > until:
            raise click.UsageError(f"--since {since} is after --until {until}")
        return function(filters=Filters(since=since, until=until, source=source or None), **others)

    for option in (
        click.option("--source", metavar="NAME", help="Only articles of this outlet, or a part of its name."),
        click.option("--until", metavar="DATE", callback=day(last_day), help="Only articles of this day or earlier."),
        click.option("--since", metavar="DATE", callback=day(first_day), help="Only articles of this day or later."),
    ):
        with_filters = option(with_filters)
    return with_filters  # type: ignore[return-value]
