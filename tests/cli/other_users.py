"""Other users of the same machine, as root can be them for a while."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .running import CHECKOUT, SECONDS, Ended

GROUP = 64_021
"""Of no user of this machine."""

# Python, its packages and the program, where everybody can run them, whoever's home they lie in.
_AS_USER = """
set -e
mount --bind "$PYTHON_AT" "$0/python"
mount --bind "$PACKAGES_AT" "$0/packages"
mount --bind "$CHECKOUT_AT" "$0/checkout"
exec setpriv --reuid "$1" --regid "$1" GROUPS --bounding-set=-all --inh-caps=-all -- sh -c 'cd; exec "$@"' sh "${@:2}"
"""
_MOUNTED = {
    "python": Path(sys.base_prefix),
    "packages": Path(sysconfig.get_path("platlib")),
    "checkout": CHECKOUT,
}


@dataclass(frozen=True)
class User:
    """One of them."""

    number: int
    groups: tuple[int, ...]
    home: Path

    def environment(self) -> dict[str, str]:
        """What the user's programs are told."""
        folder = self.home.parent
        return {
            "PATH": os.environ["PATH"],
            "PYTHONHOME": str(folder / "python"),
            "PYTHONPATH": f"{folder / 'checkout'}:{folder / 'packages'}",
            "PYTHONDONTWRITEBYTECODE": "1",
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            **{f"{name.upper()}_AT": str(place) for name, place in _MOUNTED.items()},
        }

    def command(self, *command: str) -> list[str]:
        """A command line that root runs as this user."""
        groups = f"--groups {','.join(map(str, self.groups))}" if self.groups else "--clear-groups"
        bash = [str(shutil.which("bash")), "-c", _AS_USER.replace("GROUPS", groups)]
        return ["unshare", "--mount", *bash, str(self.home.parent), str(self.number), *command]

    def python(self, *arguments: str) -> list[str]:
        """Python, run as this user."""
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        return self.command(str(self.home.parent / "python" / "bin" / version), *arguments)

    def run(self, *command: str) -> Ended:
        """What came of a command of this user's."""
        return self._ended(self.command(*command))

    def reader(self, *arguments: str) -> Ended:
        """What came of a command line of the program."""
        return self._ended(self.python("-m", "reader", *arguments))

    def _ended(self, command: list[str]) -> Ended:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=self.environment(),
            timeout=SECONDS,
            check=False,
        )
        return Ended(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode())


@contextmanager
def public_folder() -> Iterator[Path]:
    """A folder that others may pass through, as those of tests are not."""
    with tempfile.TemporaryDirectory(prefix="reader-users-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        for mounted in _MOUNTED:
            (folder / mounted).mkdir()
        yield folder


def user(folder: Path, number: int, *groups: int) -> User:
    """A user with a home of its own in `folder`."""
    home = folder / f"home-{number}"
    home.mkdir(mode=0o700)
    os.chown(home, number, number)
    return User(number, groups, home)


def why_no_other_users() -> str:
    """Why nobody can be another user here; empty where that can be."""
    if os.geteuid() or not all(map(shutil.which, ("unshare", "setpriv", "bash"))):
        return "only root, with mounts of its own, can be another user"
    with public_folder() as folder:
        ended = user(folder, 64_020).reader("--version")
    return "" if ended.code == 0 else f"other users cannot run the program here: {ended.err}"
