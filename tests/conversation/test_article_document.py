from dataclasses import replace
from datetime import date

from reader.article import Article
from reader.conversation.article_document import article_document, citation, passage_document

TALKS = Article(
    title="Talks put off",
    text="No date was named.\n\nThe delegation telephoned.",
    place="/news/talks.txt",
    source="The Harbour Courier",
    url="https://courier.example/talks",
    authors=("Ines Maddow", "Jo Park"),
    published=date(2018, 11, 9),
)
BARE = Article(title="Talks put off", text="No date was named.", place="/news/talks.txt")


def test_an_article_is_its_headline_its_credits_and_its_text() -> None:
    assert article_document(TALKS) == (
        "# Talks put off\n\nThe Harbour Courier, 9 November 2018  \nBy Ines Maddow, Jo Park  \n"
        "https://courier.example/talks\n\nNo date was named.\n\nThe delegation telephoned.\n"
    )
    assert article_document(BARE) == "# Talks put off\n\n/news/talks.txt\n\nNo date was named.\n"


def test_a_citation_quotes_every_line_and_says_where_it_stands() -> None:
    assert citation(TALKS, TALKS.text) == (
        "> No date was named.\n>\n> The delegation telephoned.\n\n"
        "Talks put off, The Harbour Courier, 9 November 2018, https://courier.example/talks\n"
    )
    assert citation(BARE, BARE.text) == "> No date was named.\n\nTalks put off, /news/talks.txt\n"


def test_a_passage_has_its_offsets() -> None:
    start = TALKS.text.index("The del")
    document = passage_document(TALKS, start, len(TALKS.text))
    assert document.startswith("> The delegation telephoned.\n\nTalks put off")
    assert document.endswith("\n\nCharacters 20-46 of 46 in the article's text.\n")
    assert TALKS.text[20:46] == "The delegation telephoned."


def test_what_a_terminal_would_obey_is_in_no_credit() -> None:
    hostile = replace(BARE, title="a\x1b[2Jb\nc", source="\x9b31mS", url="https://x/\x07")
    assert article_document(hostile).startswith("# ab c\n\nS  \nhttps://x/\n\n")
