"""An article, or a passage of one, in Markdown."""

from reader.article import Article
from reader.text import clean_line, clean_text


def article_document(article: Article) -> str:
    """The headline, who says so, and the text word for word. Ends in a newline."""
    authors = ", ".join(filter(None, map(clean_line, article.authors)))
    credit_lines = (_source_and_day(article), f"By {authors}" if authors else "", _found_at(article))
    parts = (f"# {clean_line(article.title)}", "  \n".join(filter(None, credit_lines)), clean_text(article.text))
    return "\n\n".join(filter(None, parts)) + "\n"


def citation(article: Article, text: str) -> str:
    """A passage word for word as a quotation, with a line that says where it stands. Ends in a newline."""
    quoted = "\n".join(f"> {line}".rstrip() for line in clean_text(text).split("\n"))
    source = (clean_line(article.title), _source_and_day(article), _found_at(article))
    return f"{quoted}\n\n{', '.join(filter(None, source))}\n"


def passage_document(article: Article, start: int, end: int) -> str:
    """`text[start:end]` of the article with its citation, and its offsets. Ends in a newline."""
    quoted = citation(article, article.text[start:end])
    return f"{quoted}\nCharacters {start}-{end} of {len(article.text)} in the article's text.\n"


def _source_and_day(article: Article) -> str:
    day = f"{article.published.day} {article.published:%B %Y}" if article.published else ""
    return ", ".join(filter(None, (clean_line(article.source), day)))


def _found_at(article: Article) -> str:
    return clean_line(article.url or article.place)
