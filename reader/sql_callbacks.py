"""Functions of ours that SQLite calls.

Whatever is raised in one of them SQLite drops, and says no more than that it failed: Ctrl+C would be told as damage. So
a signal that is to raise something waits until it is left.
"""

from collections.abc import Callable
from types import CodeType, FrameType
from typing import TypeVar

_Function = TypeVar("_Function", bound=Callable[..., object])
_codes: set[CodeType] = set()


def called_by_sqlite(function: _Function) -> _Function:
    """The function, known as one of them. One that is no Python code is none: no signal is looked at in it."""
    code = getattr(function, "__code__", None)
    if code is not None:
        _codes.add(code)
    return function


def is_called_by_sqlite(frame: FrameType | None) -> bool:
    """Whether what runs in this frame was called by one of them, or is one."""
    while frame is not None:
        if frame.f_code in _codes:
            return True
        frame = frame.f_back
    return False
