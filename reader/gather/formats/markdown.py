"""Markdown: front matter, and text with its markup taken off."""

import html
import re
from collections.abc import Iterator

from reader.article import Article, Skipped
from reader.gather.document import Document
from reader.gather.fields import checked_text, metadata_of
from reader.gather.front_matter import read_front_matter
from reader.gather.page import article_of_page
from reader.text import clean_text

SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})

_FRONT_MATTER = re.compile(r"---\n[A-Za-z_][\w -]*:")
_TITLE = re.compile(r"# \S.*\n\s*\n")

# Each pattern stops at the next character of its own kind, so that none takes quadratic time on text
# that opens many and closes none.
_INLINE = (
    (re.compile(r"!\[[^\[\]\n]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\[[^\[\]\n]*\])"), ""),  # images
    (re.compile(r"\[\^[^\[\]\n]*\]:?"), ""),  # footnotes
    (re.compile(r"\[([^\[\]\n]*)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\[[^\[\]\n]*\])"), r"\1"),  # links
    (re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>", re.IGNORECASE), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>]{0,1000}>"), ""),
    (re.compile(r"(?<!\\)(`+)([^`\n]+)\1"), r"\2"),
    (re.compile(r"(?<!\\)(\*{1,3})(?=[^\s*])([^*\n]*[^*\s\\])\1"), r"\2"),
    (re.compile(r"(?<![\w\\])(_{1,3})(?=[^\s_])([^_\n]*[^_\s\\])\1(?!\w)"), r"\2"),
    (re.compile(r"~~(?=[^\s~])([^~\n]*[^~\s])~~"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)
_COMMENT = re.compile(r"<!--(?:(?!<!--|-->).)*-->", re.DOTALL)
_NO_MARKUP = re.compile(r"[^\[\]*_`~<>\\&!#=|+-]*")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]]+\]:\s*\S+.*")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)")
_BREAK = re.compile(r" {0,3}(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,})")
_QUOTE = re.compile(r"^(?: {0,3}>)+ ?")
_ITEM = re.compile(r"\s*[-*+]\s+(?:\[[ xX]\]\s+)?(?=\S)")
_TABLE_RULE = re.compile(r"[\s|:-]*-[\s|:-]*\|[\s|:-]*|\|[\s|:-]+")


def recognises(document: Document) -> bool:
    """Whether it begins as Markdown does, or says so by its name."""
    text = document.beginning
    return bool(_FRONT_MATTER.match(text) or _TITLE.match(text)) or document.suffix in SUFFIXES


def read(document: Document) -> Iterator[Article | Skipped]:
    """The one article that a Markdown file holds."""
    front_matter = read_front_matter(checked_text(document.text()))
    lines = clean_text(without_markup(front_matter.body)).split("\n")
    yield article_of_page(document, lines, metadata_of(front_matter.fields), wrapped=True)


def without_markup(text: str) -> str:
    """The words of Markdown `text`: headings as paragraphs, list items as `• ` lines, links as what they show."""
    lines: list[str] = []
    in_code = False
    for line in _COMMENT.sub("", text).split("\n"):
        if _FENCE.match(line):
            in_code = not in_code
            lines.append("")
        elif in_code:
            lines.append(line)
        else:
            lines.extend(_plain_lines(line, lines))
    return "\n".join(lines)


def _plain_lines(line: str, before: list[str]) -> list[str]:
    """What is left of `line`: none, one, or one between empty lines."""
    if _NO_MARKUP.fullmatch(line):
        return [line]
    line = _QUOTE.sub("", line, count=1)
    if _UNDERLINE.fullmatch(line) and before and before[-1].strip():
        return [""]  # the line before was a heading
    if _BREAK.fullmatch(line) or _DEFINITION.fullmatch(line) or _TABLE_RULE.fullmatch(line):
        return [""]
    heading = _HEADING.fullmatch(line)
    if heading:
        return ["", _inline(heading[2]), ""]
    if line.startswith("|") and line.endswith("|"):
        return ["", _inline(", ".join(cell.strip() for cell in line.strip("|").split("|"))), ""]
    item = _ITEM.match(line)
    if item:
        return [f"• {_inline(line[item.end() :])}"]
    return [_inline(line)]


def _inline(line: str) -> str:
    for pattern, plain in _INLINE:
        line = pattern.sub(plain, line)
    return html.unescape(line) if "&" in line else line
