"""The table of all pages, and beside each what trafilatura alone makes of it."""

import sys
from statistics import mean

import trafilatura

from reader.article import Article

from .pages import Page, Score, article_on, f1, pages, precision_and_recall, score


def alone(page: Page) -> tuple[float, bool, bool, bool]:
    """Word F1 of trafilatura's own text, and whether its title, day and site are those meant."""
    found = trafilatura.bare_extraction(page.data, url=page.address or None, include_comments=False, with_metadata=True)
    if found is None or isinstance(found, dict):
        return 0.0, False, False, False
    day = page.published.isoformat() if page.published else None
    text = f1(*precision_and_recall(found.text or "", page.text))
    return text, found.title == page.title, found.date == day, found.sitename == page.source


def mark(*right: bool) -> str:
    return "".join(letter if ok else "-" for letter, ok in zip("TDSAUL", right, strict=False))


def main(names: list[str]) -> None:
    rows: list[Score | None] = []
    others = []
    print(f"{'page':24} {'F1':>5} {'prec':>5} {'rec':>5}  right   | trafilatura alone")
    for page in pages():
        if names and page.name not in names:
            continue
        found = article_on(page)
        if not isinstance(found, Article) or page.reason:
            said = f"skipped: {found}" if isinstance(found, str) else "read as an article"
            print(f"{page.name:24} {said}{'' if found == page.reason else '  WRONG'}")
            if not page.reason:
                rows.append(None)
            continue
        got, other = score(page, found), alone(page)
        rows.append(got)
        others.append(other)
        right = mark(got.title, got.published, got.source, got.authors, got.url, got.language)
        figures = f"{got.text:5.3f} {got.precision:5.2f} {got.recall:5.2f}"
        print(f"{page.name:24} {figures}  {right}  | {other[0]:5.3f} {mark(*other[1:])}")
    ours, theirs = mean(row.text if row else 0 for row in rows), mean(other[0] for other in others)
    print(f"{len(rows)} articles. Mean F1 {ours:.3f}, trafilatura alone {theirs:.3f}")
    for index, name in enumerate(("title", "published", "source", "authors", "url", "language")):
        share = mean(bool(row and getattr(row, name)) for row in rows)
        alone_share = f", alone {mean(other[index + 1] for other in others):.3f}" if index < 3 else ""
        print(f"{name} right {share:.3f}{alone_share}")


main(sys.argv[1:])
