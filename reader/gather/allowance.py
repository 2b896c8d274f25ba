"""How much may be unpacked from one file: so that a small one that unpacks without end is left in time."""

from reader.gather.unreadable import Unreadable

_TIMES = 500
"""Times the size of a file that all of it may unpack to, at whatever depth. Articles pack 3 to 6 times with gzip, the
pages of one site, nearly all furniture, 60 times with xz; what is made to flood us, a thousand times and more."""
_LEAST = 250_000_000
"""Bytes that any file may unpack to: 42 kB that hold petabytes cost no more than a second or two."""


class Allowance:
    """What is left to unpack of one file, shared by all that is packed in it."""

    def __init__(self, size: int) -> None:
        self._left = max(_LEAST, _TIMES * size)

    def spend(self, count: int) -> None:
        """Takes `count` unpacked bytes away. More than there was left is `Unreadable`."""
        self._left -= count
        self.check()

    def check(self) -> None:
        """Is `Unreadable` where nothing is left."""
        if self._left < 0:
            raise Unreadable(f"unpacks to more than {_TIMES} times its size, so the rest of it is left out")
