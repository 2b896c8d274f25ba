"""What a site's robots.txt lets programs fetch, as RFC 9309 says.

Its rules are chosen by the name of the program, the longest rule that fits an address counts, and one that allows
counts before one as long that does not. (Python's own parser takes the first rule that fits, and no wildcards.)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote_to_bytes

MOST_BYTES = 500 * 1024
"""Of a robots.txt that are read: what RFC 9309 asks for at least."""
MAX_PAUSE = 30.0
"""Seconds: the longest Crawl-delay that is heeded. Longer ones would leave a feed's articles unread for days."""
_MOST_RULES = 10_000
_LINE = re.compile(r"[ \t]*([A-Za-z-]+)[ \t]*:[ \t]*([^#]*)")
_NAME = re.compile("[a-z_-]+")
_PLAIN = "!#$&'()*+,/:;=?@[]-._~"


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules that hold for us."""

    rules: tuple[tuple[str, bool], ...] = ()
    """Paths in one spelling, with `*` and `$`, and whether they are allowed; the rule that counts first is first."""
    pause: float = 0.0
    """Seconds to leave between two requests (Crawl-delay), at most `MAX_PAUSE`."""

    def allows(self, target: str) -> bool:
        """Whether an address with this path and query may be fetched."""
        path = _one_spelling(target)
        if path == "/robots.txt":
            return True
        return next((allowed for rule, allowed in self.rules if _fits(rule, path)), True)


ALL_ALLOWED = Robots()


def robots_of(data: bytes, name: str) -> Robots:
    """The rules in a robots.txt for the program of that name; what is no rule is passed over."""
    own: list[tuple[str, str]] = []
    others: list[tuple[str, str]] = []
    is_named = False
    for names, lines in _groups(data[:MOST_BYTES].decode("utf-8-sig", "replace")):
        if name in names:
            is_named = True
            own += lines
        elif "*" in names:
            others += lines
    lines = own if is_named else others
    rules = [
        (_one_spelling(value), field == "allow") for field, value in lines if field in ("allow", "disallow") and value
    ]
    rules = sorted(dict.fromkeys(rules), key=lambda rule: (-len(rule[0]), not rule[1]))[:_MOST_RULES]
    return Robots(tuple(rules), max((_pause(value) for field, value in lines if field == "crawl-delay"), default=0.0))


def _groups(text: str) -> Iterator[tuple[set[str], list[tuple[str, str]]]]:
    """The names that stand at the head of each group, and the lines below them."""
    names: set[str] = set()
    lines: list[tuple[str, str]] = []
    for line in text.splitlines():
        found = _LINE.match(line)
        if not found:
            continue
        field, value = found[1].lower(), found[2].strip()
        if field == "user-agent":
            if lines:
                yield names, lines
                names, lines = set(), []
            named = _NAME.match(value.lower())
            names.add("*" if value.startswith("*") else named[0] if named else "")
        elif names and field in ("allow", "disallow", "crawl-delay"):
            lines.append((field, value))
    if names:
        yield names, lines


def _fits(rule: str, path: str) -> bool:
    """Whether a path begins as the rule says; each `*` stands for anything, `$` at the end for the path's end."""
    is_whole = rule.endswith("$")
    first, *rest = rule.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if is_whole and not rest:
        return at == len(path)
    last = rest.pop() if is_whole else None
    for part in rest:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return last is None or (len(path) - at >= len(last) and path.endswith(last))


def _one_spelling(path: str) -> str:
    """The path with everything decoded that means the same so, and all else encoded: `/%7Ejoe` is `/~joe`."""
    pieces = re.split("(%(?:2[Ff]|2[Aa]|24|25|3[Ff]|23|26|2[Bb]|3[Dd]))", path)  # these mean something else decoded
    return "".join(
        piece.upper() if number % 2 else quote(unquote_to_bytes(piece), safe=_PLAIN)
        for number, piece in enumerate(pieces)
    )


def _pause(value: str) -> float:
    return min(MAX_PAUSE, float(value)) if re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]{1,9})?", value) else 0.0
