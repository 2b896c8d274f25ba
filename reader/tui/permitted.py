"""Which actions are for those alone who may do what they do."""

from reader.permissions import Permissions

_NEEDED = {
    "add": "change",
    "feeds": "change",
    "remove": "change",
    "sync": "change",
    "sync_all": "change",
    "undo": "change",
    "save": "save",
    "write": "save",
    "write_conversation": "save",
    "copy_address": "copy",
    "copy_passage": "copy",
    "suspend_process": "suspend",
}
"""The permission that each needs. All others are asking and reading."""


def is_permitted(action: str, permissions: Permissions) -> bool:
    """Whether the action of this name is one that may be done. It may begin with where it is, as `app.sync` does."""
    needed = _NEEDED.get(action.rpartition(".")[2])
    return needed is None or bool(getattr(permissions, needed))
