"""The story that a person sees on a page is the one that is read."""

from statistics import mean

import pytest

from reader.article import Article
from reader.text import clean_text

from .pages import Page, Score, article_on, pages, score

PAGES = list(pages())
STORIES = [page for page in PAGES if not page.reason]


@pytest.fixture(scope="module")
def found() -> dict[str, Article | str]:
    return {page.name: article_on(page) for page in PAGES}


def test_the_words_meant_are_found_and_few_others(found: dict[str, Article | str]) -> None:
    figures = {page.name: score_of(page, found).text for page in STORIES}
    assert len(figures) >= 36
    assert mean(figures.values()) >= 0.97, figures
    assert min(figures.values()) >= 0.85, figures


@pytest.mark.parametrize("field", ["title", "published", "source", "authors", "url", "language"])
def test_what_a_page_says_of_its_story_is_right(found: dict[str, Article | str], field: str) -> None:
    wrong = [page.name for page in STORIES if not getattr(score_of(page, found), field)]
    assert len(wrong) <= (0.1 if field == "authors" else 0.05) * len(STORIES), wrong


def test_pages_without_a_story_are_skipped(found: dict[str, Article | str]) -> None:
    assert {page.name: found[page.name] for page in PAGES if page.reason} == {
        page.name: page.reason for page in PAGES if page.reason
    }


def test_all_text_is_clean(found: dict[str, Article | str]) -> None:
    for article in found.values():
        if isinstance(article, Article):
            assert clean_text(article.text) == article.text


def score_of(page: Page, found: dict[str, Article | str]) -> Score:
    article = found[page.name]
    assert isinstance(article, Article), (page.name, article)
    return score(page, article)
