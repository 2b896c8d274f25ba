"""Runs the program in three ways: in this process, in one of its own, on a terminal of its own."""

import contextlib
import fcntl
import io
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import reader
from reader.article import Article
from reader.cli import main
from reader.library import Library

CHECKOUT = Path(reader.__file__).parent.parent
COMMAND = (sys.executable, "-m", "reader")
SECONDS = 30


@dataclass(frozen=True)
class Ended:
    """How a run of the program ended."""

    code: int
    out: str
    err: str


def library_of(folder: Path, articles: Iterable[Article]) -> Path:
    """Makes a library of `articles` in `folder`."""
    with Library.open(folder, create=True) as library, library.writing() as writer:
        for article in articles:
            writer.add(article)
    return folder


def run(*arguments: str, library: Path, stdin: bytes = b"") -> Ended:
    """Runs one command line in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    kept = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(["--library", str(library), *arguments])
    finally:
        sys.stdin = kept
    return Ended(code, *(_written(stream) for stream in (out, err)))


def spawn(*arguments: str, library: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Ended:
    """Runs one command line in a process of its own, with pipes for its streams."""
    done = subprocess.run(
        [*COMMAND, *arguments],
        input=stdin,
        capture_output=True,
        env=environment(library, env),
        timeout=SECONDS,
        check=False,
    )
    return Ended(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode())


def on_terminal(*arguments: str, library: Path, columns: int = 80, env: Mapping[str, str] | None = None) -> Ended:
    """Runs one command line on a terminal of its own. What it writes to both streams comes out as `out`."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [*COMMAND, *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=environment(library, env)
    )
    os.close(theirs)
    written = b""
    with contextlib.suppress(OSError):  # EIO: the other end is closed
        while part := os.read(ours, 65536):
            written += part
    os.close(ours)
    return Ended(process.wait(SECONDS), written.decode().replace("\r\n", "\n"), "")


def environment(library: Path, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a person who uses `library`."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(CHECKOUT),
        "HOME": str(library.parent),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "READER_LIBRARY": str(library),
        **(more or {}),
    }


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()
