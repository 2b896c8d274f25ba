"""What a site shows in place of a story: a wall of consent, a check for robots, an error."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.gather.web_page.blocks import words_of

if TYPE_CHECKING:
    from reader.gather.web_page.page import WebPage

_MAX_WORDS = 300
"""A wall has fewer. Those on the pages in the tests have up to 130, and many of them could not be read to the end."""
_SHARE = 0.5
"""Share of a page's words, in paragraphs that speak to its reader of such things, from which on it is a wall."""
_STORY_WORDS = 60
"""Words outside links in one place of a page that is a story; teasers on the pages in the tests have up to 30."""
_LEAST_WORDS = 7
"""Words of a sentence that is surely one; a button or a label has fewer."""
_LEAST_CHARACTERS = 20
"""The same for what is written without spaces."""

_OF_A_WALL = re.compile(
    r"\b(?:cookies?|consent|privacy|gdpr|personali[sz]ed (?:ads|advertising|content)|legitimate interests?|our partners"
    r"|java ?script|ad ?block(?:er|ing)?s?|captcha|robot|unusual (?:traffic|activity)|access (?:is |was )?denied|error"
    r"|browser|(?:are|you['’]re) (?:a )?human|connection is secure|security of your connection"
    r"|page (?:not found|you)|(?:could|can)(?:not|n['’]t) (?:be found|find)|no longer (?:exists|available)"
    r"|log ?in|sign in|subscri(?:be|ption|bers?)"
    r"|cookies|einwilligung|datenschutz|werbung|zustimm\w+|consentement|confidentialité|publicité|accepte[rz])\b",
    re.IGNORECASE,
)
_TO_THE_READER = re.compile(
    r"\b(?:we|our|us|you|your|please|wir|uns(?:ere\w*)?|sie|ihr\w*|bitte|nous|notre|nos|vous|votre|vos)\b|\b404\b"
    r"|^access denied",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…:。！？؟।]['\"”’»)\]」』]*$")


def is_wall(text: str) -> bool:
    """Whether `text` is all that a site shows to who may not read the story, or not yet."""
    words = words_of(text)
    if words > _MAX_WORDS:
        return False
    of_wall = sum(
        words_of(paragraph)
        for paragraph in text.split("\n\n")
        if _OF_A_WALL.search(paragraph) and _TO_THE_READER.search(paragraph)
    )
    return of_wall >= _SHARE * words


def has_prose(text: str) -> bool:
    """Whether there is one whole sentence in `text`."""
    return any(
        _SENTENCE_END.search(line) and (len(line.split()) >= _LEAST_WORDS or _is_long_without_spaces(line))
        for line in text.split("\n")
    )


def leads_elsewhere(page: WebPage, text: str) -> bool:
    """Whether a page leads to stories and has none itself: no prose in one place, and more links than `text`.

    One that says that it is a story is none such, unless it is the first page of its site.
    """
    parts = urlsplit(page.address)
    is_first = bool(page.address) and parts.path in {"", "/"} and not parts.query
    if not is_first and (page.story is not None or page.head.meta("og:type").lower().startswith("article")):
        return False
    together: Counter[int] = Counter()
    linked = 0
    for block in page.blocks:
        linked += round(block.words * block.linked)
        together[block.parent] += round(block.words * (1 - block.linked))
    return max(together.values(), default=0) < _STORY_WORDS and (is_first or linked > words_of(text))


def _is_long_without_spaces(line: str) -> bool:
    return len(line) >= _LEAST_CHARACTERS and len(line) >= 8 * len(line.split())
