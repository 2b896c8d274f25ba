"""PDF with a text layer, without one, locked, damaged, and without the library that reads it."""

import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.gather.document import Document
from reader.gather.formats import found_in

from ..reading import article_in, found_at, reason_for
from ..test_any_content import check
from .pdf_making import pdf

FIRST = [
    "The Lantern                                      5 May 2021",
    "",
    "Bergen opens its longest pier",
    "By Jane Roe",
    "",
    "The port of Bergen opened its new pier on Tuesday, two years late and",
    "eleven million crowns dearer than planned, after a week of negoti-",
    "ations with the ferry crews, who had been on strike for nine days.",
    "“It is the longest in the country,” said its director, Kari Dahl, who",
    "has run the port since 2015. She called it a well-",
    "known problem that piers cost more than anybody says, a well-known one",
    "1",
]
SECOND = [
    "The Lantern                                      5 May 2021",
    "",
    "indeed. Ferries will use it from June on, and freight from the autumn",
    "of next year.",
    "2",
]


@pytest.mark.parametrize("compress", [False, True])
def test_an_article_over_two_pages_is_one_without_heads_and_folios(tmp_path: Path, compress: bool) -> None:
    article = article_in(tmp_path, "pier.pdf", pdf(FIRST, SECOND, compress=compress))
    assert article.title == "Bergen opens its longest pier"
    assert article.authors == ("Jane Roe",)
    assert article.text == (
        "The port of Bergen opened its new pier on Tuesday, two years late and eleven million crowns dearer than"
        " planned, after a week of negotiations with the ferry crews, who had been on strike for nine days.\n\n"
        "“It is the longest in the country,” said its director, Kari Dahl, who has run the port since 2015. She called"
        " it a well-known problem that piers cost more than anybody says, a well-known one indeed. Ferries will use it"
        " from June on, and freight from the autumn of next year."
    )


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Bergen gets a pier", "Bergen gets a pier"),
        ("Microsoft Word - pier_final.docx", "Bergen opens its longest pier"),
        ("pier final v2.indd", "Bergen opens its longest pier"),
        ("untitled", "Bergen opens its longest pier"),
    ],
)
def test_what_a_pdf_says_of_itself_counts_where_it_is_sensible(tmp_path: Path, said: str, title: str) -> None:
    info = f"/Title ({said}) /CreationDate (D:20180605120000+02'00')"
    article = article_in(tmp_path, "a.pdf", pdf(FIRST[2:], info=info, catalog="/Lang (en-GB)"))
    assert (article.title, article.published, article.language) == (title, date(2018, 6, 5), "en-gb")


def test_what_a_browser_prints_around_a_page_tells_its_address(tmp_path: Path) -> None:
    lines = ["05/05/2021, 10:01 Bergen opens its longest pier", *FIRST[2:-1], "https://lantern.example/pier 1/1"]
    article = article_in(tmp_path, "a.pdf", pdf(lines))
    assert (article.url, article.title) == ("https://lantern.example/pier", "Bergen opens its longest pier")
    assert "1/1" not in article.text


def test_a_pdf_is_told_by_what_it_begins_with(tmp_path: Path) -> None:
    assert article_in(tmp_path, "a.txt", b"\n\n" + pdf(FIRST)).title == "Bergen opens its longest pier"


LOCK = f"/Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'00' * 32}> /P -4"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (pdf([], font=False), "no text layer in it (pictures of pages only)"),
        (pdf(["", ""]), "no text layer in it (pictures of pages only)"),
        (pdf(FIRST, encrypt=LOCK), "locked with a password"),
        (pdf(), "no text layer in it (pictures of pages only)"),
        (b"%PDF-1.7\n\x00", "damaged, or no PDF that can be read"),
        (pdf(*[["x"]] * 201), "more than 200 pages, too long for one article"),
    ],
    ids=range(6),
)
def test_a_pdf_without_a_text_says_so(tmp_path: Path, content: bytes, reason: str) -> None:
    assert reason_for(tmp_path, "a.pdf", content) == reason


def test_without_the_library_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    (skipped,) = found_in(Document("a.pdf", "a.pdf", pdf(FIRST)))
    assert skipped.reason == "PDF documents need the extra: pip install 'reader-tui[pdf]'"  # type: ignore[union-attr]


def test_pages_that_call_each_other_end_somewhere(tmp_path: Path) -> None:
    content = pdf(FIRST).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")
    assert len(found_at(written_pdf(tmp_path, content))) == 1


def written_pdf(folder: Path, content: bytes) -> Path:
    path = folder / "a.pdf"
    path.write_bytes(content)
    return path


WHOLE = pdf(FIRST, SECOND, info="/Title (Bergen gets a pier)")


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(max_size=6)), max_size=8))
@settings(deadline=None, max_examples=120)
def test_any_damage_is_an_article_or_skipped(damage: list[tuple[int, bytes]]) -> None:
    content = bytearray(WHOLE)
    for place, noise in damage:
        content[place : place + len(noise)] = noise
    check("a.pdf", bytes(content))


PARTS = st.sampled_from(
    [
        b"1 0 obj", b"endobj", b"<<", b">>", b"[", b"]", b"/Type /Page", b"/Kids [1 0 R]", b"/Length 9999999", b"R",
        b"stream\n", b"endstream", b"xref\n0 1\n", b"trailer", b"/Root 1 0 R", b"startxref\n9", b"%%EOF", b"(", b"\\",
        b"/Filter /LZWDecode", b"/Prev 0", b"/Encrypt 1 0 R", b"\x00", b"<00",
    ]
)  # fmt: skip


@given(st.lists(PARTS | st.binary(max_size=5), max_size=25).map(b" ".join))
@settings(deadline=None, max_examples=120)
def test_any_mixture_of_its_parts_is_an_article_or_skipped(content: bytes) -> None:
    check("a.pdf", b"%PDF-1.4\n" + content)
