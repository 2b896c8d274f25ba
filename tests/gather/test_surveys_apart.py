"""What an address turned out to be is looked up in a parsing process as well."""

from reader.article import Skipped
from reader.gather.document import Document
from reader.gather.sandbox import Limits, Workers
from reader.gather.survey import Survey, survey

FRONT = (
    b"<!DOCTYPE html><html><head><title>Harbour Herald</title>"
    b"<link rel='alternate' type='application/rss+xml' title='All' href='/feed'></head><body><p>Hello</p></body></html>"
)
FEED = b"<?xml version='1.0'?><rss version='2.0'><channel><title>Herald</title><ttl>30</ttl></channel></rss>"


def document(data: bytes) -> Document:
    return Document("https://herald.example/", "", data, address="https://herald.example/")


def test_a_survey_comes_back_as_it_was_made() -> None:
    with Workers(processes=1) as workers:
        for data in (FRONT, FEED, b"Plain words"):
            assert workers.survey(document(data)) == survey(document(data)) != Survey("other", "nothing of the kind")
        assert workers.survey(document(FRONT)).feeds[0].address == "https://herald.example/feed"  # type: ignore[union-attr]


def test_what_is_broken_or_too_much_says_so_and_the_next_one_is_surveyed() -> None:
    broken = b"<?xml version='1.0'?><rss version='2.0'><channel>" + b"<a>" * 200_000
    with Workers(Limits(seconds=2.0), processes=1) as workers:
        found = workers.survey(document(broken))
        assert isinstance(found, Skipped)
        assert found.reason
        assert workers.survey(document(FEED)) == Survey("feed", "Herald", refresh_minutes=30)
