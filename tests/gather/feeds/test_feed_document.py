"""RSS and Atom of every version, as they are published and as they are damaged."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Skipped
from reader.gather.document import Document
from reader.gather.formats import found_in

from ..reading import article_in, articles_in, found_at, reason_for
from ..test_any_content import check
from . import FILES

HEAD = '<rss version="2.0"><channel><title>Harbour Herald</title><link>https://herald.example/</link>'


def rss(items: str, head: str = HEAD) -> str:
    return f'<?xml version="1.0" encoding="utf-8"?>\n{head}{items}</channel></rss>'


def item_in(folder: Path, inner: str) -> Article:
    """The one article of a feed whose only item holds this."""
    return article_in(folder, "feed.xml", rss(f"<item><title>Fog</title>{inner}</item>"))


def test_rss_0_90_has_headlines_which_are_all_their_text() -> None:
    path = FILES / "rss090.xml"
    headline = "Ferry to Skagen cut to two sailings a day"
    address = "https://herald.example/1999/ferry"
    assert found_at(path) == [
        Article(title=headline, text=headline, place=f"{path}:1", source="Harbour Herald", url=address, key=address)
    ]


def test_rss_0_91_is_read_in_its_encoding_without_the_declarations_it_refers_to() -> None:
    path = FILES / "rss091.xml"
    address = "https://courier.example/lyon"
    assert found_at(path)[0] == Article(
        title="Trois cafés ferment à Lyon",
        text="Trois cafés du quai ont fermé leurs portes mardi, faute de clients.",
        place=f"{path}:1",
        source="Café Courier",
        url=address,
        key=address,
        language="fr-ca",
    )


def test_rss_0_92_needs_neither_title_nor_address() -> None:
    path = FILES / "rss092.xml"
    assert found_at(path) == [
        Article(
            title="The lighthouse keeper of Runde retired on Friday.",
            text="The lighthouse keeper of Runde retired on Friday. Her log ends after 31 years.",
            place=f"{path}:1",
            source="Gull Gazette",
        ),
        Skipped(f"{path}:2", "no text in it"),
    ]


def test_rss_1_0_has_its_text_in_full_and_the_day_where_it_was_written() -> None:
    path = FILES / "rss10.xml"
    address = "https://herald.example/world/1"
    assert found_at(path) == [
        Article(
            title="Strait closed for a day",
            text=(
                "The strait was closed on Monday after a tanker lost its anchor.\n\n"
                "Pilots reopened it before midnight, the port said."
            ),
            place=f"{path}:1",
            source="Harbour Herald",
            url=address,
            authors=("Jane Roe", "John Doe"),
            published=date(2005, 3, 7),
            key=address,
            language="en-gb",
        )
    ]


def test_rss_2_0_has_content_authors_sources_and_entries_without_text() -> None:
    path = FILES / "rss20.xml"
    crane, tides, fog, picture = found_at(path)
    address = "https://herald.example/crane?a=1&b=2"
    assert crane == Article(
        title="Crane & barge collide",
        text=(
            "A crane and a barge collided in the old port on Tuesday.\n\nNo one was hurt, harbour master Ida Berg said."
        ),
        place=f"{path}:1",
        source="Harbour Herald",
        url=address,
        authors=("Jane Roe",),
        published=date(2021, 11, 9),
        key=address,
        language="en-us",
    )
    assert tides == Article(
        title="Tide tables corrected",
        text="The tables for January were an hour off.\n\nNew ones hang at the pier.",
        place=f"{path}:2",
        source="Gull Gazette",
        url="https://gulls.example/tides",
        authors=("Ida Berg",),
        published=date(2021, 11, 10),
        key="https://gulls.example/tides",
        language="en-us",
    )
    assert isinstance(fog, Article)
    assert (fog.text, fog.url) == ("Fog", "https://herald.example/fog")
    assert picture == Skipped(f"{path}:4", "no text in it")


def test_atom_0_3_is_in_its_language_and_by_the_author_of_the_feed() -> None:
    path = FILES / "atom03.xml"
    address = "https://laterne.example/turm"
    assert found_at(path) == [
        Article(
            title="Leuchtturm wird verkauft",
            text="Der Leuchtturm von Runde wird verkauft.\n\nDer Preis ist offen.",
            place=f"{path}:1",
            source="Laterne & Licht",
            url=address,
            authors=("Ida Berg",),
            published=date(2004, 5, 1),
            key=address,
            language="de",
        )
    ]


def test_atom_1_0_may_be_xhtml_with_relative_addresses_and_entries_of_others() -> None:
    path = FILES / "atom10.xml"
    buoy, boat = "https://lantern.example/blog/2020/buoy", "https://lantern.example/blog/2020/barco"
    assert found_at(path) == [
        Article(
            title="Buoy adrift",
            text="A buoy drifted past the Azores & on.\n\n• seen on Monday\n• caught on Friday",
            place=f"{path}:1",
            source="Lantern",
            url=buoy,
            authors=("Ana Lima",),
            published=date(2020, 5, 30),
            key=buoy,
            language="en",
        ),
        Article(
            title="Barco novo",
            text="O barco novo chegou.\n\nLeva 40 pessoas.",
            place=f"{path}:2",
            source="Correio do Cais",
            url=boat,
            authors=("João Reis", "Rita Sol"),
            published=date(2020, 5, 28),
            key=boat,
            language="pt-br",
        ),
    ]


def test_entries_of_a_fetched_feed_are_at_its_place_and_their_addresses_seen_from_where_it_was() -> None:
    data = rss("<item><title>Fog</title><link>fog</link></item>", "<rss version='2.0'><channel>").encode()
    document = Document("https://herald.example/feed", "feed", data, address="https://www.herald.example/news/feed.xml")
    (fog,) = found_in(document)
    assert isinstance(fog, Article)
    assert (fog.place, fog.url) == ("https://herald.example/feed", "https://www.herald.example/news/fog")


def test_a_fetched_feed_may_be_empty_and_a_file_of_one_is_told_of(tmp_path: Path) -> None:
    document = Document("https://herald.example/feed", "feed", rss("").encode(), address="https://herald.example/feed")
    assert list(found_in(document)) == []
    assert reason_for(tmp_path, "a.xml", rss("")) == "a feed without entries"


def test_what_the_server_declares_is_how_it_is_read() -> None:
    data = "<rss><channel><item><title>港口新聞</title></item></channel></rss>".encode("big5")
    document = Document("https://herald.example/feed", "feed", data, declared="application/rss+xml; charset=big5")
    (found,) = found_in(document)
    assert isinstance(found, Article)
    assert found.title == "港口新聞"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "iso-8859-1", "big5", "shift-jis"])
def test_a_feed_is_read_in_the_encoding_that_it_names(tmp_path: Path, encoding: str) -> None:
    title = {"big5": "港口新聞", "shift-jis": "港のニュースです"}.get(
        encoding, "Café à l’eau" if "8859" not in encoding else "Café"
    )
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?><rss><channel><item><title>{title}</title></item></channel></rss>'
    )
    assert article_in(tmp_path, "feed", text.encode(encoding)).title == title


@pytest.mark.parametrize(
    ("inner", "published"),
    [
        ("<pubDate>Mon, 01 Mar 2021 23:59:00 -0800</pubDate>", date(2021, 3, 1)),
        ("<pubDate>1 Mar 99 08:00 EST</pubDate>", date(1999, 3, 1)),
        ("<pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate>", None),
        ("<pubDate>soon</pubDate>", None),
        ("<a:updated xmlns:a='http://www.w3.org/2005/Atom'>2021-03-02T00:10:00+09:00</a:updated>", date(2021, 3, 2)),
    ],
)
def test_the_day_is_that_of_the_feeds_own_time_zone(tmp_path: Path, inner: str, published: date | None) -> None:
    assert item_in(tmp_path, inner).published == published


@pytest.mark.parametrize(
    ("inner", "authors"),
    [
        ("<author>ida@herald.example</author>", ()),
        ("<author>ida@herald.example (Ida Berg)</author>", ("Ida Berg",)),
        ("<author>Ida Berg &lt;ida@herald.example&gt;</author>", ("Ida Berg",)),
        ("<author>By Ida Berg and Jane Roe</author>", ("Ida Berg", "Jane Roe")),
        (
            (
                '<x:creator xmlns:x="http://purl.org/dc/elements/1.1/">Ida Berg</x:creator>'
                '<x:creator xmlns:x="http://purl.org/dc/elements/1.1/">Jane Roe</x:creator>'
            ),
            ("Ida Berg", "Jane Roe"),
        ),
        ("<author>Harbour Herald</author>", ()),
    ],
)
def test_authors_are_people(tmp_path: Path, inner: str, authors: tuple[str, ...]) -> None:
    assert item_in(tmp_path, inner).authors == authors


@pytest.mark.parametrize(
    ("description", "text"),
    [
        ("Ships &amp;amp; boats", "Ships & boats"),
        ("One.\n\nTwo.", "One.\n\nTwo."),
        ("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;", "One\n\nTwo"),
        ("<![CDATA[Less <b>than</b> 5 &lt; 6]]>", "Less than 5 < 6"),
        ("The fog stays [&#8230;]", "The fog stays…"),
        ("Prices&nbsp;rise &mdash; again", "Prices rise — again"),
        ("&lt;style&gt;p {}&lt;/style&gt;Only this", "Only this"),
        ("&lt;a href='x'&gt;Comments&lt;/a&gt;", "Fog"),
    ],
)
def test_a_description_is_read_as_html(tmp_path: Path, description: str, text: str) -> None:
    assert item_in(tmp_path, f"<description>{description}</description>").text == text


def test_of_several_texts_the_longest_is_taken(tmp_path: Path) -> None:
    content = '<c:encoded xmlns:c="http://purl.org/rss/1.0/modules/content/">{}</c:encoded>'
    short, long = "The fog came.", "The fog came and stayed for a week, the pilots said."
    assert item_in(tmp_path, f"<description>{long}</description>{content.format(short)}").text == long
    assert item_in(tmp_path, f"<description>{short}</description>{content.format(long)}").text == long


@pytest.mark.parametrize(
    "damaged",
    [
        rss("<item><title>Fog & rain</title></item>"),
        rss("<item><title>Fog &amp; rain</title></item>")[:-20],
        rss("<item><title>Fog &amp; rain<br></title></item>"),
        rss("<item><title>Fog\x0b &amp; rain\x1f</title></item>"),
        "\n\n  " + rss("<item><title>Fog &amp; rain</title></item>"),
        rss("<item><unknown:thing/><title>Fog &amp; rain</title></item>"),
    ],
    ids=["ampersand", "cut off", "open tag", "control characters", "space before", "namespace"],
)
def test_a_damaged_feed_is_read_as_well_as_it_can_be(tmp_path: Path, damaged: str) -> None:
    assert article_in(tmp_path, "feed.xml", damaged).title == "Fog & rain"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (
            (
                '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
                "<rss><channel><item><title>&b;</title></item></channel></rss>"
            ),
            "it declares entities of its own, which are not read",
        ),
        (
            (
                '<!DOCTYPE rss [ <!ENTITY x SYSTEM "file:///etc/passwd"> ]>'
                "<rss><channel><item><title>&x;</title></item></channel></rss>"
            ),
            "it declares entities of its own, which are not read",
        ),
        (
            '<!DOCTYPE rss [ <!ENTITY % x SYSTEM "http://127.0.0.1/a"> %x; ]><rss><channel/></rss>',
            "it declares entities of its own, which are not read",
        ),
        (rss("<item>" * 100_000), "its XML is nested too deeply"),
        (rss("<b>" * 300 + "</b>" * 300), "its XML is nested too deeply"),
        (
            rss("<item " + " ".join(f"a{number}='x'" for number in range(100_000)) + "/>"),
            "an element in it has too many attributes",
        ),
        (
            rss("".join(f"<a{number}:b xmlns:a{number}='u{number}'/>" for number in range(20_000))),
            "too many namespaces in it",
        ),
    ],
    ids=["laughs", "file", "parameter entity", "open items", "nested", "attributes", "namespaces"],
)
def test_what_is_built_to_harm_is_skipped(tmp_path: Path, content: str, reason: str) -> None:
    assert reason_for(tmp_path, "feed.xml", content) == reason


def test_an_entity_that_nobody_declared_stays_as_it_is_written(tmp_path: Path) -> None:
    assert item_in(tmp_path, "<description>Fog &xxe; over the quay.</description>").text == "Fog &xxe; over the quay."


def test_an_entry_too_long_for_an_article_costs_no_other(tmp_path: Path) -> None:
    items = f"<item><title>A</title><description>{'long ' * 500_000}</description></item><item><title>B</title></item>"
    articles, skipped = articles_in(tmp_path, "feed.xml", rss(items))
    assert [article.title for article in articles] == ["B"]
    assert skipped == [Skipped(f"{tmp_path}/feed.xml:1", "more than 2,000,000 characters, too long for one article")]


def test_rdf_that_is_no_feed_is_not_taken_for_one(tmp_path: Path) -> None:
    rdf = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description/></rdf:RDF>'
    assert "XML" in reason_for(tmp_path, "a.rdf", rdf)


TAGS = st.sampled_from(
    "rss channel item title link guid description content:encoded dc:creator dc:date pubDate author source image"
    " textinput media:content media:description media:group entry feed content summary updated published id category"
    " rdf:RDF xhtml:div svg div p name email url ttl itunes:summary enclosure body cloud newlocation".split()
)
ATTRIBUTES = st.sampled_from(
    [
        "", " type='html'", " type='xhtml'", " type='text'", " mode='base64'", " type='application/octet-stream'",
        " href='http://[::1'", " href='/a'", " rel='alternate'", " rdf:about='x'", " isPermaLink='true'",
        " xml:base='http://herald.example/'", " xml:lang='en'", " src='file:///etc/passwd'", " url='//a'", " a='<'",
        " xmlns:dc='http://purl.org/dc/elements/1.1/'", " xmlns='http://www.w3.org/2005/Atom'", " xmlns:x=''",
    ]
)  # fmt: skip
WORDS = st.sampled_from(
    [
        "Fog over the quay", "https://herald.example/fog", "file:///etc/passwd", "/etc/passwd", "ida@herald.example",
        "Tue, 09 Nov 2021 23:30:00 -0500", "2021-02-30", "0000-00-00", "99999999999999999999", "&lt;p&gt;a&lt;/p&gt;",
        "&#0;", "&#1114112;", "&#xD800;", "&#x;", "&nope;", "&amp;#x1b;[31m", "<![CDATA[", "]]>", "<!--", "-->",
        "<?x", "?>", "<!DOCTYPE a [", "]>", "\x1b[31mred", "\u202eevil", "http://[::1", "aGVsbG8=", "<", "&", '"',
    ]
)  # fmt: skip
OPEN = st.builds("<{}{}>".format, TAGS, ATTRIBUTES)
CLOSE = TAGS.map("</{}>".format)
ELEMENTS = st.builds(lambda tag, attributes, words: f"<{tag}{attributes}>{words}</{tag}>", TAGS, ATTRIBUTES, WORDS)
FEEDS = st.builds(
    lambda start, parts: start + "".join(parts),
    st.sampled_from(
        [
            "<rss version='2.0'><channel><item>", "<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "<rss>",
            "<rdf:RDF xmlns='http://purl.org/rss/1.0/'><item>", "<?xml version='1.0'?><!DOCTYPE rss><rss><channel>",
            "<feed version='0.3'>",
        ]
    ),
    st.lists(OPEN | CLOSE | ELEMENTS | WORDS | st.text(max_size=8), max_size=30),
)  # fmt: skip


@given(FEEDS)
@settings(deadline=None, max_examples=200)
def test_any_mixture_of_tags_is_articles_or_skipped(content: str) -> None:
    check("feed.xml", content.encode("utf-8", "replace"))


@given(st.integers(0, 5000), st.binary(max_size=8), st.sampled_from(sorted(FILES.glob("*.xml"))))
@settings(deadline=None, max_examples=100)
def test_any_damage_to_a_real_feed_costs_no_more_than_the_feed(at: int, noise: bytes, file: Path) -> None:
    data = file.read_bytes()
    check("feed.xml", data[:at] + noise + data[at + len(noise) :])


def test_a_killed_entry_is_passed_over(tmp_path: Path) -> None:
    document = Document("/a.xml", "a.xml", rss("<item><title>A</title></item><item><title>B</title></item>").encode())
    found = list(found_in(replace(document, passed_over=frozenset({1}))))
    assert [(one.place, one.title) for one in found if isinstance(one, Article)] == [("/a.xml:2", "B")]
