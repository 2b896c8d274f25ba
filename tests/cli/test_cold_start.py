"""A question in the shell starts fast: nothing is loaded that it does not need."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from .running import SECONDS, environment

LIST_LOADED = """
import sys
from reader.cli import main
code = main(sys.argv[1:])
print(" ".join(sorted({name.split(".")[0] for name in sys.modules})), file=sys.stderr)
sys.exit(code)
"""
NEVER = {"textual", "rich", "trafilatura", "feedparser", "httpx", "hypothesis", "pytest"}


def loaded(library: Path, *arguments: str) -> set[str]:
    """The top names of all modules that a process has loaded in the end."""
    done = subprocess.run(
        [sys.executable, "-c", LIST_LOADED, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment(library),
        timeout=SECONDS,
        check=True,
    )
    return set(done.stderr.decode().split())


def test_a_question_loads_no_screen_no_parser_and_no_model(samples: Path) -> None:
    assert not loaded(samples, "ask", "who postponed the Pompeo meeting?") & (NEVER | {"pydantic"})


def test_only_json_loads_the_models(samples: Path) -> None:
    names = loaded(samples, "ask", "--json", "who postponed the Pompeo meeting?")
    assert "pydantic" in names
    assert not names & NEVER


@pytest.mark.parametrize("arguments", [["list"], ["show", "1"], ["stats"], ["--version"]])
def test_browsing_loads_no_arithmetic_either(arguments: list[str], samples: Path) -> None:
    assert not loaded(samples, *arguments) & (NEVER | {"pydantic", "numpy"})


def test_the_prompt_is_there_without_screen_arithmetic_and_models(samples: Path) -> None:
    assert not loaded(samples, "--plain") & (NEVER | {"pydantic", "numpy"})


def test_the_samples_come_in_without_a_parser_of_pages(tmp_path: Path) -> None:
    assert not loaded(tmp_path / "new", "--quiet", "ask", "who postponed the Pompeo meeting?") & (NEVER | {"pydantic"})


def test_an_answer_takes_less_than_six_tenths_of_a_second_from_nothing(samples: Path) -> None:
    def processor_seconds() -> float:
        """Of all child processes so far: unlike the clock's, they do not grow while other programs run."""
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    seconds = []
    for _ in range(3):
        before = processor_seconds()
        loaded(samples, "ask", "who postponed the Pompeo meeting?")
        seconds.append(processor_seconds() - before)
    assert min(seconds) < 0.6
