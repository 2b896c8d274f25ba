"""What a page says of its story in JSON-LD, with the words of schema.org."""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Node = Mapping[str, Any]
"""An object of JSON-LD."""

_STORIES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle"
    " ReviewNewsArticle AskPublicNewsArticle BlogPosting LiveBlogPosting Report SatiricalArticle ScholarlyArticle"
    " TechArticle AdvertiserContentArticle".split()
)
_MAX_SCRIPTS = 20
_MAX_LENGTH = 3_000_000
"""Characters of one script. A live blog of 400 updates has some 700,000."""
_MAX_NODES = 20_000
"""Objects and lists that are looked at. The same live blog has 3,000."""
_LEAST_HEADLINE = 12
"""Characters of a headline by which a story is known."""
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)?\s*")


class LinkedData:
    """The stories in the JSON-LD of a page, and what they refer to."""

    def __init__(self, scripts: Iterable[str]) -> None:
        self._nodes = list(_nodes(scripts))
        self.kinds = frozenset(kind for node in self._nodes for kind in types_of(node))
        """All kinds of things that are described."""
        self._by_id = {node["@id"]: node for node in self._nodes if _says_something(node)}
        self.stories = [node for node in self._nodes if is_story(node)]
        """The objects that are articles, in the order of the page."""

    def story(self, address: str, titles: Iterable[str]) -> Node | None:
        """The story that the page is about: the one at `address`, or called one of `titles`, or the only one."""
        titles = [title for title in titles if title]
        for node in self.stories:
            if address and address in strings_of([node.get("url"), node.get("mainEntityOfPage")], "@id", "url"):
                return node
        for node in self.stories:
            if any(_is_about(name, title) for name in strings_of(node.get("headline")) for title in titles):
                return node
        return self.stories[0] if len({*map(_headline, self.stories)}) == 1 else None

    def whole(self, value: object) -> object:
        """`value` itself, or the object that it names by its `@id`."""
        if isinstance(value, Mapping) and isinstance(value.get("@id"), str) and "name" not in value:
            return self._by_id.get(value["@id"], value)
        return value

    def name_of_site(self) -> str:
        """The name of the web site, or else of the organisation that has it, where one is described."""
        for kind in ("WebSite", "NewsMediaOrganization", "Organization"):
            for node in self._nodes:
                if kind in types_of(node) and isinstance(node.get("name"), str):
                    return str(node["name"])
        return ""


def is_story(node: Node) -> bool:
    """Whether an object is an article of some kind."""
    return not _STORIES.isdisjoint(types_of(node))


def types_of(node: Node) -> frozenset[str]:
    """What kinds of thing an object is, without the address of schema.org."""
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return frozenset(kind.rpartition("/")[2] for kind in listed if isinstance(kind, str))


def strings_of(value: object, *names: str) -> list[str]:
    """The strings that `value` is, or has under the first of `names` that it has, one or a list of them."""
    found: list[str] = []
    for one in value if isinstance(value, list) else [value]:
        values = [one[name] for name in names if isinstance(one.get(name), str)] if isinstance(one, Mapping) else [one]
        found.extend(text for text in values[:1] if isinstance(text, str) and text.strip())
    return found


def _headline(node: Node) -> str:
    return next(iter(strings_of([node.get("headline"), node.get("name")])), "")


def _is_about(headline: str, title: str) -> bool:
    """Whether a page called `title`, which may name its site as well, has this headline."""
    headline, title = (" ".join(html.unescape(text).casefold().split()) for text in (headline, title))
    return len(headline) > _LEAST_HEADLINE and (title.startswith(headline.rstrip(" ….")) or headline.startswith(title))


def _says_something(node: Node) -> bool:
    return isinstance(node.get("@id"), str) and len(node) > 1


def _nodes(scripts: Iterable[str]) -> Iterator[Node]:
    """All objects in the scripts, those outside before those inside, as many as are looked at."""
    pending: list[object] = []
    for count, script in enumerate(scripts):
        if count == _MAX_SCRIPTS:
            break
        pending.append(_parsed(script))
    seen = 0
    while pending and seen < _MAX_NODES:
        following: list[object] = []
        for value in pending:
            seen += 1
            if isinstance(value, Mapping):
                yield value
                following.extend(inner for inner in value.values() if isinstance(inner, Mapping | list))
            elif isinstance(value, list):
                following.extend(inner for inner in value if isinstance(inner, Mapping | list))
        pending = following


def _parsed(script: str) -> object:
    """The value of a script; None where it is none."""
    if len(script) > _MAX_LENGTH:
        return None
    start = _WRAPPING.match(script)
    text = script[start.end() if start else 0 :]
    for attempt in (text, html.unescape(text) if "&quot;" in text[:500] else ""):
        try:
            return json.JSONDecoder(strict=False).raw_decode(attempt)[0]
        except (ValueError, RecursionError):  # RecursionError where it is nested too deeply
            continue
    return None
