"""Where an address leads, and which of that is remembered."""

import itertools

import pytest

from reader.fetching import AddressRefused, Fetched, Gone, NotFetched, RetryLater, Validators
from tests.fetching.serving import Request, Server, answer, fetcher_for, serving

NEWS = answer(200, b"news")


def followed(pages: dict[str, bytes]) -> Fetched:
    """What comes of `/0`, with paths in place of addresses."""
    with serving(pages) as server, fetcher_for(server) as fetcher:
        return fetcher.fetch(f"{server.address}/0")


def path(address: str) -> str:
    return "/" + address.split("/", 3)[3]


def chain(*statuses: int) -> dict[str, bytes]:
    """Redirects from `/0` to `/1` and so on, with news at the end."""
    moved = {f"/{number}": answer(status, location=f"/{number + 1}") for number, status in enumerate(statuses)}
    return {**moved, f"/{len(statuses)}": NEWS}


@pytest.mark.parametrize(
    ("statuses", "remembered"),
    [
        ([301], "/1"),
        ([308], "/1"),
        ([302], "/0"),
        ([303], "/0"),
        ([307], "/0"),
        ([301, 308], "/2"),
        ([301, 302], "/1"),
        ([302, 301], "/0"),
        ([308, 307, 301], "/1"),
        ([301, 301, 301, 301, 301], "/5"),
    ],
)
def test_what_moved_for_good_is_remembered_as_far_as_the_first_detour(statuses: list[int], remembered: str) -> None:
    found = followed(chain(*statuses))
    assert found.data == b"news"
    assert path(found.address) == f"/{len(statuses)}"
    assert path(found.permanent_address) == remembered


def test_a_sixth_redirect_is_not_followed() -> None:
    with serving(chain(*[302] * 6)) as server, fetcher_for(server) as fetcher:
        with pytest.raises(NotFetched) as refused:
            fetcher.fetch(f"{server.address}/0")
        assert refused.value.reason == "more than 5 redirects"
        assert server.targets == ["/0", "/1", "/2", "/3", "/4", "/5"]


def test_going_round_in_circles_ends() -> None:
    with serving({"/0": answer(301, location="/0")}) as server, fetcher_for(server) as fetcher:
        with pytest.raises(NotFetched, match="more than 5 redirects"):
            fetcher.fetch(f"{server.address}/0")
        assert server.connections == 6


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("feed.xml", "/a/feed.xml"),
        ("../feed.xml", "/feed.xml"),
        ("?page=2", "/a/b?page=2"),
        ("/my feed", "/my%20feed"),
        ("/caf\u00e9".encode().decode("latin-1"), "/caf%C3%A9"),
        ("/caf\u00e9", "/caf%C3%A9"),
        ("/feed#part", "/feed"),
        ("//127.0.0.1:{port}/feed", "/feed"),
        ("HTTP://127.0.0.1:{port}/feed", "/feed"),
    ],
)
def test_a_redirect_leads_where_its_words_say(location: str, target: str) -> None:
    def respond(request: Request) -> bytes:
        return NEWS if request.target == target else answer(302, location=location.format(port=server.port))

    with Server(respond) as server, fetcher_for(server) as fetcher:
        assert path(fetcher.fetch(f"{server.address}/a/b").address) == target
        assert server.targets == ["/a/b", target]


@pytest.mark.parametrize("location", [None, ""])
def test_a_redirect_without_a_goal_is_told(location: str | None) -> None:
    headers = {} if location is None else {"location": location}
    with pytest.raises(NotFetched, match=r"the server leads nowhere \(status 302\)"):
        followed({"/0": answer(302, **headers)})


@pytest.mark.parametrize("location", ["javascript:alert(1)", "http://[::1/", "http://a b/", "mailto:ann@example.org"])
def test_a_redirect_to_no_address_is_refused(location: str) -> None:
    with pytest.raises(AddressRefused, match="it leads to "):
        followed({"/0": answer(302, location=location)})


def test_an_error_names_what_was_asked_for_and_where_it_led() -> None:
    with serving({"/0": answer(301, location="/1")}) as server, fetcher_for(server) as fetcher:
        with pytest.raises(NotFetched) as refused:
            fetcher.fetch(f"{server.address}/0")
        assert refused.value.address == f"{server.address}/0"
        assert refused.value.reason == f"it leads to {server.address}/1: there is nothing at this address (status 404)"
        assert refused.value.status == 404


def test_a_feed_ends_where_its_address_or_what_it_moved_to_is_gone() -> None:
    for status in (301, 308):
        with pytest.raises(Gone):
            followed({"/0": answer(status, location="/1"), "/1": answer(410)})


def test_a_detour_to_something_gone_ends_no_feed() -> None:
    with pytest.raises(NotFetched) as refused:
        followed({"/0": answer(302, location="/1"), "/1": answer(410)})
    assert refused.value.status == 410


def test_being_asked_to_wait_counts_after_a_redirect_too() -> None:
    with pytest.raises(RetryLater) as refused:
        followed({"/0": answer(302, location="/1"), "/1": answer(503, retry_after="60")})
    assert refused.value.seconds == 60


def test_validators_are_sent_only_to_the_address_that_gave_them() -> None:
    pages = {"/0": answer(302, location="/1"), "/1": answer(200, b"news", etag='"7"')}
    with serving(pages) as server, fetcher_for(server) as fetcher:
        found = fetcher.fetch(f"{server.address}/0")
        assert found.validators == Validators('"7"', "", f"{server.address}/1")
        fetcher.fetch(f"{server.address}/0", validators=found.validators)
        fetcher.fetch(f"{server.address}/0", validators=Validators('"7"'))
    sent = [request.headers.get("if-none-match") for request in server.requests]
    assert sent == [None, None, None, '"7"', '"7"', '"7"']


def test_hosts_without_end_are_not_followed_either() -> None:
    numbers = itertools.count()
    names = {f"h{number}.example": ["127.0.0.1"] for number in range(20)}

    def respond(_: Request) -> bytes:
        return answer(301, location=f"http://h{next(numbers)}.example:{server.port}/")

    with Server(respond) as server, fetcher_for(server, names=names) as fetcher:
        with pytest.raises(NotFetched, match="more than 5 redirects"):
            fetcher.fetch(server.address)
        assert server.connections == 6
