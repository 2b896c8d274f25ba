"""The paragraphs of a page, each with what its place on the page says about it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reader.gather.html_text import Paragraph, paragraphs_of_tree
from reader.text import clean_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_ASIDE_TAGS = frozenset(
    {"aside", "footer", "nav", "form", "dialog", "amp-sidebar", "amp-embed", "amp-user-notification"}
)
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:related|recirc\w*|recommend\w*|reco|promos?|newsletters?|subscri\w+|sign-?up\w*|shar(?:e|ing)\w*"
    r"|social\w*|comments?|commentlist|respond|disqus\w*|cookies?|consent|onetrust\w*|didomi\w*|cybot\w*|adverts?\w*|ads?"
    r"|sponsor\w*|sidebar\w*|breadcrumbs?|bio|tags?|topics|most(?:read|viewed|popular)?|trending|popular|teasers?|cards?"
    r"|outbrain|taboola|paywall|regwall|barrier|log-?in|toc|shop\w*|sku|read-?(?:more|next)|also|onwards?|footer|masthead"
    r"|menu\w*|banner|popup|modal|feedback|corrections?|copyright|pager|pagination|postnavigation|blogroll"
    r"|archives?|callout-cta|cta|pullquotes?|pull-quote|interstitial\w*|carousel\w*|infobox-ad|inject\w*|betting"
    r"|friend|services|catcher|statement|disclaimer|skip-?links?|similar\w*|suggest\w*|latest\w*|next-?up|tagline)"
    r"(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Classes and ids of what stands beside a story on the pages in the tests; what holds most of a story is no aside,
whatever it is called."""
_CAPTION = re.compile(r"caption", re.IGNORECASE)
_CREDIT = re.compile(r"(?:^|[\s_-])(?:credits?|copyright|source|photographer)(?=$|[\s_-])", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:^|[\s_-])(?:meta\w*|by-?line|authors?|signature|date\w*|time\w*|published?|publication|info)(?=$|[\s_-])",
    re.IGNORECASE,
)
_NEVER_STORY = re.compile(
    r"(?:^|[\s_-])(?:barrier|regwall|cookies?|consent|onetrust\w*|didomi\w*|cybot\w*|disqus\w*|taboola|outbrain"
    r"|comment-?list|reader-comments)(?=$|[\s_-])",
    re.IGNORECASE,
)
_TEASERS = 3
"""Elements of one kind that hold a paragraph under a heading which is a link: so many are teasers."""
_ALL_LINK = 0.9
_NEAR = 3
"""Elements between a heading and the one that holds it and the paragraph under it."""
_HEADING_TAGS = frozenset({"h2", "h3", "h4", "h5", "h6", "strong", "b"})
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
NEVER_STORY = -1
"""The number of all that is no story, however much of the page it is."""
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:stand-?first|dek|deck|sub-?title|sub-?head(?:line)?|sub-?heading|excerpt|intro|lead|lede|summary|desc"
    r"|description|anons|teaser-?text|chapo|vorspann|entradilla|st|kicker-text)(?=$|[\s_-])|alternativeHeadline",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a page."""

    paragraph: Paragraph
    text: str
    """Clean."""
    letters: str
    """Its letters and digits alone."""
    tag: str
    """That of the element around it."""
    aside: int
    """The kind of the innermost element beside the story that it stands in, by number; 0 where there is none."""
    linked: float
    """The share of it that are links."""
    is_caption: bool
    is_credit: bool
    """Of a picture, or of the story, as its class says."""
    is_standfirst: bool
    """As its class says."""
    card: tuple[int, int] | None
    """The element that it stands in under a heading which is a link, its kind and itself by number; or none."""
    words: int
    """Two characters count as one where words are not parted."""
    parent: int
    """The element that its own stands in, by number."""
    is_teaser: bool = False
    """Whether several such elements of the same kind are on the page."""


def blocks_of(root: _Element) -> list[Block]:
    """All paragraphs that the page shows, in its order."""
    _take_out_credits(root)
    places = _Places()
    blocks: list[Block] = []
    for paragraph in paragraphs_of_tree(root):
        text = clean_text(paragraph.text)
        if text:
            blocks.append(places.block(paragraph, text, blocks[-1] if blocks else None))
    cards = Counter(card[0] for card in {block.card for block in blocks} if card)
    teasers = {kind for kind, count in cards.items() if count >= _TEASERS}
    return [replace(block, is_teaser=True) if block.card and block.card[0] in teasers else block for block in blocks]


def _take_out_credits(root: _Element) -> None:
    """Takes the names of photographers out of captions."""
    for caption in root.iter("figcaption"):
        for element in list(caption.iter("span", "small", "cite", "i", "em")):
            if _CREDIT.search(_CAMEL.sub("-", element.get("class", ""))):
                element.drop_tree()


def letters_of(text: str) -> str:
    """The letters and digits of `text`, in lower case."""
    return "".join(_LETTERS.findall(text)).casefold()


def words_of(text: str) -> int:
    """The number of words of `text`; two characters count as one where words are not parted."""
    spaces = text.count(" ") + text.count("\n")
    return spaces + 1 if spaces * 15 >= len(text) else len(text) // 2


@dataclass(frozen=True, slots=True)
class _Place:
    aside: int
    caption: bool
    credit: bool
    standfirst: bool


class _Said(NamedTuple):
    """What the class, the id and the itemprop of an element say."""

    anything: bool
    never_story: bool
    aside: bool
    caption: bool
    credit: bool
    signed: bool
    standfirst: bool


@lru_cache(maxsize=10_000)
def _said(names: str) -> _Said:
    """The same names stand on many elements of a page, and of its site."""
    apart = _CAMEL.sub("-", names)
    kinds = (_NEVER_STORY, _ASIDE, _CAPTION, _CREDIT, _SIGNED, _STANDFIRST)
    return _Said(bool(names.strip()), *(bool(kind.search(apart)) for kind in kinds))


class _Places:
    """What the elements around paragraphs say, each looked at once."""

    def __init__(self) -> None:
        self._known: dict[_Element, _Place] = {}
        self._numbers: dict[object, int] = {}

    def block(self, paragraph: Paragraph, text: str, before: Block | None) -> Block:
        element = paragraph.element
        place = self._place(element)
        parent = element.getparent()
        return Block(
            paragraph=paragraph,
            text=text,
            letters=letters_of(text),
            tag=element.tag,
            aside=place.aside,
            linked=_linked(element, text),
            is_caption=place.caption,
            is_credit=place.credit,
            is_standfirst=place.standfirst,
            card=self._card(element, before) if before is not None else None,
            words=words_of(text),
            parent=self._number(element if parent is None or element.tag in {"div", "td", "pre", "body"} else parent),
        )

    def _place(self, element: _Element) -> _Place:
        chain = []
        above: _Element | None = element
        while above is not None and above not in self._known:
            chain.append(above)
            above = above.getparent()
        place = self._known[above] if above is not None else _Place(0, caption=False, credit=False, standfirst=False)
        for one in reversed(chain):
            place = self._below(place, one)
            self._known[one] = place
        return place

    def _below(self, above: _Place, element: _Element) -> _Place:
        """The place inside `element`, which stands in `above`."""
        attributes = element.attrib
        classes = attributes.get("class", "") if attributes else ""
        said = _said(f"{classes} {attributes.get('id', '')} {attributes.get('itemprop', '')}" if attributes else "")
        tag = element.tag
        aside = above.aside
        if aside == NEVER_STORY or said.never_story:
            aside = NEVER_STORY
        elif tag not in {"html", "body", "main"} and (tag in _ASIDE_TAGS or said.aside):
            aside = self._number((tag, classes))
        caption = above.caption or tag == "figcaption" or said.caption
        return _Place(
            aside,
            caption=caption,
            credit=(said.credit or (said.signed and not caption)) if said.anything else above.credit,
            standfirst=above.standfirst or said.standfirst,
        )

    def _card(self, element: _Element, before: Block) -> tuple[int, int] | None:
        """The element that holds a paragraph and a heading above it that is a link."""
        heading = before.paragraph.element
        if before.linked < _ALL_LINK or not _HEADING_TAGS.intersection(_tags_up(heading)):
            return None
        near = set(islice(heading.iterancestors(), _NEAR))
        card = next((one for one in islice(element.iterancestors(), _NEAR) if one in near), None)
        if card is None or card.tag in {"body", "html"}:
            return None
        return self._number((card.tag, card.get("class", ""), "card")), self._number(card)

    def _number(self, thing: object) -> int:
        return self._numbers.setdefault(thing, len(self._numbers) + 1)


def _tags_up(element: _Element) -> list[str]:
    return [element.tag, *(one.tag for one in islice(element.iterancestors(), 2))]


def _linked(element: _Element, text: str) -> float:
    """The share of `text` that leads to other pages."""
    above = element.getparent()
    if _leads_away(element) or (above is not None and _leads_away(above)):
        return 1.0
    linked = sum(len("".join(link.itertext())) for link in element.iter("a") if _leads_away(link))
    return min(1.0, linked / max(1, len(text))) if linked else 0.0


def _leads_away(element: _Element) -> bool:
    return element.tag == "a" and not element.get("href", "").startswith("#")
