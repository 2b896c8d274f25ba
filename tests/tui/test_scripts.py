"""Words of every script keep to their rows and columns, on a terminal that takes each character for itself."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from wcwidth import wcwidth

from reader.article import Article
from tests.cli.running import library_of, on_terminal

from .conftest import OpenTerminal

SCRIPTS = {
    "Arabic": "وزير الخارجية مُحَمَّد",
    "Persian": "می\u200cخواهم بروم",
    "Hebrew": "בְּרֵאשִׁית בָּרָא",
    "Hindi": "बैठक स्थगित क्\u200dष",
    "Bengali": "সভা স্থগিত কি",
    "Tamil": "கூட்டம் ஒத்திவை",
    "Thai": "การประชุมเลื่อนน้ำ",
    "Burmese": "ကျွန်ုပ်တို့ အစည်း",
    "Khmer": "កិច្ចប្រជុំត្រូវ",
    "Vietnamese": "Việt Nam hoãn họp",
    "Chinese": "美国国务卿会谈推迟",
    "Japanese": "会談は延期された、と",
    "Korean": "회담이 연기되었다",
    "Jamo": "\u1112\u119e\u11ab\u1100\u119e",
    "Family": "👩\u200d👩\u200d👧\u200d👦 👩\u200d👦",
    "Skin": "👋🏽 🧑🏿\u200d🚀",
    "Flags": "🇰🇷 🇩🇪 🏳\ufe0f\u200d🌈",
    "Keycaps": "1\ufe0f\u20e3 ❤\ufe0f ☂\ufe0f",
    "Marks": "e\u0301\u0302\u0303\u0304 Ǫ̀gbẹ́",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An article in each script, whose headline and outlet are in it too."""
    return library_of(
        tmp_path / "library",
        [
            Article(
                title=f"Xylophone {words} {name}",
                text=f"Xylophone {words} {name}. " * 12,
                place=f"/news/{name}.txt",
                source=words,
                published=date(2024, 3, 1),
            )
            for name, words in SCRIPTS.items()
        ],
    )


def cells(line: str) -> int:
    """As many as a terminal takes that joins nothing."""
    return sum(max(0, wcwidth(one)) for one in line)


def is_unsure(character: str) -> bool:
    return unicodedata.category(character) == "Mc" or character in "\ufe0f\u119e"


def test_columns_of_the_library_line_up_in_every_script(open_terminal: OpenTerminal, folder: Path) -> None:
    terminal = open_terminal(folder=folder)
    terminal.press("\x1b[27u")
    terminal.press("L")
    terminal.until("Xylophone")
    terminal.settle()
    rows = [row for row in range(24) if any(cell.data == "X" for cell in terminal.screen.buffer[row].values())]
    columns = {at for row in rows for at, cell in terminal.screen.buffer[row].items() if cell.data == "X"}
    assert len(rows) == len(SCRIPTS)
    assert len(columns) == 1


def test_every_letter_of_an_article_is_seen_in_every_script(open_terminal: OpenTerminal, folder: Path) -> None:
    terminal = open_terminal(folder=folder)
    terminal.press("\x1b[27u")
    terminal.press("L")
    terminal.until("Xylo")
    terminal.press("enter")
    seen = ""
    for _ in SCRIPTS:
        terminal.settle()
        seen += "".join(terminal.screen.display)
        terminal.press("J")
    letters = {one for words in SCRIPTS.values() for one in unicodedata.normalize("NFC", words) if one.isalpha()}
    assert letters - set(seen) <= set("ᆞᆫ")  # which this terminal draws within the first letter of their syllable


def test_the_smallest_window_has_its_rows_in_every_script(open_terminal: OpenTerminal, folder: Path) -> None:
    terminal = open_terminal(folder=folder)
    terminal.resize(20, 5)
    terminal.press("\x1b[27u")
    terminal.press("L")
    terminal.until("Xylo")
    for _ in SCRIPTS:
        rows = [row for row in terminal.screen.display if "Xylo" in row]
        assert {row.index("Xylo") for row in rows} == {4}
        terminal.press("j")


@pytest.mark.parametrize("columns", [80, 20])
def test_no_row_of_a_list_or_an_answer_is_wider_than_the_terminal(folder: Path, columns: int) -> None:
    for arguments in (["list"], ["ask", "xylophone"]):
        shown = on_terminal(*arguments, library=folder, columns=columns, env={"NO_COLOR": "1"}).out
        rows = [line for line in shown.splitlines() if "/news/" not in line and "reader show" not in line]
        assert max(map(cells, rows)) <= columns


def test_columns_of_a_list_line_up_where_terminals_agree_on_widths(folder: Path) -> None:
    shown = on_terminal("list", library=folder, env={"NO_COLOR": "1"}).out
    agreed = [line for line in shown.splitlines() if not any(map(is_unsure, line))]
    starts = {cells(line[: line.index("Xylo")]) for line in agreed}
    assert len(agreed) > 10
    assert len(starts) == 1
