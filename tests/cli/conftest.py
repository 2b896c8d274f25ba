"""Libraries for the verbs."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reader.article import Article
from reader.intake import take_in_samples
from reader.library import Library

from .running import library_of


@pytest.fixture(autouse=True, scope="session")
def state_of_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps the home of whoever runs the tests out of them: what verbs remember, and what was set there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        patch.setenv("READER_CONFIG", str(tmp_path_factory.mktemp("config") / "config.toml"))
        yield


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library with the samples. Tests only read it."""
    folder = tmp_path_factory.mktemp("samples") / "library"
    with Library.open(folder, create=True) as library:
        take_in_samples(library)
    return folder


@pytest.fixture
def flood() -> tuple[Article, ...]:
    """Three reports, the last one of another event."""
    return (
        Article(
            title="River bursts its banks in Melford",
            text="The river Stour burst its banks in Melford on Monday.\n\n"
            "Fire crews carried 40 people from their homes.",
            place="/news/flood.txt",
            source="Valley Post",
            url="https://valley.example/flood",
            authors=("Ann Ray", "Bo Lind"),
            published=date(2021, 2, 1),
        ),
        Article(
            title="Melford cleans up after the flood",
            text="Volunteers shovelled mud from the library in Melford on Wednesday.",
            place="/news/mud.txt",
            source="Coast Herald",
            published=date(2021, 2, 3),
        ),
        Article(title="Undated note", text="A bakery opened in Norwich.", place="/news/note.txt"),
    )


@pytest.fixture
def flooded(tmp_path: Path, flood: tuple[Article, ...]) -> Path:
    """The folder of a library with those three, whose ids are 1, 2 and 3."""
    return library_of(tmp_path / "flooded", flood)
