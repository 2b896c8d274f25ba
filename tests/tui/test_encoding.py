import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from reader.tui import marks
from reader.tui.encoding import shown_in
from reader.tui.line_filters import EncodingFilter

from .conftest import OpenTerminal

QUESTION = "Who postponed the Pompeo meeting?"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It’s “new” — at last…", 'It\'s "new" - at last~'),
        ("Angela Müller, Łódź, Đorđe", "Angela Muller, Lodz, ?or?e".replace("?or?e", "?orde")),
        ("平和 peace", "???? peace"),
        ("Ａ", "A "),
        ("£5m", "?5m"),
        ("👩‍👩‍👧 at home", "?? at home"),
        ("e\u0301\u0302", "e"),
        ("½", "?"),
    ],
)
def test_ascii_keeps_what_can_be_read_and_the_width(text: str, shown: str) -> None:
    assert shown_in("ascii", text) == shown


def test_another_encoding_shows_what_it_has_itself() -> None:
    assert shown_in("iso8859-1", "“Müller” said £5 — 平") == '"Müller" said £5 - ??'


@given(st.text(max_size=60), st.sampled_from(["ascii", "iso8859-1", "koi8-r", "shift_jis"]))
def test_any_text_stays_as_wide_and_can_be_written(text: str, encoding: str) -> None:
    shown = shown_in(encoding, text)
    assert cell_len(shown) == cell_len(text)
    shown.encode(encoding)
    assert shown_in(encoding, shown) == shown


@given(st.lists(st.text(max_size=20), max_size=4))
def test_a_line_stays_as_wide_piece_by_piece(pieces: list[str]) -> None:
    segments = [Segment(piece) for piece in pieces]
    shown = EncodingFilter("ascii").apply(segments, Color(0, 0, 0))
    assert [segment.cell_length for segment in shown] == [segment.cell_length for segment in segments]
    assert all(segment.text.isascii() for segment in shown)


def test_every_mark_has_a_shape_of_its_own_in_ascii() -> None:
    shapes = {name: value for name, value in vars(marks).items() if name.isupper()}
    shown = {name: shown_in("ascii", value) for name, value in shapes.items()}
    assert "?" not in "".join(shown.values())
    for beside_each_other in (("CHOSEN", "RESTING"), ("STAR", "UNREAD")):
        assert len({shown[name] for name in beside_each_other}) == 2


def words_shown(open_terminal: OpenTerminal, **options: str) -> bytes:
    """What is sent while a question is asked and its first article read."""
    terminal = open_terminal(**options)
    terminal.press(QUESTION)
    terminal.press("enter")
    terminal.until("looked for")
    terminal.settle()
    terminal.press("enter")
    terminal.until("By Ines Maddow")
    terminal.press("G")
    return terminal.output


@pytest.mark.parametrize("options", [{"LC_ALL": "C"}, {"settings": "ascii=True"}, {"PYTHONIOENCODING": "ascii"}])
def test_without_utf_8_ascii_alone_is_sent(open_terminal: OpenTerminal, options: dict[str, str]) -> None:
    sent = words_shown(open_terminal, **options)
    assert sent.isascii()
    assert re.search(rb"\x1b\[1m> ?\x1b|> ", sent)
    assert b" - " in sent


def test_with_utf_8_the_shapes_are_sent(open_terminal: OpenTerminal) -> None:
    sent = words_shown(open_terminal, LC_ALL="C.UTF-8")
    assert marks.CHOSEN.encode() in sent


@pytest.mark.parametrize("how", ["told to Python", "by the locale"])
def test_a_latin_1_terminal_gets_latin_1(open_terminal: OpenTerminal, tmp_path: Path, how: str) -> None:
    environment = {"PYTHONIOENCODING": "latin-1"}
    if how == "by the locale":
        environment = latin_1_locale(tmp_path)
    terminal = open_terminal(**environment)
    terminal.type_bytes("Who said £5 in Müllheim".encode("latin-1"))
    terminal.settle()
    assert "£5 in Müllheim".encode("latin-1") in re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]", b"", terminal.output)
    terminal.press("enter")
    terminal.until("looked for")
    terminal.settle()
    assert b"\xc2\xb7" not in terminal.output
    assert b" \xb7 " in terminal.output


def latin_1_locale(folder: Path) -> dict[str, str]:
    """An environment with a locale of that encoding, made for the test."""
    program = shutil.which("localedef")
    if program is None:
        pytest.skip("localedef is missing, which makes a locale that is not in UTF-8")
    made = subprocess.run(
        [program, "-i", "en_US", "-f", "ISO-8859-1", folder / "en_US.ISO-8859-1"], check=False, capture_output=True
    )
    if not (folder / "en_US.ISO-8859-1").is_dir():
        pytest.skip(f"localedef made no locale: {made.stderr.decode()}")
    return {"LOCPATH": str(folder), "LC_ALL": "en_US.ISO-8859-1"}
