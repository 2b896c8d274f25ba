"""An article, or a passage of one, as a file in Markdown."""

from reader.article import Article
from reader.conversation.citation import citation, literal_line, source_line


def article_document(article: Article) -> str:
    """Headline, authors, the text word for word, and its source. Ends in a newline.

    Of an article without an address the place where it was read is told.
    """
    authors = ", ".join(filter(None, map(literal_line, article.authors)))
    parts = (
        f"# {literal_line(article.title)}",
        f"By {authors}" if authors else "",
        "\n".join(map(literal_line, article.text.split("\n"))),
        source_line(article),
        "" if article.url else f"Read from {literal_line(article.place)}",
    )
    return "\n\n".join(filter(None, parts)) + "\n"


def passage_document(article: Article, start: int, end: int) -> str:
    """`text[start:end]` of the article with its citation, and its offsets. Ends in a newline."""
    quoted = citation(article, article.text[start:end])
    return f"{quoted}\nCharacters {start}-{end} of {len(article.text)} in the article's text.\n"
