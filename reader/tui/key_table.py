"""The keys of a screen, made from its bindings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.keys import key_to_character

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.app import App
    from textual.dom import DOMNode
    from textual.screen import Screen


@dataclass(frozen=True, slots=True)
class KeyLine:
    """All keys of one action."""

    keys: tuple[str, ...]
    hint: str
    """What it does, in a word or two."""
    description: str
    """The same for those who want to know more."""


@dataclass(frozen=True, slots=True)
class KeySection:
    """The keys that act in one part of a screen."""

    title: str
    lines: tuple[KeyLine, ...]


def key_table(screen: Screen[object]) -> list[KeySection]:
    """The keys of everything on `screen` that can have the cursor, of the screen and of the app.

    Only keys with an id, which all of ours have: those that edit a line of text are everybody's.
    """
    nodes: list[DOMNode] = [*screen.focus_chain, screen, screen.app]
    sections = {section.title: section for node in nodes if (section := _section(node, screen.app)).lines}
    return list(sections.values())


def hinted(screen: Screen[object]) -> list[KeyLine]:
    """The keys that act right now and are meant to be shown, those of the focused widget first."""
    by_node: dict[DOMNode, list[Binding]] = {}
    for active in screen.active_bindings.values():
        if active.binding.show and active.enabled and not _is_typed(screen, active.binding.key):
            by_node.setdefault(active.node, []).append(active.binding)
    return [line for node, bindings in by_node.items() for line in _lines(node, bindings, screen.app)]


def bindings_in_effect(node: DOMNode) -> list[Binding]:
    """The bindings of `node`, with the keys that a person has set."""
    in_effect = node._bindings.copy()
    in_effect.apply_keymap(node.app._keymap)
    return [binding for _, binding in in_effect]


def _is_typed(screen: Screen[object], key: str) -> bool:
    """Whether the key types where the cursor is: Textual asks that only of keys that were not changed."""
    return screen.focused is not None and screen.focused.check_consume_key(key, key_to_character(key))


def _section(node: DOMNode, app: App[object]) -> KeySection:
    # as Textual's own HelpPanel does: `active_bindings` knows only the keys of the widget that has the cursor
    bindings = [binding for binding in bindings_in_effect(node) if _is_there(node, binding)]
    return KeySection(node.BINDING_GROUP_TITLE or "", tuple(_lines(node, bindings, app)))


def _is_there(node: DOMNode, binding: Binding) -> bool:
    """Whether the key is there at all: None from `check_action` says only that it has nothing to do right now."""
    return node.check_action(binding.action.partition("(")[0], ()) is not False


def _lines(node: DOMNode, bindings: Iterable[Binding], app: App[object]) -> Iterator[KeyLine]:
    """A line for each action, in the order in which the node's class has them."""
    by_id: dict[str, list[Binding]] = {}
    for binding in bindings:
        if binding.id and binding.description:
            by_id.setdefault(binding.id, []).append(binding)
    order = [binding.id for binding in Binding.make_bindings(type(node).BINDINGS)]
    for id_ in sorted(by_id, key=lambda id_: order.index(id_) if id_ in order else len(order)):
        keys = dict.fromkeys(map(app.get_key_display, by_id[id_]))
        first = by_id[id_][0]
        yield KeyLine(tuple(keys), first.description, first.tooltip or first.description)
