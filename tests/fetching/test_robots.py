"""What a site lets programs fetch: its rules as RFC 9309 has them, and how they are come by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.fetching import AddressRefused, FetchError, NotFetched, RobotsRefused
from reader.fetching.robots import Robots, robots_of
from tests.fetching.serving import Request, Server, answer, fetcher_for, serving

PAGE = answer(200, b"<p>The harbour will stay open.</p>", content_type="text/html")


def rules(text: str) -> Robots:
    return robots_of(text.encode(), "reader-tui")


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("user-agent:*\ndisallow:/private", "/private/a", False),
        ("User-agent: *\nDisallow: /private", "/public", True),
        ("User-agent: *\nDisallow: /private", "/PRIVATE", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", True),
        ("User-agent: *\nDisallow: /*/print/", "/2026/11/print/a", False),
        ("User-agent: *\nDisallow: /*/print/", "/print/a", True),
        ("User-agent: *\nDisallow: /a$", "/a", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /a*a$", "/a", True),
        ("User-agent: *\nDisallow: *", "/a", False),
        ("User-agent: *\nDisallow: /*?", "/a?b", False),
        ("User-agent: *\nDisallow: /%7Ejoe", "/~joe/", False),
        ("User-agent: *\nDisallow: /caf\u00e9", "/caf%C3%A9", False),
        ("User-agent: *\nDisallow: /caf%c3%a9", "/caf%C3%A9", False),
        ("User-agent: *\nDisallow: /a%2Fb", "/a/b", True),
        ("User-agent: *\nDisallow: /a%2fb", "/a%2Fb", False),
        ("User-agent: *\nDisallow: /a # all of it", "/a", False),
        ("User-agent: *\nDisallow: /", "/robots.txt", True),
        ("User-agent: reader-tui\nDisallow: /a", "/a", False),
        ("User-agent: READER-TUI\nDisallow: /a", "/a", False),
        ("User-agent: reader-tui/2.0\nDisallow: /a", "/a", False),
        ("User-agent: reader\nDisallow: /a", "/a", True),
        ("User-agent: otherbot\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: reader-tui\nDisallow: /b", "/a", True),
        ("User-agent: reader-tui\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", True),
        ("User-agent: reader-tui\nDisallow: /a\nUser-agent: x\nUser-agent: reader-tui\nDisallow: /c", "/c", False),
        ("User-agent: x\nUser-agent: reader-tui\n\nDisallow: /a", "/a", False),
        ("User-agent: reader-tui\n\nUser-agent: *\nDisallow: /a", "/a", False),
        ("Disallow: /", "/a", True),
        ("\ufeffUser-agent: *\r\nDisallow: /a\r\n", "/a", False),
        ("User-agent: *\rDisallow: /a\r", "/a", False),
        ("User-agent: *\nSitemap: https://example.org/map.xml\nDisallow: /a", "/a", False),
        ("<html><body>Not found: /</body></html>", "/a", True),
    ],
    ids=lambda value: None if isinstance(value, bool) else "",
)  # fmt: skip
def test_the_longest_rule_for_our_name_counts(text: str, path: str, allowed: bool) -> None:
    assert rules(text).allows(path) is allowed


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("User-agent: *\nCrawl-delay: 2.5\nDisallow: /a", 2.5),
        ("User-agent: *\nCrawl-delay: 86400", 30.0),
        ("User-agent: *\nCrawl-delay: soon", 0.0),
        ("User-agent: *\nCrawl-delay: -1", 0.0),
        ("User-agent: *\nCrawl-delay: 1e999", 0.0),
        ("User-agent: *\nCrawl-delay: 5\nUser-agent: reader-tui\nDisallow: /a", 0.0),
        ("", 0.0),
    ],
    ids=str,
)  # fmt: skip
def test_a_pause_between_requests_is_heeded_up_to_half_a_minute(text: str, seconds: float) -> None:
    assert rules(text).pause == seconds


def test_a_robots_file_full_of_stars_does_not_keep_us_busy() -> None:
    text = "User-agent: *\n" + "\n".join(f"Disallow: /{'*a' * 200}{number}" for number in range(1_000))
    assert rules(text).allows("/" + "a" * 4_000)


@given(st.binary(max_size=300), st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=40))
def test_any_bytes_are_rules(data: bytes, path: str) -> None:
    assert isinstance(robots_of(b"User-agent: *\nDisallow: /" + data, "reader-tui").allows(f"/{path}"), bool)


def refused(robots: bytes, kind: type[FetchError] = RobotsRefused) -> str:
    """Why a page is not fetched where the robots.txt is answered so."""
    with serving({"/robots.txt": robots, "/page": PAGE}) as server, fetcher_for(server, seconds=5) as fetcher:
        with pytest.raises(kind) as found:
            fetcher.fetch(f"{server.address}/page", kind="page")
        assert "/page" not in server.targets
    return found.value.reason


def test_a_page_that_the_site_keeps_from_programs_is_not_fetched() -> None:
    told = refused(answer(200, b"User-agent: *\nDisallow: /page"))
    assert told == "its site's robots.txt does not let programs fetch it"


@pytest.mark.parametrize("status", [429, 500, 503, 599])
def test_a_site_that_fails_to_give_its_rules_allows_nothing(status: int) -> None:
    assert refused(answer(status)).startswith("its site's robots.txt cannot be read, so it may allow nothing: ")


def test_a_site_whose_rules_lead_to_what_is_closed_allows_nothing() -> None:
    assert "127.0.0.99" in refused(answer(302, location="http://127.0.0.99/robots.txt"))
    assert "ftp://" in refused(answer(302, location="ftp://example.org/robots.txt"))


def test_rules_behind_a_closed_port_are_not_asked_for() -> None:
    with serving({"/robots.txt": answer(404)}) as closed:
        assert f"port {closed.port} is closed" in refused(answer(302, location=f"{closed.address}/robots.txt"))
        assert closed.connections == 0


def test_a_site_that_breaks_off_its_rules_is_told() -> None:
    told = refused(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nUser-agent: *\n", NotFetched)
    assert told == "its answer breaks off"


@pytest.mark.parametrize(
    "robots",
    [
        answer(404),
        answer(403),
        answer(401),
        answer(410),
        answer(204),
        answer(302),
        answer(301, location="/robots.txt"),
        answer(200, b"User-agent: *\nDisallow: /other"),
    ],
    ids=["404", "403", "401", "410", "204", "no goal", "circle", "others"],
)
def test_a_site_without_rules_for_a_page_allows_it(robots: bytes) -> None:
    with serving({"/robots.txt": robots, "/page": PAGE}) as server, fetcher_for(server) as fetcher:
        assert fetcher.fetch(f"{server.address}/page", kind="page").status == "ok"


def test_only_the_first_500_kilobytes_of_rules_are_read() -> None:
    long = b"User-agent: *\nDisallow: /page\n" + b"#" * 600_000 + b"\nAllow: /page\n"
    refused(answer(200, long))


def test_rules_are_read_once_for_each_site() -> None:
    pages = {"/robots.txt": answer(200, b"User-agent: *\nCrawl-delay: 2\nDisallow: /b"), "/a": PAGE}
    with serving(pages) as server, fetcher_for(server) as fetcher:
        assert fetcher.pause_for(f"{server.address}/a") == 0
        for _ in range(2):
            fetcher.fetch(f"{server.address}/a", kind="page")
            with pytest.raises(RobotsRefused):
                fetcher.fetch(f"{server.address}/b", kind="page")
        assert server.targets == ["/robots.txt", "/a", "/a"]
        assert fetcher.pause_for(f"{server.address}/other") == 2
    assert server.requests[0].headers["user-agent"] == server.requests[1].headers["user-agent"]


def test_a_feed_that_a_person_named_asks_no_rules() -> None:
    pages = {"/robots.txt": answer(200, b"User-agent: *\nDisallow: /"), "/feed": answer(200, b"news")}
    with serving(pages) as server, fetcher_for(server) as fetcher:
        assert fetcher.fetch(f"{server.address}/feed").data == b"news"
        assert server.targets == ["/feed"]


def test_the_rules_of_the_site_that_a_page_moved_to_count_there() -> None:
    with serving({"/robots.txt": answer(200, b"User-agent: *\nDisallow: /"), "/page": PAGE}, "127.0.0.2") as other:
        pages = {"/page": answer(301, location=f"{other.address}/page")}
        with (
            serving(pages) as server,
            fetcher_for(server, other) as fetcher,
            pytest.raises(RobotsRefused, match=r"it leads to .* does not let programs fetch it"),
        ):
            fetcher.fetch(f"{server.address}/page", kind="page")
    assert other.targets == ["/robots.txt"]


def test_a_page_that_must_not_be_reached_is_refused_as_such() -> None:
    with (
        fetcher_for(names={"inside.example": ["10.0.0.1"]}) as fetcher,
        pytest.raises(AddressRefused) as found,
    ):
        fetcher.fetch("http://inside.example/page", kind="page")
    assert found.value.reason.startswith("10.0.0.1, which it stands for, is a private address")


def test_rules_and_page_share_the_time_of_one_fetch() -> None:
    def respond(request: Request) -> bytes:
        server.is_closing.wait(0.4)
        return answer(404) if request.target == "/robots.txt" else PAGE

    with (
        Server(respond) as server,
        fetcher_for(server, seconds=0.6) as fetcher,
        pytest.raises(NotFetched, match=r"no whole answer within 0\.6 s"),
    ):
        fetcher.fetch(f"{server.address}/page", kind="page")
