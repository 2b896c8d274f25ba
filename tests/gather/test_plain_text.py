"""Pages that people saved as text."""

import os
from datetime import date, datetime
from pathlib import Path

import pytest

import reader
from reader.article import Article

from .reading import STORY, article_in, gathered, reason_for, written

SEED = Path(reader.__file__).parents[2] / "shared" / "seed" / "us-n-korea-tensions-rise.txt"
LONG = "The talks were to have taken place in New York on Thursday, but the two sides put them off at short notice."


@pytest.mark.skipif(not SEED.exists(), reason="the article that came with the task is not beside this checkout")
def test_the_first_real_article_comes_in_whole_and_without_its_furniture() -> None:
    (article,) = gathered(SEED)
    assert isinstance(article, Article)
    assert article.title == "US-N Korea tensions rise"
    assert article.source == "The Daily Star"
    assert article.published == date(2018, 11, 9)
    assert article.key == f"file:{SEED}"
    paragraphs = article.text.split("\n\n")
    assert paragraphs[:2] == [
        "Nuclear talks stall as Trump declares he was 'in no rush'",
        "• North asked to delay Pompeo talks: Seoul\n• US commander urges Seoul, Washington to protect pact",
    ]
    assert paragraphs[-1].startswith("The US played a key role")
    assert len(paragraphs) == 13
    for advert in ("SMS", "Stay updated", "comments", "Top News", "12:00 AM", "Daily Star"):
        assert advert not in article.text


@pytest.mark.parametrize(
    ("head", "title", "source", "authors", "published"),
    [
        ("Talks put off | The Daily Star", "Talks put off", "The Daily Star", (), None),
        ("Talks put off | World | The Example", "Talks put off", "The Example", (), None),
        ("Talks put off - BBC News", "Talks put off", "BBC News", (), None),
        ("Talks put off – The Lantern\n\nTalks put off", "Talks put off", "The Lantern", (), None),
        ("Talks put off - and nobody knows why", "Talks put off - and nobody knows why", "", (), None),
        ("BBC News\n\nTalks put off", "Talks put off", "BBC News", (), None),
        (
            "Talks put off\nEastfield Tribune\nMay 3, 2016 | Updated 00:15",
            "Talks put off",
            "Eastfield Tribune",
            (),
            (2016, 5, 3),
        ),
        ("Talks put off\n\nBy Jane Roe\n\nNov. 9, 2018", "Talks put off", "", ("Jane Roe",), (2018, 11, 9)),
        (
            "Talks put off\nJane Roe, Reuters\n2018-11-09T10:00Z",
            "Talks put off",
            "Reuters",
            ("Jane Roe",),
            (2018, 11, 9),
        ),
        (
            "World\nShare\nTalks put off\nBy Jane Roe November 9, 2018",
            "Talks put off",
            "",
            ("Jane Roe",),
            (2018, 11, 9),
        ),
        ("Talks put off\nPublished\n9 November 2018\nShare", "Talks put off", "", (), (2018, 11, 9)),
        ("TALKS PUT OFF\n\nTalks put off", "TALKS PUT OFF", "", (), None),
        ("Will talks ever resume in the U.S.", "Will talks ever resume in the U.S.", "", (), None),
        (
            "Title: Talks put off\nSource: The Example\nDate: 9 Nov 2018",
            "Talks put off",
            "The Example",
            (),
            (2018, 11, 9),
        ),
        ("Jaws is back | CNN ...", "Jaws is back", "CNN", (), None),
        ("Jaws is back | The ...", "Jaws is back", "", (), None),
        ("It's Wednesday's news.\nBy Jane Roe", "It's Wednesday's news.", "", ("Jane Roe",), None),
        ("Trump Attacks The Press\nBy Jane Roe", "Trump Attacks The Press", "", ("Jane Roe",), None),
    ],
)
def test_the_lines_above_a_story_are_understood(
    tmp_path: Path, head: str, title: str, source: str, authors: tuple[str, ...], published: tuple[int, int, int] | None
) -> None:
    article = article_in(tmp_path, "page.txt", f"{head}\n\n{STORY}\n")
    assert (article.title, article.source, article.authors) == (title, source, authors)
    assert article.text == STORY
    if published:
        assert article.published == date(*published)


def test_a_stand_first_between_headline_and_byline_is_text(tmp_path: Path) -> None:
    article = article_in(tmp_path, "page.txt", f"Talks put off\nSeoul says Pyongyang is busy\nBy Jane Roe\n\n{STORY}")
    assert article.authors == ("Jane Roe",)
    assert article.text == f"Seoul says Pyongyang is busy\n\n{STORY}"


def test_an_address_above_the_story_is_kept_and_is_the_key(tmp_path: Path) -> None:
    article = article_in(tmp_path, "page.txt", f"Talks put off\nhttps://www.example.org/talks\n\n{STORY}")
    assert article.url == article.key == "https://www.example.org/talks"
    assert article.source == "example.org"


@pytest.mark.parametrize(
    ("name", "title", "day"),
    [
        ("2018-11-09-pompeo-talks.txt", "pompeo talks", date(2018, 11, 9)),
        ("pompeo_talks_20181109.txt", "pompeo talks", date(2018, 11, 9)),
        ("pompeo talks.txt", "pompeo talks", date(2020, 2, 29)),
        ("pompeo talks", "pompeo talks", date(2020, 2, 29)),
        (
            "2018-11-09.txt",
            "North Korea is getting increasingly angry at the US, as talks are deadlocked and tensions between…",
            None,
        ),
    ],
)
def test_without_a_masthead_the_file_tells_title_and_day(
    tmp_path: Path, name: str, title: str, day: date | None
) -> None:
    path = written(tmp_path, name, STORY)
    noon = datetime(2020, 2, 29, 12).timestamp()  # in the zone of the machine, as the day is
    os.utime(path, (noon, noon))
    (article,) = gathered(path)
    assert isinstance(article, Article)
    assert (article.title, article.source, article.text) == (title, "", STORY)
    assert article.published == (day or date(2018, 11, 9))


@pytest.mark.parametrize(
    ("dateline", "source", "day"),
    [
        ("SEOUL, Nov 8, 2018 (Reuters) -", "Reuters", date(2018, 11, 8)),
        ("SEOUL, Nov 8 (Reuters) -", "Reuters", date(2019, 11, 8)),
        ("WASHINGTON (AP) —", "AP", date(2020, 2, 29)),
        ("Seoul (CNN) —", "CNN", date(2020, 2, 29)),
        ("LONDON —", "", date(2020, 2, 29)),
        ("Seoul (the capital) —", "", date(2020, 2, 29)),
    ],
)
def test_a_dateline_gives_day_and_source_where_nothing_else_does(
    tmp_path: Path, dateline: str, source: str, day: date
) -> None:
    path = written(tmp_path, "talks.txt", f"Talks put off\n\n{dateline} {STORY}")
    noon = datetime(2020, 2, 29, 12).timestamp()
    os.utime(path, (noon, noon))
    (article,) = gathered(path)
    assert isinstance(article, Article)
    assert (article.source, article.published) == (source, day)
    assert article.text.startswith(dateline)


def test_hard_wrapped_text_is_joined_to_paragraphs(tmp_path: Path) -> None:
    wrapped = (
        "Talks put off\nBy Jane Roe\n\n"
        "North Korea is getting increasingly angry at the US, as talks are well-\n"
        "known to be deadlocked and tensions between the two countries are on the\n"
        "rise, a source familiar with the discussions told CNN. He spoke of\n"
        "business.\n\n"
        '"It doesn\'t bode well for the negotiations," said Bruce Klingner, a\n'
        "senior fellow.\n"
    )
    assert article_in(tmp_path, "page.txt", wrapped).text == (
        "North Korea is getting increasingly angry at the US, as talks are well-known to be deadlocked and tensions"
        " between the two countries are on the rise, a source familiar with the discussions told CNN. He spoke of"
        ' business.\n\n"It doesn\'t bode well for the negotiations," said Bruce Klingner, a senior fellow.'
    )


def test_a_hard_wrapped_story_without_a_headline_loses_no_line(tmp_path: Path) -> None:
    wrapped = (
        "North Korea is getting increasingly angry at the US, as talks with Mike\n"
        "Pompeo are deadlocked and tensions between the two countries are rising,\n"
        "a source told CNN.\n"
        "US and foreign sources close to the talks paint a picture that's starkly\n"
        "different from the image President Donald Trump sought to convey.\n"
    )
    article = article_in(tmp_path, "talks.txt", wrapped)
    assert article.title == "talks"
    assert article.text == (
        "North Korea is getting increasingly angry at the US, as talks with Mike Pompeo are deadlocked and tensions"
        " between the two countries are rising, a source told CNN.\n\n"
        "US and foreign sources close to the talks paint a picture that's starkly different from the image President"
        " Donald Trump sought to convey."
    )


def test_long_lines_without_empty_ones_between_are_paragraphs(tmp_path: Path) -> None:
    article = article_in(tmp_path, "page.txt", f"Talks put off\n{LONG}\n{LONG}\nShare\n")
    assert article.title == "Talks put off"
    assert article.text == f"{LONG}\n\n{LONG}"


def test_bullets_stay_lines_of_their_own(tmp_path: Path) -> None:
    page = f"Talks put off\n\n{LONG}\n\n  - North asked\n  - US commander urges\n\n● Seoul\n\n- {LONG}"
    article = article_in(tmp_path, "page.txt", page)
    assert article.text == f"{LONG}\n\n• North asked\n• US commander urges\n• Seoul\n\n- {LONG}"


def test_a_file_of_one_line_is_an_article_of_one_line(tmp_path: Path) -> None:
    article = article_in(tmp_path, "note.txt", "Kim met Moon on Friday\n")
    assert (article.title, article.text) == ("note", "Kim met Moon on Friday")


def test_a_headline_alone_is_its_own_text(tmp_path: Path) -> None:
    article = article_in(tmp_path, "note.txt", "Kim met Moon | The Daily Star\n9 November 2018\n")
    assert (article.title, article.source, article.text) == ("Kim met Moon", "The Daily Star", "Kim met Moon")


@pytest.mark.parametrize("content", ["Share\n\nTop News\n", "  \n\n \n", "--- *** ---", "\ufeff", "."])
def test_a_page_without_words_is_skipped(tmp_path: Path, content: str) -> None:
    assert reason_for(tmp_path, "page.txt", content).startswith("no text in it")


def test_a_text_too_long_for_an_article_is_skipped(tmp_path: Path) -> None:
    assert (
        reason_for(tmp_path, "book.txt", "word " * 400_001)
        == "more than 2,000,000 characters, too long for one article"
    )


def test_control_characters_and_escapes_do_not_come_in(tmp_path: Path) -> None:
    article = article_in(tmp_path, "page.txt", f"Talks \x1b[31mput\x1b[0m off\n\n\x9b5m{STORY}\u202e\n")
    assert (article.title, article.text) == ("Talks put off", STORY)
