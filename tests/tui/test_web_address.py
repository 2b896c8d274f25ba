from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article
from reader.tui.web_address import web_address


def of(url: str) -> str:
    return web_address(Article(title="", text="", place="/x", url=url))


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://courier.example/2018/talks?a=1&b=%20#top", "https://courier.example/2018/talks?a=1&b=%20#top"),
        ("HTTP://courier.example", "HTTP://courier.example"),
        ("https://courier.example/a b", "https://courier.example/a%20b"),
        ("https://courier.example/é", "https://courier.example/%C3%A9"),
        ("https://courier.example/\x1b]8;;evil\x07\u202e", "https://courier.example/"),
        ('https://courier.example/"<>`\\', "https://courier.example/%22%3C%3E%60%5C"),
        ("", ""),
        ("javascript:alert(1)", ""),
        ("javascript://courier.example/%0aalert(1)", ""),
        ("file:///etc/passwd", ""),
        ("file://courier.example/etc/passwd", ""),
        ("ftp://courier.example/", ""),
        ("https:///no-host", ""),
        ("https://[::1", ""),
        ("courier.example/talks", ""),
    ],
)
def test_only_pages_of_the_web_have_an_address(url: str, address: str) -> None:
    assert of(url) == address


@given(st.text(max_size=200))
def test_it_is_printable_ascii_without_spaces_and_loses_nothing(rest: str) -> None:
    address = of(f"https://example.org/{rest}")
    assert all("!" <= character <= "~" for character in address)
    assert not set(address) & set('<>"\\^`{|}')
    assert of(address) == address
    if rest.isascii() and rest.isprintable() and rest == " ".join(rest.split()) and "%" not in rest:
        assert unquote(address) in (f"https://example.org/{rest}", "")
