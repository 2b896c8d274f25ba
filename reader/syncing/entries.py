"""The entries of a feed beside what the library holds of them already."""

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

from reader.article import Article
from reader.feed import Feed
from reader.library import Known
from reader.syncing.asking import with_page


@dataclass(frozen=True, slots=True)
class Sorted:
    """What is to be done with the entries of a feed."""

    to_store: tuple[Article, ...]
    to_complete: tuple[Article, ...]
    """Those whose page is to be fetched first."""
    left: int
    """How many are left as they are held."""


def sort_entries(
    feed: Feed,
    entries: Sequence[Article],
    known: Sequence[Known | None],
    *,
    others: Set[str],
    is_first: Callable[[Article], bool],
) -> Sorted:
    """Parts the entries of `feed`, of each of which it is known what is held.

    `others` are all other feeds' addresses, and `is_first` tells whether none of them has just brought a new entry.

    An article that this feed has brought first is updated by it. One that another feed has is left to that: two feeds
    that tell the same differently would take turns for ever. One from elsewhere, such as a page that somebody added,
    gives way only to a longer text, so that no summary takes the place of an article.
    """
    to_store: list[Article] = []
    to_complete: list[Article] = []
    left = 0
    for entry, before in zip(entries, known, strict=True):
        if before is None and is_first(entry):
            (to_complete if feed.full and entry.url else to_store).append(entry)
        elif before is None:
            left += 1
        elif before.place == feed.address:
            to_store.append(with_page(entry, before.article) if feed.full else entry)
        elif before.place not in others and len(entry.text) > len(before.article.text):
            to_store.append(entry)
        else:
            left += 1
    return Sorted(tuple(to_store), tuple(to_complete), left)
