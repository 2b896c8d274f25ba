"""The README's table of keys is that of the bindings."""

import re
from pathlib import Path

from textual.binding import Binding
from textual.dom import DOMNode

import reader
from reader.tui.app import ReaderApp
from reader.tui.key_names import printed
from reader.tui.screens.article import ArticleScreen
from reader.tui.screens.ask import AskScreen
from reader.tui.screens.sheet import SheetScreen
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.card_list import CardList
from reader.tui.widgets.question_box import QuestionBox

README = (Path(reader.__file__).parent.parent / "README.md").read_text(encoding="utf-8")
CLASSES: tuple[type[DOMNode], ...] = (
    AskScreen, ArticleScreen, SheetScreen, ArticleView, CardList, QuestionBox, ReaderApp,
)  # fmt: skip
WORDS = {"arrows": {"Up", "Down"}, "Space": {"Space"}, "Enter": {"Enter"}, "Tab": {"Tab"}}
UNTOLD = {"Ctrl+C", "Ctrl+Q", "Ctrl+L", "Ctrl+Z", "Shift+Tab", "Home", "End"}
"""What a person tries without having read of it."""


def bound() -> set[str]:
    """The keys of the app by the names that are printed on them."""
    keys = {key for one in CLASSES for binding in Binding.make_bindings(one.BINDINGS) for key in binding.key.split(",")}
    return set(map(printed, keys))


def told() -> set[str]:
    """The keys in the first column of the README's table."""
    section = README.partition("\n## The app\n")[2].partition("\n## ")[0]
    keys: set[str] = set()
    for row in re.findall(r"^\| (`.+?|\w.+?) \|", section, re.MULTILINE):
        first, dash, last = row.partition("`-`")
        if dash:
            keys |= set(map(str, range(int(first.strip("`")), int(last.strip("`")) + 1)))
            continue
        for word in re.split(r"[,\s]+", row.replace("`", "")):
            keys |= WORDS.get(word, {word})
    return keys - {""}


def test_every_key_of_the_app_is_in_the_table_and_no_other() -> None:
    assert told() == bound() - UNTOLD
