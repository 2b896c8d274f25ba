"""Whether a folder is on a network file system."""

import os
import subprocess
from pathlib import Path

import pytest

from reader.errors import LibraryUnusable
from reader.library import Library
from reader.library.mounts import network_file_system, network_type

from .making import run

TABLE = r"""22 27 0:21 / /proc rw,relatime shared:5 - proc proc rw
27 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw,errors=remount-ro
30 27 0:52 / /home rw,relatime shared:29 - nfs4 filer:/export/home rw,vers=4.2,addr=192.0.2.7
31 30 0:53 / /home/ann/my\040disk rw,nosuid master:2 - fuse.sshfs ann@host:/data rw,user_id=1000
32 27 8:1 /srv/news /mnt/with\134backslash\011tab rw - ext4 /dev/sda1 rw
33 27 0:54 / /mnt/share rw,relatime - cifs //server/share rw,vers=3.1.1
34 33 0:55 / /mnt/share rw,relatime - tmpfs tmpfs rw,size=1024k
35 27 0:52 /ann /mnt/bound rw,relatime shared:29 propagate_from:2 unbindable - nfs4 filer:/export/home/ann rw
36 27 0:56 / /mnt/windows rw,noatime - 9p drvfs rw,aname=drvfs
37 27 0:57 / /mnt/phone rw - fuse.mtpfs mtp rw
38 27 0:58 / /mnt/odd rw - fuse.sshfs
39 27 0:59 / /mnt/odder - tmpfs
broken line
"""


@pytest.mark.parametrize(
    ("mount", "kind"),
    [
        (22, ""),
        (27, ""),
        (30, "nfs4"),
        (31, "sshfs"),
        (32, ""),
        (33, "cifs"),
        (34, ""),
        (35, "nfs4"),
        (36, "9p"),
        (37, ""),
        (38, "sshfs"),
        (39, ""),
        (40, ""),
        (-1, ""),
    ],
)
def test_a_network_is_told_from_a_disk_by_what_the_kernel_says_of_its_mount(mount: int, kind: str) -> None:
    assert network_type(TABLE, mount) == kind


def test_a_machine_whose_own_disk_is_given_to_it_by_9p_is_no_network() -> None:
    assert network_type("1 0 0:1 / / rw - 9p none rw", 1) == ""


def test_this_folder_is_on_no_network_wherever_it_is_to_be_made(tmp_path: Path) -> None:
    assert network_file_system(tmp_path) == ""
    assert network_file_system(tmp_path / "to" / "be" / "made") == ""
    (tmp_path / "file").touch()
    assert network_file_system(tmp_path / "file" / "below") == ""


def test_a_folder_is_looked_up_as_the_kernel_resolves_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table in which the mount of this folder is a network's."""
    handle = os.open(tmp_path, os.O_RDONLY)
    told = Path(f"/proc/self/fdinfo/{handle}")
    if not told.exists():
        pytest.skip("no /proc")
    mount = told.read_text().partition("mnt_id:")[2].split()[0]
    os.close(handle)
    table = tmp_path / "mountinfo"
    table.write_text(rf"{mount} 1 0:9 /a\040b /c\040d rw - nfs4 filer:/x rw")
    monkeypatch.setattr("reader.library.mounts._MOUNTS", table)
    (tmp_path / "link").symlink_to(tmp_path / "to be made")
    with monkeypatch.context() as local:
        local.setattr("reader.library.mounts._MOUNTS", Path("/proc/self/mountinfo"))
        Library.open(tmp_path / "copied there", create=True).close()
    with pytest.raises(LibraryUnusable, match="network file system"):
        Library.open(tmp_path / "copied there")
    assert network_file_system(tmp_path / "link") == "nfs4"
    with pytest.raises(LibraryUnusable, match=r"network file system \(nfs4\).*--library DIR; reader share"):
        Library.open(tmp_path / "link" / "library", create=True)
    assert not (tmp_path / "to be made").exists()


PUBLISH = """
import os
from reader.library import Share
disk = Path(sys.argv[2])
with Library.open(disk / "library", create=True) as library:
    library.sharing.begin(Share(folder / "shared", os.getgid()))
    with library.writing() as writer:
        writer.add(Article(title="T", text="Rain.", place="/p"))
with Library.open(folder / "shared") as copy:
    print(copy.is_read_only, [one.text for one in copy.articles([1])])
"""


OPEN = """
from reader.article import Article
for create in (True, False):
    try:
        Library.open(folder / "library", create=create)
    except ReaderError as error:
        print(type(error).__name__, "network file system (nfs4)" in str(error))
print([path.name for path in (folder / "library").iterdir()] if (folder / "library").exists() else "nothing made")
"""

APART = ("unshare", "--mount")

# A small disk of its own, mounted over another one, and the kernel's table with a network in that place.
MOUNTED = r"""
set -e
mount -t tmpfs first "$0"; mount -t tmpfs second "$0"
sed 's/ - tmpfs second / - nfs4 filer:\/x /' /proc/self/mountinfo > "$0/../table"
mount --bind "$0/../table" /proc/$$/mountinfo
exec "$@"
"""


@pytest.fixture
def network(tmp_path: Path) -> Path:
    """Where `MOUNTED` has a disk that seems to be a network's."""
    if os.getuid() or subprocess.run([*APART, "true"], check=False, capture_output=True).returncode:
        pytest.skip("only root, in a mount namespace of its own, can mount here")
    folder = tmp_path / "disk with space"
    folder.mkdir()
    return folder


def test_a_library_on_a_network_is_refused_before_anything_is_made_there(network: Path) -> None:
    told = run(OPEN, network, before=[*APART, "sh", "-c", MOUNTED, str(network)])
    assert told.splitlines() == ["LibraryUnusable True", "LibraryMissing False", "nothing made"]


def test_what_is_published_on_a_network_is_read_there(network: Path, tmp_path: Path) -> None:
    (tmp_path / "local").mkdir()
    told = run(PUBLISH, network, str(tmp_path / "local"), before=[*APART, "sh", "-c", MOUNTED, str(network)])
    assert told == "True ['Rain.']"
