"""What a library is published to, and when: by itself after each change, but never most of the time."""

import time
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock, Thread

from reader.errors import LibraryError, LibraryUnusable
from reader.library.failures import failures_named
from reader.library.lock import write_lock
from reader.library.sharing.publishing import AtRest, publish, published, withdraw
from reader.library.sharing.shares import SHARES_FILE, Share, keep_shares, shares_of
from reader.library.sharing.state import ShareState
from reader.library.store import Store

_LOCK_FILE = "share.lock"
_LEAST_REST = 10.0
"""How many times as long as a publishing took nothing is published by itself, while one goes on writing."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a share stands."""

    share: Share
    state: ShareState | None
    """What is published; None where nothing is."""
    is_current: bool
    """Whether that is what the library holds now."""


class Sharing:
    """The shares of one library; made by `Library`."""

    def __init__(self, folder: Path, store: Store, at_rest: AtRest, wait: float) -> None:
        self._folder = folder
        self._store = store
        self._at_rest = at_rest
        self._wait = wait
        self._turn = Lock()
        self._over = Event()
        self._thread: Thread | None = None
        self._wanted = False
        """Whether something was changed that is not published yet."""
        self._rests_until = 0.0

    def standings(self) -> list[Standing]:
        """How all of them stand, in the order they were begun."""
        held = self._store.identity()
        found = [(share, published(share.folder)) for share in shares_of(self._folder)]
        return [
            Standing(share, state, bool(state and (state.store, state.generation) == held)) for share, state in found
        ]

    def begin(self, share: Share) -> ShareState:
        """Publishes to that folder now, and from now on by itself. Raises LibraryError."""
        with self._alone():
            state = publish(self._folder, share, self._store.identity(), self._at_rest)
            others = [one for one in shares_of(self._folder) if one.folder != share.folder]
            with failures_named(self._folder):
                keep_shares(self._folder, (*others, share))
        return state

    def end(self, folder: Path) -> None:
        """Takes away what is published there. Raises LibraryError."""
        with self._alone():
            kept = shares_of(self._folder)
            others = tuple(one for one in kept if one.folder != folder)
            if len(others) == len(kept):
                raise LibraryUnusable(folder, "nothing is published there", "reader share lists what is")
            withdraw(folder)
            with failures_named(self._folder):
                keep_shares(self._folder, others)

    def publish(self) -> None:
        """Publishes everywhere what is not published yet. Raises the first LibraryError at the end of it."""
        failures = []
        with self._alone():
            with self._turn:
                self._wanted = False
            for share in shares_of(self._folder):
                try:
                    publish(self._folder, share, self._store.identity(), self._at_rest)
                except LibraryError as error:
                    failures.append(error)
        if failures:
            with self._turn:
                self._wanted = True
            raise failures[0]

    def soon(self) -> None:
        """Notes that something was changed. It is published on the side: at once, or a little later if it just was."""
        if not (self._folder / SHARES_FILE).exists():
            return
        with self._turn:
            self._wanted = True
            if self._thread is None and not self._over.is_set():
                self._thread = Thread(target=self._publish_on_the_side, name="publishing", daemon=True)
                self._thread.start()

    def finish(self, *, publishing: bool) -> None:
        """Ends what is done on the side, and publishes what is left where that is wanted. Raises LibraryError then."""
        self._over.set()
        thread = self._thread
        if thread is not None:
            thread.join()
        if publishing and self._wanted:
            self.publish()

    def _publish_on_the_side(self) -> None:
        while True:
            if self._over.wait(max(0.0, self._rests_until - time.monotonic())):
                return
            began = time.monotonic()
            with suppress(LibraryError):  # it stays wanted, and is told of at the end
                self.publish()
            self._rests_until = time.monotonic() + _LEAST_REST * (time.monotonic() - began)
            with self._turn:
                if not self._wanted:
                    self._thread = None
                    return

    def _alone(self) -> AbstractContextManager[None]:
        return write_lock(self._folder, "publishing", self._wait, file=_LOCK_FILE)
