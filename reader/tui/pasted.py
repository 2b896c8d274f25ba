"""What is pasted, told from what is typed: escape sequences in a pasted text are no keys."""

from collections.abc import Iterator

from textual.events import Paste

_BEGIN, _END = "\x1b[200~", "\x1b[201~"
_MOST_CHARACTERS = 1_000_000
"""Of one paste; the rest of it is passed over. No box here holds more than 10,000."""
_NO_KEY = 3
"""Characters of `_BEGIN` with which no key begins that ends there: these can be waited on."""


class Pastes:
    """Takes a terminal's input apart. What is between the marks of a paste is one event, whatever stands in it."""

    def __init__(self) -> None:
        self._held = ""
        """What may be the beginning of a mark."""
        self._pasted: list[str] | None = None
        self._length = 0

    def feed(self, text: str, *, more: bool) -> Iterator[str | Paste]:
        """What was typed, as it came, and what was pasted. `more` says whether there is more to be read at once."""
        text, self._held = self._held + text, ""
        while text:
            mark = _BEGIN if self._pasted is None else _END
            before, found, text = text.partition(mark)
            if not found:
                before, self._held = _without_begun(before, mark, wait=more or self._pasted is not None)
            yield from self._told(before)
            if found:
                yield from self._turn()

    def _told(self, text: str) -> Iterator[str]:
        if self._pasted is None:
            if text:
                yield text
        else:
            self._pasted.append(text[: max(0, _MOST_CHARACTERS - self._length)])
            self._length += len(text)

    def _turn(self) -> Iterator[Paste]:
        pasted, self._pasted, self._length = self._pasted, [] if self._pasted is None else None, 0
        if pasted is not None:
            yield Paste("".join(pasted).replace("\0", ""))


def _without_begun(text: str, mark: str, *, wait: bool) -> tuple[str, str]:
    """The text, and what at its end may be the beginning of the mark."""
    for length in range(len(mark) - 1, 0 if wait else _NO_KEY - 1, -1):
        if text.endswith(mark[:length]):
            return text[:-length], text[-length:]
    return text, ""
