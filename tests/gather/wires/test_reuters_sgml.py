"""Reuters-21578: reports, briefs, tables, and what was never told apart."""

import tempfile
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Skipped
from reader.gather import Found

from ..reading import article_in, found_at, reason_for
from ..test_any_content import check
from . import FILES


@cache
def items() -> list[Found]:
    return found_at(FILES / "harbour.sgm")


def item(number: int) -> Article:
    found = items()[number - 1]
    assert isinstance(found, Article)
    return found


def test_a_report_has_its_dateline_and_its_paragraphs() -> None:
    assert item(1) == Article(
        title="HARBOUR <HRBR> ENDS TALKS ON GRAIN TERMINAL",
        text=(
            "BERGEN, March 13 - Harbour Lines Inc said it had ended its talks with the port of Bergen about a new"
            " terminal for grain, which were to cost 12 mln dlrs.\n\n"
            "The company said that both sides could not agree on who was to pay for dredging the channel at the pier"
            ' <A>.\n\n"We have no plans to take them up again," said its chairman.'
        ),
        place=f"{FILES / 'harbour.sgm'}:1",
        source="Reuters",
        authors=("Jane Roe",),
        published=date(1987, 3, 13),
        key="Reuters#reuters-21578:101",
        language="en",
    )


def test_of_a_brief_the_title_is_the_text() -> None:
    assert item(2).text == item(2).title == "LANTERN PRESS <LNTN> SEES LOSS OF 40 CTS A SHARE IN FIRST QUARTER"


def test_what_was_never_told_apart_comes_in_as_it_stands() -> None:
    assert item(3).title == "PORT WEEKLY REPORT -- MARCH 13"
    assert item(3).text.split("\n")[2:] == ["Ships in     214      vs    198", "Ships out    209      vs    201"]


def test_lines_that_all_begin_a_paragraph_are_those_of_a_table() -> None:
    assert item(4).text == (
        "OSLO, March 13 - Shr 34 cts vs 1.19 dlrs\nNet 807,000 vs 2,858,000\nRevs 4.1 mln vs 5.2 mln\n\n"
        "NOTE: Net includes a gain of 310,000 dlrs from the sale of its old printing works."
    )


def test_an_empty_report_is_skipped_and_the_others_come_in() -> None:
    assert items()[4:] == [Skipped(f"{FILES / 'harbour.sgm'}:5", "no text in it")]


def test_a_file_of_any_name_without_its_first_line_is_told_by_its_tags(tmp_path: Path) -> None:
    whole = (FILES / "harbour.sgm").read_text()
    one = whole[whole.index("<REUTERS") : whole.index("</REUTERS>")]
    assert article_in(tmp_path, "part", one).title == "HARBOUR <HRBR> ENDS TALKS ON GRAIN TERMINAL"


def test_western_letters_are_read(tmp_path: Path) -> None:
    content = '<REUTERS NEWID="1"><TEXT><TITLE>T</TITLE><BODY>Caf\xe9 closed.</BODY></TEXT></REUTERS>'
    assert article_in(tmp_path, "a.sgm", content.encode("latin-1")).text == "Café closed."


def test_a_file_without_reports_says_so(tmp_path: Path) -> None:
    assert reason_for(tmp_path, "a.sgm", '<!DOCTYPE lewis SYSTEM "lewis.dtd">\n') == "no report in it"


def test_a_report_that_nothing_ends_costs_time_in_proportion() -> None:
    tags = '<REUTERS NEWID="1"><TITLE><BODY><TEXT>' * 50_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.sgm"
        path.write_text(tags)
        assert {found.reason for found in found_at(path) if isinstance(found, Skipped)} == {"no text in it"}


TAGS = st.sampled_from(
    "<REUTERS\x00</REUTERS>\x00<REUTERS NEWID=\"1\">\x00<TITLE>\x00</TITLE>\x00<BODY>\x00</BODY>\x00<TEXT>\x00</TEXT>"
    "\x00<TEXT TYPE=\"UNPROC\">\x00<DATE>\x0013-MAR-1987\x00</DATE>\x00<DATELINE>\x00</DATELINE>\x00<AUTHOR>\x00&#3;"
    "\x00&lt;\x00&\x00\n    \x00 Reuter\n\x00Ships came in.\x00\x1b[31m\x00\u202e\x00By Jane Roe\n".split("\x00")
)  # fmt: skip


@given(st.lists(TAGS | st.text(max_size=10), max_size=25).map("".join))
@settings(deadline=None, max_examples=100)
def test_any_mixture_of_its_tags_is_articles_or_skipped(content: str) -> None:
    check("a.sgm", f'<REUTERS NEWID="1">{content}'.encode("utf-8", "surrogatepass"))
