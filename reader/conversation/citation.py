"""A passage as a quotation in Markdown, with its source. Nothing becomes markup or a link but what we make one."""

import re
from datetime import date
from typing import Protocol

from reader.text import clean_line, clean_text

_MARKUP = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w{1,32};)")
_BEGINS_BLOCK = re.compile(r"([#+=:-])|(\d{1,9})([.)])")
"""At a line's beginning: a heading, a list, a line below a heading. The quotation mark is among `_MARKUP`."""
_BECOMES_LINK = re.compile(r"(www)(\.)|(:)(//)", re.IGNORECASE)
"""What many programs make a link of by themselves."""
_ADDRESS = re.compile(r"https?://[^\s<>\\]+", re.IGNORECASE)


class Cited(Protocol):
    """What is told of an article where it is quoted."""

    @property
    def title(self) -> str:
        """Its headline."""

    @property
    def source(self) -> str:
        """The outlet."""

    @property
    def url(self) -> str:
        """Its address."""

    @property
    def published(self) -> date | None:
        """Its day."""


def citation(article: Cited, text: str) -> str:
    """The passage `text` of an article word for word as a quotation, and a line with its source. Ends in a newline."""
    return "\n\n".join(filter(None, (quotation(text), source_line(article)))) + "\n"


def quotation(text: str) -> str:
    """The words as a quotation, line by line. No newline at its end."""
    return "\n".join(f"> {_literal(line.strip())}".rstrip() for line in clean_text(text).split("\n"))


def source_line(article: Cited) -> str:
    """Headline, outlet, day and address, as far as they are known. Of addresses only those of the web."""
    day = f"{article.published.day} {article.published:%B %Y}" if article.published else ""
    parts = (literal_line(article.title), literal_line(article.source), day, _address(article.url))
    known = ", ".join(filter(None, parts))
    return f"— {known}" if known else ""


def literal_line(text: str) -> str:
    """`text` clean, on one line, and so that Markdown shows it as it is."""
    return _literal(clean_line(text))


def _literal(line: str) -> str:
    line = _MARKUP.sub(r"\\\g<0>", line)
    line = _BECOMES_LINK.sub(r"\1\3\\\2\4", line)
    return _BEGINS_BLOCK.sub(_escaped_beginning, line, count=1) if _BEGINS_BLOCK.match(line) else line


def _escaped_beginning(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}"


def _address(url: str) -> str:
    address = clean_line(url)
    return f"<{address}>" if _ADDRESS.fullmatch(address) else ""
