import sys
import time
from pathlib import Path

import pytest

from reader.tui.browser import BrowserFailed, browser_command, start

PAGE = "https://courier.example/$(reboot)?a=1&b='2'"
DESKTOP = {"DISPLAY": ":0"}


@pytest.fixture(autouse=True)
def programs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(
        "reader.tui.browser.shutil.which",
        lambda program: f"/usr/bin/{program}" if program in ("firefox", "xdg-open") else None,
    )


@pytest.mark.parametrize("name", ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"])
def test_over_ssh_nothing_is_opened_unless_it_is_configured(name: str) -> None:
    environ = {**DESKTOP, "BROWSER": "firefox", name: "x"}
    assert browser_command(PAGE, [], environ) == []
    assert browser_command(PAGE, ["lynx", "-nopause"], environ) == ["lynx", "-nopause", PAGE]


@pytest.mark.parametrize(
    ("named", "command"),
    [
        ("firefox", ["firefox", PAGE]),
        ("firefox --new-tab %s", ["firefox", "--new-tab", PAGE]),
        ("absent:firefox -P 'my profile'", ["firefox", "-P", "my profile", PAGE]),
        ("firefox 'unclosed", ["xdg-open", PAGE]),
        (":", ["xdg-open", PAGE]),
        ("firefox --app=%s", ["firefox", f"--app={PAGE}"]),
        ("firefox -c 'open %s &'", ["xdg-open", PAGE]),
    ],
)
def test_the_address_is_one_argument_whatever_is_in_it(named: str, command: list[str]) -> None:
    assert browser_command(PAGE, [], {**DESKTOP, "BROWSER": named}) == command


def test_where_there_is_no_desktop_it_is_only_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert browser_command(PAGE, [], {}) == []
    assert browser_command(PAGE, [], {"WAYLAND_DISPLAY": "wayland-0"}) == ["xdg-open", PAGE]
    monkeypatch.setattr(sys, "platform", "darwin")
    assert browser_command(PAGE, [], {}) == ["open", PAGE]


def test_a_program_that_is_started_says_nothing_here_and_reads_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    told = tmp_path / "told"
    words = "import os, sys; print('noise'); print('noise', file=sys.stderr); sys.stdin.read(); "
    words += "told = open(sys.argv[1] + '.part', 'w'); print(os.getsid(0) == os.getpid(), sys.argv[2], file=told); "
    words += "told.close(); os.rename(told.name, sys.argv[1])"
    start([sys.executable, "-c", words, str(told), PAGE])
    until = time.monotonic() + 20
    while not told.exists() and time.monotonic() < until:
        time.sleep(0.01)
    assert told.read_text() == f"True {PAGE}\n"
    assert capfd.readouterr() == ("", "")


def test_a_program_that_is_not_there_is_told_in_one_line() -> None:
    with pytest.raises(BrowserFailed, match=r"^no-such-browser cannot be started: No such file or directory$"):
        start(["no-such-browser", PAGE])


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "-P",
        "--help",
        "http://",
        " http://a.example",
        "http://a --new",
        "ftp://a",
    ],
)
def test_what_is_no_web_address_is_handed_to_no_program(address: str) -> None:
    assert browser_command(address, ["lynx"], DESKTOP) == []
    assert browser_command(address, [], {**DESKTOP, "BROWSER": "firefox"}) == []


def test_an_address_is_not_put_into_a_line_for_a_shell() -> None:
    with pytest.raises(BrowserFailed, match=r"^sh cannot be started: %s has to be an argument of its own"):
        browser_command(PAGE, ["sh", "-c", "firefox '%s' &"], DESKTOP)
