"""The names of keys: those that Textual gives them, and those that are printed on them."""

import string

from textual.keys import Keys, _character_to_key

_MODIFIERS = ("ctrl", "alt", "shift", "super", "meta", "hyper")
_LATIN = [code for code in range(0xA1, 0x100) if code != 0xAD and not chr(code).isalnum()]
_PRINTED = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "delete": "Del",
    "insert": "Ins",
    **{_character_to_key(character): character for character in (*string.punctuation, *map(chr, _LATIN), "€")},
}
_OTHER_NAMES = {name.lower(): key for key, name in _PRINTED.items()} | {"return": "enter", "backtab": "shift+tab"}
_NAMED = {key.value for key in Keys if key.value.isidentifier()} | {*_OTHER_NAMES.values()}


class UnknownKey(ValueError):
    """No key has this name."""


def printed(key: str) -> str:
    """The name that is printed on the key that Textual calls `key`, with `Ctrl+` and the like before it."""
    *modifiers, last = key.split("+")
    name = _PRINTED.get(last) or (last.title() if len(last) > 1 or modifiers else last)
    return "+".join([*map(str.title, modifiers), name])


def key_named(name: str) -> str:
    """What Textual calls the key that a person calls `name`: `?`, `j`, `PgDn`, `Ctrl+L`, `f2`. Raises UnknownKey.

    Names are the same in capital and small letters, letters are not.
    """
    if len(name) == 1 and (name.isalnum() or _character_to_key(name) in _PRINTED):
        return _character_to_key(name)
    *modifiers, last = [part.lower() for part in name.strip().rstrip("+").split("+")]
    if name.strip().endswith("++"):
        last, modifiers = "plus", [*modifiers, last]
    key = _OTHER_NAMES.get(last) or (_character_to_key(last) if len(last) == 1 else last)
    is_letter = len(key) == 1
    known = is_letter or key in _NAMED or is_printable(key)
    shifts_letter = "shift" in modifiers and (is_letter or is_printable(key))
    if not known or shifts_letter or (is_letter and not modifiers) or not set(modifiers) <= {*_MODIFIERS}:
        raise UnknownKey(name)
    ordered = [modifier for modifier in _MODIFIERS if modifier in modifiers]
    return "+".join([*ordered, key])


def is_printable(key: str) -> bool:
    """Whether a key that Textual calls so types a character where one types."""
    return len(key) == 1 or key == "space" or (key in _PRINTED and len(_PRINTED[key]) == 1)
