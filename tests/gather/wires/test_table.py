"""Tables: whatever parts their columns, and whatever stands in them."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Skipped
from reader.gather.containers import tables

from ..reading import STORY, article_in, articles_in, found_at, reason_for, written
from ..test_any_content import check
from . import FILES


def test_a_row_is_an_article_with_its_number_as_place() -> None:
    path = FILES / "harbour.csv"
    assert found_at(path)[:3] == [
        Article(
            title="Port of Bergen opens new pier",
            text=(
                "The port of Bergen opened its new pier on Tuesday.\n\n"
                '"It is the longest in the country," said its director, Kari Dahl.'
            ),
            place=f"{path}:1",
            source="harbour-herald.example",
            url="https://harbour-herald.example/pier",
            authors=("Roe, Jane",),
            published=date(2021, 5, 4),
            key="https://harbour-herald.example/pier",
        ),
        Article(
            title="Ferry timetable to change",
            text="Ferries will leave ten minutes later from June on, the harbour office said.",
            place=f"{path}:2",
            published=date(2021, 5, 5),
            key="harbour#2",
        ),
        Skipped(f"{path}:3", "no text in it"),
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "title;text;date\nTalks;Off, for now.;2018-11-09\n"),
        ("a.csv", "sep=;\r\ntitle;text;date\r\nTalks;Off, for now.;2018-11-09\r\n"),
        ("a.csv", '"title","text","date"\n"Talks","Off, for now.","2018-11-09"'),
        ("a.tsv", "title\ttext\tdate\nTalks\tOff, for now.\t2018-11-09\n"),
        ("a.txt", "title\ttext\tdate\nTalks\tOff, for now.\t2018-11-09\n"),
        ("a.csv", "title|text|date\nTalks|Off, for now.|2018-11-09\n"),
        ("a", "\ufeffTitle, Text, Date\nTalks, \"Off, for now.\", 2018-11-09\n"),
        ("a.csv", "title,text,date\n\nTalks,\"Off, for now.\",2018-11-09,more,columns\n\n"),
        ("a.csv", "title,text,date\rTalks,\"Off, for now.\",2018-11-09".replace("\r", "\r\n")),
    ],
    ids=range(9),
)  # fmt: skip
def test_columns_may_be_parted_by_any_of_the_common_marks(tmp_path: Path, name: str, content: str) -> None:
    article = article_in(tmp_path, name, content)
    assert (article.title, article.text, article.published) == ("Talks", "Off, for now.", date(2018, 11, 9))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_encodings_are_told_as_in_any_text(tmp_path: Path, encoding: str) -> None:
    assert article_in(tmp_path, "a.csv", "title,text\nSüd,Café closed.\n".encode(encoding)).title == "Süd"


@pytest.mark.parametrize("content", ["a,b\n1,2\n", "title,date\nTalks off,2018-11-09\n", "text\n", "\n", "x" * 20_000])
def test_a_table_without_a_column_of_texts_says_so(tmp_path: Path, content: str) -> None:
    assert reason_for(tmp_path, "a.csv", content) == "no column called title or text in its first line"


def test_prose_with_commas_is_no_table(tmp_path: Path) -> None:
    text = "The title, the text and the date were all wrong, the editor said.\n\nHe resigned on Friday, at noon."
    assert article_in(tmp_path, "a.txt", text).text == text


def test_quotes_that_nothing_ends_and_nul_bytes_spoil_no_other_row(tmp_path: Path) -> None:
    content = 'title,text\nOne,5" pipes\x0b burst.\nTwo,"It has no end.\nThree,Still in it.\n'
    articles, skipped = articles_in(tmp_path, "a.csv", content)
    assert [article.title for article in articles] == ["One", "Two"]
    assert "Three,Still in it." in articles[1].text
    assert skipped == []


def rows(count: int) -> str:
    return "".join(f'{number},"Talks {number}","{STORY}"\n' for number in range(1, count + 1))


def test_a_long_table_is_read_in_parts_with_the_same_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = "id,title,text\n" + rows(40)
    whole = found_at(written(tmp_path, "a.csv", content))
    monkeypatch.setattr(tables, "_PART", 700)
    assert found_at(written(tmp_path, "a.csv", content)) == whole
    assert [article.place for article in whole[:40:39] if isinstance(article, Article)] == [
        f"{tmp_path}/a.csv:1",
        f"{tmp_path}/a.csv:40",
    ]


def test_rows_without_words_are_counted_alike_in_whole_and_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = "title,text\n" + 'One,Fog.\n\n,\n""\n   \nTwo,Pier.\n' * 5
    whole = found_at(written(tmp_path, "a.csv", content))
    monkeypatch.setattr(tables, "_PART", 20)
    assert found_at(written(tmp_path, "a.csv", content)) == whole


def test_a_row_that_is_too_long_is_skipped_and_the_others_come_in(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", "id,title,text\n" + rows(3) + f'4,Long,"{"x" * 3000}\n"\n' + rows(1))
    found = found_at(path, most=2000)
    assert [type(thing) for thing in found] == [Article, Article, Article, Skipped, Article]
    assert found[3] == Skipped(f"{path}:4", "more than 0.002 MB, too large for one document")
    assert isinstance(found[4], Article)
    assert found[4].place == f"{path}:5"


NAMES = st.sampled_from(["title", "text", "date", "url", "author", "Body", "id", "", '"'])
CELLS = st.sampled_from(
    ["Talks", "2018-11-09", '"', '""', '"a,b"', "\n", '"\n', "\r\n", "\x00", "\u202e", "<p>x</p>", STORY]
)  # fmt: skip


@given(st.lists(NAMES, max_size=5), st.lists(st.lists(CELLS | st.text(max_size=8), max_size=6), max_size=8))
@settings(deadline=None, max_examples=100)
def test_any_table_is_articles_or_skipped(names: list[str], cells: list[list[str]]) -> None:
    content = "\n".join(map(",".join, [names, *cells]))
    check("a.csv", content.encode("utf-8", "surrogatepass"))
