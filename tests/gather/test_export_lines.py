"""An export is read as what it was written of; a line that somebody changed is no more than skipped."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import ArchivedArticle, Copy, Marks, Revision, Skipped
from reader.export_line import archived_in
from reader.export_record import END_TYPE, HEADER, Archived, ArchivedConversation, ArchivedExchange, record_of
from reader.feed import StoredFeed
from reader.gather.document import Document
from reader.gather.formats import export_lines
from reader.gather.sandbox.messages import found_of
from reader.gather.sandbox.messages import record_of as message_of
from reader.text import clean_line, clean_text

from .reading import found_at, reason_for, written

NOON = datetime(2026, 3, 1, 12, 0, 0, 7, tzinfo=UTC)
ARTICLE = ArchivedArticle(
    id=7,
    title="River bursts its banks",
    text="The Stour rose.\n\nIt fell again.",
    place="/news/flood.txt",
    source="Valley Post",
    url="https://valley.example/flood",
    authors=("Ann Ray", "Bo Lind"),
    published=date(2021, 2, 1),
    key="https://valley.example/flood",
    language="en",
    marks=Marks(read=True),
    places=("/news/flood.txt", "/news/again.txt"),
    copies=(Copy(title="Flood", source="Lantern", key="Lantern#1", places=("/copy",), brought="0" * 32),),
    revisions=(Revision(title="River rises", text="The Stour rose.", source="", published=None, replaced=NOON),),
)
FEED = StoredFeed(
    id=3, address="https://herald.example/feed", title="Herald", tags=("sea",), added=NOON, due=NOON, tried=NOON
)
CONVERSATION = ArchivedConversation(began=NOON, name="Flood")
EXCHANGE = ArchivedExchange(
    conversation=NOON, question="who?", followed_up="where?", asked_at=NOON, told="Lantern", reply="{}"
)
ALL: tuple[Archived, ...] = (FEED, ARTICLE, CONVERSATION, EXCHANGE)


def lines(*records: object) -> str:
    return "".join(f"{json.dumps(record)}\n" for record in records)


def export(*records: object) -> str:
    """Lines from the first to the last, of which no more is looked at here than its type."""
    return lines(HEADER, *records, {"type": END_TYPE})


def test_everything_that_is_exported_is_found_again_by_way_of_another_process(tmp_path: Path) -> None:
    file = written(tmp_path, "export.jsonl", export(*map(record_of, ALL)))
    assert found_at(file) == list(ALL)


@pytest.mark.parametrize("name", ["export", "export.json", "export.txt", "news.jsonl"])
def test_it_is_recognised_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    assert found_at(written(tmp_path, name, export(record_of(ARTICLE)))) == [ARTICLE]


def test_a_part_of_its_lines_is_an_export_too(tmp_path: Path) -> None:
    long = "A line. " * 100_000
    articles = [{**record_of(ARTICLE), "id": n, "text": long.strip()} for n in range(1, 6)]
    found = found_at(written(tmp_path, "export.jsonl", export(*articles)))
    assert [one.id for one in found if isinstance(one, ArchivedArticle)] == [1, 2, 3, 4, 5]


def changed(**changes: Any) -> Callable[[dict[str, Any]], None]:
    return lambda record: record.update(changes)


def without(name: str) -> Callable[[dict[str, Any]], None]:
    def drop(record: dict[str, Any]) -> None:
        del record[name]

    return drop


NOT_AS = "not as an export has it: its "


@pytest.mark.parametrize(
    ("archived", "change", "reason"),
    [
        pytest.param(ARTICLE, without("title"), NOT_AS + "title", id="no title"),
        pytest.param(ARTICLE, changed(id=0), NOT_AS + "id", id="no id"),
        pytest.param(ARTICLE, changed(id=2**63), NOT_AS + "id", id="an id that is too large"),
        pytest.param(ARTICLE, changed(published="soon"), NOT_AS + "published", id="no day"),
        pytest.param(ARTICLE, changed(text="x" * 2_000_001), NOT_AS + "text", id="a text that is too long"),
        pytest.param(ARTICLE, changed(copies=[{"title": 1}]), NOT_AS + "copies.0.title", id="a copy without a title"),
        pytest.param(ARTICLE, changed(brought="x"), NOT_AS + "brought", id="no digest"),
        pytest.param(
            ARTICLE, changed(revisions=[{"title": "A", "text": "b", "replaced": "2026-01-01T00:00:00"}]),
            NOT_AS + "revisions.0.replaced", id="a moment without a time zone",
        ),
        pytest.param(
            FEED, changed(due="0001-01-01T00:00:00+14:00"), NOT_AS + "due", id="a moment before all years"
        ),
        pytest.param(FEED, changed(address="file:///etc/passwd"), "not the address of a feed", id="a file as a feed"),
        pytest.param(FEED, changed(failures=-1), NOT_AS + "failures", id="fewer than no failures"),
        pytest.param(EXCHANGE, changed(reply=None), NOT_AS + "reply", id="no reply"),
        pytest.param(EXCHANGE, changed(question="\ud800"), NOT_AS + "question", id="half a character"),
        pytest.param(
            EXCHANGE, changed(type="reader-dream"), "a kind of line that this reader does not know", id="a dream"
        ),
    ],
)  # fmt: skip
def test_a_line_that_no_export_has_is_skipped_and_the_others_are_read(
    tmp_path: Path, archived: Archived, change: Callable[[dict[str, Any]], None], reason: str
) -> None:
    record = record_of(archived)
    change(record)
    file = written(tmp_path, "export.jsonl", export(record, record_of(CONVERSATION)))
    assert found_at(file) == [Skipped(f"{file}:2", reason), CONVERSATION]


def test_broken_lines_are_skipped(tmp_path: Path) -> None:
    content = (
        lines(HEADER)
        + '{"type": "reader-article", "id": \n[]\n'
        + "[" * 100_000
        + "\n"
        + lines(record_of(FEED), {"type": END_TYPE})
    )
    file = written(tmp_path, "export.jsonl", content)
    *skipped, feed = found_at(file)
    assert skipped == [
        Skipped(f"{file}:2", "not valid JSON"),
        Skipped(f"{file}:3", "not an object"),
        Skipped(f"{file}:4", "not valid JSON"),
    ]
    assert feed == FEED


def test_a_later_version_is_refused_in_one_line(tmp_path: Path) -> None:
    content = lines({**HEADER, "version": 2}, {"type": END_TYPE})
    file = written(tmp_path, "export.jsonl", content)
    (found,) = found_at(file)
    assert isinstance(found, Skipped)
    assert found.reason == "of a version that this reader does not know (install a newer reader-tui)"


def test_what_a_terminal_would_obey_is_taken_out(tmp_path: Path) -> None:
    evil = "Rain\x1b]0;owned\x07\u202e fell."
    record = {
        **record_of(ARTICLE),
        "title": evil, "text": evil, "source": evil, "authors": [evil], "places": [evil], "key": evil,
        "url": "javascript:alert(1)",
        "copies": [{"title": evil, "url": "https://a.example/\x1b[2J"}],
        "revisions": [{"title": evil, "text": evil, "replaced": NOON.isoformat()}],
    }  # fmt: skip
    (found,) = found_at(written(tmp_path, "export.jsonl", export(record)))
    assert isinstance(found, ArchivedArticle)
    assert {found.title, found.text, found.source, *found.authors, found.place, found.key} == {"Rain fell."}
    assert {found.copies[0].title, found.revisions[0].title, found.revisions[0].text} == {"Rain fell."}
    assert (found.url, found.copies[0].url) == ("", "https://a.example/")


def test_articles_of_others_that_have_a_type_are_read_as_ever(tmp_path: Path) -> None:
    (found,) = found_at(
        written(tmp_path, "a.jsonl", lines({"type": "article", "id": 1, "title": "T", "text": "Rain."}))
    )
    assert not isinstance(found, ArchivedArticle | Skipped)


def test_one_that_lacks_its_last_line_is_told_of_after_all_that_it_has(tmp_path: Path) -> None:
    for cut in (lines(HEADER, record_of(ARTICLE)), lines(HEADER, record_of(ARTICLE), {"type": END_TYPE})[:-4]):
        file = written(tmp_path, "export.jsonl", cut)
        article, *told = found_at(file)
        assert article == ARTICLE
        assert told[-1] == Skipped(str(file), "an export that was cut off: it lacks its last line")
    long = [{**record_of(ARTICLE), "id": n, "text": "A line. " * 100_000} for n in range(1, 6)]
    assert not any(isinstance(one, Skipped) for one in found_at(written(tmp_path, "long.jsonl", export(*long))))
    assert isinstance(found_at(written(tmp_path, "long.jsonl", lines(HEADER, *long)))[-1], Skipped)


def test_an_export_of_nothing_holds_nothing(tmp_path: Path) -> None:
    assert found_at(written(tmp_path, "export.jsonl", export())) == []
    assert reason_for(tmp_path, "empty.jsonl", "") == "empty"


LINE = st.text(max_size=30).map(clean_line)
TEXT = st.text(max_size=60).map(clean_text)
DAY = st.none() | st.dates()
MOMENT = st.datetimes(min_value=datetime(2, 1, 1), max_value=datetime(9998, 1, 1), timezones=st.just(UTC))
ADDRESS = st.just("") | st.integers(0, 99).map("https://a.example/{}".format)
LINES = st.lists(LINE, max_size=3).map(tuple)
SAID = {
    "title": LINE, "source": LINE, "url": ADDRESS, "authors": LINES, "published": DAY, "key": LINE, "language": LINE,
}  # fmt: skip
PLACES = st.lists(LINE.filter(bool), min_size=1, max_size=3, unique=True).map(tuple)
ARTICLES = st.builds(
    ArchivedArticle,
    id=st.integers(1, 2**63 - 1),
    text=TEXT,
    place=st.just(""),
    places=PLACES,
    marks=st.sampled_from([None, Marks(True), Marks(starred=True), Marks(True, True)]),
    copies=st.lists(st.builds(Copy, places=PLACES, **SAID), max_size=2).map(tuple),
    revisions=st.lists(
        st.builds(Revision, title=LINE, text=TEXT, source=LINE, published=DAY, replaced=MOMENT), max_size=2
    ).map(tuple),
    **SAID,
)
FEEDS = st.builds(
    StoredFeed, id=st.integers(1, 99), address=ADDRESS.filter(bool), title=LINE, tags=LINES, full=st.booleans(),
    added=MOMENT, due=MOMENT, tried=st.none() | MOMENT, succeeded=st.none() | MOMENT, etag=LINE, last_modified=LINE,
    failures=st.integers(0, 9), error=LINE, ended=LINE,
)  # fmt: skip
HISTORY = st.builds(ArchivedConversation, began=MOMENT, name=LINE) | st.builds(
    ArchivedExchange, conversation=MOMENT, question=TEXT, followed_up=TEXT, asked_at=MOMENT, told=LINE, reply=TEXT
)


@given(ARTICLES | FEEDS | HISTORY)
def test_whatever_is_exported_is_read_back_as_it_was(archived: Any) -> None:
    if isinstance(archived, ArchivedArticle):
        archived = replace(archived, place=archived.places[0])
    line = json.dumps(record_of(archived), ensure_ascii=False)
    assert archived_in(json.loads(line), "/p:1") == archived
    assert found_of(json.loads(json.dumps(message_of(archived)))) == archived


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=5,
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(ALL), st.dictionaries(st.sampled_from(sorted(record_of(ARTICLE) | record_of(FEED))), VALUES))
def test_whatever_stands_in_a_line_it_is_read_or_skipped(archived: Archived, changes: dict[str, Any]) -> None:
    line = json.dumps({"type": "", **record_of(archived), **changes})
    document = Document(place="/p", name="p.jsonl", data=f"{json.dumps(HEADER)}\n{line}\n".encode())
    assert export_lines.recognises(document)
    for found in export_lines.read(document):
        assert isinstance(found, ArchivedArticle | StoredFeed | ArchivedConversation | ArchivedExchange | Skipped)
        assert found_of(json.loads(json.dumps(message_of(found)))) == found


def test_the_last_line_is_known_also_where_a_part_of_the_lines_begins_with_it() -> None:
    part = Document("export.jsonl", "export.jsonl", lines({"type": END_TYPE}).encode(), first=900)
    assert export_lines.recognises(part)
    assert list(export_lines.read(part)) == []
