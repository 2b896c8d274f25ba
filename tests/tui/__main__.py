"""Makes the README's pictures of the screen anew: `python -m tests.tui`."""

import asyncio
import re
import tempfile
from pathlib import Path

from reader.intake import take_in_samples
from reader.library import Library
from reader.notebook import Notebook
from reader.tui.app import ReaderApp
from reader.tui.session import Session

from .piloting import ask

PICTURES = Path(__file__).parents[2] / ".screens"
_FONT_FROM_AFAR = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""A picture that is looked at must not fetch anything."""
QUESTION = "who postponed the Pompeo meeting?"


async def picture(library: Library, name: str, size: tuple[int, int]) -> None:
    """The answers to the question, drawn at a size of columns and lines."""
    app = ReaderApp(Session(library, Notebook.in_memory()))
    async with app.run_test(size=size) as pilot:
        await ask(pilot, QUESTION)
        drawn = _FONT_FROM_AFAR.sub("", app.export_screenshot(title="reader"))
        (PICTURES / name).write_text(drawn, encoding="utf-8")


def main() -> None:
    """Draws the sample library's answers narrow and wide."""
    PICTURES.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as scratch,
        Library.open(Path(scratch) / "library", create=True) as library,
    ):
        take_in_samples(library)
        asyncio.run(picture(library, "80x24.svg", (80, 24)))
        asyncio.run(picture(library, "wide.svg", (140, 36)))


if __name__ == "__main__":
    main()
