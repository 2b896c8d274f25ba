"""A question in the shell, and its answers as text."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from reader.article import Article
from reader.cli.cells import cells
from reader.cli.diagnostics import ExitCode

from .running import library_of, run, spawn

POMPEO = "who postponed the Pompeo meeting?"


def test_a_card_has_its_passage_headline_source_date_address_and_the_way_to_read_on(flooded: Path) -> None:
    ended = run("ask", "-n", "1", "who", "carried", "people", "from", "their", "homes?", library=flooded)
    assert ended.code == ExitCode.DONE
    assert ended.out == (
        " 1   The river Stour burst its banks in Melford on Monday.\n"
        "\n"
        "   > Fire crews carried 40 people from their homes.\n"
        "\n"
        "     River bursts its banks in Melford\n"
        "     Valley Post, 1 February 2021\n"
        "     https://valley.example/flood\n"
        "     reader show 1#0-101\n"
    )


def test_an_article_without_an_address_shows_its_file_and_without_a_date_none(flooded: Path) -> None:
    shown = run("ask", "what opened in Norwich?", library=flooded).out
    assert "     Undated note\n     /news/note.txt\n     reader show 3#" in shown


def test_quotes_are_not_needed(samples: Path) -> None:
    assert run("ask", *POMPEO.split(), library=samples) == run("ask", POMPEO, library=samples)


def test_a_dash_reads_the_question_from_standard_input(samples: Path) -> None:
    assert run("ask", "-", library=samples, stdin=f"{POMPEO}\n".encode()) == run("ask", POMPEO, library=samples)


def test_standard_input_need_not_be_utf_8(samples: Path) -> None:
    assert run("ask", "-", library=samples, stdin=b"who \xff postponed the Pompeo meeting?").code == ExitCode.DONE


def test_five_answers_are_shown_unless_another_number_is_asked_for(samples: Path) -> None:
    def numbers(*more: str) -> list[str]:
        shown = run("ask", *more, "what did the president say?", library=samples).out
        return [line[:3].strip() for line in shown.splitlines() if line[:3].strip().isdigit()]

    assert numbers() == list("12345")
    assert numbers("-n", "2") == list("12")
    assert numbers("--limit", "10") == [str(rank) for rank in range(1, 11)]


def test_without_a_good_answer_the_nearest_passages_are_marked_as_such(flooded: Path) -> None:
    ended = run("ask", "which team won the cup final in Melford?", library=flooded)
    assert ended.code == ExitCode.NOTHING_FOUND
    first, _, rest = ended.out.partition("\n\n")
    assert first == "No good answer.\nNo article has any of these: team, cup, final."
    assert rest.startswith("The nearest passages, which may not be about it at all:\n\n 1 > ")


def test_without_any_passage_there_is_only_the_plain_word(flooded: Path) -> None:
    assert (
        run("ask", "zebra xylophone", library=flooded).out
        == "No good answer.\nNo article has any of these: zebra, xylophone.\n"
    )


def test_an_empty_library_has_no_answer(tmp_path: Path) -> None:
    (tmp_path / "none.txt").touch()
    library = tmp_path / "emptied"
    assert run("list", library=library).code == ExitCode.DONE
    assert run("remove", "--samples", library=library).code == ExitCode.DONE
    told = run("ask", POMPEO, library=library).out
    assert told == "No good answer.\nNo article has any of these: postponed, pompeo, meeting.\n"


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (["--since", "2021-02-02"], "Coast Herald"),
        (["--until", "2021-02-02"], "Valley Post"),
        (["--since", "2021-02-03", "--until", "2021"], "Coast Herald"),
        (["--source", "coast herald"], "Coast Herald"),
        (["--as-of", "2021-02-01"], "Valley Post"),
    ],
)
def test_filters_keep_other_articles_out(filters: list[str], found: str, flooded: Path) -> None:
    shown = run("ask", *filters, "what happened in Melford?", library=flooded).out
    other = {"Coast Herald": "Valley Post", "Valley Post": "Coast Herald"}[found]
    assert found in shown
    assert other not in shown


def test_no_line_of_a_passage_is_wider_than_80_cells(samples: Path) -> None:
    shown = run("ask", "-n", "20", "what did the president say in Paris?", library=samples).out
    assert max(cells(line) for line in shown.splitlines() if "/" not in line) <= 80


def test_chinese_passages_are_wrapped_by_their_width(tmp_path: Path) -> None:
    article = Article(title="Melford 漢字", text="Melford " + "漢字" * 60 + "。", place="/news/h.txt")
    shown = run("ask", "Melford", library=library_of(tmp_path / "library", [article])).out
    assert shown.count("漢字" * 18) >= 2
    assert max(map(cells, shown.splitlines())) <= 80


HOSTILE = "\x1b[31mflood\x1b]52;c;aGk=\x07 in \x9b2JMelford\x00 \u202etxet\u2066 \x7f\r\b\x0b"


@pytest.mark.parametrize(
    "arguments", [["ask", "flood in Melford"], ["ask", HOSTILE], ["list"], ["show", "1"], ["show", "1#0-30"], ["stats"]]
)
def test_nothing_that_a_terminal_would_obey_gets_through(arguments: list[str], tmp_path: Path) -> None:
    poisoned = Article(
        title=HOSTILE,
        text=f"{HOSTILE} A flood in Melford. {HOSTILE}",
        place=HOSTILE,
        source=HOSTILE,
        authors=(HOSTILE,),
        published=date(2021, 1, 1),
    )
    ended = run(*arguments, library=library_of(tmp_path / "library", [poisoned]))
    assert ended.code == ExitCode.DONE
    for character in ended.out + ended.err:
        assert character == "\n" or unicodedata.category(character) not in ("Cc", "Cs")
        assert character not in "\u202e\u2066"


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"PYTHONIOENCODING": "latin-1"}]
)
def test_an_output_that_is_not_utf_8_gets_the_nearest_characters_or_question_marks(
    locale: dict[str, str], tmp_path: Path
) -> None:
    article = Article(title="漢字 in Melford", text="A flood — in Melford, 漢字.", place="/news/h.txt")
    ended = spawn("ask", "flood in Melford", library=library_of(tmp_path / "library", [article]), env=locale)
    assert (ended.code, ended.err) == (ExitCode.DONE, "")
    assert "A flood - in Melford, ??." in ended.out


def test_weaker_matches_stand_under_a_line_that_says_so(samples: Path) -> None:
    asked = run("ask", POMPEO, library=samples).out
    first, told, weaker = asked.partition("\nWeaker matches:\n")
    assert "telephoned to postpone the meeting" in first
    assert told
    assert "Founders spent the day" in weaker
