"""What comes back from an address, from servers that really answer."""

from datetime import UTC, datetime

import pytest

from reader.fetching import Fetched, FetchError, Gone, NotFetched, RetryLater, Validators
from tests.fetching.serving import Request, Server, answer, fetcher_for, serving

FEED = b"<rss version='2.0'><channel><title>Harbour Herald</title></channel></rss>"
MODIFIED = "Tue, 03 Nov 2026 08:00:00 GMT"


def fetched(pages: dict[str, bytes], path: str = "/feed") -> Fetched:
    with serving(pages) as server, fetcher_for(server) as fetcher:
        return fetcher.fetch(server.address + path)


def refusal(response: bytes) -> FetchError:
    """Why a server that answers so gives no feed."""
    with Server(lambda _: response) as server, fetcher_for(server) as fetcher, pytest.raises(FetchError) as refused:
        fetcher.fetch(f"{server.address}/feed")
    told = str(refused.value)
    assert told == f"{server.address}/feed: {refused.value.reason}"
    assert told.isprintable()
    return refused.value


def test_a_feed_comes_with_what_its_server_says_about_it() -> None:
    before = datetime.now(UTC)
    found = fetched({"/feed": answer(200, FEED, content_type="application/rss+xml; charset=utf-8", etag='"7"')})
    assert (found.status, found.data) == ("ok", FEED)
    assert found.declared == "application/rss+xml; charset=utf-8"
    assert found.address == found.permanent_address
    assert found.address.endswith("/feed")
    assert found.validators == Validators('"7"', "", found.address)
    assert found.fresh_for is None
    assert before <= found.fetched_at <= datetime.now(UTC)


def test_the_server_is_told_who_asks_and_nothing_more_about_the_person() -> None:
    with serving({"/feed?a=%20": answer(200, FEED, set_cookie="id=1")}) as server, fetcher_for(server) as fetcher:
        for _ in range(2):
            fetcher.fetch(f"{server.address}/feed?a= #top")
    assert server.requests[0] == server.requests[1]
    headers = dict(server.requests[0].headers)
    assert headers.pop("user-agent").startswith("reader-tui/")
    assert headers.pop("host") == f"127.0.0.1:{server.port}"
    assert set(headers) == {"accept", "accept-encoding"}
    assert server.requests[0].method == "GET"


def test_what_is_the_latest_already_is_not_sent_again() -> None:
    def respond(request: Request) -> bytes:
        held = request.headers.get("if-none-match"), request.headers.get("if-modified-since")
        if held == ('"7"', MODIFIED):
            return answer(304, cache_control="max-age=600", last_modified=MODIFIED)
        return answer(200, FEED, etag='"7"', last_modified=MODIFIED)

    with Server(respond) as server, fetcher_for(server) as fetcher:
        first = fetcher.fetch(f"{server.address}/feed")
        again = fetcher.fetch(f"{server.address}/feed", validators=first.validators)
    assert first.status == "ok"
    assert (again.status, again.data, again.fresh_for) == ("unchanged", b"", 600)
    assert again.validators == first.validators


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (400, "the server does not understand what is asked for (status 400)"),
        (401, "the server asks for a password (status 401)"),
        (402, "the server asks for payment (status 402)"),
        (403, "the server does not let us in (status 403)"),
        (404, "there is nothing at this address (status 404)"),
        (406, "the server has it in no form that we can read (status 406)"),
        (418, "the server gives no page (status 418)"),
        (451, "withheld for legal reasons (status 451)"),
        (500, "the server has failed (status 500)"),
        (502, "the server has failed (status 502)"),
        (504, "the server has failed (status 504)"),
        (599, "the server has failed (status 599)"),
        (204, "the server gives no page (status 204)"),
        (206, "the server gives no page (status 206)"),
        (300, "the server leads nowhere (status 300)"),
        (304, "the server leads nowhere (status 304)"),
        (305, "the server leads nowhere (status 305)"),
        (999, "the server gives no page (status 999)"),
    ],
)
def test_a_status_that_brings_nothing_is_told_in_plain_words(status: int, reason: str) -> None:
    refused = refusal(answer(status))
    assert isinstance(refused, NotFetched)
    assert (refused.status, refused.reason) == (status, reason)


def test_what_is_gone_for_good_ends() -> None:
    assert isinstance(refusal(answer(410)), Gone)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ({}, None),
        ({"retry_after": "120"}, 120),
        ({"retry_after": "0"}, 0),
        ({"retry_after": "99999999"}, 7 * 86_400),
        ({"retry_after": "9" * 5_000}, 7 * 86_400),
        ({"retry_after": "soon"}, None),
        ({"retry_after": "-5"}, None),
        ({"retry_after": "Tue, 03 Nov 2026 09:30:00 GMT", "date": MODIFIED}, 5_400),
        ({"retry_after": "Mon, 02 Nov 2026 09:30:00 GMT", "date": MODIFIED}, 0),
        ({"retry_after": "Tue, 03 Nov 2037 09:30:00 GMT", "date": MODIFIED}, 7 * 86_400),
        ({"retry_after": "Tue, 99 Nov 2026 09:30:00 GMT"}, None),
        ({"retry_after": "Fri, 31 Dec 9999 23:59:59 -2359"}, None),
    ],
    ids=lambda value: None if isinstance(value, int) else "",
)
def test_a_server_that_wants_to_be_left_alone_says_for_how_long(
    status: int, asked: dict[str, str], seconds: int | None
) -> None:
    refused = refusal(answer(status, **asked))
    assert isinstance(refused, RetryLater)
    assert (refused.status, refused.seconds) == (status, seconds)
