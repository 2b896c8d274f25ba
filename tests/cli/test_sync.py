"""Feeds from the shell: subscribed to, listed, synced, watched."""

import json
import signal
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.cli.diagnostics import ExitCode
from reader.feed import Feed, StoredFeed
from reader.library import Library
from reader.syncing.lock import sync_lock
from tests.fetching.serving import Server, answer, serving
from tests.syncing.newsroom import feed_of, rss, story

from .running import COMMAND, SECONDS, environment, on_terminal, run, spawn

pytestmark = pytest.mark.usefixtures("one_parser")

FEED = rss(feed_of(story(1), story(2)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a library that is there and empty."""
    Library.open(tmp_path / "library", create=True).close()
    return tmp_path / "library"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file to set things in."""
    path = tmp_path / "config.toml"
    monkeypatch.setenv("READER_CONFIG", str(path))
    return path


def let_through(config: Path, *servers: Server, more: str = "") -> None:
    """Sets that these servers may be reached."""
    hosts = ", ".join(f'"{server.host}"' for server in servers)
    ports = ", ".join(str(server.port) for server in servers)
    config.write_text(f"[fetch]\nallow = [{hosts}]\nports = [{ports}]\n{more}", encoding="utf-8")


def subscribe(folder: Path, *feeds: Feed) -> None:
    with Library.open(folder) as library, library.writing() as writer:
        for feed in feeds:
            writer.add_feed(feed)


def feeds(folder: Path) -> list[StoredFeed]:
    with Library.open(folder) as library:
        return library.feeds()


def test_adding_a_feed_tells_what_was_done_and_syncing_brings_the_rest(folder: Path, config: Path) -> None:
    with serving({"/feed": FEED}) as server:
        let_through(config, server)
        ended = run("add", f"{server.address}/feed", library=folder)
        assert (ended.code, ended.out) == (ExitCode.DONE, "")
        assert ended.err.splitlines() == [
            "subscribed to Harbour Herald (2 articles); reader sync brings what is new",
            "2 added, 0 the same, 0 changed, 0 skipped, 1 new feed",
        ]
        ended = run("sync", library=folder)
        assert (ended.code, ended.err) == (ExitCode.DONE, "no feed is due (--all asks them all the same)\n")
        ended = run("sync", "--all", library=folder)
        assert (ended.code, ended.err) == (ExitCode.DONE, "1 feed asked; 0 added, 0 changed\n")
        assert server.targets == ["/feed", "/feed"]


def test_json_says_what_was_subscribed_to(folder: Path, config: Path) -> None:
    with serving({"/feed": FEED}) as server:
        let_through(config, server)
        document = json.loads(run("add", "--json", f"{server.address}/feed", library=folder).out)
        assert (document["added"], document["feeds"]) == (2, 1)
        assert document["subscribed"] == [
            {"address": f"{server.address}/feed", "title": "Harbour Herald", "outcome": "added"}
        ]


def test_a_feed_that_fails_is_told_of_and_the_others_go_on(folder: Path, config: Path) -> None:
    with serving({"/feed": FEED}) as server:
        let_through(config, server)
        subscribe(folder, Feed(f"{server.address}/feed"), Feed(f"{server.address}/nowhere", title="Lantern"))
        ended = run("sync", library=folder)
        assert ended.code == ExitCode.SOME_SKIPPED
        assert ended.err.splitlines() == [
            "reader: Lantern: there is nothing at this address (status 404)",
            "2 feeds asked, 1 failed; 2 added, 0 changed",
        ]


def test_a_feed_that_has_ended_is_told_of_once_and_is_no_failure(folder: Path, config: Path) -> None:
    with serving({"/feed": answer(410)}) as server:
        let_through(config, server)
        subscribe(folder, Feed(f"{server.address}/feed", title="Lantern"))
        ended = run("sync", library=folder)
        assert ended.code == ExitCode.DONE
        assert ended.err.splitlines() == [
            "reader: Lantern: gone for good, its server says (status 410)",
            "1 feed asked, 1 ended; 0 added, 0 changed",
        ]
        assert run("sync", "--all", library=folder).err == "no feeds to ask (reader add ADDRESS subscribes to one)\n"


def test_feeds_can_be_named_by_id_and_address(folder: Path, config: Path) -> None:
    with serving({"/a": FEED, "/b": rss(feed_of(story(3)))}) as server:
        let_through(config, server)
        subscribe(folder, *(Feed(f"{server.address}/{name}") for name in "abc"))
        run("sync", "2", f"{server.address}/a", "--quiet", library=folder)
        assert sorted(server.targets) == ["/a", "/b"]
        ended = run("sync", "2", "7", library=folder)
        assert (ended.code, ended.err) == (ExitCode.NOTHING_FOUND, "reader: no feed 7 (reader feeds lists them)\n")
        assert sorted(server.targets) == ["/a", "/b"]


def test_json_tells_of_each_feed(folder: Path, config: Path) -> None:
    with serving({"/feed": FEED}) as server:
        let_through(config, server)
        subscribe(folder, Feed(f"{server.address}/feed"), Feed(f"{server.address}/nowhere"))
        document = json.loads(run("sync", "--json", library=folder).out)
        assert (document["asked"], document["failed"], document["added"]) == (2, 1, 2)
        told = {one["address"].rpartition("/")[2]: one for one in document["feeds"]}
        assert told["feed"]["outcome"] == "brought"
        assert told["nowhere"]["reason"] == "there is nothing at this address (status 404)"
        assert datetime.fromisoformat(told["nowhere"]["due"]) > datetime.now(UTC)


def test_a_second_sync_says_so_in_one_line_and_ends(folder: Path, config: Path) -> None:
    subscribe(folder, Feed("https://herald.example/feed"))
    with sync_lock(folder):
        ended = run("sync", library=folder)
    assert ended.code == ExitCode.DONE
    assert ended.err.count("\n") == 1
    assert "is syncing this library already" in ended.err


@pytest.mark.parametrize("arguments", [("--offline", "sync"), ("sync", "--offline"), ("sync", "--watch", "--offline")])
def test_offline_asks_nothing_and_says_so(folder: Path, config: Path, arguments: tuple[str, ...]) -> None:
    with serving({"/feed": FEED}) as server:
        let_through(config, server)
        subscribe(folder, Feed(f"{server.address}/feed"))
        ended = run(*arguments, library=folder)
        assert ended.code == ExitCode.WRONG_USAGE
        assert ended.err.startswith("reader: offline: ")
        ended = run("add", "--offline", f"{server.address}/feed", library=folder)
        assert ended.code == ExitCode.SOME_SKIPPED
        assert "offline: no connection is opened" in ended.err
        assert server.connections == 0


def test_offline_can_be_set(folder: Path, config: Path) -> None:
    config.write_text("[fetch]\noffline = true\n", encoding="utf-8")
    assert run("sync", library=folder).err.startswith("reader: offline: ")


def test_ctrl_c_while_a_server_does_not_answer_keeps_the_rest(folder: Path, config: Path) -> None:
    def respond_never(request: object) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n"
        slow.is_closing.wait(SECONDS)

    with serving({"/feed": FEED}) as quick, Server(respond_never, "127.0.0.2") as slow:
        let_through(config, quick, slow)
        subscribe(folder, Feed(f"{quick.address}/feed"), Feed(f"{slow.address}/feed"))
        process = subprocess.Popen(
            [*COMMAND, "sync"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(folder, {"READER_CONFIG": str(config)}),
        )
        with Library.open(folder) as library:
            while not library.stats().articles or not slow.requests:
                assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=SECONDS)
    assert process.returncode == ExitCode.INTERRUPTED
    told, interrupted = err.decode().splitlines()
    assert told.startswith("stopped early, and at least this stays: ")
    assert interrupted == "reader: interrupted"
    assert [feed.tried is not None for feed in feeds(folder)] == [True, False]


def test_watching_is_quiet_until_something_comes_and_ends_well_when_it_is_told_to(folder: Path, config: Path) -> None:
    with serving({"/feed": FEED}) as server:
        let_through(config, server)
        subscribe(folder, Feed(f"{server.address}/feed"))
        process = subprocess.Popen(
            [*COMMAND, "sync", "--watch", "--json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(folder, {"READER_CONFIG": str(config)}),
        )
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["added"] == 2
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=SECONDS)
        assert (process.returncode, out) == (0, b"")
        assert err.decode() == "1 feed asked; 2 added, 0 changed\n"
        assert server.targets == ["/feed"]


def test_feeds_are_listed_with_how_they_stand(folder: Path, config: Path) -> None:
    now = datetime.now(UTC)
    subscribe(
        folder,
        StoredFeed(
            address="https://herald.example/feed",
            title="Harbour Herald",
            tags=("local", "ships"),
            id=1,
            added=now,
            tried=now - timedelta(hours=2, minutes=5),
            succeeded=now - timedelta(hours=2, minutes=5),
            due=now + timedelta(minutes=41),
        ),
        StoredFeed(address="https://lantern.example/", id=2, added=now, due=now, error="the server has failed"),
        StoredFeed(address="https://gone.example/", title="Gone", id=3, added=now, due=now, ended="gone for good"),
    )
    ended = run("feeds", library=folder)
    assert ended.code == ExitCode.DONE
    lines = [" ".join(line.split()) for line in ended.out.splitlines()]
    assert lines == [
        "1 Harbour Herald local, ships 2 h ago in 40 min",
        "2 https://lantern.example/ - never now the server has failed",
        "3 Gone - never ended gone for good",
    ]
    documents = [json.loads(line) for line in run("feeds", "--json", library=folder).out.splitlines()]
    assert [one["address"] for one in documents] == [feed.address for feed in feeds(folder)]
    assert [one["due"] is None for one in documents] == [False, False, True]
    shown = on_terminal("feeds", library=folder, columns=60).out.splitlines()
    assert shown[0].startswith("  id  title")
    assert max(map(len, shown)) <= 60


def test_without_feeds_it_says_how_to_get_one(folder: Path) -> None:
    ended = run("feeds", library=folder)
    assert (ended.code, ended.out) == (ExitCode.DONE, "")
    assert ended.err == "no feeds yet (reader add ADDRESS subscribes to one)\n"


def test_unsubscribing_leaves_the_articles(folder: Path, config: Path) -> None:
    with serving({"/feed": FEED}) as server:
        let_through(config, server)
        run("add", f"{server.address}/feed", library=folder)
        ended = run("feeds", "--remove", "9", library=folder)
        assert (ended.code, ended.err) == (ExitCode.NOTHING_FOUND, "reader: no feed 9 (reader feeds lists them)\n")
        ended = run("feeds", "--remove", f"{server.address}/feed", library=folder)
        assert (ended.code, ended.err) == (ExitCode.DONE, "1 removed; what they brought stays\n")
        assert feeds(folder) == []
        assert json.loads(run("stats", "--json", library=folder).out)["articles"] == 2


def test_a_title_cannot_reach_the_terminal_s_controls(folder: Path) -> None:
    subscribe(folder, Feed("https://x.example/\x1b[31m", title="\x1b[31mred\x07", tags=("\x9b1m",)))
    assert not set("\x1b\x9b\x07") & set(run("feeds", library=folder).out)
    assert "\x1b" not in run("feeds", "--remove", "\x1b[31m", library=folder).err


def test_verbs_for_feeds_need_a_library(tmp_path: Path) -> None:
    for verb in ("feeds", "sync"):
        ended = spawn(verb, library=tmp_path / "nowhere")
        assert ended.code == ExitCode.LIBRARY_UNUSABLE
        assert not (tmp_path / "nowhere").exists()
