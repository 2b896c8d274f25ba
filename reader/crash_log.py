"""What is told and what is kept of a failure that nobody foresaw.

Neither holds what the variables held, nor what the error says of itself: that is where a question or a passage may
stand.
"""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType

from reader import __version__
from reader.settings import state_folder
from reader.text import clean_line

_MOST_BYTES = 200_000
"""Of the file: some 50 failures. It begins anew when it has grown longer."""
_MOST_FRAMES = 40
"""Of each error, the innermost: endless recursion has a thousand."""
_MOST_ERRORS = 8
"""In a chain of causes."""


def told(error: BaseException | None, log: Path | None, *, where: bool = True) -> str:
    """The failure in one clean line: what it was and, unless `where` is not to be told, in which line of the code.

    And then also in which file more is kept.
    """
    if error is None:
        return "the program failed"
    if not where:
        return clean_line(f"the program failed: {type(error).__name__}")
    import traceback  # 9 ms, and platform below 13 ms: for those alone to whom something happens

    last = traceback.extract_tb(error.__traceback__)[-1:]
    line = "".join(f" ({frame.filename}, line {frame.lineno})" for frame in last)
    more = f", more in {log}" if log else ""
    return clean_line(f"the program failed: {type(error).__name__}{line}{more}")


def keep(error: BaseException | None) -> Path | None:
    """Adds the failure to the log, for its owner's eyes only, and gives the file. None where that cannot be."""
    if error is None:
        return None
    log = state_folder() / "crash.log"
    with suppress(OSError):
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8", errors="replace") as file:
            if os.fstat(descriptor).st_size > _MOST_BYTES:
                os.ftruncate(descriptor, 0)
            file.write("\n".join([*_lines(error), "", ""]))
        return log
    return None


def catch_all(*, where: bool = True) -> None:
    """From now on what nobody catches is kept and told in one line, in any thread; `where` is as in `told`."""
    sys.excepthook = partial(_tell, where)
    threading.excepthook = lambda failed: _keep_quietly(failed.exc_value)
    sys.unraisablehook = lambda failed: _keep_quietly(failed.exc_value)


def _tell(where: bool, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    line = told(error, keep(error), where=where)
    if sys.__stderr__ is not None:
        with suppress(OSError):  # nobody is left to be told
            print(f"reader: {line}", file=sys.__stderr__)


def _keep_quietly(error: BaseException | None) -> None:
    """A thread fails while the app is on the screen, which stays as it is."""
    keep(error)


def _lines(error: BaseException) -> Iterator[str]:
    import platform
    import traceback

    now = datetime.now(UTC).isoformat(timespec="seconds")
    python = platform.python_version()
    yield f"{now} reader {__version__}, Python {python}, {platform.system()}, TERM={os.environ.get('TERM', '')!r}"
    for one in _chain(error):
        yield f"{type(one).__module__}.{type(one).__qualname__}"
        for frame in traceback.extract_tb(one.__traceback__)[-_MOST_FRAMES:]:
            yield f"  {frame.filename}:{frame.lineno} in {frame.name}: {frame.line}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, and those that led to it."""
    one: BaseException | None = error
    for _ in range(_MOST_ERRORS):
        if one is None:
            return
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
