"""Keys by the name of what they do: all that there are, and those that a person sets."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.binding import Binding

from reader.errors import SettingsError
from reader.settings import Settings
from reader.tui.actions import actions, keymap
from reader.tui.app import ReaderApp
from reader.tui.key_names import UnknownKey, key_named, printed
from reader.tui.screens.keys import KeysScreen
from reader.tui.widgets.card_list import CardList

from .conftest import OpenApp
from .piloting import ask, home, press, screen_lines, screen_text

PLACE = Path("/config.toml")


def refusal(**keys: str) -> str:
    with pytest.raises(SettingsError) as refused:
        keymap({id_.replace("_", ".", 1): tuple(names.split(" ")) for id_, names in keys.items()}, PLACE)
    return str(refused.value).removeprefix(f"{PLACE}: ")


def test_every_key_of_ours_belongs_to_an_action() -> None:
    known = {action.id: action.keys for action in actions()}
    for node in (ReaderApp, CardList):
        for binding in Binding.make_bindings(node.BINDINGS):
            assert binding.id
            assert binding.key in known[binding.id]
    assert all(action.description for action in actions())


def test_the_keys_as_they_are_can_be_set() -> None:
    unchanged = {action.id: tuple(map(printed, action.keys)) for action in actions() if action.can_be_changed}
    assert keymap(unchanged, PLACE) == {
        action.id: ",".join(action.keys) for action in actions() if action.can_be_changed
    }


def test_two_actions_can_swap_their_keys() -> None:
    assert keymap({"ask.explain": ("d",), "ask.unfold": ("e", "F2")}, PLACE)["ask.unfold"] == "e,f2"


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"list_nexd": "n"}, "no action is called list.nexd (did you mean list.next?)"),
        ({"zzzz_": "n"}, "no action is called zzzz. (reader keys lists them)"),
        ({"list_next": "n Hugo"}, "keys.list.next: no key is called Hugo (as ? or j, Esc, PgDn, F2 or Ctrl+L)"),
        ({"list_next": "k"}, "keys.list.next: k is already for previous (list.previous), which needs another key"),
        ({"app_keys": "j"}, "keys.app.keys: j is already for "),
        ({"app_quit": "x"}, "keys.app.quit: x is typed where this acts"),
        ({"box_ask": "Space"}, "keys.box.ask: Space is typed where this acts"),
        ({"prompt_leave": "q"}, "keys.prompt.leave: q is typed where this acts"),
        ({"answer_open": "F2"}, "keys.answer.open: open that answer is on 1 2 3 4 5 6 7 8 9 and stays there"),
    ],
)
def test_what_cannot_be_set_is_told_in_one_line(keys: dict[str, str], told: str) -> None:
    assert refusal(**keys).startswith(told)


def test_a_key_of_a_question_to_be_answered_is_nobody_else_s() -> None:
    assert keymap({"confirm.yes": ("j",)}, PLACE)


@pytest.mark.parametrize("name", ["?", "j", "J", "é", "Space", "Esc", "PgDn", "F1", "Ctrl+L", "Shift+Tab", "Ctrl++"])
def test_a_key_is_called_what_is_printed_on_it(name: str) -> None:
    assert printed(key_named(name)) == name


@pytest.mark.parametrize(
    ("name", "key"), [("esc", "escape"), ("pagedown", "pagedown"), ("CTRL+L", "ctrl+l"), ("question_mark", "?")]
)
def test_other_names_are_understood(name: str, key: str) -> None:
    assert key_named(name) in (key, key_named(key) if len(key) == 1 else key)


@given(st.text(max_size=12))
def test_any_name_is_a_key_or_unknown(name: str) -> None:
    try:
        key = key_named(name)
    except UnknownKey:
        key = "tab"
    assert key_named(printed(key)) == key
    assert "," not in key


async def test_changed_keys_act_and_are_shown_and_the_old_ones_do_nothing(open_app: OpenApp) -> None:
    settings = Settings(keys={"list.next": ("=", "F3"), "app.keys": ("&",), "ask.explain": ("%",)})
    async with open_app(size=(80, 50), settings=settings) as pilot:
        assert "& keys" not in screen_text(pilot), "there it would be typed"
        await ask(pilot, "bridge")
        await press(pilot, "j")
        assert home(pilot).answers.chosen == 0
        await press(pilot, "=")
        assert home(pilot).answers.chosen == 1
        assert "% explain" in screen_lines(pilot)[-1]
        assert "& keys" in screen_lines(pilot)[-1]
        await press(pilot, "question_mark")
        assert pilot.app.screen is home(pilot)
        await press(pilot, "&")
        assert isinstance(pilot.app.screen, KeysScreen)
        in_lists = screen_text(pilot).partition("In a list")[2]
        assert "= F3" in in_lists
        assert "j Down" not in in_lists


async def test_a_changed_key_that_is_a_letter_is_typed_where_one_types(open_app: OpenApp) -> None:
    async with open_app(settings=Settings(keys={"app.keys": ("&",), "ask.quit": ("%",)})) as pilot:
        await press(pilot, "&", "%")
        assert home(pilot).box.value == "&%"
