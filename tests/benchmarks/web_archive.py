"""How fast the pages of a web archive come in, and in how much memory: `python -m tests.benchmarks.web_archive`.

Makes an archive as crawlers write them, a gzip member for each record, adds it to a new library with `reader add`, and
prints how long that took and the most memory that the program and its parsing processes held. `--times 5` adds one of
five times as many pages afterwards: what it holds does not grow.
"""

import argparse
import gzip
import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from tests.benchmarks.pages import pages
from tests.gather.archives import record, response

_SAMPLE_SECONDS = 0.1


def main() -> None:
    """Prints a line for each archive."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--times", type=int, nargs="*", default=[1], help="archives of so many times as many pages")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for times in options.times:
            archive = Path(folder) / f"{times}.warc.gz"
            size = write_archive(archive, options.pages * times)
            measure(archive, options.pages * times, size, Path(folder) / f"library{times}")
            archive.unlink()


def write_archive(path: Path, count: int) -> int:
    """Writes an archive of so many pages, each with its request; gives the bytes of the pages."""
    size = 0
    with path.open("wb") as file:
        for address, page in pages(count):
            size += len(page)
            request = record("request", address, b"GET / HTTP/1.1\r\n\r\n", content_type="application/http")
            file.write(gzip.compress(request, 1) + gzip.compress(response(address, page), 6))
    return size


def measure(archive: Path, count: int, size: int, library: Path) -> None:
    """Adds the archive and prints what it took."""
    command = [sys.executable, "-m", "reader", "--library", str(library), "add", str(archive)]
    began = time.monotonic()
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        most: dict[str, int] = {}
        while process.poll() is None:
            for name, memory in memory_of(process.pid).items():
                most[name] = max(most.get(name, 0), memory)
            time.sleep(_SAMPLE_SECONDS)
        told = process.stderr.read().strip().splitlines() if process.stderr else []
    seconds = time.monotonic() - began
    print(f"{count:,} pages, {size / 1e6:,.0f} MB, {archive.stat().st_size / 1e6:,.0f} MB packed: {told[-1]}")
    print(f"  {seconds:.0f} s, {count / seconds:.1f} pages a second, on {os.cpu_count()} cores")
    print("  most memory in MB: " + ", ".join(f"{name} {memory // 1_000_000}" for name, memory in most.items()))


def memory_of(pid: int) -> dict[str, int]:
    """Bytes that the program, its parsing processes, and all of them together hold at this moment."""
    own = _resident(pid)
    children: list[int] = []
    with suppress(OSError):  # a thread of it has ended, or all of it
        for task in Path(f"/proc/{pid}/task").iterdir():
            children += map(int, (task / "children").read_text().split())
    parsing = [_resident(child) for child in children]
    return {"program": own, "largest parsing process": max(parsing, default=0), "together": own + sum(parsing)}


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):  # it has ended
        return 0


if __name__ == "__main__":
    main()
