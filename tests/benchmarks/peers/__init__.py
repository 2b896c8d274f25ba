"""What a person would pick instead: each as its own page shows it, and nothing of ours in it but where passages end."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, cast

from .card import Ask


class Building(Enum):
    """How what a peer answers from comes to be."""

    BY_COMMAND = "a command of its own"
    BY_MODULE = "its module's `build`"
    IN_MEMORY = "when it is opened: nothing is kept on disk"


class PeerModule(Protocol):
    """What the module of a peer has."""

    def build(self, corpus: Path, folder: Path) -> None:
        """Takes the articles of a corpus's file into an empty folder; only where it is built so."""

    def opened(self, corpus: Path, folder: Path) -> Ask:
        """Of a corpus's file and the folder that was built of it: what answers questions, ready for the first."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A way of finding answers in articles."""

    name: str
    about: str
    """What it is, in a few words."""
    needs: str
    """The module that it is made with."""
    module: str
    """The module here, which is only loaded in its own process: what it holds is then its own."""
    building: Building = Building.BY_MODULE

    @property
    def is_installed(self) -> bool:
        """Whether it can be measured here."""
        return find_spec(self.needs) is not None

    def load(self) -> PeerModule:
        """Its module."""
        return cast("PeerModule", import_module(f"{__name__}.{self.module}"))


READER = "reader"
PEERS: Mapping[str, Peer] = {
    peer.name: peer
    for peer in (
        Peer(READER, "this program", "reader", "reader_itself", Building.BY_COMMAND),
        Peer("rank_bm25", "passages, in memory", "rank_bm25", "plain_rank_bm25", Building.IN_MEMORY),
        Peer("bm25s", "passages, mapped", "bm25s", "bm25s_passages"),
        Peer("fts5", "SQLite, passages", "sqlite3", "fts5_passages"),
        Peer("whoosh", "passages", "whoosh", "whoosh_passages"),
        Peer("tantivy", "articles, no passages: the floor", "tantivy", "tantivy_alone"),
    )
}
"""By name, in the order in which they are measured."""
