"""The block of `key: value` lines between two `---` that many Markdown files begin with."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_BLOCK = re.compile(r"---\n(?P<fields>(?:[^\n]*\n){1,200}?)(?:---|\.\.\.)(?:\n|$)")
_FIELD = re.compile(r"([A-Za-z_][\w -]{0,40}?)\s*:(?:\s+(.*))?")
_ITEM = re.compile(r"\s*-\s+(.*)")
_PARTS = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,"']?[^,]*)\s*(?:,|$)""")


class FrontMatter(NamedTuple):
    """The fields of a front matter, and the text below it."""

    fields: dict[str, object]
    """Strings and lists of strings."""
    body: str


def read_front_matter(text: str) -> FrontMatter:
    """What the front matter of `text` says. Of YAML, only strings and lists of strings are understood.

    Lines that are neither are passed over; a text that does not begin with a front matter is all body.
    """
    block = _BLOCK.match(text)
    if not block or not any(map(_FIELD.fullmatch, block["fields"].split("\n"))):
        return FrontMatter({}, text)
    return FrontMatter(_fields(block["fields"].split("\n")), text[block.end() :])


def _fields(lines: Iterable[str]) -> dict[str, object]:
    fields: dict[str, object] = {}
    items: list[str] = []
    for line in lines:
        field = _FIELD.fullmatch(line)
        item = _ITEM.fullmatch(line)
        if field:
            items = []
            fields[field[1].lower()] = _value(field[2]) if field[2] else items
        elif item:
            items.append(_unquoted(item[1]))
    return fields


def _value(text: str) -> object:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [_unquoted(part) for part in _PARTS.findall(text[1:-1]) if part.strip()]
    return _unquoted(text)


def _unquoted(text: str) -> str:
    """A scalar without its quotes, or without the comment after it."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    text = re.sub(r"\s+#.*", "", text)
    return "" if text in {"null", "~", "|", ">"} else text
