"""An empty library, and processes that parse for all tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.gather.sandbox import Workers
from reader.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", create=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """One process: starting it takes longer than all that it has to do."""
    with Workers(processes=1) as started:
        yield started
