"""Addresses of articles, and of what is plainly none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gather.containers.article_address import may_be_article

ARTICLES = """
    https://harbourherald.example/2018/11/09/ferry-runs-aground-off-skerry-point
    https://harbourherald.example/2018/11/09/ferry-runs-aground-off-skerry-point/
    https://harbourherald.example/news/world-europe-46148312
    https://harbourherald.example/news/ferry-runs-aground.html
    https://harbourherald.example/article/idUSKCN1NE0ZX
    https://harbourherald.example/story.php?id=4711
    https://harbourherald.example/?p=4711
    https://harbourherald.example/index.php?article=4711
    https://harbourherald.example/world/asia/c-2018110912
    https://harbourherald.example/ferry-runs-aground/
    https://harbourherald.example/brexit
    https://harbourherald.example/a/46148312
    https://harbourherald.example/category/news/ferry-runs-aground-off-skerry-point
    https://harbourherald.example/sport/football/46148312
    https://harbourherald.example/news/2018/nov/09/ferry-aground-passengers
    https://harbourherald.example/politics/live/2018/nov/09/budget-debate
    https://harbourherald.example/en/story/ferry
    https://harbourherald.example/stories/fire
    https://harbourherald.example/%E6%96%B0%E8%81%9E/12345
    https://harbourherald.example/news/article.asp?c=2
    https://harbourherald.example/2018/11/ferry.html?page=2
    https://harbourherald.example/news/how-search-and-rescue-works
    https://harbourherald.example/video/watch-the-ferry-being-towed-in-1234
    http://harbourherald.example:8080/news/1.123
    https://harbourherald.example/s/ferry-runs-aground_123.html
    https://harbourherald.example/page/ferry-disaster
""".split()

OTHERS = """
    https://lantern.example
    https://lantern.example/
    https://lantern.example/index.html
    https://lantern.example/news
    https://lantern.example/news/
    https://lantern.example/world/europe
    https://lantern.example/en/sport/football/
    https://lantern.example/tag/ferry
    https://lantern.example/tags/skerry-point/page/3
    https://lantern.example/category/news/page/12/
    https://lantern.example/author/jane-roe
    https://lantern.example/authors/jane-roe/
    https://lantern.example/search?q=ferry
    https://lantern.example/?s=ferry
    https://lantern.example/robots.txt
    https://lantern.example/sitemap.xml
    https://lantern.example/news/feed.rss
    https://lantern.example/about
    https://lantern.example/about.html
    https://lantern.example/privacy-policy
    https://lantern.example/terms
    https://lantern.example/login
    https://lantern.example/topics/brexit
    https://lantern.example/news/page/2
    https://lantern.example/most-read
    https://lantern.example/video
    https://lantern.example/wp-login.php
    https://lantern.example/user/123/comments
""".split()


@pytest.mark.parametrize("address", ARTICLES)
def test_what_may_be_an_article_is_read(address: str) -> None:
    assert may_be_article(address)


@pytest.mark.parametrize("address", OTHERS)
def test_what_is_plainly_no_article_is_passed_over(address: str) -> None:
    assert not may_be_article(address)


@given(st.text() | st.text(alphabet="/?&=#[]:p1-.").map("https://lantern.example/".__add__))
def test_any_address_may_be_or_not(address: str) -> None:
    assert may_be_article(address) in (True, False)
