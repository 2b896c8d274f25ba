"""Untrusted text, made safe to show."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.text import _ONLY_PLAIN, MAX_MARKS, clean_line, clean_text

FORBIDDEN_CATEGORIES = {"Cc", "Cs", "Co", "Zl", "Zp"}
HIDDEN = {
    *"\xad\u034f\u061c\u17b4\u17b5\u180e\u200b\u200e\u200f\ufeff\u3164\uffa0",
    *map(chr, range(0x2028, 0x202F)),
    *map(chr, range(0x2060, 0x2070)),
    *map(chr, range(0xFDD0, 0xFDF0)),
    *map(chr, range(0xFE00, 0xFE0F)),
    *map(chr, range(0xFFF0, 0xFFF9)),
    *map(chr, range(0xE0000, 0xE1000)),
}
TROUBLE = (
    "ab1# .\n\r\t\x1b[];m\x07\x9b\x9c\x9d\x85\xa0\xad\xe9e\u0301\u0323\u0338\u0344\u0958\u094d\u1100\u1161\u11a8"
    "\u200b\u200c\u200d\u202e\u2028\u20e3\u2126\u212b\u2194\u2764\u2adc\u3000\ud83d\ude00\ufe0e\ufe0f\ufeff\uffff"
    "\U0001f468\U0001f3fd\U000e0041\U000f0000"
)

any_text = st.text(st.characters())
troubled_text = st.text(st.sampled_from(TROUBLE), max_size=60)


def is_forbidden(character: str) -> bool:
    if character in "\n ":
        return False
    category = unicodedata.category(character)
    noncharacter = ord(character) & 0xFFFE == 0xFFFE
    return category in FORBIDDEN_CATEGORIES or category == "Zs" or noncharacter or character in HIDDEN


def longest_pile(text: str) -> int:
    longest = pile = 0
    for character in text:
        if unicodedata.category(character) in ("Mn", "Me"):
            pile += 1
        elif character not in "\u200c\u200d":
            pile = 0
        longest = max(longest, pile)
    return longest


@given(any_text | troubled_text)
@example("\ud800 a lone surrogate")
@example("e" + "\u0301" * 20)
def test_no_character_that_harms_or_hides_is_left(text: str) -> None:
    cleaned = clean_text(text)
    assert [hex(ord(character)) for character in cleaned if is_forbidden(character)] == []
    assert unicodedata.is_normalized("NFC", cleaned)
    assert longest_pile(cleaned) <= MAX_MARKS
    assert "\n\n\n" not in cleaned
    assert " \n" not in cleaned
    assert cleaned == cleaned.strip()
    cleaned.encode("utf-8")


def test_a_text_of_characters_that_need_nothing_is_composed_as_it_stands() -> None:
    everything = list(map(chr, range(0x110000)))
    plain = set(filter(_ONLY_PLAIN.fullmatch, everything))
    assert [character for character in plain if not unicodedata.is_normalized("NFC", character)] == []
    parted = [parts.split() for parts in map(unicodedata.decomposition, everything) if parts and parts[0] != "<"]
    joined_to_another = {chr(int(parts[1], 16)) for parts in parted if len(parts) == 2}
    assert joined_to_another & plain == set()
    assert joined_to_another != set()


@given(any_text | troubled_text)
@example("\u2126\ufe0f")
@example("\u200b\ufe0f\u200b\ufe0f")
@example("1\ufe0f\u20e3")
@example("\x1b\x1b[31m[31m")
@example("\r\u200b\n")
@example("\u200c\ufe0f\u200c")
@example("\u0301\u200d\u0301\u200d\u0301\u200d\u0301\u200d\u0301\u200d")
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(any_text | troubled_text)
def test_a_clean_line_is_one_line(text: str) -> None:
    line = clean_line(text)
    assert "\n" not in line
    assert "  " not in line
    assert clean_text(line) == line


@pytest.mark.parametrize(
    "text",
    [
        "“It’s done,” she said — at last… £5, 20 °C, ½.",
        "وزير الخارجية الأمريكي مايك بومبيو يؤجل الاجتماع",
        "می‌خواهم",  # Persian, with a non-joiner
        "बैठक स्थगित करने के लिए कहा, क्‍ष",  # Hindi, with a joiner
        "美国国务卿蓬佩奥与朝鲜官员的会谈推迟。",
        "会談は延期された、とカン・ギョンファ外相が語った。",
        "회담이 연기되었다",
        "Встреча отложена; ёлка, Київ",
        "Ο Υπουργός ανέβαλε τη συνάντηση",
        "בְּרֵאשִׁ֖ית",
        "Việt Nam hoãn cuộc họp",
        "👩‍👩‍👧‍👦 👋🏽 ❤️ 1️⃣ 🇰🇷 ☂️",
    ],
)
def test_readable_text_survives_in_every_script(text: str) -> None:
    assert clean_text(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        (
            "one\r\ntwo\rthree\x0bfour\x0cfive\x85six\u2028seven\u2029eight",
            "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight",
        ),
        ("a\tb\xa0c\u2003d\u3000e", "a b c d e"),
        ("  a  \nb \n\n\n\n\nc\n ", "a\nb\n\nc"),
        ("cafe\u0301", "caf\xe9"),
        ("\x1b[31mred\x1b[0m and \x1b[1;4;38;5;12mblue\x1b[m", "red and blue"),
        ("\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1b]0;owned\x07title", "title"),
        ("\x1bPq#0;2;0;0;0\x1b\\picture", "picture"),
        ("\x1b]52;c;no end, so the words stay", "52;c;no end, so the words stay"),
        ("\x9b31mred\x9d0;owned\x07", "red"),
        ("\x1b(Bcharset \x1b7saved\x1b", "charset saved"),
        ("\xe2\x80\x9cmojibake\xe2\x80\x9d stays readable \xe2\x80\x9c", "\xe2mojibake\xe2 stays readable \xe2"),
        ("pass\u200bword zero\u2060width soft\xadhyphen", "password zerowidth softhyphen"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("tag\U000e0068\U000e0069", "tag"),
        ("pri\ue000vate \ufdd0non\uffffcharacter\U0001ffff", "private noncharacter"),
        ("wo\ufe0frd ❤\ufe0f 5\ufe0f 5\ufe0f\u20e3", "word ❤\ufe0f 5 5\ufe0f\u20e3"),
        ("a\u200d\u200d\u200cb", "a\u200db"),
        ("z\u0335\u0336\u0337\u0338\u0321\u0322a", "z\u0335\u0336\u0337\u0338a"),
        ("\u1112\u1161\u11ab\u1161\u11ab\u1161\u11ab\u1161\u11abx", "\ud55c\u1161\u11abx"),
        ("blank\u115f\u1160letters and \u115f\u1161", "blankletters and \u115f\u1161"),
        ("", ""),
        (" \n\t\u200b ", ""),
    ],
)
def test_what_is_taken_out_and_what_is_left(text: str, cleaned: str) -> None:
    assert clean_text(text) == cleaned


def test_a_line_has_single_spaces_only() -> None:
    assert clean_line("  US-N Korea\n tensions \t rise\u2029 ") == "US-N Korea tensions rise"
