"""What gathering comes upon."""

from dataclasses import dataclass

from reader.article import Article, Skipped
from reader.export_record import ArchivedConversation, ArchivedExchange
from reader.feed import Feed

Found = Article | Feed | ArchivedConversation | ArchivedExchange | Skipped
"""An article, a subscription that a list of feeds names, what an export holds, or what could be none of these."""


ALL_DONE = -1


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How far a file has been read: all that was found before it is what stands up to here."""

    file: str
    """The file's place."""
    stamp: str
    """Changes with the file's content: its size and the moment it was last written."""
    documents: int
    """How many of its documents are done, or ALL_DONE."""


Gathered = Found | Checkpoint
