"""`reader` alone opens the app on the library."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from reader.library import Library

from .running import run


@pytest.mark.parametrize("code", [0, 1])
def test_on_a_terminal_the_app_gets_the_library_and_gives_the_exit_code(
    code: int, flooded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []

    def run_app(library: Library) -> int:
        opened.append((library.folder, library.stats().articles))
        return code

    app = ModuleType("reader.tui.app")
    app.run = run_app  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "reader.tui.app", app)
    monkeypatch.setattr("reader.cli.program._has_screen", lambda: True)
    assert run(library=flooded).code == code
    assert opened == [(flooded, 3)]
