from dataclasses import replace
from datetime import date

from reader.article import Article
from reader.conversation.article_document import article_document, passage_document

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


def test_an_article_is_its_headline_its_authors_its_text_and_its_source() -> None:
    assert article_document(TALKS) == (
        "# Talks put off\n\nBy Ines Maddow, Jo Park\n\nNo date was named.\n\nThe delegation telephoned.\n\n"
        "— Talks put off, The Harbour Courier, 9 November 2018, <https://courier.example/talks>\n"
    )
    assert article_document(BARE) == (
        "# Talks put off\n\nNo date was named.\n\n— Talks put off\n\nRead from /news/talks.txt\n"
    )


def test_a_passage_has_its_citation_and_its_offsets() -> None:
    start = TALKS.text.index("The del")
    document = passage_document(TALKS, start, len(TALKS.text))
    assert document.startswith("> The delegation telephoned.\n\n— Talks put off, The Harbour Courier")
    assert document.endswith("\n\nCharacters 20-46 of 46 in the article's text.\n")
    assert TALKS.text[20:46] == "The delegation telephoned."


def test_nothing_of_an_article_becomes_markup_or_reaches_a_terminal() -> None:
    hostile = replace(
        BARE,
        title="a\x1b[2Jb\n# c",
        text="# Not a heading\n\n[x](https://evil.example)\x1b]0;x\x07\n\n- no list",
        authors=("*Ann*",),
        place="/news/_x_",
    )
    assert article_document(hostile) == (
        "# ab # c\n\nBy \\*Ann\\*\n\n\\# Not a heading\n\n\\[x\\](https:\\//evil.example)\n\n\\- no list\n\n"
        "— ab # c\n\nRead from /news/\\_x\\_\n"
    )
