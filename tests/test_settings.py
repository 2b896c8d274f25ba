import dataclasses
import os
import string
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.config_file import ConfigFile, read_config
from reader.errors import SettingsError
from reader.fetch_policy import FetchPolicy
from reader.settings import Settings, load_settings


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that is named as the one to set things in; it is not there yet."""
    path = tmp_path / "config.toml"
    monkeypatch.setenv("READER_CONFIG", str(path))
    return path


def refusal(config: Path, text: str) -> str:
    """Why these settings are not taken, without the file's name."""
    config.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as refused:
        load_settings()
    place, _, reason = str(refused.value).partition(": ")
    assert place == str(config)
    assert "\n" not in reason
    return reason


def test_without_a_file_everything_is_as_it_is_by_itself(config: Path) -> None:
    assert load_settings() == Settings()


def test_everything_can_be_set(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    config.write_text(
        """
        history = false
        theme = "nord"
        browser = ["firefox", "--new-tab"]
        cursor = true
        mouse = false
        ascii = true
        lite = false
        save_folder = "~/articles"
        sync = false
        largest_document = 80
        [keys]
        list.next = ["n", "down"]
        "app.quit" = "ctrl+x"
        [fetch]
        allow = ["192.168.1.0/24", "News.internal.", "fd00::1"]
        ports = [8080]
        offline = true
        proxy = "http://ann:secret@proxy:3128"
        """,
        encoding="utf-8",
    )
    assert load_settings() == Settings(
        history=False,
        theme="nord",
        browser=("firefox", "--new-tab"),
        cursor=True,
        mouse=False,
        ascii=True,
        lite=False,
        save_folder=Path("/home/ann/articles"),
        sync=False,
        largest_document=80,
        keys={"list.next": ("n", "down"), "app.quit": ("ctrl+x",)},
        fetch=FetchPolicy(
            allow=("192.168.1.0/24", "news.internal", "fd00::1"),
            ports=(8080,),
            offline=True,
            proxy="http://ann:secret@proxy:3128",
        ),
    )


def test_what_is_not_set_stays_as_it_is_by_itself(config: Path) -> None:
    config.write_text("lite = true", encoding="utf-8")
    assert load_settings() == Settings(lite=True)


def test_the_file_takes_exactly_the_settings_that_there_are() -> None:
    not_for_files = ("permissions", "file")
    settings = [field.name for field in dataclasses.fields(Settings) if field.name not in not_for_files]
    assert list(ConfigFile.model_fields) == settings


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("historie = true", "no setting is called historie (did you mean history?)"),
        ("zzz = 1", "no setting is called zzz (there are history, theme, browser, "),
        ("history = 1", "history has to be true or false"),
        ('mouse = "no"', "mouse has to be true or false"),
        ("theme = true", "theme has to be the name of a theme, in quotes"),
        ("browser = []", "browser has to be a program and its arguments"),
        ("largest_document = 0", "largest_document has to be a number of megabytes, from 1 to 1000"),
        ("save_folder = 3", "save_folder has to be a folder, in quotes"),
        ('save_folder = "articles"', "save_folder: articles has to begin with / or ~"),
        ('keys = "j"', "keys has to be a table: [keys]"),
        ("[keys]\nlist.next = 3", "keys.list.next has to be one key or a list of them"),
        ('[keys]\nlist.next = ""', "keys.list.next has to be one key or a list of them"),
        ("fetch = true", "fetch has to be a table: [fetch]"),
        ("[fetch]\nallowed = []", "no setting is called fetch.allowed (did you mean fetch.allow?)"),
        ("[fetch]\nx = 1", "no setting is called fetch.x (there are allow, ports, offline, proxy)"),
        ("[fetch]\nallow = 3", "fetch.allow has to be a list of networks, IP addresses and hosts"),
        ("[fetch]\nallow = ['10.0.0.0/33']", "fetch.allow has to be a list of networks"),
        ("[fetch]\nallow = ['127.1']", "fetch.allow has to be a list of networks"),
        ("[fetch]\nallow = ['http://news.internal']", "fetch.allow has to be a list of networks"),
        ("[fetch]\nports = [0]", "fetch.ports has to be a list of ports"),
        ("[fetch]\nports = ['80']", "fetch.ports has to be a list of ports"),
        ("[fetch]\nproxy = 'socks5://proxy'", "fetch.proxy has to be the address of an HTTP proxy"),
        ("[fetch]\nproxy = 'http://proxy:99999'", "fetch.proxy has to be the address of an HTTP proxy"),
        ("lite =", "is no TOML: Invalid value"),
        ("x = " + "[" * 20_000, "is no TOML: nested too deeply"),
        ("x = " + "1" * 5_000, "is no TOML: nested too deeply, or an endless number"),
        ("#" * 70_000, "is longer than settings can be (64 kB)"),
        ('"\\u001b]0;x\\u0007\\nreader: all is well" = 1', "no setting is called reader: all is well ("),
    ],
)
def test_what_is_wrong_is_told_in_one_line_with_the_key_and_a_way_out(config: Path, text: str, reason: str) -> None:
    assert refusal(config, text).startswith(reason)


def test_what_is_no_text_is_refused(config: Path) -> None:
    config.write_bytes(b"theme = '\xff'")
    with pytest.raises(SettingsError, match="not in UTF-8"):
        load_settings()


def test_what_is_no_file_is_refused_and_not_waited_for(config: Path) -> None:
    os.mkfifo(config)
    with pytest.raises(SettingsError, match="no file with settings"):
        load_settings()
    config.unlink()
    config.mkdir()
    with pytest.raises(SettingsError, match=r"no file with settings|Is a directory"):
        load_settings()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(config: Path) -> None:
    config.touch(mode=0)
    with pytest.raises(SettingsError, match="cannot be read: Permission denied"):
        load_settings()


@given(st.binary(max_size=200) | st.text(string.printable, max_size=200).map(str.encode))
def test_anything_at_all_is_settings_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(content)
    told = ""
    try:
        Settings(**read_config(path))
    except SettingsError as refused:
        told = str(refused)
    assert told.isprintable()


def test_over_ssh_the_line_is_slow_and_the_mouse_left_alone_unless_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    assert (Settings().is_lite, Settings().takes_mouse) == (False, True)
    assert Settings(lite=True).is_lite
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22")
    assert (Settings().is_lite, Settings().takes_mouse) == (True, False)
    assert (Settings(lite=False).is_lite, Settings(mouse=True).takes_mouse) == (False, True)


def test_who_has_set_nothing_does_not_wait_for_pydantic(config: Path) -> None:
    told = "import sys, reader.settings; reader.settings.load_settings(); print('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told], capture_output=True, check=True).stdout == b"False\n"
