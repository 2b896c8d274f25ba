"""Feeds at the prompt."""

import re
from pathlib import Path

import pytest

from reader.cli.diagnostics import ExitCode
from reader.feed import Feed
from reader.library import Library
from tests.fetching.serving import serving
from tests.syncing.newsroom import feed_of, rss, story

from .running import run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a library that is there and empty."""
    Library.open(tmp_path / "library", create=True).close()
    return tmp_path / "library"


def said(line: str, folder: Path, *arguments: str) -> tuple[int, str, str]:
    ended = run("--plain", *arguments, library=folder, stdin=f"{line}\n".encode())
    return ended.code, ended.out.partition("\n")[2].strip(), ended.err


def test_feeds_are_synced_and_told_of(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server:
        config = tmp_path / "config.toml"
        config.write_text(f'[fetch]\nallow = ["{server.host}"]\nports = [{server.port}]\n')
        monkeypatch.setenv("READER_CONFIG", str(config))
        with Library.open(folder) as library, library.writing() as writer:
            writer.add_feed(Feed(f"{server.address}/feed"))
            writer.add_feed(Feed(f"{server.address}/nowhere", title="Lantern"))
        code, told, _ = said("check the feeds", folder)
        assert code == ExitCode.DONE
        assert told.splitlines() == [
            "Lantern: there is nothing at this address (status 404)",
            "2 feeds asked, 1 failed; 1 added, 0 changed.",
        ]
        _, told, _ = said("feeds", folder)
        herald, lantern, *_ = told.splitlines()
        assert herald == "Harbour Herald: last just now, next in 59 min"
        assert re.match(r"Lantern: last never, next in 1\d min; there is nothing at this address", lantern)


def test_without_feeds_it_says_how_to_get_one(folder: Path) -> None:
    for line in ("sync", "feeds"):
        code, told, _ = said(line, folder)
        assert (code, told) == (ExitCode.NOTHING_FOUND, "No feeds yet: reader add ADDRESS subscribes to one.")


def test_offline_nothing_is_asked(folder: Path) -> None:
    with serving({"/feed": rss(feed_of(story(1)))}) as server:
        with Library.open(folder) as library, library.writing() as writer:
            writer.add_feed(Feed(f"{server.address}/feed"))
        code, _, err = said("sync", folder, "--offline")
        assert code == ExitCode.WRONG_USAGE
        assert "offline" in err
        assert server.connections == 0
