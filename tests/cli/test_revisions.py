"""What an article said before it was changed can be seen, and what was changed in it."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from reader.article import Article
from reader.library import Library

from .running import library_of, on_terminal, run

FIRST = """The ferries stay in port. They sail on Friday.

Nobody was hurt."""
SECOND = """The ferries stay in port. They sail on Saturday, the company says.

Nobody was hurt.

A mast broke."""


def report(text: str, title: str = "Storm closes harbour") -> Article:
    return Article(
        title=title, text=text, place="/storm.txt", source="Lantern", published=date(2026, 3, 1), key="storm"
    )


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """The folder of a library whose one article was changed twice."""
    folder = library_of(tmp_path / "library", [report(FIRST), report(SECOND)])
    return library_of(folder, [report(SECOND, "Storm breaks a mast")])


def test_each_earlier_text_is_shown_with_the_sentences_that_went_and_came(changed: Path) -> None:
    with Library.open(changed) as library:
        first, second = (f"{one.replaced:%Y-%m-%d %H:%M} UTC" for one in library.revisions(1))
    assert (
        run("show", "--revisions", "1", library=changed).out
        == f"""\
Earlier text 1 of 2, found replaced on {first}

  Storm closes harbour
  Lantern, 1 March 2026

  The ferries stay in port.
- They sail on Friday.

  Nobody was hurt.

What came:
+ They sail on Saturday, the company says.
+ A mast broke.

Earlier text 2 of 2, found replaced on {second}

- Storm closes harbour
+ Storm breaks a mast
  Lantern, 1 March 2026

  The ferries stay in port. They sail on Saturday, the company says.

  Nobody was hurt.

  A mast broke.

The text as it is now: reader show 1
"""
    )


def test_scripts_get_the_earlier_texts_whole(changed: Path) -> None:
    document = json.loads(run("show", "--json", "--revisions", "1", library=changed).out)
    assert document["title"] == "Storm breaks a mast"
    first, second = document["revisions"]
    assert datetime.fromisoformat(first.pop("replaced")) <= datetime.now(UTC)
    assert first == {
        "title": "Storm closes harbour", "text": FIRST, "source": "Lantern", "published": "2026-03-01",
    }  # fmt: skip
    assert (second["title"], second["text"]) == ("Storm closes harbour", SECOND)
    assert "revisions" not in json.loads(run("show", "--json", "1", library=changed).out)


def test_an_article_that_has_not_changed_says_so(flooded: Path) -> None:
    ended = run("show", "--revisions", "1", library=flooded)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == "article 1 has not changed since it was added\n"
    assert json.loads(run("show", "--json", "--revisions", "1", library=flooded).out)["revisions"] == []


def test_a_sentence_that_stands_twice_goes_once(tmp_path: Path) -> None:
    folder = library_of(tmp_path / "library", [report("It rained. It rained. Snow."), report("It rained. Snow.")])
    shown = run("show", "--revisions", "1", library=folder).out
    assert shown.count("- It rained.") == 1
    assert shown.count("  It rained.") == 1
    assert "What came" not in shown


def test_on_a_terminal_lines_keep_to_its_width(tmp_path: Path) -> None:
    folder = library_of(tmp_path / "library", [report("One long sentence " * 20), report("Another sentence " * 20)])
    shown = on_terminal("show", "--revisions", "1", library=folder, columns=40).out
    assert max(map(len, shown.splitlines())) <= 40
    assert "\n- One long sentence" in shown
    assert "\n+ Another sentence" in shown


def test_a_passage_has_no_revisions(changed: Path) -> None:
    ended = run("show", "--revisions", "1#0-5", library=changed)
    assert ended.code == 2
    assert "give its ID alone" in ended.err
