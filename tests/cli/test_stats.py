"""How much a library holds, and where the time of a question goes."""

import json
from datetime import UTC, datetime
from pathlib import Path

from reader.article import Article
from reader.notebook.exchange import Exchange
from reader.notebook.notebook import Notebook

from .running import library_of, run

FLOOD = Article(title="Flood in Melford", text="The Stour flooded Melford. 40 people left.", place="/a.txt")


def test_the_bytes_of_the_index_are_some_of_all_bytes(tmp_path: Path) -> None:
    library = library_of(tmp_path / "library", [FLOOD])
    shown = json.loads(run("stats", "--json", library=library).out)
    assert 0 < shown["index_bytes"] < shown["bytes"]
    assert "timing" not in shown
    assert "in ms" not in run("stats", library=library).out


def test_timing_asks_the_headlines_where_nothing_was_asked_before(tmp_path: Path) -> None:
    library = library_of(tmp_path / "library", [FLOOD])
    timing = json.loads(run("stats", "--timing", "--json", library=library).out)["timing"]
    assert (timing["asked"], timing["questions"]) == ("headlines", 1)
    assert [step["step"] for step in timing["steps"]][:2] == ["understanding", "candidates"]
    assert timing["question"]["p50_ms"] > 0
    assert timing["start_ms"] > 0 < timing["opening_ms"]


def test_timing_asks_the_last_questions_once_more_and_keeps_nothing_of_it(tmp_path: Path) -> None:
    library = library_of(tmp_path / "library", [FLOOD])
    with Notebook.open(library) as notebook:
        conversation = notebook.start_conversation()
        for question, reply in (("What did the Stour do?", "{}"), ("history", ""), ("What did the Stour do?", "{}")):
            asked_at = datetime(2023, 1, 1, tzinfo=UTC)
            exchange = Exchange(question=question, followed_up="", asked_at=asked_at, told="", reply=reply)
            notebook.keep(conversation.id, exchange)
        timing = json.loads(run("stats", "--timing", "--json", library=library).out)["timing"]
        assert (timing["asked"], timing["questions"]) == ("your questions", 1)
        assert len(notebook.questions()) == 3


def test_timing_is_shown_as_a_table_of_steps(tmp_path: Path) -> None:
    library = library_of(tmp_path / "library", [FLOOD])
    lines = run("stats", "--timing", library=library).out.splitlines()
    table = lines[lines.index("") + 1 :]
    assert table[0].split() == ["1", "of", "headlines,", "in", "ms", "half", "19", "of", "20"]
    assert [line.split("  ")[0] for line in table[-3:]] == ["a question", "start of the program", "opening the library"]
    assert len({len(line) for line in table[:-2]}) == 1


def test_an_empty_library_has_no_question_to_time(tmp_path: Path) -> None:
    library = library_of(tmp_path / "library", [FLOOD])
    run("remove", "1", library=library)
    ended = run("stats", "--timing", library=library)
    assert ended.code == 0
    assert "0 of headlines" in ended.out
