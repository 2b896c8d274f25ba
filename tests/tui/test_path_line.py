"""What a person types, drops or pastes names files and folders."""

import os
import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.path_line import Completion, completed, pasted, places_in

NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with files whose names are hard to type."""
    folder = tmp_path / "My News"
    folder.mkdir()
    for name in (
        "2018 report.txt",
        "2018 review.txt",
        "it's.md",
        'say "no".md',
        "back\\slash.txt",
        ".hidden",
        "a#b.txt",
    ):
        (folder / name).touch()
    (folder / "sub").mkdir()
    return folder


def test_an_empty_line_names_nothing() -> None:
    assert places_in("") == places_in(" \t ") == ()


def test_a_line_that_is_the_name_of_something_is_that(news: Path) -> None:
    for path in news.iterdir():
        assert places_in(str(path)) == places_in(f"  {path} ") == (str(path),)


@pytest.mark.parametrize(
    "line", ["'{}/it'\\''s.md'", '"{}/it\'s.md"', "'{}'/it\\'s.md", "file://{}/it's.md", "file://localhost{}/it%27s.md"]
)
def test_what_terminals_make_of_a_dropped_file_is_understood(news: Path, line: str) -> None:
    folder = str(news).replace(" ", "%20") if "file:" in line else str(news)
    assert places_in(line.format(folder)) == (str(news / "it's.md"),)


def test_spaces_can_be_escaped(news: Path) -> None:
    assert places_in(str(news).replace(" ", "\\ ")) == (str(news),)


def test_several_dropped_files_are_several_places(news: Path) -> None:
    paths = [str(path) for path in news.iterdir()]
    assert places_in(shlex.join(paths)) == tuple(paths)


def test_words_that_name_nothing_stay_one_place(tmp_path: Path) -> None:
    line = f"{tmp_path}/no such file"
    assert places_in(line) == (line,)
    assert places_in("it's nowhere") == ("it's nowhere",)


def test_an_address_is_left_for_others_to_judge() -> None:
    assert places_in("https://example.org/a%20b") == ("https://example.org/a%20b",)
    assert places_in("file://elsewhere/a") == ("file://elsewhere/a",)


def test_a_broken_link_is_there_to_be_told_of(tmp_path: Path) -> None:
    link = tmp_path / "to nowhere"
    link.symlink_to("nowhere")
    assert places_in(f"{link}") == (str(link),)


def test_a_tilde_is_home(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(news.parent))
    assert places_in("~/My News/sub") == ("~/My News/sub",)
    assert places_in("~/My\\ News/sub '~/My News/it'\\''s.md'") == ("~/My News/sub", "~/My News/it's.md")
    assert completed("~") == Completion("~/", ("~/",))
    assert completed("~/My") == Completion("~/My News/", ("My News/",))


def test_pasted_lines_are_several_places(news: Path) -> None:
    paths = sorted(str(path) for path in news.iterdir())
    assert places_in(pasted("\n".join(paths) + "\n")) == tuple(paths)
    assert places_in(pasted("\r\n".join(map(shlex.quote, paths)))) == tuple(paths)


def test_one_pasted_line_stays_as_it_is_but_for_what_cannot_be_printed() -> None:
    assert pasted(" '/a b'\x1b[2J\x00\u202e\n") == "'/a b'[2J"
    assert pasted("") == ""


def test_a_line_is_completed_as_far_as_there_is_no_choice(news: Path) -> None:
    assert completed(f"{news}/20") == Completion(f"{news}/2018 re", ("2018 report.txt", "2018 review.txt"))
    assert completed(f"{news}/2018 rep") == Completion(f"{news}/2018 report.txt", ("2018 report.txt",))
    assert completed(f"{news}/s").names == ('say "no".md', "sub/")
    assert completed(f"{news.parent}/M").line == f"{news}/"


def test_a_quoted_or_escaped_line_is_completed_to_one_that_needs_neither(news: Path) -> None:
    for begun in (f"'{news}/2018 rep", f'"{news}/2018 rep', f"{news}/2018 rep".replace(" ", "\\ ")):
        assert completed(begun).line == f"{news}/2018 report.txt"
    assert completed(f"{news}/back\\").line == f"{news}/back\\slash.txt"


def test_hidden_names_come_only_after_a_dot(news: Path) -> None:
    assert ".hidden" not in completed(f"{news}/").names
    assert completed(f"{news}/.").names == (".hidden",)


def test_names_that_nobody_can_type_are_not_offered(tmp_path: Path) -> None:
    for name in (b"bell\x07", b"latin\xe9", b"plain"):
        (tmp_path / os.fsdecode(name)).touch()
    assert completed(f"{tmp_path}/").names == ("plain",)


@pytest.mark.parametrize("line", ["/nowhere/at/all", "\0", "'", "\\", "~nobody-of-this-name/x", "x" * 10_000])
def test_what_begins_nothing_stays(line: str) -> None:
    assert completed(line) == Completion(line, ())


@given(st.text())
def test_any_line_and_any_paste_names_places_or_nothing(line: str) -> None:
    assert all(isinstance(place, str) for place in places_in(line))
    assert bool(places_in(line)) >= bool(line.strip())
    assert pasted(line).isprintable()
    assert completed(line).line is not None


@given(st.lists(NAMES, min_size=1, max_size=4))
def test_quoted_names_of_what_is_there_come_back_word_for_word(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("names")
    paths = []
    for at, name in enumerate(names):
        path = folder / f"{at}{name}"
        try:
            path.touch()
        except OSError:  # too long a name
            continue
        paths.append(str(path))
    assert places_in(shlex.join(paths)) == tuple(paths)
