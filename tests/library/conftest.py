"""A library in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a library can be made."""
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """A new one, empty."""
    with Library.open(folder, create=True, wait=1.0) as library:
        yield library
