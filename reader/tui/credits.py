"""Who says so: an article's outlet, day, authors and address as they are shown."""

from datetime import date

from rich.cells import cell_len

from reader.article import StoredArticle
from reader.text import clean_line
from reader.tui import marks
from reader.tui.wrapping import cut


def day(published: date) -> str:
    """A day as the list of answers has room for it: 9 Nov 2018."""
    return f"{published.day} {published:%b %Y}"


def source_and_day(article: StoredArticle) -> str:
    """The outlet and the day, as far as they are known."""
    parts = (clean_line(article.source), day(article.published) if article.published else "")
    return marks.DOT.join(part for part in parts if part)


def credit_lines(article: StoredArticle, width: int, *, more: str = "") -> list[str]:
    """Headline, outlet and day on one line, and `more` there too or, where there is no room, on one of its own."""
    told = marks.DOT.join(filter(None, (source_and_day(article), more)))
    if not more or _title_room(told, width) >= _least_title(article):
        return [_credit_line(article, told, width)]
    return [_credit_line(article, source_and_day(article), width), cut(more, width)]


def byline(article: StoredArticle) -> str:
    """Who wrote it; empty where that is not known."""
    authors = [name for author in article.authors if (name := clean_line(author))]
    return f"By {', '.join(authors)}" if authors else ""


def address(article: StoredArticle) -> str:
    """Where it can be found: its address, else the place where it was read."""
    return clean_line(article.url or article.place)


def _credit_line(article: StoredArticle, rest: str, width: int) -> str:
    """Headline and `rest`. Where they are too long, the headline is cut as long as it says anything."""
    title, room = clean_line(article.title), _title_room(rest, width)
    if rest and room >= _least_title(article):
        return cut(f"{cut(title, room)}{marks.DOT}{rest}", width)
    return cut(title + (marks.DOT + rest if rest else ""), width)


def _title_room(rest: str, width: int) -> int:
    return width - len(marks.DOT) - cell_len(rest)


def _least_title(article: StoredArticle) -> int:
    return min(len(clean_line(article.title)), _SHORTEST_TITLE)


_SHORTEST_TITLE = 12
