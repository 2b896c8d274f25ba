"""`reader keys` lists what the app can do, in the form in which it is set."""

import tomllib
from pathlib import Path

import pytest

from reader.cli.diagnostics import ExitCode
from reader.settings import load_settings

from .running import run


def test_what_it_prints_can_be_set_as_it_stands(samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "config.toml"
    monkeypatch.setenv("READER_CONFIG", str(config))
    printed = run("keys", library=samples).out
    assert 'list.next = ["j", "Down"]' in printed
    assert printed.startswith(f"# What you change of this goes into {config}\n")
    config.write_text(printed, encoding="utf-8")
    assert len(load_settings().keys) > 30
    again = run("keys", library=samples)
    assert (again.code, again.out) == (ExitCode.DONE, printed)


def test_changed_keys_are_listed_as_they_are(samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "config.toml"
    config.write_text("[keys]\nlist.next = 'n'", encoding="utf-8")
    monkeypatch.setenv("READER_CONFIG", str(config))
    assert tomllib.loads(run("keys", library=samples).out)["keys"]["list"]["next"] == ["n"]


def test_keys_that_cannot_be_are_told(samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = tmp_path / "config.toml"
    config.write_text("[keys]\nlist.next = 'k'", encoding="utf-8")
    monkeypatch.setenv("READER_CONFIG", str(config))
    ended = run("keys", library=samples)
    assert ended.code == ExitCode.WRONG_USAGE
    assert ended.err.startswith(f"reader: {config}: keys.list.next: k is already for previous (list.previous)")


def test_the_name_of_the_file_with_settings_is_one_clean_line(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_CONFIG", "/etc/\x1b]0;owned\x07a\nquit = ['x']\u202e.toml")
    assert run("keys", library=samples).out.startswith("# What you change of this goes into /etc/a quit = ['x'].toml\n")
