"""Inflicts all faults in full, one after the other, and prints a table of what was tried and what broke.

Exits with 1 where a promise was broken. A line of what broke names the seed that does it again.
"""

import argparse
import importlib
import sys
import tempfile
import time
from pathlib import Path

from .fault import Attempt, Fault, Outcome

_MODULES: tuple[str, ...] = (
    "kills",
    "disks",
    "damage",
    "crowd",
    "hostile_text",
    "hostile_verbs",
    "hostile_app",
    "hostile_documents",
    "no_programs",
    "kiosk",
    "privacy",
)
"""Of this package, each with its `FAULTS`, in the order of the table."""

_HEAD = "| | tried | broken | took | measured |\n|---|---|---|---|---|"


def main(arguments: list[str] | None = None) -> int:
    """Runs the command line, and gives its exit code."""
    faults = {fault.name: fault for fault in _all_faults()}
    parser = _parser(list(faults))
    chosen = parser.parse_args(arguments)
    unknown = set(chosen.names) - set(faults)
    if unknown:
        parser.error(f"no such fault: {', '.join(sorted(unknown))}")
    rows, broken = [_HEAD], list[str]()
    for name in chosen.names or faults:
        times = chosen.times or faults[name].full
        row, lines = _inflicted(faults[name], times, chosen.seed)
        rows.append(row)
        broken += [f"{name}, seed {chosen.seed}: {line}" for line in lines]
    table = "\n".join(rows) + "\n"
    if chosen.out:
        chosen.out.write_text(table, encoding="utf-8")
    print(table, *broken, sep="\n")
    return 1 if broken else 0


def _inflicted(fault: Fault, times: int, seed: int) -> tuple[str, tuple[str, ...]]:
    print(f"{fault.name}: {times:,} {fault.unit} ...", file=sys.stderr, flush=True)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="reader-faults-") as folder:
        outcome = fault.inflict(Attempt(times=times, seed=seed, folder=Path(folder)))
    return _row(fault, outcome, time.monotonic() - started), outcome.broken


def _row(fault: Fault, outcome: Outcome, seconds: float) -> str:
    tried = f"{outcome.tried:,} {fault.unit}"
    return f"| {fault.promise} | {tried} | {len(outcome.broken)} | {seconds:,.0f} s | {outcome.figures} |"


def _all_faults() -> list[Fault]:
    return [fault for name in _MODULES for fault in importlib.import_module(f"{__package__}.{name}").FAULTS]


def _parser(names: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(names)} (default: all)")
    parser.add_argument("--times", type=int, metavar="N", help="how often (default: as each fault says)")
    parser.add_argument("--seed", type=int, default=6, metavar="N", help="of what is left to chance (default: 6)")
    parser.add_argument("--out", type=Path, metavar="FILE.md", help="writes the table there as well")
    return parser


if __name__ == "__main__":
    sys.exit(main())
