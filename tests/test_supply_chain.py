"""What is installed and what is given away: pyproject, the locks, the README, the audit and the packages."""

import json
import re
import subprocess
import sys
import tarfile
import threading
import tomllib
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).parents[1]
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
LOCK, AUDIT_LOCK = CHECKOUT / ".ci" / "requirements.lock", CHECKOUT / ".ci" / "audit.lock"
AT_MOST = 14


def locked(lock: Path) -> Mapping[str, list[str]]:
    """The releases that the lock pins, by package: several where it depends on the Python."""
    releases: dict[str, list[str]] = defaultdict(list)
    for name, release in re.findall(r"^(\S+)==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE):
        releases[canonicalize_name(name)].append(release)
    return releases


def wanted() -> list[Requirement]:
    """All that is asked for in pyproject but for the benchmarks' peers, our own extras left out."""
    extras = PROJECT["project"]["optional-dependencies"]
    lines = [
        *PROJECT["project"]["dependencies"],
        *PROJECT["build-system"]["requires"],
        *(line for extra in ("pdf", "test", "dev") for line in extras[extra]),
    ]
    return [one for one in map(Requirement, lines) if one.name != PROJECT["project"]["name"]]


@pytest.mark.parametrize("requirement", wanted(), ids=lambda one: one.name)
def test_whatever_is_asked_for_is_locked_within_its_range(requirement: Requirement) -> None:
    releases = locked(LOCK)[canonicalize_name(requirement.name)]
    assert releases
    assert all(requirement.specifier.contains(release) for release in releases)


def test_the_program_that_audits_is_locked_within_its_range() -> None:
    (requirement,) = map(Requirement, PROJECT["dependency-groups"]["audit"])
    (release,) = locked(AUDIT_LOCK)[requirement.name]
    assert requirement.specifier.contains(release)


@pytest.mark.parametrize("lock", [LOCK, AUDIT_LOCK], ids=lambda lock: lock.name)
def test_a_lock_is_nothing_but_releases_with_the_hashes_of_their_files(lock: Path) -> None:
    lines = lock.read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if not line.lstrip().startswith("#")]
    text = "\n".join(entries)
    release = r"[a-z0-9.-]+==[^\s;]+(?: ; [^\n\\]+)? \\"
    hashes = r"(?:\n    --hash=sha256:[0-9a-f]{64} \\)*\n    --hash=sha256:[0-9a-f]{64}"
    assert re.fullmatch(f"(?:{release}{hashes}\n?)+", text)


def test_there_are_few_direct_dependencies_and_the_readme_says_why_of_each() -> None:
    table = README.partition("\n## Dependencies\n")[2].partition("\n## ")[0]
    told = dict(re.findall(r"^\| ([\w-]+) \| (.+) \|$", table, re.MULTILINE))
    direct = [Requirement(line).name for line in PROJECT["project"]["dependencies"]]
    assert list(told) == direct
    assert all(told.values())
    assert len(direct) <= AT_MOST


def files_under(folder: str, *suffixes: str) -> set[str]:
    """The files of the checkout that belong to the program, by their paths within it."""
    paths = ((CHECKOUT / folder).rglob(f"*{suffix}") for suffix in suffixes)
    return {str(path.relative_to(CHECKOUT)) for found in paths for path in found}


PROGRAM = files_under("reader", ".py", ".tcss")
SEEDS = files_under("seeds", ".jsonl", ".md", ".txt")


def test_the_wheel_holds_the_program_and_its_samples_and_nothing_else(tmp_path: Path) -> None:
    (built,) = WheelBuilder(str(CHECKOUT)).build(directory=str(tmp_path))
    with zipfile.ZipFile(built) as wheel:
        names = set(wheel.namelist())
    about = {name for name in names if ".dist-info/" in name}
    assert names - about == PROGRAM | {f"reader/{name}" for name in SEEDS}
    assert {name.rpartition("/")[2] for name in about} == {"METADATA", "WHEEL", "RECORD", "entry_points.txt"}


def test_the_sdist_holds_what_the_wheel_is_built_of_and_nothing_else(tmp_path: Path) -> None:
    (built,) = SdistBuilder(str(CHECKOUT)).build(directory=str(tmp_path))
    with tarfile.open(built) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert names == PROGRAM | SEEDS | {"pyproject.toml", "README.md", "PKG-INFO", ".gitignore"}


def test_the_wheel_is_the_same_to_the_last_byte_whenever_and_of_whatever_it_is_built(tmp_path: Path) -> None:
    (sdist,) = SdistBuilder(str(CHECKOUT)).build(directory=str(tmp_path / "sdist"))
    with tarfile.open(sdist) as unpacked:
        if hasattr(tarfile, "data_filter"):  # since Python 3.11.4
            unpacked.extraction_filter = tarfile.data_filter
        unpacked.extractall(tmp_path)
    elsewhere = tmp_path / Path(sdist).name.removesuffix(".tar.gz")
    (elsewhere / "reader" / "__init__.py").touch()
    first, second = (
        next(WheelBuilder(str(root)).build(directory=str(tmp_path / made)))
        for root, made in ((CHECKOUT, "first"), (elsewhere, "second"))
    )
    assert Path(first).read_bytes() == Path(second).read_bytes()


def audited(database: str, *locks: Path) -> tuple[int, str]:
    """The exit code of the audit, and what it printed."""
    command = [sys.executable, str(CHECKOUT / ".ci" / "audit.py"), "--database", database, *map(str, locks)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240)
    return done.returncode, done.stdout


@contextmanager
def database(respond: Callable[[str], bytes]) -> Iterator[str]:
    """A database that answers by the name of the package asked for, and its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            answer = respond(question["package"]["name"])
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"{}", "knows of no vulnerability"),
        (b"<html>Sign in to go on", "does not answer as it should (JSONDecodeError)"),
    ],
)
def test_a_database_that_is_none_is_said_to_be_none(answer: bytes, reason: str) -> None:
    with database(lambda package: answer) as address:
        assert audited(address) == (0, f"not audited: {address} {reason}\n")


def test_where_no_database_is_reached_one_line_says_so() -> None:
    with database(lambda package: b"") as gone:
        pass
    code, told = audited(gone)
    assert (code, told.count("\n")) == (0, 1)
    assert told.startswith(f"not audited: {gone} cannot be reached (")


@pytest.mark.slow
def test_the_audit_fails_where_something_is_vulnerable_and_nowhere_else() -> None:
    """With pip-audit itself, which is installed for it."""

    def respond(package: str) -> bytes:
        affected = {"package": {"name": package, "ecosystem": "PyPI"}, "ranges": []}
        one = {"id": "PYSEC-2026-1", "summary": "Lets everybody in.", "affected": [affected]}
        return json.dumps({"vulns": [one]} if package in ("jinja2", "lxml") else {}).encode()

    with database(respond) as address:
        code, told = audited(address)
        assert code == 1
        assert re.match(r"lxml [\d.]+: PYSEC-2026-1, put right in no release yet\n\d+ packages, 1 known", told)
        code, told = audited(address, AUDIT_LOCK)
        assert (code, told.partition(" packages, ")[2]) == (0, "0 known vulnerabilities\n")


@pytest.mark.slow
def test_an_audit_that_breaks_off_fails() -> None:
    with database(lambda package: b'{"vulns": [{"id": 1}]}' if package == "jinja2" else b"<html>") as address:
        code, told = audited(address, AUDIT_LOCK)
        assert code == 1
        assert told.startswith("the audit broke off: ")
