"""NITF, NewsML-G2 and NewsML 1."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Skipped
from reader.gather import Found

from ..reading import article_in, articles_in, found_at, reason_for
from ..test_any_content import check
from . import FILES


@cache
def found_in(name: str) -> list[Found]:
    return found_at(FILES / name)


def test_a_report_in_nitf_has_all_that_it_says_of_itself() -> None:
    (article,) = found_in("pier.nitf.xml")
    assert article == Article(
        title="Bergen opens the country’s longest pier",
        text=(
            "The port of Bergen opened its new pier on Tuesday, two years late.\n\n"
            "The pier, seen from the old town.\n\n"
            "“It is the longest in the country,” said Kari Dahl, who runs it. She had asked for 12 million crowns.\n\n"
            "What it cost\n\nYear, Million crowns\n2019, 110\n2020, 96\n\n"
            "• Ferries come in from June.\n• Freight follows in autumn.\n\nWe shall not build another."
        ),
        place=str(FILES / "pier.nitf.xml"),
        source="The Harbour Wire",
        authors=("Jørgen Rø",),
        published=date(2021, 5, 4),
        key="The Harbour Wire#hbr-20210504-17",
        language="en-gb",
    )


def test_an_archive_that_holds_the_lead_twice_is_read_once() -> None:
    (article,) = found_in("archive.nitf.xml")
    assert article == Article(
        title="The Ferry Strike Ends",
        text="The ferry crews ended their strike last night.\n\nThey will be paid eight percent more.",
        place=str(FILES / "archive.nitf.xml"),
        source="The Lantern",
        url="https://lantern.example/archive/0012345",
        authors=("JANE ROE",),
        published=date(1987, 1, 12),
        key="https://lantern.example/archive/0012345",
    )


def nitf(content: str, head: str = "", body_head: str = "") -> str:
    body = f"<body.head>{body_head}</body.head><body.content>{content}</body.content>"
    return f"<nitf><head>{head}</head><body>{body}</body></nitf>"


def test_a_dateline_is_put_before_a_text_that_does_not_name_its_place(tmp_path: Path) -> None:
    dateline = "<dateline><location>Bergen, Norway</location></dateline>"
    assert article_in(tmp_path, "a.xml", nitf("<p>Fog.</p>", "", dateline)).text == "Bergen, Norway — Fog."
    said = nitf("<p>BERGEN (HBR) - Fog.</p>", "", dateline)
    assert article_in(tmp_path, "b.xml", said).text == "BERGEN (HBR) - Fog."
    only_a_day = nitf("<p>Fog.</p>", "", '<dateline><story.date norm="20210504">20210504</story.date></dateline>')
    assert article_in(tmp_path, "c.xml", only_a_day).text == "Fog."


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By JANE ROE<byttl>Harbour Wire Writer</byttl>", ("JANE ROE",)),
        ("Jane Roe / The Harbour News", ("Jane Roe",)),
        ("Von Christian Hansen, dpa", ("Christian Hansen",)),
        ("By <person>Jane Roe</person> and <person>John Doe</person>", ("Jane Roe", "John Doe")),
        ("gr/bp", ()),
        ("<byttl>Sports Network</byttl>", ()),
    ],
)
def test_bylines_name_people(tmp_path: Path, byline: str, authors: tuple[str, ...]) -> None:
    content = nitf("<p>Fog.</p>", "", f"<byline>{byline}</byline>")
    assert article_in(tmp_path, "a.xml", content).authors == authors


def test_what_its_provider_withdrew_is_skipped(tmp_path: Path) -> None:
    content = nitf("<p>Fog.</p>", '<docdata management-status="canceled"/>')
    assert reason_for(tmp_path, "a.xml", content) == "canceled by its provider"


def test_an_abstract_serves_where_there_is_no_text(tmp_path: Path) -> None:
    content = nitf("", "", "<abstract><p>Fog held up ships.</p></abstract>")
    assert article_in(tmp_path, "a.xml", content).text == "Fog held up ships."
    assert reason_for(tmp_path, "b.xml", nitf("")) == "no text in it"


def test_a_message_is_all_its_items() -> None:
    path = FILES / "message.newsml.xml"
    found = found_in("message.newsml.xml")
    assert found[0] == Skipped(f"{path}:1", "a list of other items, without a text of its own")
    assert found[1] == Article(
        title="Bergen opens longest pier",
        text=(
            "BERGEN — The port opened its new pier on Tuesday, two years late.\n\n"
            "It is the longest in the country, its director said."
        ),
        place=f"{path}:2",
        source="Harbour Wire",
        authors=("Jane Roe", "John Doe"),
        published=date(2021, 5, 4),
        key="Harbour Wire#tag:harbour-wire.example,2021:pier",
        language="en-gb",
    )
    assert found[2] == Article(
        title="Fog holds up fourteen ships",
        text="BERGEN (HBR) - Fog held up fourteen ships.\n\nAll came in by noon.",
        place=f"{path}:3",
        source="The Lantern",
        authors=("Kari Dahl",),
        published=date(2021, 5, 3),
        key="The Lantern#tag:harbour-wire.example,2021:fog",
        language="en",
    )
    assert found[3] == Article(
        title="Sciopero dei traghetti",
        text="Gli equipaggi dei traghetti hanno finito lo sciopero ieri sera.",
        place=f"{path}:4",
        source="harbour-wire.example",
        published=date(2021, 5, 4),
        key="harbour-wire.example#tag:harbour-wire.example,2021:plain",
        language="it-it",
    )
    assert found[4:] == [
        Skipped(f"{path}:5", "a picture, without a text of its own"),
        Skipped(f"{path}:6", "canceled by its provider"),
    ]


def test_newsml_of_the_first_generation_is_read_as_well() -> None:
    path = FILES / "old.newsml.xml"
    assert found_in("old.newsml.xml") == [
        Article(
            title="Grève des ferries: fin du mouvement",
            text="Strasbourg — Les équipages ont mis fin à leur mouvement.\n\nIls seront mieux payés.",
            place=f"{path}:1",
            source="Harbour Wire",
            authors=("Jeanne Roux",),
            published=date(2021, 5, 4),
            key="Harbour Wire#210504125902.qpsp2jzk",
            language="fr",
        ),
        Skipped(f"{path}:2", "canceled by its provider"),
    ]


LAUGHS = (
    '<!DOCTYPE nitf [<!ENTITY a "ha ha ha ha ha ha ha ha ha ha">'
    + "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (LAUGHS + nitf("<p>&i;</p>"), "it declares entities of its own, which are not read"),
        (LAUGHS + nitf('<p class="&i;">x</p>'), "it declares entities of its own, which are not read"),
        (
            '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + nitf("<p>&x;</p>"),
            "it declares entities of its own, which are not read",
        ),
        (
            '<!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>' + nitf("<p>x</p>"),
            "it declares entities of its own, which are not read",
        ),
        (nitf("<p>cut off"), "not well-formed XML, line 1"),
        ("<nitf>\n<p>\n</nitf>", "not well-formed XML, line 3"),
        (nitf("<p>&nobody;</p>"), "not well-formed XML, line 1"),
        (nitf("<b>" * 5000), "its XML is nested too deeply or has too long a text in one piece"),
        ("<newsMessage/>", "no news item in it"),
        ("<NewsML/>", "no news item in it"),
        ("<conceptItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>", "no news item in it"),
    ],
    ids=range(11),
)
def test_xml_that_is_damaged_or_hostile_says_so(tmp_path: Path, content: str, reason: str) -> None:
    assert reason_for(tmp_path, "a.xml", content) == reason


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-8"])
def test_marked_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    assert article_in(tmp_path, "a", nitf("<p>Süd.</p>").encode(encoding)).text == "Süd."


def test_a_message_of_thousands_of_items_is_read_to_its_end(tmp_path: Path) -> None:
    item = '<newsItem guid="{0}"><contentSet><inlineData>Ship {0} came in.</inlineData></contentSet></newsItem>'
    content = f"<newsMessage><itemSet>{''.join(map(item.format, range(3000)))}</itemSet></newsMessage>"
    articles, skipped = articles_in(tmp_path, "a.xml", content)
    assert (len(articles), articles[-1].text, skipped) == (3000, "Ship 2999 came in.", [])


TAGS = st.sampled_from(
    "nitf head title docdata doc-id date.issue pubdata body body.head hedline hl1 byline byttl person distributor"
    " dateline location story.date abstract body.content block p table tr td ul li media media-caption newsMessage"
    " itemSet newsItem itemMeta provider pubStatus contentMeta headline by creator name contentSet inlineXML"
    " inlineData html NewsML NewsItem NewsComponent ContentItem DataContent NewsLines HeadLine DateLine".split()
)
WORDS = st.sampled_from(
    ["Fog held up ships.", "By Jane Roe", "20210504", "&nbsp;", "&lt;p&gt;", "<![CDATA[<p>x</p>]]>", "<!--x-->", "\x1b"]
)  # fmt: skip
TREES = st.recursive(
    WORDS | st.text(max_size=10),
    lambda inner: st.builds(
        lambda tag, name, parts: f'<{tag} {name}="stat:usable text/html">{"".join(parts)}</{tag}>',
        TAGS,
        st.sampled_from(["class", "qcode", "guid", "norm", "contenttype", "FormalName", "literal"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=15,
)


@given(st.sampled_from(["nitf", "newsMessage", "newsItem", "NewsML"]), st.lists(TREES, max_size=4).map("".join))
@settings(deadline=None, max_examples=150)
def test_any_mixture_of_their_elements_is_articles_or_skipped(root: str, content: str) -> None:
    check("a.xml", f"<{root}>{content}</{root}>".encode("utf-8", "surrogatepass"))
