"""`reader doctor`: whether all is as it should be, and the way out where it is not."""

from collections.abc import Iterator
from pathlib import Path

import click

from reader.cli import output
from reader.cli.diagnostics import ExitCode, narrate
from reader.cli.options import json_option
from reader.cli.progress import StatusLine, told_on
from reader.cli.surroundings import surroundings
from reader.cli.verb import chosen_library, chosen_wait, verb
from reader.errors import NotebookError, SettingsError
from reader.finding import Finding, State
from reader.library.mending.doctor import Doctor
from reader.notebook.doctoring import notebook_finding, salvage_notebook
from reader.notebook.file import notebook_file
from reader.salvaging import REPAIR
from reader.settings import library_folder, load_settings
from reader.text import clean_line

_MOST_NAMED = 20
"""Articles lost that are named, of each repair."""


@verb(
    "doctor",
    examples="""
        reader doctor
        reader doctor --repair
        reader doctor --json | jq '.findings[] | select(.state != "ok")'
    """,
)
@click.option("--repair", is_flag=True, help="Save what can be read of what is damaged; the rest is kept aside.")
@json_option
def command(repair: bool, as_json: bool) -> ExitCode:
    """Check the library, its index, the notebook, permissions, disk, terminal and settings.

    Every article is held up against what was stored: a million take some minutes. Each check is one line: ok,
    warning or damaged, with the way out. The exit code is 3 where anything is damaged.

    --repair makes a new store of every article that can be read, with its number, copies, places and earlier texts,
    and says what is lost; builds the index anew; and sets permissions right. What was damaged is kept beside it.
    """
    folder = library_folder(chosen_library())
    with StatusLine() as status:
        findings = list(_findings(folder, status))
        if repair and any(finding.state is not State.OK for finding in findings):
            for line in _repaired(folder, findings, status):
                status.clear()
                narrate(line)
            findings = list(_findings(folder, status))
    if as_json:
        output.write_json({"folder": str(folder), "findings": list(map(_document, findings))})
    else:
        for finding in findings:
            output.write_line(_line(finding))
    return ExitCode.LIBRARY_UNUSABLE if any(one.state is State.DAMAGED for one in findings) else ExitCode.DONE


def _findings(folder: Path, status: StatusLine) -> Iterator[Finding]:
    def on_step(line: str) -> None:
        if status.is_due():
            status.show(line)

    yield from _doctor(folder, status).findings(on_step)
    yield notebook_finding(notebook_file(folder))
    yield from surroundings(folder)


def _doctor(folder: Path, status: StatusLine) -> Doctor:
    given = chosen_wait()
    try:
        wait = load_settings().wait if given is None else given
    except SettingsError:  # which is told among the findings
        wait = 10.0
    return Doctor(folder, wait, told_on(status))


def _repaired(folder: Path, findings: list[Finding], status: StatusLine) -> Iterator[str]:
    """Repairs what can be, and tells of it."""
    doctor = _doctor(folder, status)

    def on_progress(done: int, total: int) -> None:
        if status.is_due():
            status.show(f"saving: {done:,} of {total:,} articles")

    yield from doctor.repair(findings, on_progress, _MOST_NAMED)
    if any(one.check == "notebook" and one.way_out == REPAIR for one in findings):
        try:
            yield f"notebook: {salvage_notebook(notebook_file(folder))}"
        except NotebookError as error:
            yield str(error)


def _line(finding: Finding) -> str:
    told = f"{finding.told} ({finding.way_out})" if finding.way_out else finding.told
    return f"{finding.state:<9}{clean_line(f'{finding.check}: {told}')}"


def _document(finding: Finding) -> dict[str, str]:
    return {
        "check": finding.check,
        "state": finding.state,
        "told": clean_line(finding.told),
        "way_out": clean_line(finding.way_out),
    }
