"""`reader share`: the library where others can read it."""

import grp
import os
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from reader.cli import output
from reader.cli.diagnostics import ExitCode, complain, narrate
from reader.cli.opening import library_to_change
from reader.cli.options import json_option
from reader.cli.verb import verb
from reader.library import Library, Share, Standing
from reader.moments import ago
from reader.text import clean_line


@verb(
    "share",
    examples="""
        reader share /srv/news --group newsroom
        reader share
        reader share --stop /srv/news
        reader --library /srv/news ask who resigned this week
    """,
)
@click.argument("folder", required=False, metavar="[FOLDER]")
@click.option("--group", metavar="NAME", help="The group that may read it; else that of the folder.")
@click.option("--stop", "stopped", metavar="FOLDER", help="Take away what is published there.")
@json_option
def command(folder: str | None, group: str | None, stopped: str | None, as_json: bool) -> ExitCode:
    """Publish the library to FOLDER, for a group to read; without FOLDER, list where it is published.

    It stays private itself: what is in FOLDER is a copy of the articles, without feeds and without what you asked, read
    and starred. It is brought up to date whenever the library was changed. Others open it with --library FOLDER, and
    cannot change it.
    """
    if bool(stopped) and bool(folder or group):
        raise click.UsageError("name a folder to publish to or --stop")
    if group and not folder:
        raise click.UsageError("--group wants a folder to publish to")
    with library_to_change() as library:
        if stopped:
            library.sharing.end(_absolute(stopped))
            narrate("no longer published there")
        elif folder:
            _begin(library, _absolute(folder), group)
        else:
            _list(library.sharing.standings(), as_json=as_json)
    return ExitCode.DONE


def _begin(library: Library, folder: Path, group: str | None) -> None:
    share = Share(folder, _group_of(folder) if group is None else _group_id(group))
    state = library.sharing.begin(share)
    name = _group_name(share.group)
    count = f"{state.articles:,} article{'' if state.articles == 1 else 's'}"
    narrate(f"{count} published for the group {name}: reader --library {folder}")
    for above in _closed_above(folder, share.group):
        complain(f"{above}: the group {name} may not pass through this folder (chmod o+x lets it)")


def _list(standings: list[Standing], *, as_json: bool) -> None:
    now = datetime.now(UTC)
    for standing in standings:
        if as_json:
            output.write_json(_document(standing))
            continue
        state = standing.state
        told = "nothing there" if state is None else f"{state.articles:,} articles, published {_when(standing, now)}"
        behind = "" if standing.is_current or state is None else ", behind: reader share FOLDER publishes again"
        line = f"{standing.share.folder} group {_group_name(standing.share.group)}, {told}{behind}"
        output.write_line(clean_line(line))
    if not standings and not as_json:
        narrate("not published anywhere (reader share FOLDER --group NAME publishes it)")


def _when(standing: Standing, now: datetime) -> str:
    assert standing.state  # noqa: S101 - asked before
    try:
        return ago(datetime.fromisoformat(standing.state.published), now)
    except (ValueError, TypeError):
        return "?"


def _document(standing: Standing) -> dict[str, object]:
    state = standing.state
    return {
        "folder": str(standing.share.folder),
        "group": _group_name(standing.share.group),
        "articles": state.articles if state else None,
        "published": state.published if state else None,
        "current": standing.is_current,
    }


def _absolute(folder: str) -> Path:
    return Path(os.path.realpath(Path(folder).expanduser()))


def _group_of(folder: Path) -> int:
    """That of the folder where there is one, else the one that the user's files have."""
    try:
        return folder.stat().st_gid
    except OSError:
        return os.getegid()


def _group_id(name: str) -> int:
    try:
        return int(name) if name.isascii() and name.isdigit() else grp.getgrnam(name).gr_gid
    except (KeyError, ValueError) as error:
        raise click.BadParameter(f"no group is called {name!r}", param_hint="--group") from error


def _group_name(group: int) -> str:
    try:
        return grp.getgrgid(group).gr_name
    except (KeyError, OverflowError):
        return str(group)


def _closed_above(folder: Path, group: int) -> Iterator[Path]:
    """The folders above that the group may not pass through."""
    for above in folder.parents:
        try:
            found = above.stat()
        except OSError:
            continue
        needed = stat.S_IXGRP if found.st_gid == group else stat.S_IXOTH
        if not found.st_mode & needed:
            yield above
