"""All that a library holds is written down, and another library made of it gives the same answers."""

import gzip
import json
import sqlite3
import stat
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import reader
from reader.answering.ask import ask
from reader.article import Article
from reader.conversation.kept_reply import reply_document, reply_of
from reader.feed import Feed
from reader.gather import Reading, gather, parsed_here
from reader.intake import IntakeWatcher, store_found
from reader.library import Library
from reader.notebook import Exchange, Notebook
from reader.text import clean_line, clean_text

from .running import Ended, library_of, run, spawn

pytestmark = pytest.mark.usefixtures("one_parser")

QUESTIONS = [
    json.loads(line)["question"]
    for line in (Path(reader.__file__).parent.parent / "seeds" / "questions.jsonl").read_text().splitlines()
]
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def used(tmp_path: Path, samples: Path) -> Path:
    """The library with the samples as somebody has used it: read, starred, asked, changed, with feeds."""
    folder = tmp_path / "used"
    imported(run("export", "--no-history", library=samples), folder)
    with Library.open(folder) as library, Notebook.open(folder) as notebook:
        first = library.article(1)
        with library.writing() as writer:
            writer.add(Article(title=first.title, text=f"{first.text}\n\nMore.", place=first.place, key=first.key))
            writer.add(Article(title="A copy", text=library.article(2).text, place="/copy.txt", language="en"))
            writer.remove(3)
            writer.add_feed(Feed("https://herald.example/feed", "Herald", ("sea",), full=True))
            (feed,) = [writer.remove_feed(1)]
            writer.add_feed(replace(feed, etag='"x"', tried=NOON, failures=2, error="it answered 500"))
        notebook.set_read(1, True)
        notebook.set_starred(2, True)
        for name in ("", "Talks"):
            conversation = notebook.start_conversation(name)
            for n, question in enumerate(QUESTIONS[:3]):
                asked_at = NOON + timedelta(seconds=n)
                document = reply_document(ask(library, question))
                notebook.keep(conversation.id, Exchange(
                    question=question, followed_up="", asked_at=asked_at, told="told", reply=document
                ))  # fmt: skip
    return folder


def imported(export: Ended, folder: Path) -> Ended:
    """What came of taking an export into the library in `folder`."""
    assert export.code == 0, export.err
    file = folder.parent / f"{folder.name}.jsonl"
    file.write_bytes(export.out.encode())
    return run("add", str(file), library=folder)


def test_an_export_of_what_was_imported_is_the_same_byte_for_byte(used: Path, tmp_path: Path) -> None:
    export = run("export", library=used)
    kinds = [json.loads(line)["type"] for line in export.out.splitlines()]
    assert (kinds[0], kinds[-1]) == ("reader-export", "reader-export-end")
    assert set(kinds[1:-1]) == {"reader-article", "reader-feed", "reader-conversation", "reader-exchange"}
    ended = imported(export, tmp_path / "new")
    assert ended.code == 0
    assert "0 skipped, 1 new feed, 6 questions of the history" in ended.err
    assert run("export", library=tmp_path / "new").out == export.out


def test_a_library_made_of_an_export_gives_the_same_answers(used: Path, tmp_path: Path) -> None:
    imported(run("export", library=used), tmp_path / "new")
    with Library.open(used) as before, Library.open(tmp_path / "new") as after:
        before.reindex()  # until its index is built anew it counts removed articles among those that have a word
        for question in QUESTIONS:
            assert ask(after, question) == ask(before, question)
        assert after.revisions(1) == before.revisions(1)
        assert after.feeds() == before.feeds()
        with Notebook.open(tmp_path / "new") as notebook:
            assert notebook.read_ids() == {1}
            assert notebook.starred_ids() == {2}
            replies = [one.reply for one in notebook.questions()]
        assert len(replies) == 6
        assert all(reply_of(reply, after) == reply_of(reply, before) is not None for reply in replies)


def test_taking_it_in_again_changes_nothing(used: Path) -> None:
    export = run("export", library=used)
    ended = imported(export, used)
    assert ended.err.startswith("0 added, ")
    assert "0 changed, 0 skipped" in ended.err
    assert run("export", library=used).out == export.out


def test_it_is_taken_in_packed_and_from_another_name(used: Path, tmp_path: Path) -> None:
    export = run("export", library=used).out
    (tmp_path / "backup.gz").write_bytes(gzip.compress(export.encode()))
    assert run("add", str(tmp_path / "backup.gz"), library=tmp_path / "new").code == 0
    assert run("export", library=tmp_path / "new").out == export


def test_history_can_be_left_out(used: Path, tmp_path: Path) -> None:
    export = run("export", "--no-history", library=used)
    assert "reader-exchange" not in export.out
    assert "reader-conversation" not in export.out
    imported(export, tmp_path / "new")
    with Notebook.open(tmp_path / "new") as notebook:
        assert notebook.read_ids() == {1}
        assert notebook.questions() == []


def test_nothing_is_kept_of_an_import_where_no_history_is_wanted(
    used: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config.toml").write_text("history = false\n")
    monkeypatch.setenv("READER_CONFIG", str(tmp_path / "config.toml"))
    assert imported(run("export", library=used), tmp_path / "new").code == 0
    assert not (tmp_path / "new" / "notebook.sqlite").exists()


def test_questions_come_without_replies_where_articles_have_other_numbers(used: Path, tmp_path: Path) -> None:
    library_of(tmp_path / "new", [Article(title="Own", text="My own.", place="/own")])
    imported(run("export", library=used), tmp_path / "new")
    with Notebook.open(tmp_path / "new") as notebook:
        assert [(one.question, one.reply) for one in notebook.questions()][:3] == [
            (question, "") for question in reversed(QUESTIONS[:3])
        ]


def test_a_file_is_for_its_owner_alone_and_takes_the_place_of_what_was_there(flooded: Path, tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl"
    file.write_text("old")
    file.chmod(0o644)
    ended = run("export", "-o", str(file), library=flooded)
    assert (ended.code, ended.out) == (0, "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_text() == run("export", library=flooded).out
    assert [path.name for path in tmp_path.iterdir() if "news" in path.name] == ["news.jsonl"]


def _damage(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection, connection:
        connection.execute("UPDATE text SET body = x'00' WHERE article_id = 2")


def test_a_damaged_article_is_named_and_the_others_are_written(flooded: Path) -> None:
    _damage(flooded)
    ended = run("export", library=flooded)
    assert ended.code == 3
    assert [json.loads(line).get("id") for line in ended.out.splitlines()] == [None, 1, 3, None]
    assert "article 2 is damaged" in ended.err


@pytest.mark.parametrize("place", ["nowhere/news.jsonl", "."])
def test_a_file_that_cannot_be_written_is_one_clear_line(flooded: Path, tmp_path: Path, place: str) -> None:
    ended = run("export", "-o", str(tmp_path / place), library=flooded)
    assert ended.code == 5
    assert ended.err.startswith(f"reader: {(tmp_path / place).absolute()}: cannot be written: ")
    assert ended.err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["flooded"]


def test_there_must_be_a_library(tmp_path: Path) -> None:
    ended = run("export", library=tmp_path / "none")
    assert ended.code == 3
    assert "no library here" in ended.err
    assert not (tmp_path / "none").exists()


def test_nothing_is_made_beside_the_library_for_an_export(flooded: Path) -> None:
    before = sorted(path.name for path in flooded.iterdir())
    assert run("export", library=flooded).code == 0
    assert not (flooded / "notebook.sqlite").exists()
    assert set(before) <= {path.name for path in flooded.iterdir()}


def test_its_encoding_is_utf_8_wherever_it_is_run(tmp_path: Path) -> None:
    folder = library_of(tmp_path / "l", [Article(title="Snow at Łódź", text="雪が降った。", place="/snow")])
    ended = spawn("export", library=folder, env={"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert ended.code == 0
    assert "雪が降った。" in ended.out
    assert "Snow at Łódź" in ended.out


def test_what_a_terminal_would_obey_is_written_as_an_escape(tmp_path: Path) -> None:
    hostile = "words \x9b31m\x7f \u202egnp\u2066 \U000e0041 \x85\u2028\u2029 «naïve» 新" + "\u0336" * 20
    folder = library_of(tmp_path / "hostile", [Article(title=hostile, text=hostile, place="/a.txt")])
    with Library.open(folder) as library, library.writing() as writer:
        writer.add_feed(Feed("https://a.example/\x0b", hostile, (hostile,)))
    for arguments in (["export"], ["export", "--opml"]):
        out = run(*arguments, library=folder).out
        assert "«naïve» 新" in out
        assert not set("\x9b\x7f\u202e\u2066\U000e0041\x85\u2028\u2029") & set(out)
        assert "\u0336" * 5 not in out
    assert json.loads(run("export", library=folder).out.splitlines()[2])["title"] == hostile


def test_the_feeds_alone_are_written_for_other_feed_readers(used: Path, tmp_path: Path) -> None:
    file = tmp_path / "feeds.opml"
    assert run("export", "--opml", "-o", str(file), library=used).code == 0
    assert run("export", "--opml", library=used).out == file.read_text(encoding="utf-8")
    assert run("add", str(file), library=tmp_path / "new").code == 0
    with Library.open(used) as before, Library.open(tmp_path / "new") as after:
        assert [(one.address, one.tags) for one in after.feeds()] == [(one.address, one.tags) for one in before.feeds()]


LINE = st.text(max_size=20).map(clean_line)
TEXT = st.text(min_size=1, max_size=40).map(clean_text)
WORDS = st.sampled_from(["Rain.", "Rain  fell.", "Rain fell.", "Snow.", ""])
PLACE = st.integers(0, 9).map("/news/{}.txt".format)
ARTICLES = st.builds(
    Article,
    title=LINE, text=TEXT | WORDS, place=PLACE, source=LINE, url=st.just("") | st.just("https://a.example/1"),
    authors=st.lists(LINE, max_size=2).map(tuple), published=st.none() | st.dates(),
    key=st.sampled_from(["", "a", "b", "c"]), language=st.sampled_from(["", "en", "de"]),
)  # fmt: skip
ADDRESSES = st.integers(0, 3).map("https://{}.example/".format)
FEEDS = st.builds(Feed, ADDRESSES, LINE, st.lists(LINE, max_size=2).map(tuple), st.booleans())
READ = st.tuples(st.booleans(), st.integers(1, 6), st.booleans())
ASKED = st.tuples(st.integers(0, 2), TEXT, LINE)
STEPS = st.lists(ARTICLES | FEEDS | READ | ASKED | st.integers(1, 6), max_size=14)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_whatever_was_done_with_a_library_its_export_makes_it_again(steps: list[object]) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:  # the index's own threads may still tidy up
        one, two = (Path(made) / name for name in ("one", "two"))
        with Library.open(one, create=True) as library, Notebook.open(one) as notebook:
            for step in steps:
                _take(step, library, notebook)
        export = run("export", library=one)
        file = Path(made) / "export.jsonl"
        file.write_text(export.out, encoding="utf-8")
        with Library.open(two, create=True) as library:
            parsed = gather(str(file), Reading(parse=parsed_here))  # without a process to start for each
            store_found(library, parsed, IntakeWatcher())
        assert run("export", library=two).out == export.out


def _take(step: object, library: Library, notebook: Notebook) -> None:
    match step:
        case Article():
            with library.writing() as writer:
                writer.add(step)
        case Feed():
            with library.writing() as writer:
                writer.add_feed(step)
        case int():
            if library.articles([step]):
                with library.writing() as writer:
                    writer.remove(step)
        case (int(turn), str(question), str(told)):
            while len(heads := notebook.conversations()) <= turn:
                notebook.start_conversation(f"Conversation {len(heads)}")
            notebook.keep(
                heads[turn].id,
                Exchange(question=question, followed_up="", asked_at=datetime.now(UTC), told=told, reply=""),
            )
        case (bool(starred), int(article_id), bool(marked)):
            if library.articles([article_id]):
                (notebook.set_starred if starred else notebook.set_read)(article_id, marked)
