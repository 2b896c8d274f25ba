"""The list of feeds that newsboat reads, its `urls` file: an address a line, with tags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.article import Skipped
from reader.gather.subscription import subscription
from reader.gather.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.feed import Feed
    from reader.gather.document import Document

_TOKEN = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*+)"?|([^\s"]\S*))')
_ESCAPED = re.compile(r"\\(.)")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,15}://\S+", re.IGNORECASE)
_SPECIAL = ("query:", "exec:", "filter:")
_FEED_WORDS = re.compile(r"rss|feed|atom|\.xml|\.rdf", re.IGNORECASE)
_MAX_LINES = 200
"""Lines that are looked at to tell a list from a text."""
_MOST_BARE_TAGS = 4
"""Words without quotes after an address: more are a sentence that begins with it."""

_REASONS = {
    "query:": "a query of newsboat, not a feed",
    "exec:": "a program that newsboat runs, not a feed (programs are not run)",
    "filter:": "a feed that newsboat passes through a program (programs are not run; add its address by itself)",
    "file:": "a feed in a file (add that file)",
}


def recognises(document: Document) -> bool:
    """Whether its lines are addresses with tags, and something says that they are feeds.

    That is its name, `urls`, and then a third of the lines may be anything; or a tag in quotes, a query or a program;
    or addresses of which half look like a feed's.
    """
    lines = [line.strip() for line in document.beginning.split("\n", _MAX_LINES)[:_MAX_LINES]]
    entries = [line for line in lines if line and not line.startswith("#")]
    if not entries or not _is_entry(entries[0]):
        return False
    count = sum(map(_is_entry, entries))
    if document.name == "urls":
        return count * 3 >= 2 * len(entries)
    if count < len(entries):
        return False
    if any(map(_says_so, entries)):
        return True
    return sum(bool(_FEED_WORDS.search(line)) for line in entries) * 2 >= len(entries)


def read(document: Document) -> Iterator[Feed | Skipped]:
    """The feeds of a list, with their tags, and with the titles that were given to them by `~`.

    The place of what is skipped is `PATH:LINE`.
    """
    for number, line in document.numbered(map(str.strip, document.text().split("\n"))):
        tokens = _tokens(line)
        if not tokens:
            continue
        try:
            yield _feed(tokens)
        except Unreadable as problem:
            yield Skipped(f"{document.place}:{number}", problem.reason)


def _feed(tokens: list[str]) -> Feed:
    address, *rest = tokens
    for beginning, reason in _REASONS.items():
        if address.startswith(beginning):
            raise Unreadable(reason)
    title = next((token[1:] for token in rest if token.startswith("~")), "")
    return subscription(address, title, (token for token in rest if token[0] not in "~!"))


def _tokens(line: str) -> list[str]:
    """The address and the tags of a line; none of a comment."""
    tokens = []
    for match in _TOKEN.finditer(line):
        quoted, bare = match.groups()
        if bare is not None and bare.startswith("#"):
            break
        tokens.append(bare if bare is not None else _ESCAPED.sub(r"\1", quoted))
    return [token for token in tokens if token.strip()]


def _is_entry(line: str) -> bool:
    tokens = _tokens(line)
    if not tokens:
        return False
    if tokens[0].startswith(_SPECIAL):
        return True
    return bool(_ADDRESS.fullmatch(tokens[0])) and len(_bare(line)) <= _MOST_BARE_TAGS + 1


def _bare(line: str) -> list[str]:
    return [match[2] for match in _TOKEN.finditer(line) if match[2] is not None]


def _says_so(line: str) -> bool:
    """Whether a line has what only newsboat's have."""
    tokens = _tokens(line)
    return tokens[0].startswith(_SPECIAL) or ' "' in line or any(token.startswith("~") for token in tokens[1:])
