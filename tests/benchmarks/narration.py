"""How the measuring goes on, for a person who waits."""

import sys
import time

_BEGAN = time.monotonic()


def tell(line: str) -> None:
    """One line on standard error, with the minutes since the start."""
    minutes = (time.monotonic() - _BEGAN) / 60
    print(f"[{minutes:5.1f} min] {line}", file=sys.stderr, flush=True)
