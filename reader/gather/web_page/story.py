"""Which paragraphs of a page are its story."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from reader.gather.credits import credits_in
from reader.gather.furniture import is_furniture
from reader.gather.headline import is_same
from reader.gather.web_page.blocks import NEVER_STORY, Block, letters_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_SURE_LETTERS = 25
"""Letters of a paragraph that does not stand in two places of a page by chance."""
_HOLDS_THE_STORY = 0.3
"""Share of a story from which on what holds it is no aside, whatever it is called."""
_BEFORE_TITLE = 0.3
"""Share of a story up to which what stands before its headline is a teaser, a caption or a menu."""
_LINKED = 0.5
"""Share of links from which on a paragraph leads to other pages rather than says something."""
_CAPTION_LETTERS = 30
_MANY = 3
"""Captions, or times of day, that make a gallery, or a live blog."""
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_SENTENCE_END = re.compile(r"[.!?…:;。！？؟।][\"”’'»)\]」』]*$")
_BEFORE_CLOCK = 20
_CLOCK = re.compile(r"\b(?:[01]?[0-9]|2[0-3])[:.h][0-5][0-9]\b")


def blocks_of_story(blocks: Sequence[Block], found: str, title: str, description: str) -> list[Block]:
    """The paragraphs of the story among all of a page, in its order; none where it cannot be told.

    `found` are the letters of what was found to be the story before: it is not sure where a story begins and ends, and
    leaves out stand-firsts and captions.
    """
    sure = {
        index for index, block in enumerate(blocks) if len(block.letters) >= _SURE_LETTERS and block.letters in found
    }
    asides = _asides(blocks, sure)
    start = _headline(blocks, sure, title)
    sure = {index for index in sure if blocks[index].aside not in asides and index > start}
    prose = [index for index in sure if _is_prose(blocks[index].text)]
    first = min(prose or sure, default=0)
    sure = {index for index in sure if index >= first or not _is_credit(blocks[index])}
    if not sure:
        return []
    first, last = _above(blocks, min(sure), start), max(sure)
    last = _last_of_gallery(blocks, asides, first, last)
    clocks = sum(map(_has_clock, blocks[first : last + 1]))
    kept = [
        index
        for index, block in enumerate(blocks[: last + 1])
        if index > start
        and block.aside not in asides
        and not block.is_teaser
        and not is_same(block.text, title)
        and (
            index in sure
            or (index < first and start >= 0 and _is_standfirst(block, description))
            or (index >= first and (_belongs(block, found) or (clocks >= _MANY and _has_clock(block))))
        )
    ]
    return [blocks[index] for index in _without_bare_headings(blocks, kept)]


def _asides(blocks: Sequence[Block], sure: Collection[int]) -> set[int]:
    """What stands beside the story: all that is called so and does not hold a good part of it."""
    letters: Counter[int] = Counter()
    for index in sure:
        letters[blocks[index].aside] += len(blocks[index].letters)
    holding = {aside for aside, count in letters.items() if count >= _HOLDS_THE_STORY * letters.total()}
    return ({block.aside for block in blocks} - holding - {0}) | {NEVER_STORY}


def _above(blocks: Sequence[Block], first: int, start: int) -> int:
    """The first of the times and headings right above the story's first paragraph."""
    while first - 1 > start and (_has_clock(blocks[first - 1]) or blocks[first - 1].tag in _HEADINGS):
        first -= 1
    return first


def _headline(blocks: Sequence[Block], sure: Collection[int], title: str) -> int:
    """The number of the last paragraph above the story that is its headline; -1 where there is none."""
    total = sum(len(blocks[index].letters) for index in sure)
    before, last = 0, -1
    wanted = letters_of(title)
    for index, block in enumerate(blocks):
        if before > _BEFORE_TITLE * total:
            break
        if wanted and _is_headline(block, wanted):
            last = index
        if index in sure:
            before += len(block.letters)
    return last


def _last_of_gallery(blocks: Sequence[Block], asides: Collection[int], first: int, last: int) -> int:
    """The last paragraph of the story, which in a gallery is that of the last picture."""
    captions = [
        index
        for index, block in enumerate(blocks)
        if index > first and block.is_caption and block.aside not in asides and len(block.letters) >= _CAPTION_LETTERS
        and block.linked < _LINKED
    ]  # fmt: skip
    return max(last, captions[-1]) if len(captions) >= _MANY else last


def _is_headline(block: Block, wanted: str) -> bool:
    """Whether the letters of a headline are all that a paragraph, or one of its lines, says, but for a kicker."""
    if block.letters.endswith(wanted) and len(block.letters) <= 2 * len(wanted):
        return True
    return "\n" in block.text and any(letters_of(line) == wanted for line in block.text.split("\n"))


def _is_credit(block: Block) -> bool:
    """Whether a paragraph leads elsewhere, says who wrote the story and when, or is furniture."""
    return block.linked >= _LINKED or is_furniture(block.text) or credits_in(block.text) is not None


def _is_standfirst(block: Block, description: str) -> bool:
    """Whether a paragraph between headline and story is part of it."""
    if block.is_credit or _is_credit(block):
        return False
    if block.is_standfirst or block.is_caption or (description and block.letters == letters_of(description)):
        return True
    return _is_prose(block.text) or (block.tag in _HEADINGS and block.words > 4)


def _belongs(block: Block, found: str) -> bool:
    """Whether a paragraph in the middle of the story is part of it, though it was not surely found to be."""
    if _is_credit(block):
        return False
    if block.letters in found and block.letters:
        return True
    if block.is_credit:
        return False
    if block.is_caption or block.paragraph.group or block.tag in _HEADINGS or block.tag in {"pre", "blockquote"}:
        return True
    return _is_prose(block.text)


def _has_clock(block: Block) -> bool:
    return bool(_CLOCK.search(block.text, 0, _BEFORE_CLOCK))


def _is_prose(text: str) -> bool:
    return bool(_SENTENCE_END.search(text)) and (len(text.split()) > 5 or len(text) > 20 * len(text.split()))


def _without_bare_headings(blocks: Sequence[Block], kept: Sequence[int]) -> list[int]:
    """The paragraphs without headings at the end that nothing stands under."""
    end = len(kept)
    while end and blocks[kept[end - 1]].tag in _HEADINGS:
        end -= 1
    return list(kept[:end])
