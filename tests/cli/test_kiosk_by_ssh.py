"""The lines for `sshd_config` that the README shows, as they stand, with a real server on a port of this machine."""

import getpass
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.tui.terminal import Terminal

from .running import CHECKOUT, SECONDS

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
POMPEO = "who postponed the Pompeo meeting?"
REFUSED = "reader: no commands are run here, and no files copied (connect without one to ask and read)\r\n"

pytestmark = [
    pytest.mark.skipif(SSHD is None or shutil.which("ssh") is None, reason="no sshd and ssh here"),
    pytest.mark.xdist_group("sshd"),
]


@dataclass(frozen=True)
class Server:
    """A server that one may log in to as oneself, and then is a guest."""

    port: int
    folder: Path

    def command(self, *options: str, words: tuple[str, ...] = ()) -> list[str]:
        """What a guest types to get in."""
        given = ("StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR", "BatchMode=yes")
        known = [part for option in given for part in ("-o", option)]
        at = [f"{getpass.getuser()}@127.0.0.1", *words]
        return ["ssh", "-F", "none", "-i", str(self.folder / "key"), "-p", str(self.port), *known, *options, *at]

    def said(self, *options: str, words: tuple[str, ...] = (), typed: str = "") -> tuple[int, str]:
        """The exit code, and what was told."""
        command = self.command(*options, words=words)
        done = subprocess.run(command, input=typed.encode(), capture_output=True, timeout=SECONDS, check=False)
        return done.returncode, (done.stdout + done.stderr).decode()


def lines_of_readme(library: Path) -> str:
    """The block, for the user of this machine, the Python of these tests, and `library`."""
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```\n(PermitUserEnvironment no\n.*?)^```", readme, re.MULTILINE | re.DOTALL)
    for there, here in (
        ("User news", f"User {getpass.getuser()}"),
        ("/opt/reader/bin/python", sys.executable),
        ("/srv/news", str(library)),
    ):
        assert there in block
        block = block.replace(there, here)
    return str(block)


@pytest.fixture(scope="module")
def server(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("sshd")
    for name in ("host", "key"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    (folder / "sshd_config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nPidFile none\nStrictModes no\nUsePAM no\n"
        f"AuthorizedKeysFile {folder}/key.pub\nPermitRootLogin prohibit-password\nSubsystem sftp internal-sftp\n"
        f"{lines_of_readme(samples)}"
    )
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # where it locks itself in
    process = subprocess.Popen([str(SSHD), "-D", "-e", "-f", str(folder / "sshd_config")], stderr=subprocess.PIPE)
    assert process.stderr
    heard = b""
    while b"listening on" not in heard:
        heard = process.stderr.readline()
        if not heard:
            pytest.skip("sshd does not start here")
    yield Server(port, folder)
    process.terminate()
    process.wait(SECONDS)
    process.stderr.close()


def test_the_lines_are_understood(server: Server) -> None:
    assert SSHD
    command = [SSHD, "-t", "-f", str(server.folder / "sshd_config")]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_guest_without_a_terminal_asks_line_by_line(server: Server) -> None:
    code, told = server.said("-T", typed=f"{POMPEO}\n")
    assert "the North Korean delegation had telephoned" in " ".join(told.split())
    assert code == 0


@pytest.mark.parametrize("words", [("ls", "/"), ("sh", "-i"), ("scp", "-t", "/tmp"), ("reader", "add", "/etc")])
def test_commands_are_refused(server: Server, words: tuple[str, ...]) -> None:
    assert server.said("-T", words=words) == (2, REFUSED.replace("\r", ""))
    assert server.said("-tt", words=words) == (2, REFUSED)


def test_files_are_not_to_be_had(server: Server) -> None:
    assert server.said("-s", words=("sftp",)) == (2, ""), "of a subsystem SSH passes on no complaints"


def test_nothing_is_forwarded(server: Server) -> None:
    code, told = server.said("-W", f"127.0.0.1:{server.port}")
    assert code != 0
    assert "forwarding failed" in told


def test_with_a_terminal_a_guest_has_the_app_and_what_was_sent_along_has_no_effect(
    server: Server, tmp_path: Path
) -> None:
    hostile = f"READER_LIBRARY=/etc READER_CONFIG=/etc/passwd TEXTUAL_LOG={tmp_path}/log LC_ALL=../../x LC_TERMINAL=x"
    command = server.command("-tt", "-e", "none", "-o", f"SetEnv={hostile}")

    terminal = Terminal(tmp_path, command=command, only={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"})
    try:
        terminal.until("27 articles in the library")
        terminal.press(POMPEO)
        terminal.press("enter")
        terminal.until("looked for")
        terminal.press("ctrl-z")
        terminal.press("Y")
        terminal.press("?")
        terminal.until("In the ask box")
        assert b"\x1b]52" not in terminal.output
        terminal.press("ctrl-c")
        assert terminal.exit_code() == 0
    finally:
        terminal.close()
    assert list(tmp_path.iterdir()) == []
