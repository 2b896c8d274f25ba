"""`reader keys`: what each key of the app does, as a table that can be set."""

import json
from itertools import groupby
from typing import TYPE_CHECKING

from reader.cli.connecting import settings_in_effect
from reader.cli.output import write_line
from reader.cli.verb import verb
from reader.settings import config_path
from reader.text import clean_line

if TYPE_CHECKING:
    from reader.tui.actions import Action

_KEYS_COLUMN = 44


@verb("keys", examples="reader keys\nreader keys | grep list")
def command() -> int:
    """Show every action of the app, and the keys it is on.

    Lines that are changed and put below [keys] in config.toml set the keys. One key can do one thing where one is,
    and letters type where one types.
    """
    from reader.tui.actions import actions, keymap, keys_in_effect  # textual: 184 ms

    settings = settings_in_effect()
    file = settings.file or config_path()
    changed = keymap(settings.keys, file)
    write_line(f"# What you change of this goes into {clean_line(str(file))}")
    write_line("[keys]")
    known = actions()
    groups = list(dict.fromkeys(map(_group, known)))
    for _, group in groupby(sorted(known, key=lambda action: groups.index(_group(action))), key=_group):
        write_line()
        for action in group:
            keys = json.dumps(list(keys_in_effect(action, changed)), ensure_ascii=False)
            line = f"{action.id} = {keys}"
            if not action.can_be_changed:
                line = f"# {line}"
            write_line(f"{line:<{_KEYS_COLUMN}}  # {action.description}")
    return 0


def _group(action: "Action") -> str:
    return action.id.partition(".")[0]
