"""The text that HTML shows: paragraphs, headings, lists, quotes and tables."""

from __future__ import annotations

import html as entities
import re
from itertools import groupby, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from reader.gather.html_tree import html_tree, is_unseen
from reader.gather.paragraphs import MAX_WIDTH
from reader.text import clean_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody td tfoot th"
    " thead tr ul".split()
)
_INLINE = (
    "a abbr b big cite code del em embed font i iframe img ins mark noscript picture q s script small source span"
    " strike strong style sub sup svg time tt u video wbr head meta title col colgroup hr body html"
)
_NAMES = "|".join(sorted({*_BLOCKS, *_INLINE.split(), "br", "nav", "input", "button"}, key=len, reverse=True))
_TAG = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_BREAKING_TAG = re.compile(rf"</?(?:{'|'.join(sorted(_BLOCKS, key=len, reverse=True))}|br)[\s/>]", re.IGNORECASE)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SENTENCE_END = re.compile(r"[.!?:;…。！？][\"”’»)\]」』]*$")

_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_CELLS = frozenset({"td", "th"})
_NOT_IN_A_ROW = ("table", "ul", "ol", "h1", "h2", "h3", "blockquote", "article", "section", "form", "script", "style")
_NOT_IN_AN_ITEM = frozenset("article section table h1 h2 h3 h4 blockquote figure".split())
_MAX_CELL = 120
"""Characters of a cell in a row that is told as one line. Longer ones are columns of a page laid out as a table."""
_SHORT_LINE = 45
"""Half of the lines of a verse or an address are shorter; those of text wrapped by hand are longer."""


class Paragraph(NamedTuple):
    """A paragraph, an item of a list or a row of a table, not cleaned, and where it ends."""

    text: str
    group: int
    """The list or the table whose items or rows stand on lines together, 0 for none."""
    element: _Element
    """The innermost element that it ends in."""


def text_of_html(html: str) -> str:
    """The clean text of the page or fragment `html`: its paragraphs parted by an empty line, '' where there are none.

    List items are lines that begin with `• ` or a number, the cells of a row are joined by commas, links are what
    they show. What is hidden, is code or can only be clicked on is left out. In a fragment without
    blocks, line ends mean what they do in plain text. HTML past the parser's limits is `Unreadable`.
    """
    root = html_tree(html)
    return "" if root is None else text_of_tree(root, keep_lines=not _BREAKING_TAG.search(html))


def text_of_tree(root: _Element, *, keep_lines: bool = False) -> str:
    """The same of the element `root`. `keep_lines` says that line ends in its text part lines and paragraphs."""
    return joined(paragraphs_of_tree(root, keep_lines=keep_lines))


def paragraphs_of_tree(root: _Element, *, keep_lines: bool = False) -> list[Paragraph]:
    """The paragraphs of the element `root` one by one."""
    reader = _Reader(keep_lines=keep_lines)
    reader.read(root)
    return reader.paragraphs


def joined(paragraphs: Iterable[Paragraph]) -> str:
    """The clean text of paragraphs, those of a list or a table on lines together."""
    groups = groupby(paragraphs, key=lambda paragraph: (paragraph.group, paragraph.group or id(paragraph)))
    return clean_text("\n\n".join("\n".join(one.text for one in group) for _, group in groups))


def looks_like_html(text: str) -> bool:
    """Whether `text` is markup: it begins with a tag, has a line break, or at least two tags."""
    if "<" not in text:
        return False
    if _TAG.match(text.lstrip()) or _LINE_BREAK.search(text):
        return True
    return len(list(islice(_TAG.finditer(text), 2))) == 2


def without_tags(line: str) -> str:
    """A `line` of a title or a name without tags, its entities read, also those that were escaped twice."""
    if "<" in line:
        line = _TAG.sub("", line)
    for _ in range(2):
        if "&" in line:
            line = with_entities_read(line)
    return line


def with_entities_read(text: str) -> str:
    """`text` with `&amp;` and the like as the characters that they stand for."""
    return _ENTITY.sub(lambda match: entities.unescape(match[0]), text)


class _Reader:
    """Goes through a tree once, without recursion, and gathers its paragraphs."""

    def __init__(self, *, keep_lines: bool) -> None:
        self.paragraphs: list[Paragraph] = []
        self._open: list[_Element] = []
        self._pieces: list[str] = []
        self._kept_lines = int(keep_lines)
        self._marker = ""
        self._lists: list[int] = []
        """The number of items so far in each list that is open; -1 where they are not numbered."""
        self._group = 0
        self._groups = 0
        self._in_row = False
        self._tables: list[int] = []

    def read(self, root: _Element) -> None:
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        skipped: _Element | None = None
        for event, element in walk:
            if event == "start":
                if is_unseen(element):
                    walk.skip_subtree()
                    skipped = element
                else:
                    self._start(element)
                    self._open.append(element)
                    if element.text:
                        self._pieces.append(element.text)
            else:
                if element is skipped:
                    skipped = None
                else:
                    self._end(element)
                    if element is root:
                        self._flush()
                        break
                    self._open.pop()
                if element.tail:
                    self._pieces.append(element.tail)

    def _start(self, element: _Element) -> None:
        tag = element.tag
        if tag == "br":
            self._pieces.append(" " if self._in_row else "\x00")
        elif tag in _CELLS:
            if self._in_row:
                self._pieces.append("\x01")
            else:
                self._flush()
        elif tag in _BLOCKS:
            self._start_block(element, tag)

    def _start_block(self, element: _Element, tag: str) -> None:
        if self._in_row:
            self._pieces.append(" ")
            return
        self._flush()
        if tag in _LISTS:
            self._open_group(first=not self._lists)
            self._lists.append(0 if tag == "ol" else -1)
        elif tag == "li" and not _is_layout_item(element):
            self._marker = self._next_marker()
        elif tag == "table":
            self._tables.append(self._group)
            self._open_group(first=True)
        elif tag == "tr":
            self._in_row = _is_row(element)
        elif tag == "pre":
            self._kept_lines += 1

    def _end(self, element: _Element) -> None:
        tag = element.tag
        if tag not in _BLOCKS:
            return
        if self._in_row:
            if tag == "tr":
                self._flush()
                self._in_row = False
            return
        self._flush()
        if tag in _LISTS and self._lists:
            self._lists.pop()
            if not self._lists:
                self._group = self._tables[-1] if self._tables else 0
        elif tag == "li":
            self._marker = ""
        elif tag == "table" and self._tables:
            self._group = self._tables.pop()
        elif tag == "pre":
            self._kept_lines -= 1

    def _open_group(self, *, first: bool) -> None:
        if first:
            self._groups += 1
            self._group = self._groups

    def _next_marker(self) -> str:
        if not self._lists or self._lists[-1] < 0:
            return "• "
        self._lists[-1] += 1
        return f"{self._lists[-1]}. "

    def _flush(self) -> None:
        """Ends the paragraph that was gathered."""
        if not self._pieces:
            return
        text = "".join(self._pieces)
        self._pieces.clear()
        if not text or text.isspace():
            return
        if self._in_row:
            cells = (" ".join(cell.split()) for cell in text.split("\x01"))
            self._add(", ".join(filter(None, cells)), self._group)
            return
        if self._kept_lines:
            text = text.replace("\n", "\x00")
        for lines in _blocks(text):
            for paragraph in _parted(lines):
                self._add(paragraph, self._group if self._marker else 0)

    def _add(self, text: str, group: int) -> None:
        if any(map(str.isalnum, text)):
            if self._marker:
                text = text.lstrip("•·‣◦▪– ")
            self.paragraphs.append(Paragraph(f"{self._marker}{text}", group, self._open[-1]))
            self._marker = ""


def _blocks(text: str) -> Iterator[list[str]]:
    """The lines of `text`, parted where a line is empty."""
    block: list[str] = []
    for line in (*text.split("\x00"), ""):
        words = " ".join(line.split())
        if words:
            block.append(words)
        elif block:
            yield block
            block = []


def _parted(lines: Sequence[str]) -> list[str]:
    """The paragraphs of lines that breaks part: verse and addresses stay lines, wrapped text is joined."""
    if len(lines) == 1:
        return list(lines)
    if max(map(len, lines)) > MAX_WIDTH:
        parts = [lines[0]]
        for before, line in pairwise(lines):
            if line[0].islower() and not _SENTENCE_END.search(before):
                parts[-1] += f" {line}"
            else:
                parts.append(line)
        return parts
    open_lines = sum(len(line) > _SHORT_LINE and not _SENTENCE_END.search(line) for line in lines[:-1])
    return [(" " if open_lines * 2 >= len(lines) - 1 else "\n").join(lines)]


def _is_layout_item(item: _Element) -> bool:
    """Whether a list item holds a part of a page rather than a point of a list."""
    paragraphs = 0
    for part in item:
        if part.tag in _NOT_IN_AN_ITEM:
            return True
        paragraphs += part.tag == "p"
    return paragraphs > 1


def _is_row(row: _Element) -> bool:
    """Whether a row holds data, in two short cells at least, rather than the columns of a page."""
    if next(row.iter(*_NOT_IN_A_ROW), None) is not None:
        return False
    lengths = [len(" ".join("".join(cell.itertext()).split())) for cell in row if cell.tag in _CELLS]
    return sum(length > 0 for length in lengths) > 1 and max(lengths) <= _MAX_CELL
