"""JSON: lines, arrays, objects."""

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from reader.article import Article

from .reading import STORY, article_in, articles_in, gathered, reason_for, written


def line(**fields: object) -> str:
    return json.dumps({"title": "Talks put off", "text": STORY, **fields}) + "\n"


def test_a_line_is_an_article_with_its_line_as_place(tmp_path: Path) -> None:
    record = line(
        url="https://www.example.org/1", source="The Daily Star", authors=["Jane Roe"], published="2018-11-09"
    )
    path = written(tmp_path, "news.jsonl", "\n" + record)
    assert gathered(path) == [
        Article(
            title="Talks put off",
            text=STORY,
            place=f"{path}:2",
            source="The Daily Star",
            url="https://www.example.org/1",
            authors=("Jane Roe",),
            published=date(2018, 11, 9),
            key="https://www.example.org/1",
        )
    ]


@pytest.mark.parametrize(
    "record",
    [
        {
            "headline": "H", "body": "Some text.", "date": "2018-11-09", "byline": "By Jane Roe",
            "link": "http://x.example/", "publisher": "P",
        },
        {
            "headline": "H", "content": "Some text.", "pubDate": "Fri, 09 Nov 2018 10:00:00 GMT",
            "author": {"name": "Jane Roe"}, "href": "http://x.example/", "source": {"id": None, "name": "P"},
        },
        {
            "Title": "H", "Article": "Some text.", "published_at": "2018-11-09T01:00:00Z",
            "Authors": [{"name": "Jane Roe"}], "URL": "http://x.example/", "site_name": "P",
        },
        {
            "title": "H", "articleBody": ["Some text."], "datePublished": 1541721600, "creator": ["Jane Roe"],
            "permalink": "http://x.example/", "newspaper": "P",
        },
        {
            "title": {"rendered": "H"}, "maintext": "Some text.", "date_publish": "", "publish_date": "9 Nov 2018",
            "authors": "Jane Roe", "web_url": "http://x.example/", "outlet": ["P"],
        },
    ],
)  # fmt: skip
def test_common_names_of_fields_are_understood(tmp_path: Path, record: dict[str, object]) -> None:
    article = article_in(tmp_path, "news.jsonl", json.dumps(record))
    assert (article.title, article.text, article.source, article.url) == ("H", "Some text.", "P", "http://x.example/")
    assert (article.authors, article.published) == (("Jane Roe",), date(2018, 11, 9))


def test_the_full_text_goes_before_a_summary(tmp_path: Path) -> None:
    assert article_in(tmp_path, "a.jsonl", line(description="Short.", summary="Shorter.")).text == STORY
    assert article_in(tmp_path, "b.jsonl", '{"title": "T", "description": "Short."}').text == "Short."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("news.json", lambda a, b: f"[{a},{b}]"),
        ("news.json", lambda a, b: json.dumps([json.loads(a), json.loads(b)], indent=2)),
        ("news.json", lambda a, b: a + b),
        ("news.json", lambda a, b: f'{{"articles": [{a},{b}]}}'),
        ("news.json", lambda a, b: f'{{\n"status": "ok",\n"response": {{"results": [{a},{b}]}}}}'),
        ("news.jsonl", lambda a, b: a + "\n" + b),
        ("news.jsonl", lambda a, b: "\ufeff" + a + b.replace("\n", "\r\n")),
        ("news.jsonl", lambda a, b: f"[\n{a},\n{b}]"),
        ("news.txt", lambda a, b: a + b),
        ("news.txt", lambda a, b: f"[{a},{b}]"),
        ("news", lambda a, b: a + b),
    ],
)  # fmt: skip
def test_many_articles_in_one_file_all_come_in(tmp_path: Path, name: str, content: object) -> None:
    assert callable(content)
    articles, skipped = articles_in(tmp_path, name, content(line(id=1), line(id=2, title="Second")))
    assert [article.title for article in articles] == ["Talks put off", "Second"]
    assert skipped == []
    assert len({article.place for article in articles}) == 2


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_marked_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    articles, skipped = articles_in(tmp_path, "news.jsonl", (line(source="Süd") + line(source="Süd")).encode(encoding))
    assert [article.source for article in articles] == ["Süd", "Süd"]
    assert skipped == []


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("{", "not valid JSON: Expecting property name enclosed in double quotes at column 2"),
        ("null", "null, not an object with a title and a text"),
        ("[1, 2]", "a list, not an object with a title and a text"),
        ('"text"', "a string, not an object with a title and a text"),
        ("5", "a number, not an object with a title and a text"),
        ("{}", "no text in it"),
        ('{"title": "T", "text": ""}', "no text in it"),
        ('{"title": "T", "text": 7}', None),
        ('{"title": "T", "text": "\\u200b --- "}', "no text in it"),
        ('{"title": "T", "text": {"a": 1}}', "no text in it"),
        ('{"title": "T", "text": "<p hidden>one</p>"}', "no text in it"),
        (
            '{"title": "T", "text": "' + "<div>" * 300 + 'x"}',
            "its HTML is nested too deeply or has too long a text in one piece",
        ),
        ('{"text": ' + "1" * 5000 + "}", "not readable as JSON: a number in it is too long"),
        ("[" * 100_000, "not readable as JSON: nested too deeply"),
        ('{"a":' * 100_000, "not readable as JSON: nested too deeply"),
        ('{"text": "' + "x" * 2_000_001 + '"}', "more than 2,000,000 characters, too long for one article"),
    ],
)
def test_a_bad_line_is_one_skipped_and_the_rest_comes_in(tmp_path: Path, bad: str, reason: str | None) -> None:
    articles, skipped = articles_in(tmp_path, "news.jsonl", line() + bad + "\n" + line())
    if reason is None:
        assert len(articles) == 3
    else:
        assert len(articles) == 2
        assert [(thing.place, thing.reason) for thing in skipped] == [(f"{tmp_path}/news.jsonl:2", reason)]


@pytest.mark.parametrize(
    "fields",
    [
        {"title": None}, {"title": float("nan")}, {"url": "javascript:alert(1)"}, {"url": "https://x.example/a b"},
        {"url": "https://x.example/\u202e"}, {"url": "http://[x/"}, {"url": "x" * 3000}, {"url": {"href": 1}},
        {"published": "soon"}, {"published": float("inf")}, {"published": []}, {"authors": {"x": []}},
        {"authors": [None, 5, ["x"]]}, {"source": ["", {}]}, {"id": {"$oid": "5"}}, {"id": 5.5}, {"source": "\x1b[31m"},
    ],
)  # fmt: skip
def test_a_field_that_makes_no_sense_is_left_out(tmp_path: Path, fields: dict[str, object]) -> None:
    article = article_in(tmp_path, "news.jsonl", line(**fields))
    assert article.text == STORY
    assert article.title
    assert not article.url
    assert article.published is None


def test_a_lone_surrogate_is_dropped(tmp_path: Path) -> None:
    assert (
        article_in(tmp_path, "news.jsonl", '{"title": "a\\ud800b", "text": "c\\udfffd \\ud83d\\ude00"}').title == "ab"
    )


def test_of_a_key_that_comes_twice_the_last_one_counts(tmp_path: Path) -> None:
    assert article_in(tmp_path, "news.jsonl", '{"text": "one", "text": "two"}').text == "two"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The talks were off. Nobody knew.", "The talks were off."),
        ("“Off?” he said.\n\nYes.", "“Off?”"),
        ("word " * 60, "word " * 19 + "word…"),
        ("—\n\nx" + "y" * 300, "x" + "y" * 99 + "…"),
    ],
)
def test_without_a_title_the_first_sentence_begins_it(tmp_path: Path, text: str, title: str) -> None:
    assert article_in(tmp_path, "news.jsonl", json.dumps({"text": text})).title == title


def test_single_line_ends_part_paragraphs_where_there_are_no_empty_lines(tmp_path: Path) -> None:
    assert article_in(tmp_path, "a.jsonl", line(text="One.\r\nTwo.\nThree.")).text == "One.\n\nTwo.\n\nThree."
    assert article_in(tmp_path, "b.jsonl", line(text="One.\nTwo.\n\n\n\nThree.")).text == "One.\nTwo.\n\nThree."


def test_data_keeps_its_title_and_its_adverts(tmp_path: Path) -> None:
    article = article_in(tmp_path, "a.jsonl", line(title="Talks | CNN", text=f"{STORY}\n\nTop News"))
    assert article.title == "Talks | CNN"
    assert article.text.endswith("Top News")


@pytest.mark.parametrize(
    ("fields", "key", "source"),
    [
        ({"url": "https://www.example.org/1", "id": 7}, "https://www.example.org/1", "example.org"),
        ({"id": 7, "source": "The Daily Star"}, "The Daily Star#7", "The Daily Star"),
        ({"guid": "x-7"}, "news#x-7", ""),
        ({}, "", ""),
    ],
)
def test_url_or_id_make_a_later_version_the_same_article(
    tmp_path: Path, fields: dict[str, object], key: str, source: str
) -> None:
    article = article_in(tmp_path, "news.jsonl", line(**fields))
    assert (article.key, article.source) == (key, source)


def test_titles_and_authors_have_their_limits(tmp_path: Path) -> None:
    article = article_in(tmp_path, "a.jsonl", line(title="t" * 900, authors=["a" * 900] * 90))
    assert len(article.title) == 500
    assert len(article.authors) == 50
    assert {len(author) for author in article.authors} == {200}


def test_a_json_file_that_is_no_json_is_one_skipped(tmp_path: Path) -> None:
    assert reason_for(tmp_path, "a.json", '{"title": "T",\n "text": }').startswith(
        "not valid JSON: Expecting value at line 2"
    )
    assert reason_for(tmp_path, "b.json", "   \n\n") == "no text in it"


def test_a_line_over_the_limit_is_skipped_and_never_held(tmp_path: Path) -> None:
    content = line() + '{"text": "' + "x" * 3_000_000 + '"}\n' + line()
    articles, skipped = articles_in(tmp_path, "bomb.jsonl.gz", gzip.compress(content.encode()), most=10_000)
    assert len(articles) == 2
    assert [thing.place for thing in skipped] == [f"{tmp_path}/bomb.jsonl.gz:2"]
    assert "too large" in skipped[0].reason


def test_an_array_over_the_limit_is_skipped(tmp_path: Path) -> None:
    assert "too large" in reason_for(tmp_path, "a.json", "[\n" + line() * 100 + "]", most=10_000)


def test_texts_may_be_html_and_titles_and_names_may_have_tags_and_entities(tmp_path: Path) -> None:
    article = article_in(
        tmp_path,
        "a.jsonl",
        line(
            title="Talks &amp;#8217;put <em>off</em>&#8217; at Smith &amp; Co <1",
            text="<p>One &amp; two.</p><ul><li>Three</li></ul><script>x()</script>",
            source="Harbour &amp; Coast",
            authors=["<a href='/roe'>Jane Roe</a>"],
        ),
    )
    assert article.title == "Talks ’put off’ at Smith & Co <1"
    assert article.text == "One & two.\n\n• Three"
    assert (article.source, article.authors) == ("Harbour & Coast", ("Jane Roe",))


def test_entities_in_plain_text_are_read_and_its_paragraphs_stay(tmp_path: Path) -> None:
    assert article_in(tmp_path, "a.jsonl", line(text="A &amp; B.\n\nC < D.")).text == "A & B.\n\nC < D."
