"""`reader` without a verb: the app."""

from dataclasses import replace

from reader.cli.opening import library_to_read
from reader.settings import load_settings


def open_app(**given: object) -> int:
    """Runs the app on the chosen library and gives back its exit code.

    What is `given` goes before the settings of the same names; None leaves them as they are.
    """
    chosen = {name: value for name, value in given.items() if value is not None}
    settings = replace(load_settings(), **chosen)  # type: ignore[arg-type]  # click has looked at them
    from reader.tui.app import run  # 184 ms
    from reader.tui.session import Session

    with library_to_read() as library:
        return run(Session(library, settings=settings))
