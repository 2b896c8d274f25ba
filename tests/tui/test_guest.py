"""What a guest is offered, and what comes of trying the rest."""

import signal
from pathlib import Path

import pytest

from reader.library import Library
from reader.permissions import NONE, Permissions
from reader.settings import Settings, guest_settings
from reader.tui.actions import actions
from reader.tui.permitted import is_permitted
from reader.tui.saving import FileThere, SavingFailed, write_new

from .conftest import OpenApp, OpenTerminal
from .piloting import AppPilot, ask, press, screen_text, type_in

QUESTION = "Who postponed the Pompeo meeting?"
NOT_FOR_GUESTS = {
    "app.add",
    "app.feeds",
    "app.suspend",
    "article.copy_address",
    "article.copy_passage",
    "article.save",
    "conversation.write",
    "feeds.remove",
    "feeds.sync",
    "feeds.sync_all",
    "feeds.undo",
    "library.remove",
    "library.undo",
}


def guest() -> Settings:
    return guest_settings(None)


def allowed(permissions: Permissions) -> set[str]:
    from reader.tui.actions import _node_classes, _own

    bindings = [binding for node in _node_classes() for binding in _own(node)]
    return {one.id or "" for one in bindings if is_permitted(one.action.partition("(")[0], permissions)}


def test_exactly_these_actions_are_kept_from_guests() -> None:
    everything = {action.id for action in actions()}
    assert everything - allowed(NONE) == NOT_FOR_GUESTS
    assert allowed(Permissions()) == everything


def test_what_a_guest_s_settings_are_is_not_for_files_to_say(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text("history = true\nbrowser = 'lynx'\nsync = true\ntheme = 'nord'\n[fetch]\noffline = false")
    settings = guest_settings(str(config))
    assert (settings.history, settings.browser, settings.sync, settings.fetch.offline) == (False, None, False, True)
    assert settings.theme == "nord"
    assert settings.permissions == NONE
    config.write_text(f"save_folder = '{tmp_path}'")
    assert guest_settings(str(config)).permissions == Permissions(
        change=False, choose_folder=False, start_programs=False, copy=False, suspend=False, see_files=False
    )


async def test_keys_and_palette_name_nothing_that_a_guest_cannot_do(open_app: OpenApp) -> None:
    async with open_app(size=(100, 90), settings=guest()) as pilot:
        await ask(pilot, QUESTION)
        for key in ("colon", "question_mark"):
            await press(pilot, key)
            shown = screen_text(pilot)
            assert "what was asked, and when" in shown
            for words in ("add articles", "feeds", "copy", "save", "to a file", "shell", "subscri"):
                assert words not in shown, (key, words)
            await press(pilot, "escape")


@pytest.mark.parametrize("words", ["sync", "feeds", "check the feeds"])
async def test_words_that_a_guest_may_not_say_are_answered_so(open_app: OpenApp, words: str) -> None:
    async with open_app(settings=guest()) as pilot:
        await ask(pilot, words)
        assert "that cannot be done here" in screen_text(pilot)
        assert len(pilot.app.screen_stack) == 1


async def _do_all(pilot: AppPilot) -> None:
    for key in ("A", "F", "s", "w", "y", "Y", "D", "U", "R", "o", "ctrl+z"):
        await press(pilot, key)
        await press(pilot, "y")
        await press(pilot, "escape")


async def test_a_guest_s_keys_change_nothing_start_nothing_and_copy_nothing(
    open_app: OpenApp, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    began: list[object] = []
    monkeypatch.setenv("BROWSER", "true")
    monkeypatch.setattr("subprocess.Popen", lambda *command, **how: began.append(command))
    before = library.generation()
    async with open_app(settings=guest()) as pilot:
        await ask(pilot, QUESTION)
        await _do_all(pilot)
        await press(pilot, "L")
        await _do_all(pilot)
        assert not began
    assert library.generation() == before


async def test_with_each_key_the_time_begins_anew_in_which_a_guest_may_do_nothing(open_app: OpenApp) -> None:
    async with open_app(settings=guest()) as pilot:
        signal.setitimer(signal.ITIMER_REAL, 100)
        await press(pilot, "x")
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 100
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


async def test_the_address_is_shown_to_a_guest_and_nothing_is_said_of_copying(open_app: OpenApp) -> None:
    async with open_app(settings=guest()) as pilot:
        await ask(pilot, QUESTION)
        await press(pilot, "o")
        assert "https://courier.example/2018/talks" in screen_text(pilot)
        assert "Copied" not in screen_text(pilot)


@pytest.mark.parametrize("key", ["ctrl-z", "o", "Y"])
def test_neither_is_it_stopped_nor_anything_put_on_the_clipboard(open_terminal: OpenTerminal, key: str) -> None:
    terminal = open_terminal(settings="permissions=reader.permissions.NONE", before="import reader.permissions")
    terminal.press(QUESTION)
    terminal.press("enter")
    terminal.until("looked for")
    terminal.press(key)
    assert not terminal.is_stopped()
    assert b"\x1b]52" not in terminal.output


def in_folder(folder: Path) -> Settings:
    config = folder.parent / "config.toml"
    config.write_text(f"save_folder = '{folder}'")
    return guest_settings(str(config))


async def test_a_guest_saves_under_a_plain_name_in_the_one_folder(open_app: OpenApp, tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    async with open_app(settings=in_folder(folder)) as pilot:
        await ask(pilot, QUESTION)
        for name in (None, "../out.md", "/tmp/out.md", "~/out.md", ".hidden"):
            await press(pilot, "s")
            if name is not None:
                await press(pilot, "ctrl+u")
                await type_in(pilot, name)
            await press(pilot, "enter")
            assert str(tmp_path) not in screen_text(pilot)
            await press(pilot, "escape")
    assert [path.name for path in folder.iterdir()] == ["pompeos-north-korea-talks-put-off.md"]
    assert {path.name for path in tmp_path.iterdir()} == {"saved", "config.toml"}


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "/a", "~", "~/a", ".a", "a\x00", "a\n", "x" * 400, "-r"])
def test_only_plain_names_are_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(SavingFailed):
        write_new(tmp_path, name, "text")
    assert not list(tmp_path.iterdir())


def test_a_name_that_is_taken_is_not_written_over_nor_a_link_followed(tmp_path: Path) -> None:
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    folder.mkdir()
    (folder / "there.md").write_text("there")
    (folder / "link.md").symlink_to(outside)
    for name in ("there.md", "link.md"):
        with pytest.raises(FileThere):
            write_new(folder, name, "text")
    assert (folder / "there.md").read_text() == "there"
    assert not outside.exists()
