"""Bytes into text."""

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gather.encoding import decoded, is_wide

from .foreign import TEXTS
from .reading import article_in, reason_for

WRITTEN = [
    pytest.param(text.text, encoding, id=f"{text.language}-{encoding}")
    for text in TEXTS
    for encoding in text.encodings.split()
]
LABELS = {
    "shift_jis": "Shift_JIS", "euc_jp": "EUC-JP", "iso2022_jp": "ISO-2022-JP", "euc_kr": "euc-kr",
    "cp949": "ks_c_5601-1987", "cp1251": "windows-1251", "koi8_r": "KOI8-R", "iso8859_5": "iso-8859-5",
    "cp866": "IBM866", "cp1253": "windows-1253", "iso8859_7": "greek", "cp1255": "windows-1255",
    "iso8859_8": "iso-8859-8-i", "cp1256": "windows-1256", "iso8859_6": "arabic", "cp874": "tis-620",
    "cp1252": "windows-1252", "latin_1": "iso-8859-1", "iso8859_15": "latin9", "cp1250": "windows-1250",
    "iso8859_2": "ISO-8859-2", "cp1254": "iso-8859-9",
}  # fmt: skip
RUSSIAN, GERMAN, TAIWANESE = (
    next(text.text for text in TEXTS if text.language == language) for language in ("ru", "de", "zh-tw")
)


@pytest.mark.parametrize(("text", "encoding"), WRITTEN)
def test_without_a_declaration_the_letters_tell_the_encoding(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text
    page = f"<html><body><h1>Some words in ASCII around it</h1><p>{text}</p></body></html>"
    assert decoded(page.encode(encoding)) == page


@pytest.mark.parametrize(("text", "encoding"), WRITTEN)
def test_a_short_text_is_read_as_its_server_or_it_itself_declares(text: str, encoding: str) -> None:
    label = LABELS.get(encoding, encoding)
    short = text[:12]
    assert decoded(short.encode(encoding), f'text/html; charset="{label}"') == short
    for declaration in (
        f"<meta charset={label}>",
        f'<html><head><META http-equiv="Content-Type" content="text/html; charset={label}">',
        f"<?xml version='1.0' encoding='{label}'?><p>",
    ):
        page = f"{declaration}{short}"
        assert decoded(page.encode(encoding)) == page


@pytest.mark.parametrize(("text", "encoding"), WRITTEN)
def test_a_text_cut_off_within_a_character_loses_no_more_than_that(text: str, encoding: str) -> None:
    data = text.encode(encoding)[:-1]
    assert decoded(data, f"text/plain; charset={LABELS.get(encoding, encoding)}").startswith(text[:-2])


@pytest.mark.parametrize("text", [pytest.param(text.text, id=text.language) for text in TEXTS])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_unicode_whatever_is_declared(text: str, encoding: str) -> None:
    page = f"<html><head><meta charset=big5><body><p>{text}"
    assert decoded(page.encode(encoding), "text/html; charset=iso-8859-1") == page


def test_what_is_declared_and_cannot_be_true_is_passed_over() -> None:
    assert decoded(RUSSIAN.encode("koi8-r"), "text/html; charset=utf-8") == RUSSIAN
    assert decoded(TAIWANESE.encode("big5"), "text/html; charset=euc-jp") == TAIWANESE
    page = f"<meta charset=shift_jis>{GERMAN}"
    assert decoded(page.encode("cp1252")) == page


@pytest.mark.parametrize(
    "label", ["utf-7", "x-unknown", "rot13", "zip", "idna", "base64", "utf-16", "\udcff", "undefined"]
)
def test_what_is_no_encoding_of_pages_is_passed_over(label: str) -> None:
    assert decoded(GERMAN.encode("cp1252"), f"text/html; charset={label}") == GERMAN
    page = f"<meta charset='{label}'><p>{GERMAN}"
    assert decoded(page.encode("cp1252", "replace")) == page.encode("ascii" if 0 else "cp1252", "replace").decode(
        "cp1252"
    )


def test_a_page_knows_better_than_a_server_that_says_latin_1_of_everything() -> None:
    page = f"<meta charset=windows-1251><p>{RUSSIAN[:8]}"
    assert decoded(page.encode("cp1251"), "text/html; charset=iso-8859-1") == page
    assert decoded(RUSSIAN.encode("cp1251"), "text/html; charset=ISO-8859-1") == RUSSIAN
    assert decoded(page.encode("cp1251"), "text/html; charset=windows-1252") != page


def test_a_declaration_counts_only_in_markup() -> None:
    text = f"{GERMAN} <meta charset=koi8-r>"
    assert decoded(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Smart “quotes” at €5", "cp1252"), ("①②髙﨑 (NEC)", "cp932"), ("邓小平朱镕基", "gb18030"),
        ("똠방각하", "cp949"), ("鰂魚涌", "big5hkscs"),
    ],
)  # fmt: skip
def test_labels_mean_what_vendors_added_to_them(text: str, encoding: str) -> None:
    label = {"cp1252": "us-ascii", "cp932": "shift_jis", "gb18030": "gb2312", "cp949": "euc-kr", "big5hkscs": "big5"}
    assert decoded(text.encode(encoding), f"text/html; charset={label[encoding]}") == text


@pytest.mark.parametrize("encoding", ["utf-8", "shift_jis", "big5"])
def test_a_broken_byte_here_and_there_changes_no_encoding(encoding: str) -> None:
    text = TAIWANESE if encoding != "shift_jis" else TEXTS[0].text
    data = text.encode(encoding)
    broken = data[:60] + (b"\x810" if encoding == "shift_jis" else b"\xff") + data[60:]
    for declared in ("", f"text/html; charset={encoding}"):
        got = decoded(broken, declared)
        assert "\ufffd" in got
        assert got.endswith(text[-20:])


def test_some_western_bytes_are_nothing_in_windows_1252() -> None:
    assert decoded(b"caf\xe9 \x81 na\xefve") == "café \x81 naïve"


def test_a_page_in_utf_16_without_a_mark_is_text_and_random_bytes_are_none(tmp_path: Path) -> None:
    assert (
        article_in(tmp_path, "a.txt", "The ferry did not leave.".encode("utf-16-le")).text == "The ferry did not leave."
    )
    assert reason_for(tmp_path, "b.txt", bytes(range(256)) * 8) == "a binary file, not text"
    assert reason_for(tmp_path, "c.txt", b"\x01\x00\x02\x00\x00\x00\x09\x00" * 90) == "a binary file, not text"
    assert not is_wide(b"abc\x00def")
    assert is_wide(codecs.BOM_UTF16_LE)


@given(
    st.binary(max_size=200), st.sampled_from(["", "text/html; charset=big5", "charset=utf-16", "charset=euc-jp", "x"])
)
def test_any_bytes_are_some_text(data: bytes, declared: str) -> None:
    for start in (b"", b"<meta charset=iso-2022-jp>", codecs.BOM_UTF16_BE):
        decoded(start + data, declared)
