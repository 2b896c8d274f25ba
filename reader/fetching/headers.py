"""What the headers of an answer mean to us."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from reader.fetching.fetched import Validators
from reader.text import clean_line

MAX_WAIT = 7 * 86_400
"""Seconds. What a server asks for beyond a week is a mistake, or a way to silence a feed."""
_MAX_FRESH = 365 * 86_400
_MOST_DIGITS = 12
MAX_NUMBER = 10**_MOST_DIGITS
_LONGEST_VALIDATOR = 1_000
_LONGEST_TYPE = 200
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?([0-9]+)", re.IGNORECASE)
_NEVER_FRESH = re.compile(r"(?:^|[,\s])no-(?:cache|store)\s*(?:$|[,\s])", re.IGNORECASE)
_SENDABLE = re.compile(r"[!-~](?:[ -~]*[!-~])?")

Headers = Mapping[str, str]
"""By lower-case name; several of a name are joined by commas, as HTTP means them."""


def headers_of(raw: Iterable[tuple[bytes, bytes]]) -> Headers:
    """The headers of an answer."""
    found: dict[str, list[str]] = {}
    for name, value in raw:
        found.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1").strip())
    return {name: ", ".join(values) for name, values in found.items()}


def declared_type(headers: Headers) -> str:
    """The content type on one clean line; empty where there is none, or one too long to be one."""
    line = clean_line(headers.get("content-type", "")[: _LONGEST_TYPE + 1])
    return line if len(line) <= _LONGEST_TYPE else ""


def location_of(headers: Headers) -> str:
    """Where a redirect leads, as the server writes it: servers that do not encode it write UTF-8, or else Latin-1."""
    location = headers.get("location", "")
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def validators_of(headers: Headers, address: str) -> Validators:
    """What to send with the next fetch of `address`; empty where the server gives nothing that could be sent."""
    return Validators(_sendable(headers.get("etag", "")), _sendable(headers.get("last-modified", "")), address)


def conditions(validators: Validators) -> dict[str, str]:
    """The headers by which a server sees what we hold."""
    found = {
        "If-None-Match": _sendable(validators.etag),
        "If-Modified-Since": _sendable(validators.last_modified),
    }
    return {name: value for name, value in found.items() if value}


def fresh_for(headers: Headers, now: datetime) -> int | None:
    """Seconds until there may be something new (RFC 9111, 4.2); None where the server does not say."""
    control = headers.get("cache-control", "")[:1_000]
    if _NEVER_FRESH.search(control):
        return 0
    age = _MAX_AGE.search(control)
    if age:
        return max(0, number_of(age[1], _MAX_FRESH) - number_of(headers.get("age", ""), _MAX_FRESH))
    if "expires" not in headers:
        return None
    expires = _date(headers["expires"])
    began = _date(headers.get("date", "")) or now
    return min(_MAX_FRESH, max(0, int((expires - began).total_seconds()))) if expires else 0


def wait_of(headers: Headers, now: datetime) -> int | None:
    """Seconds for which a Retry-After asks, at most `MAX_WAIT`; None where there is none that can be read."""
    asked = headers.get("retry-after", "")
    if re.fullmatch("[0-9]+", asked):
        return number_of(asked, MAX_WAIT)
    until = _date(asked)
    if not until:
        return None
    began = _date(headers.get("date", "")) or now
    return min(MAX_WAIT, max(0, int((until - began).total_seconds())))


def number_of(digits: str, most: int) -> int:
    """A number of any length, at most `most`; 0 where it is none."""
    if not re.fullmatch("[0-9]+", digits):
        return 0
    return min(most, int(digits) if len(digits) <= _MOST_DIGITS else MAX_NUMBER)


def _date(text: str) -> datetime | None:
    """A date as HTTP writes it, in UTC where it names no zone."""
    try:
        found = parsedate_to_datetime(text[:100])
    except (ValueError, OverflowError):
        return None
    try:
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except OverflowError:
        return None


def _sendable(value: str) -> str:
    return value if len(value) <= _LONGEST_VALIDATOR and _SENDABLE.fullmatch(value) else ""
