"""Lines of a page into paragraphs: hard-wrapped ones are joined, bullets stay on lines of their own."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

MAX_WIDTH = 90
"""Longer lines were not wrapped by hand or by a mail program: each is a paragraph."""
_SURELY_WRAPPED = 45
"""Characters of a line that, without a full stop, goes on in the next one: verses and lists have shorter ones."""

_BULLET = re.compile(r"\s*(?:[•●▪■◦‣⁃∙►▸◆♦]\s*|[*+–—-]\s+)(?=\S)")
_SURE_BULLET = re.compile(r"\s*[•●▪■◦‣⁃∙►▸◆♦]")
_NUMBER = re.compile(r"\s*[0-9]{1,3}[.)]\s")
_BROKEN_WORD = re.compile(r"[^\W\d_]-$")
_SENTENCE_END = re.compile(r"[.!?:;…][\"”’')\]]*$")


def paragraphs(lines: Sequence[str], *, wrapped: bool = False) -> list[str]:
    """The paragraphs that `lines` make, in which single lines are parted only where they are a list.

    Empty lines part them; where there are none, line ends do, unless the text was hard-wrapped.
    `wrapped` says that lines have no meaning at all, as in Markdown.
    """
    blocks = list(_blocks(lines))
    width = max((len(line) for line in lines if " " in line.strip()), default=0)
    if not wrapped and (width > MAX_WIDTH or not _is_hard_wrapped(blocks, width)):
        parted = [_part_by_lines(block) for block in blocks]
    else:
        parted = [_joined(block, width, always=wrapped, only=len(blocks) == 1) for block in blocks]
    return _with_lists_together([paragraph for block in parted for paragraph in block])


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines without an empty one between them."""
    block: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def _is_hard_wrapped(blocks: Sequence[Sequence[str]], width: int) -> bool:
    """Whether lines end where the page was full, and paragraphs at empty lines."""
    if len(blocks) > 1:
        return any(len(block) > 1 for block in blocks)
    lines = blocks[0] if blocks else []
    return sum(_goes_on(line, after, width) for line, after in pairwise(lines)) * 2 >= len(lines)


def _goes_on(line: str, after: str, width: int) -> bool:
    """Whether the sentence of a hard-wrapped `line` goes on in the line `after` it."""
    if _BULLET.match(after) or _NUMBER.match(after):
        return False
    line, after = line.rstrip(), after.strip()
    had_no_room = len(line) + 1 + len(after.split()[0]) > width
    open_end = not _SENTENCE_END.search(line)
    return had_no_room or (open_end and (after[0].islower() or len(line) >= _SURELY_WRAPPED))


def _part_by_lines(block: Sequence[str]) -> list[str]:
    bullets = _has_bullets(block)
    return [_as_bullet(line) if bullets else line.strip() for line in block]


def _joined(block: Sequence[str], width: int, *, always: bool, only: bool) -> list[str]:
    """The block as one paragraph; if it is all there is, as one for each line that ends before the page does."""
    bullets = _has_bullets(block)
    lines: list[list[str]] = []
    last = ""
    for line in block:
        is_item = bool(_NUMBER.match(line)) or (bullets and bool(_BULLET.match(line)))
        if last and not is_item and (always or _goes_on(last, line, width)):
            lines[-1].append(line.strip() if _BROKEN_WORD.search(last) else f" {line.strip()}")
        else:
            lines.append([_as_bullet(line) if bullets else line.strip()])
        last = line
    whole = ["".join(pieces) for pieces in lines]
    return whole if only else ["\n".join(whole)]


def _has_bullets(block: Sequence[str]) -> bool:
    """Whether lines of the block are bullets. A single dash or star is none: it may begin a quotation."""
    return any(_SURE_BULLET.match(line) for line in block) or sum(bool(_BULLET.match(line)) for line in block) > 1


def _as_bullet(line: str) -> str:
    """The line, with one kind of mark if it is a bullet."""
    match = _BULLET.match(line)
    return f"• {line[match.end() :].strip()}" if match else line.strip()


def _with_lists_together(parts: Iterable[str]) -> list[str]:
    """The paragraphs, those one after the other that hold only bullets made one."""
    together: list[str] = []
    for is_list, group in groupby(parts, _is_list):
        paragraphs_of_group = list(group)
        together.extend(["\n".join(paragraphs_of_group)] if is_list else paragraphs_of_group)
    return together


def _is_list(paragraph: str) -> bool:
    return all(line.startswith("• ") for line in paragraph.split("\n"))
