"""What only a terminal shows: widths, marks, styles."""

import re
from pathlib import Path

import pytest

from reader.cli.cells import cells

from .running import on_terminal, run

POMPEO = "who postponed the Pompeo meeting?"
STYLE = re.compile(r"\x1b\[[\d;]*m")


@pytest.mark.parametrize(("columns", "widest"), [(40, 40), (80, 80), (200, 80), (5, 20)])
def test_passages_fill_the_terminal_up_to_80_columns(columns: int, widest: int, samples: Path) -> None:
    shown = STYLE.sub("", on_terminal("ask", POMPEO, library=samples, columns=columns).out)
    prose = [line for line in shown.splitlines() if "/" not in line and ":" not in line and "#" not in line]
    width = max(map(cells, prose))
    assert widest - 15 < width <= widest


def test_on_a_terminal_the_answering_sentence_is_bold_and_marked_in_the_margin(flooded: Path) -> None:
    shown = on_terminal("ask", "who carried 40 people from their homes?", library=flooded).out
    marked = next(line for line in shown.splitlines() if line.startswith("   > "))
    assert marked.startswith("   > \x1b[1m")
    assert STYLE.sub("", marked) == "   > Fire crews carried 40 people from their homes."


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": ""}])
def test_without_styles_the_margin_still_marks_the_sentence(env: dict[str, str], samples: Path) -> None:
    shown = on_terminal("ask", POMPEO, library=samples, env=env).out
    assert "\x1b" not in shown
    assert shown == run("ask", POMPEO, library=samples).out
    assert re.search(r"^.{3}> \w", shown, re.MULTILINE)


def test_an_empty_no_color_counts_as_none(samples: Path) -> None:
    assert "\x1b[1m" in on_terminal("ask", POMPEO, library=samples, env={"NO_COLOR": ""}).out
