"""What stands above a story on its page: site, headline, byline, date. The story is what is left."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from reader.gather.credits import credits_in
from reader.gather.fields import Fields, is_address, metadata_of
from reader.gather.furniture import is_furniture
from reader.gather.headline import is_headline, is_same, split_headline
from reader.gather.outlets import is_outlet
from reader.gather.paragraphs import MAX_WIDTH
from reader.text import clean_line

_MAX_LINES = 14
"""Lines with words on them that are looked at. The 20 pages it was tried on have up to five above the story."""
_PROSE_WORDS = 35
"""A line of so many words is the story."""
_WRAPPED_WORDS = 8
"""So are two lines of so many words without an empty line between: hard-wrapped text."""
_MAX_SITE_WORDS = 3
"""A longer line above the headline rather is the headline, as in `Trump Attacks The Press`."""
_LABEL = re.compile(
    r"(title|headline|source|publisher|publication|author|authors|date|published|url|link|byline)\s*:\s+(\S.*)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Masthead:
    """What was found above the story so far."""

    title: str = ""
    source: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None
    story: list[str] = field(default_factory=list)
    """The lines of the page that are not part of its masthead, empty ones too."""

    def take(self, line: str, below: Sequence[str], *, may_be_headline: bool) -> bool:
        """Whether `line` belongs to the masthead; what it says is kept. `below` are the next lines with words."""
        return (
            self._take_repeated(line, below)
            or self._take_label(line)
            or self._take_credits(line)
            or is_furniture(line)
            or self._take_site(line, below)
            or (may_be_headline and not self.title and self._take_headline(line, below))
        )

    def add(self, known: Fields) -> None:
        """Keeps what is said outright, in a labelled line or in front matter, unless it was known before."""
        self.title = self.title or known.title
        self.source = self.source or known.source
        self.url = self.url or known.url
        self.authors = self.authors or known.authors
        self.published = self.published or known.published

    def _take_repeated(self, line: str, below: Sequence[str]) -> bool:
        """The headline, once more."""
        if not self.title or not is_headline(line, may_be_sentence=True):
            return False
        again = split_headline(line, below)
        if not is_same(again.title, self.title):
            return False
        self.source = self.source or again.source
        return True

    def _take_label(self, line: str) -> bool:
        """`Source: The Daily Star`, or an address alone on its line."""
        match = _LABEL.fullmatch(line)
        if match:
            self.add(metadata_of({match[1]: match[2]}))
        elif is_address(line):
            self.url = self.url or line
        else:
            return False
        return True

    def _take_site(self, line: str, below: Sequence[str]) -> bool:
        """An outlet's name alone on its line: under the headline, or above it."""
        if self.source or not is_outlet(line):
            return False
        short = len(line.removeprefix("The ").split()) <= _MAX_SITE_WORDS
        above = short and below and is_headline(below[0]) and not credits_in(below[0])
        if not (self.title or above):
            return False
        self.source = line
        return True

    def _take_credits(self, line: str) -> bool:
        """Byline, date, site, or several of them on one line."""
        found = credits_in(line)
        if found is None:
            return False
        self.published = self.published or found.published
        self.authors = self.authors or found.authors
        self.source = self.source or found.source
        return True

    def _take_headline(self, line: str, below: Sequence[str]) -> bool:
        if not below:
            return False
        stands_apart = credits_in(below[0]) is not None or is_same(below[0], line)
        if not is_headline(line, may_be_sentence=stands_apart):
            return False
        self.title, source = split_headline(line, below)
        self.source = self.source or source
        return True


def read_masthead(lines: Sequence[str], known: Fields) -> Masthead:
    """The masthead of a page of `lines`, and its story. What is `known` outright goes before what the page says."""
    masthead = Masthead()
    masthead.add(known)
    numbers = [number for number, line in enumerate(lines) if line.strip()]
    words = [clean_line(lines[number]) for number in numbers[: 2 * _MAX_LINES]]
    taken: set[int] = set()
    for index, line in enumerate(words[:_MAX_LINES]):
        if len(line.split()) >= _PROSE_WORDS:
            break
        below = words[index + 1 : index + 1 + _MAX_LINES]
        first = len(taken) == index  # a headline has no line of the story above it
        if masthead.take(line, below, may_be_headline=first and not _runs_on(lines, numbers[index])):
            taken.add(numbers[index])
        elif _is_wrapped(lines, numbers[index]):
            break
    masthead.story = [line for number, line in enumerate(lines) if number not in taken]
    return masthead


def _is_wrapped(lines: Sequence[str], number: int) -> bool:
    """Whether a line and the next one are running text."""
    pair = lines[number : number + 2]
    return len(pair) == 2 and all(len(line.split()) >= _WRAPPED_WORDS for line in pair) and not credits_in(pair[1])


def _runs_on(lines: Sequence[str], number: int) -> bool:
    """Whether a line is the first of a hard-wrapped paragraph rather than a headline."""
    block = []
    for line in lines[number:]:
        if not line.strip():
            break
        block.append(line.strip())
    if len(block) < 2 or credits_in(block[1]) or is_same(block[0], block[1]):
        return False
    width = max(map(len, block))
    other_full_lines = any(len(line) >= 0.75 * width for line in block[1:-1])
    had_no_room = len(block[0]) + 1 + len(block[1].split()[0]) > width
    return block[1][0].islower() or (width <= MAX_WIDTH and other_full_lines and had_no_room)
