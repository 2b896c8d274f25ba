"""The pictures of the screen: how one gets there, and what is drawn."""

import re
from pathlib import Path
from typing import NamedTuple

from reader.library import Library
from reader.notebook import Notebook
from reader.tui.app import ReaderApp
from reader.tui.session import Session

from .piloting import ask, home, press, settled

FOLDER = Path(__file__).parents[2] / ".screens"
_FONT_FROM_AFAR = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""A picture that is looked at must not fetch anything."""
_WORDS = re.compile(r"<text[^>]* y=\"([\d.]+)\"[^>]*>(.*?)</text>", re.DOTALL)


class Picture(NamedTuple):
    """What is done before it is drawn."""

    size: tuple[int, int]
    questions: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


_POMPEO = "who postponed the Pompeo meeting?"
_SPIRE = "when did the spire of Notre-Dame fall?"
PICTURES = {
    "welcome": Picture((80, 24)),
    "80x24": Picture((80, 24), (_SPIRE, _POMPEO)),
    "wide": Picture((170, 40), (_POMPEO, _SPIRE)),
    "article": Picture((80, 24), (_POMPEO,), ("enter",)),
    "library": Picture((80, 24), (), ("escape", "L", "asterisk", "j")),
    "help": Picture((80, 24), ("help",)),
}


async def drawn(library: Library, name: str) -> str:
    """The picture of this name as SVG."""
    picture = PICTURES[name]
    with Notebook.in_memory() as notebook:
        app = ReaderApp(Session(library, notebook))
        async with app.run_test(size=picture.size) as pilot:
            await settled(pilot)
            for question in picture.questions:
                home(pilot).box.focus()
                await ask(pilot, question)
            for key in picture.keys:
                await press(pilot, key)
            return _FONT_FROM_AFAR.sub("", app.export_screenshot(title="reader"))


def words(svg: str) -> list[tuple[str, str]]:
    """All words of a picture, each with the height at which they stand."""
    return _WORDS.findall(svg)
