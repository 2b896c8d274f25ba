"""Every action of the app with its keys, and the keys that a person gives it in its settings."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from itertools import product
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from textual.app import App
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

from reader.errors import SettingsError
from reader.tui.key_names import UnknownKey, is_printable, key_named, printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from textual.binding import Binding

_OURS = "reader.tui."
Keymap = dict[str, str]
"""Keys by action id, as Textual takes them: `j,down`."""
_IdsByKey = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a key does."""

    id: str
    keys: tuple[str, ...]
    """As they are by themselves, by Textual's names."""
    hint: str
    """What it does, in a word or two."""
    description: str
    """The same for those who want to know more."""
    can_be_changed: bool
    """Not where each of its keys does something else, as the digits do."""


def actions() -> list[Action]:
    """All actions: those of the app, then those of screens and of what is on them, in the order they stand there."""
    found: dict[str, list[Binding]] = {}
    for node in _node_classes():
        for binding in _own(node):
            known = found.setdefault(binding.id or "", [])
            if binding.key not in [one.key for one in known]:
                known.append(binding)
    return [_action(id_, bindings) for id_, bindings in found.items()]


def keymap(keys: Mapping[str, tuple[str, ...]], place: Path) -> Keymap:
    """The keys that a person has set in `place`, as Textual takes them.

    Raises SettingsError for an action or a key that there is not, and for one key that would do two things.
    """
    if not keys:
        return {}
    known = {action.id: action for action in actions()}
    changed: Keymap = {}
    for id_, names in keys.items():
        changed[id_] = ",".join(_key(id_, name, place) for name in names)
        action = known.get(id_)
        if action is None:
            near = get_close_matches(id_, known, n=1)
            raise SettingsError(place, f"no action is called {id_[:40]} ({_offer(near[0] if near else '')})")
        if not action.can_be_changed:
            raise SettingsError(place, f"keys.{id_}: {action.description} is on {_names(action.keys)} and stays there")
    for line in _wrong(changed, known):
        raise SettingsError(place, line)
    return changed


def keys_in_effect(action: Action, changed: Keymap) -> tuple[str, ...]:
    """The keys of the action as they are printed on the keys."""
    keys = changed[action.id].split(",") if action.id in changed else action.keys
    return tuple(map(printed, keys))


def _offer(near: str) -> str:
    return f"did you mean {near}?" if near else "reader keys lists them"


def _names(keys: tuple[str, ...]) -> str:
    return " ".join(map(printed, keys))


def _action(id_: str, bindings: list[Binding]) -> Action:
    first = bindings[0]
    keys = tuple(dict.fromkeys(binding.key for binding in bindings))
    changeable = len({binding.key_display for binding in bindings}) == 1 and first.key_display is None
    return Action(id_, keys, first.description, first.tooltip or first.description, changeable)


def _key(id_: str, name: str, place: Path) -> str:
    try:
        return key_named(name)
    except UnknownKey as error:
        hint = "as ? or j, Esc, PgDn, F2 or Ctrl+L"
        raise SettingsError(place, f"keys.{id_}: no key is called {name[:20]} ({hint})") from error


def _wrong(changed: Keymap, known: Mapping[str, Action]) -> Iterator[str]:
    """What cannot be with these keys, in one line each."""
    nodes = list(_node_classes())
    for node in nodes:
        for binding in _own(node):
            keys = changed.get(binding.id or "", "").split(",")
            typed = next((key for key in keys if key and is_printable(key)), None)
            if typed and _acts_while_typing(node, binding, known[binding.id or ""]):
                yield f"keys.{binding.id}: {printed(typed)} is typed where this acts (Ctrl+, F2 and the like are not)"
    ids = {node: _ids_by_key(node, changed) for node in nodes}
    for one, other in product(nodes, nodes):
        if one is other or _can_meet(one, other):
            yield from _clashes(ids[one], ids[other], changed, known)


def _clashes(mine: _IdsByKey, theirs: _IdsByKey, changed: Keymap, known: Mapping[str, Action]) -> Iterator[str]:
    """Keys that would do something of the one and something of the other, and did not by themselves."""
    for key in sorted(mine.keys() & theirs.keys()):
        for id_, clashing in product(sorted(mine[key]), sorted(theirs[key])):
            shared = key in known[id_].keys and key in known[clashing].keys
            if id_ != clashing and id_ in changed and not shared:
                does = f"{known[clashing].hint} ({clashing})"
                yield f"keys.{id_}: {printed(key)} is already for {does}, which needs another key first"


def _can_meet(one: type[DOMNode], other: type[DOMNode]) -> bool:
    """Whether a key might reach both: what stands on which screen is taken for unknown."""
    kinds = {_kind(one), _kind(other)}
    return len(kinds) == 2 and not any(issubclass(node, ModalScreen) for node in (one, other))


def _kind(node: type[DOMNode]) -> type[DOMNode]:
    return next(kind for kind in (App, Screen, DOMNode) if issubclass(node, kind))


def _acts_while_typing(node: type[DOMNode], binding: Binding, action: Action) -> bool:
    in_prompt = issubclass(node, ModalScreen) and not any(map(is_printable, action.keys))
    return binding.priority or in_prompt or issubclass(node, Input)


def _ids_by_key(node: type[DOMNode], changed: Keymap) -> _IdsByKey:
    found: _IdsByKey = {}
    for binding in _own(node):
        id_ = binding.id or ""
        for key in changed.get(id_, binding.key).split(","):
            found.setdefault(key, set()).add(id_)
    return found


def _own(node: type[DOMNode]) -> Iterator[Binding]:
    """The bindings of ours on a node of this class, those it inherits among them."""
    merged = node._merged_bindings
    for bindings in merged.key_to_bindings.values() if merged else ():
        yield from (binding for binding in bindings if binding.id and not binding.id.startswith("textual."))


def _node_classes() -> Iterator[type[DOMNode]]:
    """The app, all screens, and all that can be on them, whether they were loaded before or not."""
    for package in ("screens", "widgets"):
        for module in iter_modules(import_module(_OURS + package).__path__, f"{_OURS}{package}."):
            import_module(module.name)
    import_module(_OURS + "app")
    loaded = dict.fromkeys(_below(DOMNode))
    for kind in (App, Screen, DOMNode):
        yield from (node for node in loaded if _kind(node) is kind and node.__module__.startswith(_OURS))


def _below(node: type[DOMNode]) -> Iterator[type[DOMNode]]:
    for child in node.__subclasses__():
        yield child
        yield from _below(child)
