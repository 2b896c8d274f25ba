"""`reader share`, and what other users of the machine can and cannot do with what is shared."""

import json
import os
import stat
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.article import Article
from reader.cli.diagnostics import ExitCode

from ..tui.terminal import Terminal
from .other_users import GROUP, User, public_folder, user, why_no_other_users
from .running import library_of, run, spawn

FLOOD = ("who", "shovelled", "mud", "in", "Melford?")


def test_what_is_shared_is_read_with_library_and_listed_until_it_is_stopped(flooded: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    begun = run("share", str(shared), library=flooded)
    assert (begun.code, begun.out) == (ExitCode.DONE, "")
    assert begun.err.startswith("3 articles published for the group ")
    assert "Volunteers shovelled mud" in run("ask", *FLOOD, library=shared).out
    (line,) = run("share", library=flooded).out.splitlines()
    assert line.startswith(f"{shared} group ")
    assert line.endswith(", 3 articles, published just now")
    told = json.loads(run("share", "--json", library=flooded).out)
    assert (told["folder"], told["articles"], told["current"]) == (str(shared), 3, True)
    assert run("share", "--stop", str(shared), library=flooded).err == "no longer published there\n"
    assert not shared.exists()
    assert run("share", library=flooded).err.startswith("not published anywhere")
    assert run("share", "--stop", str(shared), library=flooded).code == ExitCode.LIBRARY_UNUSABLE
    assert run("ask", *FLOOD, library=flooded).code == ExitCode.DONE


def test_every_verb_that_changes_the_library_changes_what_is_shared(flooded: Path, tmp_path: Path) -> None:
    shared, news = tmp_path / "shared", tmp_path / "news.txt"
    news.write_text("Ferry sinks off Korgen\n\nThe ferry sank off Korgen at dawn.")
    run("share", str(shared), library=flooded)
    run("add", str(news), library=flooded)
    assert run("show", "4", library=shared).out.startswith("Ferry sinks off Korgen")
    run("remove", "4", library=flooded)
    assert run("show", "4", library=shared).code == ExitCode.NOTHING_FOUND
    assert run("reindex", library=flooded).code == ExitCode.DONE
    assert json.loads(run("share", "--json", library=flooded).out)["current"]


@pytest.mark.parametrize(
    "command",
    [("add", "{news}"), ("remove", "1"), ("remove", "--samples"), ("reindex",), ("sync",), ("share", "{news}2")],
    ids=" ".join,
)
def test_a_verb_that_would_change_a_copy_says_who_publishes_it_and_where_to_add(
    command: tuple[str, ...], flooded: Path, tmp_path: Path
) -> None:
    shared, news = tmp_path / "shared", tmp_path / "news.txt"
    news.write_text("Ferry sinks off Korgen\n\nThe ferry sank off Korgen at dawn.")
    run("share", str(shared), library=flooded)
    ended = run(*(word.format(news=news) for word in command), library=shared)
    assert ended.code == ExitCode.LIBRARY_UNUSABLE
    assert ended.err.startswith(f"reader: {shared}: a copy that ")
    assert ended.err.count("\n") == 1
    assert ended.err.endswith(
        f" publishes, not to be changed here (add to what it is a copy of, with --library {flooded})\n"
    )


def test_an_empty_copy_is_not_filled_with_samples(tmp_path: Path) -> None:
    library_of(tmp_path / "library", ())
    run("share", str(tmp_path / "shared"), library=tmp_path / "library")
    ended = run("list", library=tmp_path / "shared")
    assert (ended.code, ended.out, ended.err) == (ExitCode.DONE, "", "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--group", "root"), "--group wants a folder"),
        (("x", "--stop", "y"), "name a folder to publish to or --stop"),
        (("x", "--group", "no such group"), "no group is called 'no such group'"),
    ],
    ids=str,
)
def test_what_cannot_be_meant_is_wrong_usage(arguments: tuple[str, ...], told: str, flooded: Path) -> None:
    ended = run("share", *arguments, library=flooded)
    assert ended.code == ExitCode.WRONG_USAGE
    assert told in ended.err


@dataclass(frozen=True)
class Newsroom:
    """A library of root's that is shared with a group, and who works there."""

    library: Path
    shared: Path
    member: User
    stranger: User


@pytest.fixture
def newsroom(flood: tuple[Article, ...]) -> Iterator[Newsroom]:
    reason = why_no_other_users()
    if reason:
        pytest.skip(reason)
    with public_folder() as folder:
        library = library_of(folder / "library", flood)
        begun = run("share", str(folder / "shared"), "--group", str(GROUP), library=library)
        assert begun.err.endswith(f"for the group {GROUP}: reader --library {folder / 'shared'}\n")
        yield Newsroom(library, folder / "shared", user(folder, 64_022, GROUP), user(folder, 64_023))


def test_a_member_of_the_group_reads_with_every_verb(newsroom: Newsroom) -> None:
    member, shared = newsroom.member, str(newsroom.shared)
    asked = member.reader("--library", shared, "ask", *FLOOD)
    assert (asked.code, asked.err) == (ExitCode.DONE, "")
    assert "Volunteers shovelled mud" in asked.out
    followed = member.reader("--library", shared, "ask", "-c", "when was that?")
    assert followed.code in (ExitCode.DONE, ExitCode.NOTHING_FOUND)
    assert len(member.reader("--library", shared, "list").out.splitlines()) == 3
    assert member.reader("--library", shared, "show", "1").out.startswith("River bursts its banks")
    assert "Articles     3\n" in member.reader("--library", shared, "stats").out
    assert member.reader("--library", shared, "feeds").code == ExitCode.DONE
    assert len(member.reader("--library", shared, "export").out.splitlines()) == 5
    assert [path.name for path in Path("/tmp").glob("reader-index-*") if path.stat().st_uid == member.number] == []


def test_a_member_cannot_change_anything_and_is_told_so_in_one_line(newsroom: Newsroom) -> None:
    member, shared = newsroom.member, newsroom.shared
    before = {path: (path.stat().st_mtime_ns, path.stat().st_mode) for path in [shared, *shared.rglob("*")]}
    for command in (("add", "news.txt"), ("remove", "1"), ("reindex",), ("share", "mine")):
        ended = member.reader("--library", str(shared), *command)
        assert ended.code == ExitCode.LIBRARY_UNUSABLE
        assert "a copy that root publishes, not to be changed here (ask root, or add to your own" in ended.err
        assert len(ended.err.splitlines()) == 1
    attempts = """
    for file in "$1" "$1"/* "$1"/*/* "$1"/*/index/* "$1"/*/index/*/*; do
        chmod u+w,g+w,o+r "$file"; rm -rf "$file"; mv "$file" "$file.gone"; ln -sf /etc/passwd "$file/link"
        : >> "$file"; touch "$file"; ln "$file" "$file.too"; mkdir "$file/more"; chgrp "$2" "$file"
    done
    ln -sfn /etc "$1"; mv "$1" "$1.away"
    """
    member.run("sh", "-c", attempts, "sh", str(shared), str(member.number))
    assert before == {path: (path.stat().st_mtime_ns, path.stat().st_mode) for path in [shared, *shared.rglob("*")]}


def test_a_member_who_holds_every_lock_keeps_nobody_from_publishing(newsroom: Newsroom, tmp_path: Path) -> None:
    held = """
import fcntl, os, sys
for folder, _, files in os.walk(sys.argv[1]):
    for name in [".", *files]:
        fd = os.open(os.path.join(folder, name), os.O_RDONLY)
        fcntl.flock(fd, fcntl.LOCK_EX)
        if name != ".":
            fcntl.lockf(fd, fcntl.LOCK_SH)
print("holding", flush=True)
sys.stdin.read()
"""
    member = newsroom.member
    news = tmp_path / "news.txt"
    news.write_text("Ferry sinks off Korgen\n\nThe ferry sank off Korgen at dawn.")
    holder = subprocess.Popen(
        member.python("-c", held, str(newsroom.shared)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=member.environment(),
    )
    assert holder.stdout
    assert holder.stdout.readline() == "holding\n"
    assert spawn("add", str(news), "--wait", "5", library=newsroom.library).code == ExitCode.DONE  # ends within 30 s
    assert member.reader("--library", str(newsroom.shared), "show", "4").out.startswith("Ferry sinks off Korgen")
    holder.communicate("")


def test_a_stranger_to_the_group_reads_nothing(newsroom: Newsroom) -> None:
    ended = newsroom.stranger.reader("--library", str(newsroom.shared), "list")
    assert (ended.code, ended.out) == (ExitCode.LIBRARY_UNUSABLE, "")
    assert (
        ended.err
        == f"reader: {newsroom.shared}: it may not be opened (check its permissions, or name another with --library)\n"
    )
    assert newsroom.stranger.run("ls", str(newsroom.shared)).code != 0
    assert newsroom.stranger.run("cat", str(newsroom.shared / "shared.json")).code != 0


def test_nobody_else_reads_the_library_itself_or_its_owners_notebook(newsroom: Newsroom) -> None:
    for other in (newsroom.member, newsroom.stranger):
        for path in [newsroom.library, *newsroom.library.rglob("*")]:
            assert other.run("cat", str(path)).code != 0
            assert other.run("ls", str(path)).code != 0
        assert other.reader("--library", str(newsroom.library), "list").code == ExitCode.LIBRARY_UNUSABLE


def test_a_member_asks_in_the_app_and_finds_what_is_published_meanwhile(newsroom: Newsroom, tmp_path: Path) -> None:
    news = tmp_path / "news.txt"
    news.write_text("Ferry sinks off Korgen\n\nThe ferry sank off Korgen at dawn, said captain Ada Holm.")
    member = newsroom.member
    terminal = Terminal(
        newsroom.shared,
        command=member.python("-m", "reader", "--library", str(newsroom.shared)),
        only=member.environment(),
    )
    try:
        terminal.until("3 articles")
        terminal.press("who shovelled mud in Melford?")
        terminal.press("enter", silence=0)
        terminal.until("Volunteers shovelled mud")
        run("add", str(news), library=newsroom.library)
        terminal.press("a")
        terminal.press("when did the ferry sink off Korgen?")
        terminal.press("enter", silence=0)
        terminal.until("captain Ada Holm")
        terminal.press("ctrl-c", silence=0)
        assert terminal.exit_code() == 0
    finally:
        terminal.close()
    notebooks = list(member.home.rglob("notebooks/*.sqlite"))
    assert [stat.S_IMODE(path.stat().st_mode) for path in notebooks] == [0o600]
    assert not (newsroom.shared / "notebook.sqlite").exists()


def test_who_is_not_in_a_group_cannot_publish_for_it(newsroom: Newsroom) -> None:
    own = newsroom.member.home / "library"
    assert newsroom.member.reader("--library", str(own), "list").code == ExitCode.DONE
    told = newsroom.member.reader("--library", str(own), "share", "mine", "--group", "0")
    assert told.code == ExitCode.LIBRARY_UNUSABLE
    assert "you are not in that group" in told.err
    mine = newsroom.member.reader("--library", str(own), "share", "mine", "--group", str(GROUP))
    assert mine.code == ExitCode.DONE
    assert f"{newsroom.member.home}: the group {GROUP} may not pass through this folder" in mine.err
    assert os.stat(newsroom.member.home / "mine").st_gid == GROUP  # noqa: PTH116
