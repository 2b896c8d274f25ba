"""What the README says of the app is what the app does."""

import re
import tomllib
from pathlib import Path

import pytest

import reader
from reader.config_file import read_config
from reader.conversation.utterance import UTTERANCES, command_of
from reader.tui.actions import actions, keymap
from reader.tui.key_names import printed

README = (Path(reader.__file__).parent.parent / "README.md").read_text(encoding="utf-8")
APP = README.partition("\n## The app\n")[2].partition("\n## ")[0]
WORDS = {"arrows": {"Up", "Down"}, "Space": {"Space"}, "Enter": {"Enter"}, "Tab": {"Tab"}}
UNTOLD = {"Ctrl+C", "Ctrl+Q", "Ctrl+L", "Ctrl+Z", "Ctrl+J", "Shift+Tab", "Home", "End"}
"""What a person tries without having read of it."""


def bound() -> set[str]:
    """The keys of all actions by the names that are printed on them, but for those of a question to be answered."""
    return {printed(key) for action in actions() if not action.id.startswith("confirm.") for key in action.keys}


def told() -> set[str]:
    """The keys in the first column of the README's table, and those that its words name."""
    keys: set[str] = set()
    for row, meaning in re.findall(r"^\| (`.+?|[A-Z]\w+ .*?|Tab) \| (.*) \|$", APP, re.MULTILINE):
        keys |= set(re.findall(r"`(\S)`", meaning))
        first, dash, last = row.partition("`-`")
        if dash:
            keys |= set(map(str, range(int(first.strip("`")), int(last.strip("`")) + 1)))
            continue
        for word in re.split(r"[,\s]+", row.replace("`", "")):
            keys |= WORDS.get(word, {word})
    return keys - {""}


def test_every_key_of_the_app_is_in_the_table_and_no_other() -> None:
    assert told() == bound() - UNTOLD


@pytest.mark.parametrize("examples", [examples for examples, _ in UTTERANCES])
def test_all_that_can_be_said_is_in_the_table(examples: str) -> None:
    assert f"\n| {examples} | " in APP


def test_what_is_said_to_be_a_question_is_one() -> None:
    assert command_of("who else was killed?") is None
    assert command_of('"history"') is None


def test_the_settings_shown_can_be_set(tmp_path: Path) -> None:
    shown = re.findall(r"```toml\n(.*?)```", APP, re.DOTALL)[0]
    config = tmp_path / "config.toml"
    config.write_text(shown, encoding="utf-8")
    settings = read_config(config)
    assert set(settings) == set(tomllib.loads(shown))
    assert keymap(settings["keys"], config)
