"""Payloads through every verb, on a terminal: nothing of them is obeyed, hidden, or brings the program down."""

import contextlib
import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import cycle
from pathlib import Path

from reader.library import Library
from tests.cli.prompting import Prompt
from tests.cli.running import environment

from .fault import Attempt, Fault, Outcome
from .hostile_library import QUESTION, hostile_library
from .hostile_places import addresses, hostile_folder, hostile_server
from .payloads import Payload, payloads
from .stream import PROMPT, VERBS, marks_in, taken_apart
from .unsafe import unsafe_in

MANY_COMMAND_LINES = """
import json
import os
import sys
import traceback
from reader.cli import main
for number, arguments in enumerate(json.load(open(sys.argv[1]))):
    os.write(1, f"@@ {number}\\n".encode())
    try:
        code = main(arguments)
    except BaseException as error:
        failed = traceback.extract_tb(error.__traceback__)[-1]
        os.write(1, f"@@ failed: {type(error).__name__} in {failed.name}, line {failed.lineno}\\n".encode())
"""
"""All command lines of a file in one process: most of a verb's time is its start."""

_QUESTIONS = 8
"""Payloads that one question is made of."""
_LONGEST_LINE = 1_000
"""Characters typed: of longer lines a terminal drops the end."""


def _inflict(attempt: Attempt) -> Outcome:
    hostile = payloads(attempt.times, attempt.seed)
    library = hostile_library(attempt.folder / "library", hostile)
    gathered = attempt.folder / "gathered"
    broken: list[str] = []
    seen: set[str] = set()
    with hostile_server(hostile) as server:
        port = server.port
        config = attempt.folder / "config.toml"
        config.write_text(f'[fetch]\nallow = ["127.0.0.1"]\nports = [{port}]\n')
        lines = command_lines(attempt.folder, library, hostile)
        lines += gathering_lines(attempt.folder, gathered, hostile, addresses(server, min(len(hostile) // 5, 14)))
        env = environment(library, {"READER_CONFIG": str(config), "XDG_STATE_HOME": str(attempt.folder)})
        file = attempt.folder / "lines.json"
        file.write_text(json.dumps(lines))
        for number, output in _by_command_line(
            sent_by([sys.executable, "-c", MANY_COMMAND_LINES, str(file)], env, attempt.folder)
        ):
            sent = taken_apart(output, VERBS)
            failed = [line for line in sent.text.splitlines() if line.startswith("@@ failed")]
            broken += [f"reader {' '.join(lines[number])[:60]!a}: {wrong}" for wrong in (*sent.wrong, *failed)]
            seen |= marks_in(sent.text)
    broken += [*_prompted(library, hostile), *_stored(gathered)]
    with Library.open(gathered) as opened:
        held = sum(1 for _ in opened.headlines()) + len(opened.feeds())
    unseen = {payload.mark for payload in hostile} - seen
    broken += [f"{len(unseen)} payloads were shown by no verb, one is {min(unseen)}"] if unseen else []
    figures = f"{len(lines):,} command lines, each payload shown; {held:,} articles and feeds came in clean"
    return Outcome(tried=attempt.times, broken=tuple(dict.fromkeys(broken)), figures=figures)


def command_lines(folder: Path, library: Path, hostile: Sequence[Payload]) -> list[list[str]]:
    """All verbs on the library, with payloads in place of what they are given."""
    texts = [_argument(payload.text) for payload in hostile]
    questions = [" ".join(texts[at : at + _QUESTIONS]) for at in range(0, len(texts), _QUESTIONS)]
    batch = folder / "batch.jsonl"
    asked = [{"id": number, "question": question, "source": question[:20]} for number, question in enumerate(questions)]
    batch.write_text("\n".join(map(json.dumps, asked)))
    with Library.open(library) as opened:
        ids = [str(headline.id) for headline in opened.headlines()]
    lines = [
        ["ask", QUESTION], ["ask", "--explain", QUESTION], ["ask", "--json", "--explain", QUESTION],
        ["ask", "--batch", str(batch)], ["list"], ["list", "--json"], ["stats"], ["stats", "--json"], ["feeds"],
        ["feeds", "--json"], ["export"], ["export", "--opml"], ["keys"], ["sync"], ["sync", "--json"], ["--help"],
    ]  # fmt: skip
    for id_ in ids:
        lines += [["show", id_], ["show", "--revisions", id_], ["show", "--json", id_]]
    for question in questions:
        lines += [["ask", "--", question], ["ask", "--explain", "--", question]]
    lines += [[part.replace(_IT, text) for part in odd] for text, odd in zip(texts, cycle(_ODD), strict=False)]
    return lines


def _argument(text: str) -> str:
    """The text as an argument of a command line: bytes that are no text are half characters there.

    Without slashes, with which it might be a name for the root folder, all of which would then be added.
    """
    return os.fsdecode(text.translate({0: None, ord("/"): "|"}).encode("utf-8", "surrogatepass"))


_IT = "(it)"
_ODD = (
    ["list", "--source", _IT], ["ask", "--since", _IT, "x"], ["ask", "--as-of", _IT, "x"], ["show", "--", _IT],
    ["remove", "--", _IT], ["feeds", "--remove", _IT], ["sync", "--", _IT], ["add", "--", f"{_IT}.txt"],
    ["--library", _IT, "stats"], ["--", _IT], ["ask", "--min-confidence", _IT, "x"], ["export", "-o", _IT],
    ["ask", "--batch", _IT], ["list", "-n", _IT], ["ask", "-c", _IT],
)  # fmt: skip
"""Where a payload stands in place of what is to be named."""


def gathering_lines(
    folder: Path, library: Path, hostile: Sequence[Payload], addresses: Sequence[str]
) -> list[list[str]]:
    """Adding hostile files, and asking a hostile server; what came of it is listed."""
    files = str(hostile_folder(folder / "files", hostile))
    gathered = ["--library", str(library)]
    return [
        [*gathered, "add", files], [*gathered, "add", "--json", files], [*gathered, "add", *addresses],
        [*gathered, "sync", "--all"], [*gathered, "sync", "--all", "--json"], [*gathered, "feeds"], [*gathered, "list"],
    ]  # fmt: skip


def sent_by(command: Sequence[str], env: dict[str, str], folder: Path) -> bytes:
    """What a program sends to its terminal, started in `folder`."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env, cwd=folder)
    os.close(theirs)
    output = b""
    with contextlib.suppress(OSError):  # EIO: the other end is closed
        while part := os.read(ours, 65_536):
            output += part
    os.close(ours)
    process.wait()
    return output


def _by_command_line(output: bytes) -> Iterator[tuple[int, bytes]]:
    """What came of each command line."""
    for part in re.split(rb"(?:^|\n)@@ (?=[0-9])", output)[1:]:
        number, _, sent = part.partition(b"\r\n")
        yield int(number), sent


def _prompted(library: Path, hostile: Sequence[Payload]) -> Iterator[str]:
    """What is wrong with what the prompt replies, to payloads and about them."""
    lines = [QUESTION, "1", "explain", "sources", "who else reported this?", "latest", "history", "feeds"]
    texts = ["".join(filter(str.isprintable, payload.text)) + "\u202e\x9b2J" for payload in hostile]
    lines += [" ".join(texts[at : at + _QUESTIONS]) for at in range(0, len(texts), _QUESTIONS)]
    with Prompt(library, "--plain", LANG="C.UTF-8") as prompt:
        for line in lines:
            sent = taken_apart(prompt.say(line[:_LONGEST_LINE]).encode(), VERBS)
            yield from (f"the prompt, asked {line[:40]!a}: {wrong}" for wrong in sent.wrong)
    with Prompt(library, "--plain", TERM="xterm-256color") as prompt:
        for _ in range(3):
            prompt.type(b"\x1b[A")
        prompt.type(b"\n")
        prompt.type(b"quit\n")
        prompt.exit_code()
        yield from (f"the prompt with line editing: {wrong}" for wrong in taken_apart(prompt.output, PROMPT).wrong)


def _stored(folder: Path) -> Iterator[str]:
    """What is unclean in a library whose articles and feeds came in by the door."""
    with Library.open(folder) as library:
        for headline in library.headlines():
            yield from _unclean(f"article {headline.id}", asdict(library.article(headline.id)))
        for feed in library.feeds():
            yield from _unclean(f"feed {feed.address}", asdict(feed))


def _unclean(what: str, fields: dict[str, object]) -> Iterator[str]:
    for name, value in fields.items():
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, str) and unsafe_in(text):
                yield f"{what!a}: {name} is stored with {unsafe_in(text)}"


FAULTS = (
    Fault(
        name="hostile-verbs",
        unit="payloads",
        promise="of what hostile articles, files, servers and arguments hold, no verb sends anything a terminal obeys",
        short=25,
        full=500,
        inflict=_inflict,
    ),
)
