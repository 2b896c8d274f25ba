"""A notebook in a library's folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.notebook import Notebook


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library's folder, with the place for state beside it."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "library").mkdir(mode=0o700)
    return tmp_path / "library"


@pytest.fixture
def notebook(folder: Path) -> Iterator[Notebook]:
    """A new one."""
    with Notebook.open(folder) as notebook:
        yield notebook
