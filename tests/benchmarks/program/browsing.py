"""The list of a library as the app reads it: its first screen, its end, its middle, and what is typed to narrow it."""

from pathlib import Path
from typing import Any

from reader.conversation.typed_selection import typed_selection
from reader.library import Library, Selection, Shelf

from ..timing import milliseconds

_ROWS = 50
"""Of a large window."""
_TYPED = ("ukraine war", "world cup", "boris", "heat wave source:bbc", "xylophone", "the", "price of gas -oil")
"""One that stands in most headlines, some that stand in a few, and one that stands in hardly any."""


def measure(library: str, runs: str) -> dict[str, Any]:
    """Milliseconds of each run: the first screen of an open library, leaps, and the list after each letter."""
    folder = Path(library)
    found: dict[str, list[float]] = {"first": [], "end": [], "middle": [], "typed": []}
    for _ in range(int(runs)):
        with Library.open(folder) as held:
            found["first"].append(milliseconds(_screen, held, Selection()))
            found["end"].append(milliseconds(_leap, held.shelf(), 1.0))
            found["middle"].append(milliseconds(_leap, held.shelf(), 0.5))
            for typed in _TYPED:
                beginnings = [typed[:letters] for letters in range(1, len(typed) + 1)]
                found["typed"] += [milliseconds(_narrow, held, beginning) for beginning in beginnings]
    return {name: {"runs": times} for name, times in found.items()}


def _screen(library: Library, selection: Selection) -> None:
    """Looks at all that must be known until a screen of it can be drawn."""
    shelf = library.shelf(selection)
    shelf.look_on(lambda: False)
    for row in range(min(_ROWS, shelf.count())):
        shelf.headline(row)


def _leap(shelf: Shelf, share: float) -> None:
    """Leaps to a place in a list that is open already, as the keys do: the place itself comes first."""
    last = int(share * (shelf.count() - 1))
    for row in range(last, max(-1, last - _ROWS), -1):
        shelf.headline(row)


def _narrow(library: Library, typed: str) -> None:
    _screen(library, typed_selection(typed))
