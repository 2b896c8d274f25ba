"""The shell's face of the program: one file a verb. `main` is what the `reader` command calls."""

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (by default the process's own) and give back its exit code."""
    try:
        from reader.cli.diagnostics import ended
        from reader.cli.program import run
    except KeyboardInterrupt:  # the imports are most of the time in which a person can press Ctrl+C
        return 130
    return ended(lambda: run(arguments))
