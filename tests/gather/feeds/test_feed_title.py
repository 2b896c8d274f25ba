"""Whose feed it is, by what it calls itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gather.feed_title import outlet_of_feed
from reader.text import clean_line


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Harbour Herald", "Harbour Herald"),
        ("Harbour Herald - RSS", "Harbour Herald"),
        ("Harbour Herald RSS Feed", "Harbour Herald"),
        ("Harbour Herald (Atom)", "Harbour Herald"),
        ("RSS feed of Harbour Herald", "Harbour Herald"),
        ("Latest news from Harbour Herald", "Harbour Herald"),
        ("Harbour Herald | Latest News", "Harbour Herald"),
        ("Harbour Herald » Feed", "Harbour Herald"),
        ("Harbour Herald: All Stories", "Harbour Herald"),
        ("Top Stories - Harbour Herald", "Harbour Herald"),
        ("World news | The Harbour Herald", "The Harbour Herald"),
        ("HBN News - World", "HBN News"),
        ("LANT > World News", "LANT"),
        ("Lantern - Business and Money - RSS", "Lantern"),
        ("World News", "World News"),
        ("Latest News", "Latest News"),
        ("RSS", "RSS"),
        ("Ida's log: notes on boats", "Ida's log"),
        ("Feedback Weekly", "Feedback Weekly"),
        ("The All-Night News", "The All-Night News"),
        ("Rock-and-Sand News", "Rock-and-Sand News"),
        ("", ""),
    ],
)
def test_the_outlet_is_what_is_left_without_words_about_feeds_and_sections(title: str, outlet: str) -> None:
    assert outlet_of_feed(title) == outlet


@given(
    st.text()
    | st.lists(st.sampled_from(["RSS", " - ", "|", " » ", "Latest", "news", "feed", ": ", "Herald"])).map("".join)
)
def test_whatever_the_title_the_outlet_is_clean_and_there_if_the_title_is(title: str) -> None:
    outlet = outlet_of_feed(title)
    assert clean_line(outlet) == outlet
    assert bool(outlet) == bool(clean_line(title)[:300])
