"""What the program says of itself."""

import re
from pathlib import Path

import click
import pytest

from reader import __version__
from reader.cli.diagnostics import ExitCode
from reader.cli.program import program

from .running import run, spawn

VERBS = program.list_commands(click.Context(program))


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_shows_an_example_of_itself(verb: str, samples: Path) -> None:
    _, _, examples = run(verb, "--help", library=samples).out.partition("Examples:\n")
    assert re.search(rf"^    reader {verb}\b", examples, re.MULTILINE)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_takes_the_library_and_quiet_after_its_name_too(verb: str, samples: Path) -> None:
    shown = run(verb, "-h", library=samples).out
    assert "--library DIR" in shown
    assert "--quiet" in shown


def test_the_help_lists_every_verb_and_every_exit_code(samples: Path) -> None:
    shown = run("-h", library=samples).out
    for verb in VERBS:
        assert re.search(rf"^  {verb} +\w", shown, re.MULTILINE)
    _, _, codes = shown.partition("Exit codes:\n")
    assert [int(code) for code in re.findall(r"^ +(\d+) ", codes, re.MULTILINE)] == [code.value for code in ExitCode]


def test_the_version_is_the_package_s(samples: Path) -> None:
    assert run("--version", library=samples).out == f"reader {__version__}\n"


def test_without_a_terminal_the_app_gives_help_and_exit_code_2_at_once(tmp_path: Path) -> None:
    ended = spawn(library=tmp_path / "library")
    assert ended.code == ExitCode.WRONG_USAGE
    assert ended.out == ""
    assert ended.err.startswith("Usage: reader")
    assert not (tmp_path / "library").exists()
