"""The shell's face of the program: one file a verb. `main` is what the `reader` command calls."""

import os
from collections.abc import Sequence

PRIVATE = 0o077
"""The umask while a command line runs: whatever is made, its owner alone may read it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (by default the process's own) and give back its exit code."""
    try:
        from reader.cli.diagnostics import ended
        from reader.cli.program import run
        from reader.crash_log import catch_all
    except KeyboardInterrupt:  # the imports are most of the time in which a person can press Ctrl+C
        return 130
    if arguments is None:
        catch_all()
    before = os.umask(PRIVATE)
    try:
        return ended(lambda: run(arguments))
    finally:
        os.umask(before)
