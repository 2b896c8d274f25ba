"""Who adds lets those go first who ask."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .running import environment, library_of

_RUN = """
import os, sys
from reader.cli import main
main(sys.argv[1:])
print("nice", os.getpriority(os.PRIO_PROCESS, 0))
"""


@pytest.mark.parametrize(
    ("arguments", "least"), [(["add", "."], 5), (["reindex"], 5), (["sync"], 5), (["ask", "what?"], 0)]
)
def test_only_what_changes_the_library_gives_way(arguments: list[str], least: int, tmp_path: Path) -> None:
    library = library_of(tmp_path / "library", [])
    command = [sys.executable, "-c", _RUN, *arguments]
    env = environment(library, {})
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
    ours = os.getpriority(os.PRIO_PROCESS, 0)
    assert done.stdout.splitlines()[-1] == f"nice {max(least, ours)}"
