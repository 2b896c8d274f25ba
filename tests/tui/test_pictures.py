"""The screen looks as it did when somebody last looked at the pictures: `python -m tests.tui` makes them anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.intake import take_in_samples
from reader.library import Library

from .pictures import FOLDER, PICTURES, drawn, words


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("pictures") / "library", create=True) as library:
        take_in_samples(library)
        yield library


@pytest.mark.parametrize("name", PICTURES)
async def test_the_screen_is_as_in_the_picture(samples: Library, name: str) -> None:
    kept = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    now = await drawn(samples, name)
    assert words(kept)
    assert words(now) == words(kept)


def test_every_picture_is_made_by_the_command() -> None:
    assert {file.stem for file in Path(FOLDER).glob("*.svg")} == set(PICTURES)
