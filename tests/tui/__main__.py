"""Makes the README's pictures of the screen anew, and those that tests compare: `python -m tests.tui`."""

import asyncio
import tempfile
from pathlib import Path

from reader.intake import take_in_samples
from reader.library import Library

from .pictures import FOLDER, PICTURES, drawn


def main() -> None:
    """Draws the sample library in all pictures."""
    FOLDER.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as scratch,
        Library.open(Path(scratch) / "library", create=True) as library,
    ):
        take_in_samples(library)
        for name in PICTURES:
            (FOLDER / f"{name}.svg").write_text(asyncio.run(drawn(library, name)), encoding="utf-8")


if __name__ == "__main__":
    main()
