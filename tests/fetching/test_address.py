"""The one form in which an address is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.fetching import AddressRefused, checked_address, host_of
from reader.text import clean_line


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://example.org", "https://example.org/"),
        ("  HTTPS://Example.ORG/Feed  ", "https://example.org/Feed"),
        ("https://example.org:443/feed", "https://example.org/feed"),
        ("http://example.org:80/feed", "http://example.org/feed"),
        ("http://example.org:443/feed", "http://example.org:443/feed"),
        ("https://example.org:08443/", "https://example.org:8443/"),
        ("https://example.org:/feed", "https://example.org/feed"),
        ("https://example.org./feed", "https://example.org/feed"),
        ("https://example.org?page=2#top", "https://example.org/?page=2"),
        ("https://example.org/a?", "https://example.org/a?"),
        ("https://example.org/a/./b/../c/", "https://example.org/a/c/"),
        ("https://example.org/../../a/..", "https://example.org/"),
        ("https://example.org/my feed.xml?q=a b", "https://example.org/my%20feed.xml?q=a%20b"),
        ("https://example.org/%7Ejoe/%zz", "https://example.org/%7Ejoe/%zz"),
        ("https://example.org/caf\u00e9", "https://example.org/caf%C3%A9"),
        ("https://example.org/@ann/feed", "https://example.org/@ann/feed"),
        ("https://b\u00fccher.example/", "https://xn--bcher-kva.example/"),
        ("https://\u4f8b\u3048\u3002\u30c6\u30b9\u30c8/", "https://xn--r8jz45g.xn--zckzah/"),
        ("http://8.8.8.8/", "http://8.8.8.8/"),
        ("http://8.8.8.8./", "http://8.8.8.8/"),
        ("http://[2606:4700:0:0::1111]/", "http://[2606:4700::1111]/"),
        ("http://my_host.example/", "http://my_host.example/"),
        ("feed://example.org/rss", "http://example.org/rss"),
        ("feed:https://example.org/rss", "https://example.org/rss"),
        ("FEED:http://example.org/rss", "http://example.org/rss"),
    ],
    ids=str,
)
def test_an_address_has_one_form(typed: str, kept: str) -> None:
    assert checked_address(typed) == kept
    assert checked_address(kept) == kept


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "no web address"),
        ("example.org/feed", "no web address"),
        ("//example.org/feed", "no web address"),
        ("ftp://example.org/", "no web address"),
        ("file:///etc/passwd", "no web address"),
        ("javascript:alert(1)", "no web address"),
        ("feed:file:///etc/passwd", "no web address"),
        ("feed:feed://example.org/", "no web address"),
        ("http:example.org", "no web address"),
        ("http:/example.org", "no web address"),
        ("http:\\\\example.org", "no web address"),
        ("http://", "not the name of a host"),
        ("http:///feed", "not the name of a host"),
        ("http://.example.org/", "not the name of a host"),
        ("http://example..org/", "not the name of a host"),
        ("http://example.org../", "not the name of a host"),
        ("http://-example.org/", "not the name of a host"),
        ("http://exa mple.org/", "not the name of a host"),
        ("http://exa%6dple.org/", "not the name of a host"),
        ("http://example.org\\@evil.example/", "with a name or a password"),
        ("http://example.org\\.evil.example/", "not the name of a host"),
        ("http://example.org/\\evil", "a backslash"),
        ("http://ann@example.org/", "with a name or a password"),
        ("http://@example.org/", "with a name or a password"),
        ("http://example.org:80@evil.example/", "with a name or a password"),
        ("http://exa\tmple.org/", "control characters"),
        ("http://example.org/\r\nHost: evil", "control characters"),
        ("http://example.org/\x1b[31m", "control characters"),
        ("http://example.org/\ud800", "control characters"),
        ("http://example.org:0/", "no such port"),
        ("http://example.org:65536/", "no such port"),
        ("http://example.org:8o/", "no host and port"),
        ("http://example.org:-1/", "no host and port"),
        ("http://example.org:\u0661/", "no host and port"),
        ("http://[::1", "no host and port"),
        ("http://::1/", "no host and port"),
        ("http://[::g]/", "no IP address between the brackets"),
        ("http://[fe80::1%25eth0]/", "IP addresses with a zone"),
        ("http://[127.0.0.1]/", "no IP address between the brackets"),
        ("http://2130706433/", "an odd spelling"),
        ("http://127.1/", "an odd spelling"),
        ("http://0177.0.0.1/", "an odd spelling"),
        ("http://1.0.0.0x7f/", "an odd spelling"),
        ("http://0x7f000001/", "an odd spelling"),
        ("http://1.2.3.4.5/", "an odd spelling"),
        ("http://256.1.1.1/", "an odd spelling"),
        ("http://\u2461\u2460\u24630706433/", "an odd spelling"),
        ("http://\u2100.example/", "not the name of a host"),
        ("http://" + "a" * 64 + ".example/", "not the name of a host"),
        ("http://" + "a." * 127 + "example/", "not the name of a host"),
        ("http://example.org/" + "a" * 4_100, "longer than 4096 characters"),
        ("http://example.org/" + "\u00e9" * 1_000, "longer than 4096 characters"),
    ],
    ids=lambda value: None if value.isprintable() and len(value) < 60 else "",
)
def test_what_is_no_address_to_fetch_is_refused_with_the_reason(typed: str, reason: str) -> None:
    with pytest.raises(AddressRefused) as refused:
        checked_address(typed)
    assert reason in refused.value.reason
    assert str(refused.value).isprintable()
    assert len(str(refused.value)) < 400


@pytest.mark.parametrize(
    "typed",
    [
        "https://ann:s3cret@example.org/feed",
        "ftp://ann:s3cret@example.org/feed",
        "http:ann:s3cret@example.org",
        "ann:s3cret@example.org/feed",
        "feed:https://ann:s3cret@example.org/feed",
        "http:\\\\ann:s3cret@example.org",
    ],
)
def test_a_password_in_an_address_is_not_shown(typed: str) -> None:
    with pytest.raises(AddressRefused) as refused:
        checked_address(typed)
    assert "s3cret" not in str(refused.value)
    assert "example.org" in str(refused.value)


def test_the_host_is_the_same_for_all_addresses_of_a_host() -> None:
    assert host_of("https://Example.org./feed") == host_of("http://example.org:8080/") == "example.org"
    assert host_of("http://[2606:4700::0]:8080/") == "2606:4700::"


_PIECES = st.sampled_from(
    ["http://", "https:", "feed:", "/", "//", "\\", "@", ":", "[", "]", "%", "..", ".", "?", "#", "127", "0x", "org"]
)


@given(
    st.text() | st.lists(_PIECES | st.text(max_size=4), max_size=12).map("".join) | st.text().map("http://a.b/".__add__)
)
def test_any_text_is_an_address_in_its_one_form_or_refused(text: str) -> None:
    told = ""
    try:
        kept = checked_address(text)
    except AddressRefused as refused:
        told = str(refused)
    else:
        assert kept.isascii()
        assert kept.isprintable()
        assert " " not in kept
        assert checked_address(kept) == kept
    assert clean_line(told) == told
