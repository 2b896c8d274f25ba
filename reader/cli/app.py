"""`reader` without a verb: the app."""

import os
from dataclasses import replace
from pathlib import Path

from reader.cli.connecting import settings_in_effect
from reader.cli.diagnostics import complain
from reader.cli.opening import library_to_read
from reader.notebook import Notebook, NotebookError

_FRAMES_IF_LITE = "20"
"""A second, in place of 60. With a key held down (30 a second) an article takes 0.7 of the bytes, with faster
ones 0.4; a single key is shown as soon as before."""


def open_app(**given: object) -> int:
    """Runs the app on the chosen library and gives back its exit code.

    What is `given` goes before the settings of the same names; None leaves them as they are.
    """
    chosen = {name: value for name, value in given.items() if value is not None}
    settings = replace(settings_in_effect(), **chosen)  # type: ignore[arg-type]  # click has looked at them
    _forget_textual()
    if settings.is_lite:
        os.environ["TEXTUAL_FPS"] = _FRAMES_IF_LITE  # which Textual looks at when it is imported
    from reader.tui.app import run  # 184 ms
    from reader.tui.session import Session

    with library_to_read() as library:
        settings = settings.on_what_is_only_read() if library.is_read_only else settings
        notebook, notice = opened_notebook(library.folder, kept=settings.history)
        with notebook:
            return run(Session(library, notebook, settings, notice))


def _forget_textual() -> None:
    """Its own variables are for programmers: by one of them every key that is pressed gets into a file."""
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        del os.environ[name]


def opened_notebook(library: Path, *, kept: bool) -> tuple[Notebook, str]:
    """The library's notebook, and what there is to say of it, which was told on standard error already.

    Where nothing is to be kept, or the notebook cannot be used, it is one that is gone afterwards.
    """
    if not kept:
        return Notebook.in_memory(), ""
    try:
        return Notebook.open(library), ""
    except NotebookError as error:
        complain(str(error))
        return Notebook.in_memory(), f"Nothing of this session will be kept. {error}"
