"""A feed as a list of feeds names it."""

from collections.abc import Iterable

from reader.feed import Feed
from reader.gather.fields import MAX_NAME, MAX_URL, is_address
from reader.gather.unreadable import Unreadable
from reader.text import clean_line

MAX_TAGS = 30


def subscription(address: str, title: str = "", tags: Iterable[str] = (), *, full: bool = False) -> Feed:
    """The feed at `address`, its title and tags clean, each tag once. What is no web address is `Unreadable`."""
    link = address[: MAX_URL + 100].strip()
    if link.lower().startswith("feed:"):  # for programs that are called by links: feed:https://..., feed://...
        link = link[5:] if link[5:].lower().startswith("http") else f"http:{link[5:]}"
    if not is_address(link):
        raise Unreadable(f"not a web address: {_short(link, 80)}" if link else "no address")
    name = _short(title)
    short = (_short(tag) for tag in tags)
    kept = tuple(dict.fromkeys(filter(None, short)))[:MAX_TAGS]
    return Feed(link, "" if name == link else name, kept, full)


def _short(text: str, most: int = MAX_NAME) -> str:
    return clean_line(clean_line(text[: 10 * most])[:most])
