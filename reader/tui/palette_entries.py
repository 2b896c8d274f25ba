"""What can be done right now, by name: for those who know what they want and not the key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.tui.key_table import bindings_in_effect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import Binding
    from textual.dom import DOMNode
    from textual.screen import Screen


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be done."""

    id: str
    words: str
    """What it does."""
    keys: str
    action: str
    node: DOMNode
    """Whose action it is."""


def entries(screen: Screen[object]) -> list[Entry]:
    """What can be done on `screen`, with what is on it and anywhere, each once; last how to move."""
    found: dict[str, Entry] = {}
    for node in (screen, screen.app, *screen.focus_chain):
        by_id: dict[str, list[Binding]] = {}
        for binding in bindings_in_effect(node):
            if binding.id and binding.description and _can_act(node, binding):
                by_id.setdefault(binding.id, []).append(binding)
        for id_, bindings in by_id.items():
            if len({binding.action for binding in bindings}) == 1:  # the digits do something else each
                found.setdefault(id_, _entry(id_, bindings, node))
    return list(found.values())


def matching(entries: Sequence[Entry], typed: str) -> list[Entry]:
    """Those that have each typed word somewhere in what they say, those that begin with it first."""
    words = typed.casefold().split()
    found = [entry for entry in entries if all(word in _searched(entry) for word in words)]
    return sorted(found, key=lambda entry: not entry.words.casefold().startswith(typed.casefold().strip()))


def _searched(entry: Entry) -> str:
    return f"{entry.words} {entry.id}".casefold()


def _entry(id_: str, bindings: list[Binding], node: DOMNode) -> Entry:
    first = bindings[0]
    keys = " ".join(dict.fromkeys(map(node.app.get_key_display, bindings)))
    return Entry(id_, first.tooltip or first.description, keys, first.action, node)


def _can_act(node: DOMNode, binding: Binding) -> bool:
    return bool(node.check_action(binding.action.partition("(")[0], ()))
