from pathlib import Path

import pytest
from textual.widgets import Input

from reader.errors import NotebookError
from reader.library import Library
from reader.notebook import Notebook
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.prompt import ConfirmScreen, PromptScreen
from reader.tui.screens.shown import ShownScreen
from reader.tui.session import Session

from .conftest import OpenApp
from .piloting import AppPilot, answers, ask, home, press, screen_lines, screen_text, settled, type_in

TROOPS = "how many American troops are based in South Korea"
TALKS = "https://courier.example/2018/talks"
MARKET = "where will the fish market move"


@pytest.fixture(autouse=True)
def nothing_opens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY", "TMUX", "STY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


async def read(pilot: AppPilot, question: str = TROOPS) -> None:
    await ask(pilot, question)
    await press(pilot, "enter")
    assert isinstance(pilot.app.screen, ArticleScreen)


@pytest.mark.parametrize("size", [(80, 24), (20, 5), (109, 60)])
async def test_the_address_is_shown_whole_as_a_link_and_copied(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size) as pilot:
        await read(pilot)
        await press(pilot, "o")
        assert isinstance(pilot.app.screen, ShownScreen)
        assert pilot.app.clipboard == TALKS
        await press(pilot, "G")
        linked = "".join(
            segment.text
            for strip in pilot.app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.link == TALKS
        )
        assert TALKS.endswith(linked.strip())
        assert len(linked.strip()) >= min(len(TALKS), size[0])
        if size[0] >= 80:
            assert linked.strip() == TALKS
            assert screen_lines(pilot)[-2:] == ["Copied, if the terminal allows it", TALKS]
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ArticleScreen)


async def test_an_article_without_an_address_says_where_it_was_read(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await read(pilot, MARKET)
        for key in ("o", "y"):
            await press(pilot, key)
            assert screen_lines(pilot)[-1] == "It has no address on the web. Read from: /news/market.txt"
            assert not pilot.app.clipboard
            await press(pilot, "j")


async def test_the_configured_program_is_handed_the_address(open_app: OpenApp, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr("reader.tui.article_actions.start", started.append)
    monkeypatch.setenv("BROWSER", "true %s")
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    async with open_app() as pilot:
        await read(pilot)
        await press(pilot, "o")
        assert started == [["true", TALKS]]
        assert screen_lines(pilot)[-2] == "Handed to true. Copied, if the terminal allows it"


async def test_a_program_that_cannot_be_started_is_told_beside_the_address(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "broken").write_bytes(b"\x7fELF, or not")
    (tmp_path / "broken").chmod(0o755)
    monkeypatch.setenv("BROWSER", str(tmp_path / "broken"))
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    async with open_app() as pilot:
        await read(pilot)
        await press(pilot, "o")
        assert "broken cannot be started: Exec format error. Copied" in screen_text(pilot)
        assert TALKS in screen_lines(pilot)


async def test_the_address_is_copied_and_told_in_one_line(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await read(pilot)
        await press(pilot, "y")
        assert pilot.app.clipboard == TALKS
        assert screen_lines(pilot)[-1] == f"Copied, if the terminal allows it: {TALKS}"
        await press(pilot, "j")
        assert "Copied" not in screen_text(pilot)


async def test_the_passage_is_copied_with_its_citation_and_shown(open_app: OpenApp) -> None:
    async with open_app(size=(80, 40)) as pilot:
        await read(pilot)
        passage = answers(pilot)[0].text
        await press(pilot, "Y")
        copied = " ".join(pilot.app.clipboard.replace("\n>", "\n").removeprefix(">").split())
        assert " ".join(passage.split()) in copied
        assert "The Harbour Courier" in copied
        assert "The Harbour Courier" in screen_text(pilot)
        assert "28,500" in screen_text(pilot)


async def test_what_no_terminal_would_take_is_not_copied_and_that_is_said(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.clipboard.MOST_ENCODED", 20)
    async with open_app() as pilot:
        await read(pilot)
        await press(pilot, "y")
        assert not pilot.app.clipboard
        assert "Not copied: too long for a terminal's clipboard" in screen_text(pilot)


async def save(pilot: AppPilot, name: str = "") -> None:
    await press(pilot, "s")
    assert isinstance(pilot.app.screen, PromptScreen)
    if name:
        pilot.app.screen.query_one(Input).value = ""
        await type_in(pilot, name)
    await press(pilot, "enter")


async def test_the_article_is_saved_under_its_headline(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app() as pilot:
        await read(pilot)
        await press(pilot, "s")
        assert screen_lines(pilot)[-1] == "Save the article to pompeos-north-korea-talks-put-off.md"
        await press(pilot, "enter")
        assert screen_lines(pilot)[-1] == "Saved to pompeos-north-korea-talks-put-off.md"
        article = answers(pilot)[0].article
        saved = (tmp_path / "pompeos-north-korea-talks-put-off.md").read_text(encoding="utf-8")
        assert saved == (
            f"# Pompeo's North Korea talks put off\n\nBy Ines Maddow, Jo Park\n\n"
            f"{article.text.replace('  •', '•')}\n\n"
            f"— Pompeo's North Korea talks put off, The Harbour Courier, 9 November 2018, <{TALKS}>\n"
        )


async def test_a_file_that_is_there_is_overwritten_only_on_yes(open_app: OpenApp, tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("old")
    async with open_app() as pilot:
        await read(pilot)
        for key in ("n", "escape", "enter"):
            await save(pilot, "x.md")
            assert isinstance(pilot.app.screen, ConfirmScreen)
            assert screen_lines(pilot)[-1] == "Overwrite x.md? y yes  n no"
            await press(pilot, key)
            if key == "enter":
                await press(pilot, "n")
            assert (tmp_path / "x.md").read_text() == "old"
            assert screen_lines(pilot)[-1] == "Nothing was saved"
        await save(pilot, "x.md")
        await press(pilot, "y")
        assert (tmp_path / "x.md").read_text().startswith("# Pompeo's")
        assert screen_lines(pilot)[-1] == "Saved to x.md"


@pytest.mark.parametrize("width", [80, 60, 40, 32, 22])
async def test_the_keys_that_answer_are_in_sight_however_long_the_name(
    open_app: OpenApp, tmp_path: Path, width: int
) -> None:
    async with open_app(size=(width, 20)) as pilot:
        await read(pilot)
        (tmp_path / "pompeos-north-korea-talks-put-off.md").write_text("old")
        await press(pilot, "s", "enter")
        assert screen_lines(pilot)[-1].startswith("Overwrite")
        assert screen_lines(pilot)[-1].endswith("? y yes  n no")


async def test_any_size_is_survived_while_something_is_shown_or_asked(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await read(pilot)
        for key in ("o", "Y", "s", "slash"):
            await press(pilot, key)
            for size in ((200, 60), (20, 5), (5, 40), (2, 2), (1, 1), (80, 24)):
                await pilot.resize_terminal(*size)
                await settled(pilot)
            await press(pilot, "escape")
            assert isinstance(pilot.app.screen, ArticleScreen)
        assert "1/2" in screen_text(pilot)


async def test_saving_that_is_given_up_or_fails_writes_nothing(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app() as pilot:
        await read(pilot)
        await press(pilot, "s", "escape")
        assert isinstance(pilot.app.screen, ArticleScreen)
        await save(pilot, "absent/x.md")
        assert "absent/x.md: there is no folder" in screen_text(pilot)
        assert not list(tmp_path.iterdir())


async def test_the_folder_that_is_set_is_proposed(
    library_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "news").mkdir()
    with Library.open(library_folder) as library, Notebook.in_memory() as notebook:
        session = Session(library, notebook, Settings(save_folder=tmp_path / "news"))
        async with ReaderApp(session).run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            await read(pilot)
            await press(pilot, "s")
            assert screen_lines(pilot)[-1] == "Save the article to ~/news/pompeos-north-korea-talks-put-off.md"
            await press(pilot, "enter")
            assert (tmp_path / "news" / "pompeos-north-korea-talks-put-off.md").exists()


async def test_a_line_that_is_too_long_for_the_window_is_shown_whole(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app(size=(40, 12)) as pilot:
        await read(pilot)
        await save(pilot, "a-name-that-is-longer-than-the-window-is-wide.md")
        assert isinstance(pilot.app.screen, ShownScreen)
        told = "".join(line.strip() for line in screen_lines(pilot)[-3:])
        assert told.replace(" ", "").endswith("Savedtoa-name-that-is-longer-than-the-window-is-wide.md")
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, ArticleScreen)


async def test_hostile_addresses_and_titles_are_shown_and_saved_as_words(
    open_app: OpenApp, hostile_folder: Path, tmp_path: Path
) -> None:
    async with open_app(folder=hostile_folder) as pilot:
        await read(pilot, "which submarine surfaced off Norway")
        for _ in range(7):
            for keys in (("o", "escape"), ("y", "j"), ("Y", "escape"), ("s", "enter")):
                await press(pilot, keys[0])
                drawn = "".join(s.text for strip in pilot.app.screen._compositor.render_strips() for s in strip)
                assert not set(drawn) & {chr(code) for code in [*range(0x20), *range(0x7F, 0xA0), 0x202E]}
                await press(pilot, keys[1])
            if isinstance(pilot.app.screen, ShownScreen):
                await press(pilot, "escape")
            await press(pilot, "J")
        assert not pilot.app._exit
        assert all(path.suffix == ".md" for path in tmp_path.iterdir())
        assert len(list(tmp_path.iterdir())) >= 6


def notebook(pilot: AppPilot) -> Notebook:
    return home(pilot)._session.notebook


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (20, 5)])
async def test_a_star_is_given_and_taken_away_and_told_in_words(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size) as pilot:
        await read(pilot)
        article = answers(pilot)[0].article
        await press(pilot, "g", "asterisk")
        assert notebook(pilot).starred_ids() == {article.id}
        assert screen_lines(pilot)[-1] == "Starred"
        assert screen_lines(pilot)[0].startswith("1/2  * starr")
        if size[0] == 80:
            assert "  The Harbour Courier · 9 Nov 2018 · * starred" in screen_lines(pilot)
        await press(pilot, "J")
        assert "* starr" not in screen_text(pilot)
        await press(pilot, "K")
        assert screen_lines(pilot)[0].startswith("1/2  * starr")
        await press(pilot, "asterisk")
        assert notebook(pilot).starred_ids() == frozenset()
        assert "* starr" not in screen_text(pilot)
        assert screen_lines(pilot)[-1] == "No longer starred"[: size[0]]


async def test_an_article_that_was_opened_is_read_and_can_be_marked_as_unread(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await read(pilot)
        first, second = (answer.article.id for answer in answers(pilot))
        assert notebook(pilot).read_ids() == {first}
        await press(pilot, "J")
        assert notebook(pilot).read_ids() == {first, second}
        assert "unread" not in screen_text(pilot)
        await press(pilot, "u")
        assert notebook(pilot).read_ids() == {first}
        assert screen_lines(pilot)[-1] == "Marked as unread"
        assert screen_lines(pilot)[0].startswith("2/2  unread  ")
        await press(pilot, "u")
        assert notebook(pilot).read_ids() == {first, second}
        assert screen_lines(pilot)[-1] == "Marked as read"


async def test_marking_keeps_the_place_where_one_reads(open_app: OpenApp) -> None:
    async with open_app(size=(40, 12)) as pilot:
        await read(pilot, "Why did the dam at Ravensholm fail in March?")
        for keys in ((), ("space", "j")):
            await press(pilot, *keys)
            before = screen_lines(pilot)[1:-1]
            await press(pilot, "asterisk", "u")
            assert screen_lines(pilot)[1:-1] == before
            await press(pilot, "asterisk", "u")
            assert screen_lines(pilot)[1:-1] == before
        await press(pilot, "g", "asterisk", "u")
        assert screen_lines(pilot)[1] == "  What brought down the dam at"
        assert "· * starred · unread" in " ".join(" ".join(screen_lines(pilot)).split())


async def test_a_notebook_that_fails_is_told_and_the_article_is_read_all_the_same(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise NotebookError(Path("/notebook.sqlite"), "the disk is full", "make room")

    async with open_app() as pilot:
        for name in ("set_read", "set_starred"):
            monkeypatch.setattr(Notebook, name, fail)
        await read(pilot)
        for key in ("asterisk", "u"):
            assert "the disk is full" in screen_lines(pilot)[-1]
            await press(pilot, "j", key)
        monkeypatch.setattr(Notebook, "is_read", fail)
        await press(pilot, "J")
        assert "the disk is full" in screen_lines(pilot)[-1]
        assert screen_lines(pilot)[0].startswith("2/2  how many")
