import errno
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.saving import FileThere, SavingFailed, file_name, from_home, path_typed, write_file


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@given(st.text(max_size=400))
def test_a_file_name_is_plain_letters_and_stays_in_its_folder(title: str) -> None:
    name = file_name(title, "article-7")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.md", name)
    assert len(name) <= 63
    assert Path("/folder", name).resolve().parent == Path("/folder")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Pompeo's North Korea talks put off", "pompeos-north-korea-talks-put-off.md"),
        ("Šťastný Nový rok: 2024!", "stastny-novy-rok-2024.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        (".bashrc", "bashrc.md"),
        ("新桥通车", "article-7.md"),
        ("", "article-7.md"),
        ("word " * 50, "word-" * 11 + "word.md"),
        ("w" * 500, "w" * 60 + ".md"),
    ],
)
def test_a_title_gives_the_name(title: str, name: str) -> None:
    assert file_name(title, "article-7") == name


def test_what_is_typed_may_be_a_file_or_a_folder_or_begin_at_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert path_typed("~/x.md", "n.md") == tmp_path / "x.md"
    assert path_typed("~", "n.md") == tmp_path / "n.md"
    assert path_typed("new/", "n.md") == Path("new/n.md")
    assert path_typed("x", "n.md") == Path("x")
    with pytest.raises(SavingFailed, match="no such home folder"):
        path_typed("~no-such-user-here/x", "n.md")


def test_a_path_at_home_is_shown_as_people_write_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert from_home(tmp_path / "news" / "x.md") == "~/news/x.md"
    assert from_home(Path("/news/x.md")) == "/news/x.md"
    assert path_typed(from_home(tmp_path / "x.md"), "n.md") == tmp_path / "x.md"


def test_a_file_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    write_file(tmp_path / "x.md", "wörds\n")
    assert (tmp_path / "x.md").read_bytes() == "wörds\n".encode()
    assert (tmp_path / "x.md").stat().st_mode & 0o777 == 0o600
    assert names(tmp_path) == ["x.md"]


def test_a_file_that_is_there_stays_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    there = tmp_path / "x.md"
    there.write_text("old")
    with pytest.raises(FileThere):
        write_file(there, "new")
    assert there.read_text() == "old"
    write_file(there, "new", replace=True)
    assert there.read_text() == "new"
    assert names(tmp_path) == ["x.md"]


def test_a_file_that_another_makes_at_the_same_moment_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def make_first(descriptor: int) -> None:
        (tmp_path / "x.md").write_text("theirs")

    monkeypatch.setattr(os, "fsync", make_first)
    for link in (os.link, _no_links):
        monkeypatch.setattr(os, "link", link)
        with pytest.raises(FileThere):
            write_file(tmp_path / "x.md", "ours")
        assert (tmp_path / "x.md").read_text() == "theirs"
        (tmp_path / "x.md").unlink()
    assert names(tmp_path) == []


def test_where_files_have_one_name_only_it_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _no_links)
    write_file(tmp_path / "x.md", "words")
    assert (tmp_path / "x.md").read_text() == "words"
    assert names(tmp_path) == ["x.md"]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to("real.md")
    write_file(tmp_path / "link.md", "new", replace=True)
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "new"


def test_what_is_not_a_file_is_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, Path("/dev/null")):
        with pytest.raises(SavingFailed, match="not a file"):
            write_file(path, "words", replace=True)
    assert names(tmp_path) == ["pipe"]


def test_a_disk_that_is_full_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    (tmp_path / "x.md").write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SavingFailed, match=r"x\.md: no space left on device"):
        write_file(tmp_path / "x.md", "new", replace=True)
    assert (tmp_path / "x.md").read_text() == "old"
    assert names(tmp_path) == ["x.md"]


def test_each_failure_is_one_line_that_names_the_file(tmp_path: Path) -> None:
    cases = {
        tmp_path / "absent" / "x.md": "there is no folder",
        tmp_path / ("n" * 300): "file name too long",
        tmp_path / "nul\0": "not a name for a file",
        tmp_path / "lone\ud900": "not a name for a file",
    }
    for path, reason in cases.items():
        with pytest.raises(SavingFailed, match=reason) as failed:
            write_file(path, "words")
        assert "\n" not in str(failed.value)
    assert names(tmp_path) == []


def test_a_folder_that_may_not_be_written_to_is_told() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o555)
        with as_somebody_else(), pytest.raises(SavingFailed, match=r"x\.md: permission denied"):
            write_file(path / "x.md", "words")
        path.chmod(0o700)


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Root may write everywhere, and so is another user for a while."""
    me = os.geteuid()
    if me == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(me)


def _no_links(*arguments: object, **options: object) -> None:
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))
