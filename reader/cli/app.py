"""`reader` without a verb: the app."""

from reader.cli.opening import library_to_read


def open_app() -> int:
    """Runs the app on the chosen library and gives back its exit code."""
    from reader.tui.app import run  # 184 ms
    from reader.tui.session import Session

    with library_to_read() as library:
        return run(Session(library))
