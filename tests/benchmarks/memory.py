"""What a process takes of memory and disk, as Linux tells it in /proc: elsewhere memory is 0, or not told."""

import os
import threading
from contextlib import suppress
from pathlib import Path

_PAUSE = 0.05
"""Seconds between two looks at the processes: a peak that is shorter is seen of each by itself, not of all together."""


def own_bytes(process: int | str = "self") -> int | None:
    """Resident memory of a process that is of no file: mapped pages of an index or a program apart.

    None where the system does not tell.
    """
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Anonymous:")), None)


def resident_bytes(process: int | str = "self") -> int:
    """All resident memory of a process; 0 where there is no such process, or the system does not tell."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def peak_bytes(process: int | str = "self") -> int:
    """The most that a process has held since its program began; 0 where the system does not tell.

    `getrusage` does not serve: there a process begins with what the one that started it held.
    """
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)


def folder_bytes(folder: Path) -> int:
    """What the files in a folder have, all together."""
    total = 0
    for path in folder.rglob("*"):
        with suppress(FileNotFoundError):
            total += path.stat().st_size if path.is_file() else 0
    return total


class PeakWatch:
    """Looks at a process and those that it started, until it is stopped."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.most = 0
        """Bytes resident in all of them together, at the most."""
        self._thread.start()

    def stop(self) -> int:
        """Ends the watch, and gives the most."""
        self._over.set()
        self._thread.join()
        return self.most

    def _watch(self) -> None:
        while not self._over.wait(_PAUSE):
            processes = family(self._process)
            together = sum(map(resident_bytes, processes))
            self.most = max(self.most, together, *map(peak_bytes, processes))


def family(process: int) -> list[int]:
    """The process and all that descend from it."""
    found = [process]
    for parent in found:
        for threads in Path(f"/proc/{parent}/task").glob("*/children"):
            with suppress(OSError):
                found += map(int, threads.read_text(encoding="ascii").split())
    return found
