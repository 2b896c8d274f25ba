"""Looks for known vulnerabilities in all that the locks pin, where the database of them (osv.dev) answers.

Exits with 1 where there are some, or where the search broke off. Where the database cannot be reached, one line says
so, and the exit code is 0: the gate can be run on any machine.
"""

import argparse
import http.client
import json
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_HERE = Path(__file__).resolve().parent
_LOCKS = (_HERE / "requirements.lock", _HERE / "audit.lock")
_DATABASE = "https://api.osv.dev/v1/query"
_KNOWN = {"package": {"name": "jinja2", "ecosystem": "PyPI"}, "version": "2.4.1"}
"""Vulnerable for many years: a database that does not say so is none."""
_PATIENCE = 5.0
"""Seconds for the first answer, and for the program that asks to wait for each further one."""
_LONGEST = 180.0
"""Seconds for all of it: some 110 packages are asked for one by one."""


class BrokeOff(Exception):
    """The search ended without a report."""


def main(arguments: list[str] | None = None) -> int:
    """Runs the command line, and gives its exit code."""
    parser = argparse.ArgumentParser(prog="python .ci/audit.py", description=__doc__)
    parser.add_argument("--database", default=_DATABASE, metavar="ADDRESS", help="that speaks as osv.dev does")
    parser.add_argument("locks", nargs="*", type=Path, default=_LOCKS, metavar="LOCK", help="default: both beside this")
    chosen = parser.parse_args(arguments)
    silence = _silence_of(chosen.database)
    if silence:
        print(f"not audited: {chosen.database} {silence}")
        return 0
    try:
        report = _report(chosen.database, chosen.locks)
        found = list(_found_in(report))
    except BrokeOff as broke_off:
        print(f"the audit broke off: {broke_off}")
        return 1
    print(*found, f"{len(report)} packages, {len(found)} known vulnerabilities", sep="\n")
    return 1 if found else 0


def _silence_of(database: str) -> str:
    """Why the database cannot be asked, or nothing where it knows what everybody knows."""
    request = urllib.request.Request(database, json.dumps(_KNOWN).encode(), {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE) as response:
            answer = json.load(response)
    except urllib.error.URLError as error:
        return f"cannot be reached ({error.reason})"
    except (OSError, http.client.HTTPException, ValueError) as error:
        return f"does not answer as it should ({type(error).__name__})"
    return "" if isinstance(answer, dict) and answer.get("vulns") else "knows of no vulnerability"


def _report(database: str, locks: tuple[Path, ...]) -> list[dict[str, Any]]:
    """What pip-audit, in an environment of its own, says of each package."""
    with tempfile.TemporaryDirectory(prefix="audit-") as folder:
        environment, report = Path(folder, "environment"), Path(folder, "report.json")
        venv.create(environment, with_pip=True)
        python = (str(environment / "bin" / "python"), "-m")
        install = ("pip", "install", "--quiet", "--require-hashes", "--requirement", str(_HERE / "audit.lock"))
        subprocess.run([*python, *install], check=True)
        ask = (
            *("pip_audit", "--disable-pip", "--require-hashes", "--progress-spinner=off", f"--timeout={_PATIENCE:.0f}"),
            *("--vulnerability-service=osv", f"--osv-url={database}", f"--cache-dir={folder}/cache"),
            *("--format=json", f"--output={report}"),
            *(f"--requirement={lock}" for lock in locks),
        )
        try:
            done = subprocess.run([*python, *ask], check=False, capture_output=True, text=True, timeout=_LONGEST)
        except subprocess.TimeoutExpired:
            raise BrokeOff(f"no end after {_LONGEST:.0f} seconds") from None
        if not report.exists():
            raise BrokeOff(done.stderr.strip().rpartition("\n")[2] or f"exit code {done.returncode}")
        return list(json.loads(report.read_text(encoding="utf-8"))["dependencies"])


def _found_in(report: list[dict[str, Any]]) -> Iterator[str]:
    """A line for each vulnerability."""
    for package in report:
        if "skip_reason" in package:
            raise BrokeOff(f"{package['name']} was left out: {package['skip_reason']}")
        for one in package["vulns"]:
            better = ", ".join(one["fix_versions"]) or "no release yet"
            yield f"{package['name']} {package['version']}: {one['id']}, put right in {better}"


if __name__ == "__main__":
    sys.exit(main())
