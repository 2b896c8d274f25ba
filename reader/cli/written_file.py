"""A file that is there as a whole or not at all, for its owner alone."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from reader.errors import FileNotWritten

Packed = Callable[[IO[bytes]], IO[bytes] | None]
"""What packs all that is written to it, and writes it to the file that it is given; None where nothing is packed."""


@contextmanager
def written(path: Path, packed: Packed | None = None) -> Iterator[Callable[[bytes], object]]:
    """What writes to the file. It takes the place of an earlier one at the end, and not if something is raised.

    By then it is on the disk. Raises FileNotWritten.
    """
    with _failures_named(path):
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.")
    new = Path(name)
    try:
        with open(handle, "wb") as opened:  # noqa: PTH123 - a handle
            packing = packed(opened) if packed else None

            def write(data: bytes) -> None:
                with _failures_named(path):
                    (packing or opened).write(data)

            yield write
            with _failures_named(path):
                if packing:
                    packing.close()
                opened.flush()
                os.fsync(handle)
        with _failures_named(path):
            new.replace(path)
            _sync(path.parent)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _failures_named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileNotWritten(path, (error.strerror or str(error)).lower()) from error
