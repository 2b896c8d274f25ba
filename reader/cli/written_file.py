"""A file that a verb writes, as a whole or not at all, for its owner alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from reader.errors import FileNotWritten
from reader.whole_file import whole_file

Packed = Callable[[IO[bytes]], IO[bytes] | None]
"""What packs all that is written to it, and writes it to the file that it is given; None where nothing is packed."""


@contextmanager
def written(path: Path, packed: Packed | None = None) -> Iterator[Callable[[bytes], object]]:
    """What writes to the file. It takes the place of an earlier one at the end, and not if something is raised.

    By then it is on the disk. Raises FileNotWritten.
    """
    try:
        with whole_file(path, replace=True) as opened:
            packing = packed(opened) if packed else None
            yield (packing or opened).write
            if packing:
                packing.close()
    except OSError as error:
        raise FileNotWritten(path, (error.strerror or str(error)).lower()) from error
