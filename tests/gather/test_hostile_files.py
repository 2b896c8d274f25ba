"""Whatever lies in a folder: none of it hangs, none escapes, each has its reason, and its neighbours come in."""

import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.article import Article, Skipped
from reader.feed import Feed
from reader.gather import Checkpoint, Found, Reading, gather
from reader.gather.folder import shown
from reader.gather.sandbox import Limits, Workers
from reader.text import clean_line, clean_text

from .hostile_files import FILES, MEMORY, SPECIAL, TIME, Hostile, Special
from .reading import STORY, written

LIMITS = Limits(seconds=4.0, memory=256_000_000)
MOST = 8_000_000
SECRET = "the words that stand outside"

_WATCHED = (
    "open",
    "socket.connect",
    "socket.getaddrinfo",
    "subprocess.Popen",
    "os.exec",
    "os.system",
    "os.posix_spawn",
)
_events: list[tuple[str, object]] | None = None


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if _events is not None and event in _WATCHED:
        _events.append((event, arguments[0]))


sys.addaudithook(_note)


@contextmanager
def watched() -> Iterator[list[tuple[str, object]]]:
    """What this process opens, connects to and starts meanwhile."""
    global _events
    events: list[tuple[str, object]] = []
    _events = events
    try:
        yield events
    finally:
        _events = None


@pytest.fixture(scope="module")
def parsing() -> Iterator[Workers]:
    with Workers(LIMITS, processes=1) as workers:
        yield workers


@pytest.fixture(scope="module")
def server() -> Iterator[socket.socket]:
    """A server that nobody may reach: who connects waits in its queue, where he is found at the end."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening
        with pytest.raises(BlockingIOError):
            listening.accept()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles, between which something is going to lie; a secret lies outside of it."""
    (tmp_path / "secret.txt").write_text(SECRET)
    news = tmp_path / "news"
    news.mkdir()
    written(news, "!before.txt", f"Before\n\n{STORY}")
    written(news, "\U0010ffffafter.txt", f"After\n\n{STORY}")
    return news


def found_between(folder: Path, parse: Callable[..., Iterator[object]]) -> list[Found]:
    """What is found in the folder beside the two articles."""
    with watched() as events:
        reading = Reading(parse=parse, most=MOST)  # type: ignore[arg-type]
        found = [one for one in gather(str(folder), reading) if not isinstance(one, Checkpoint)]
    neighbours = [one for one in found if isinstance(one, Article) and one.title in ("Before", "After")]
    assert [one.title for one in neighbours] == ["Before", "After"]
    between = [one for one in found if one not in neighbours]
    check_events(events, folder)
    for one in between:
        check(one)
    return between


def check_events(events: list[tuple[str, object]], folder: Path) -> None:
    """Nothing was connected to or started but the parsing process, and nothing opened outside of the folder."""
    ours = (str(folder), sys.prefix, sys.base_prefix, str(Path(__file__).parents[2]), os.devnull)
    for event, subject in events:
        if event == "open":
            assert not isinstance(subject, str | bytes) or os.fsdecode(subject).startswith(ours), subject
        else:
            assert (event, subject) == ("subprocess.Popen", sys.executable)


def check(one: Found) -> None:
    """It can be shown, and holds nothing from outside."""
    match one:
        case Skipped():
            assert clean_line(one.reason) == one.reason != ""
            assert "its parser failed" not in one.reason
            assert one.place.isprintable()
        case Feed():
            assert one.address.startswith(("http://", "https://"))
        case Article():
            assert clean_text(one.text) == one.text
            for line in (one.title, one.source, one.url, one.key, one.place, *one.authors):
                assert clean_line(line) == line
            assert SECRET not in f"{one.title} {one.text} {one.source}"


def too_much(row: Hostile) -> set[str]:
    """Reasons for which it may be skipped as well."""
    seconds, memory = TIME.format(seconds=LIMITS.seconds), MEMORY.format(memory=LIMITS.memory // 1_000_000)
    return {seconds, memory} if row.heavy else set()


def expected(reason: str) -> str:
    return (
        reason.format(seconds=LIMITS.seconds, memory=LIMITS.memory // 1_000_000) if reason in (TIME, MEMORY) else reason
    )


def test_the_table_is_long_enough() -> None:
    assert len({row.name for row in (*SPECIAL, *FILES)}) == len(SPECIAL) + len(FILES) >= 80


@pytest.mark.parametrize("row", FILES, ids=lambda row: row.name)
def test_a_hostile_file_has_its_reason_and_costs_its_neighbours_nothing(
    row: Hostile, folder: Path, parsing: Workers, server: socket.socket
) -> None:
    content = row.content() if callable(row.content) else row.content
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    address = f"http://127.0.0.1:{server.getsockname()[1]}"
    data = data.replace(b"{server}", address.encode()).replace(b"{secret}", str(folder.parent / "secret.txt").encode())
    written(folder, row.name, data)
    found = found_between(folder, parsing.read)
    reasons = {one.reason for one in found if isinstance(one, Skipped)}
    articles = [one for one in found if isinstance(one, Article)]
    if reasons and reasons <= too_much(row):
        return
    if row.reason:
        assert expected(row.reason) in reasons or row.heavy, (reasons, articles[:1])
    else:
        assert not reasons, reasons
    if row.text:
        assert any(row.text in one.text for one in articles), (reasons, [one.text[-200:] for one in articles[-1:]])
    elif not row.heavy:
        assert not articles, articles[0]
    assert sum(isinstance(one, Feed) for one in found) == row.feeds
    assert sorted(path.name for path in folder.parent.iterdir() if path.name != "news") == ["secret.txt"]


@pytest.mark.parametrize("row", SPECIAL, ids=lambda row: ascii(row.name)[:20])
def test_what_is_no_plain_file_has_its_reason_and_costs_its_neighbours_nothing(
    row: Special, folder: Path, parsing: Workers
) -> None:
    row.make(folder / row.name)
    found = found_between(folder, parsing.read)
    if row.reason:
        assert found == [Skipped(f"{folder}/{shown(row.name)}", row.reason)]
    elif not row.text:
        assert found == []
    else:
        (article,) = found
        assert isinstance(article, Article)
        assert row.text in article.text


def test_a_link_to_a_file_outside_is_followed_as_a_person_meant_it(folder: Path, parsing: Workers) -> None:
    written(folder.parent, "elsewhere.txt", f"Elsewhere\n\n{STORY}")
    (folder / "link.txt").symlink_to("../elsewhere.txt")
    (found,) = found_between(folder, parsing.read)
    assert isinstance(found, Article)
    assert found.title == "Elsewhere"


@pytest.mark.parametrize("change", ["cut", "longer", "gone", "a pipe"])
def test_a_file_that_changes_while_it_is_read_harms_nothing(folder: Path, parsing: Workers, change: str) -> None:
    path = written(folder, "live.jsonl", (b'{"text": "One."}' + b" " * 2_000 + b"\n") * 1_000)
    changed = False

    def on_read(count: int) -> None:
        nonlocal changed
        if not changed and count > 100_000:
            changed = True
            if change == "cut":
                os.truncate(path, 5)
            elif change == "longer":
                with path.open("ab") as file:
                    file.write(b'{"text": "Two."}\n' * 10)
            else:
                path.unlink()
                if change == "a pipe":
                    os.mkfifo(path)

    reading = Reading(parse=parsing.read, most=MOST, on_read=on_read)
    found = [one for one in gather(str(folder), reading) if not isinstance(one, Checkpoint)]
    assert changed
    titles = [one.title for one in found if isinstance(one, Article)]
    assert (titles[0], titles[1], titles[-1]) == ("Before", "One.", "After")
    assert len(titles) == 2 + 1_000 or change in ("cut", "longer")
