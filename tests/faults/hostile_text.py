"""Generated strings through the cleaner: nothing unsafe passes, and what is safe stays as it is."""

import random
import unicodedata

from reader.text import clean_line, clean_text

from .fault import Attempt, Fault, Outcome
from .payloads import payloads
from .unsafe import unsafe_in

WORDS = (
    "“It’s done,” she said — at last… £5, 20 °C, ½.",
    "Встреча отложена; ёлка, Київ", "Ο Υπουργός ανέβαλε τη συνάντηση", "Հանդիպումը հետաձգվեց", "შეხვედრა გადაიდო",
    "وزير الخارجية مُحَمَّدٌ", "می\u200cخواهم", "וְהָאָרֶץ הָיְתָה תֹהוּ", "בְּרֵאשִׁ֖ית",
    "बैठक स्थगित करने के लिए, क्\u200dष", "সভা স্থগিত", "கூட்டம் ஒத்திவைக்கப்பட்டது", "సమావేశం వాయిదా",
    "การประชุมถูกเลื่อนออกไปแล้ว น้ำ", "ກອງປະຊຸມຖືກເລື່ອນ", "ကျွန်ုပ်တို့ အစည်းအဝေး", "កិច្ចប្រជុំត្រូវបានពន្យារ", "བོད་སྐད་ཡིག",
    "Việt Nam hoãn cuộc họp ở Huế", "Viê\u0323t Nam hoa\u0303n", "Ǫ̀gbẹ́ni", "Łódź, Þórður, Çelik, İstanbul",
    "か\u3099き",
    "美国国务卿蓬佩奥与朝鲜官员的会谈推迟。", "会談は延期された、とカン・ギョンファ外相が語った。",
    "회담이 연기되었다",
    "\u1112\u1161\u11ab\u1100\u1173\u11af", "\u1112\u119e\u11ab", "\u115f\u1161", "ᠮᠣᠩᠭᠣᠯ", "ስብሰባው ተላለፈ", "ᐃᓄᒃᑎᑐᑦ",
    "👩\u200d👩\u200d👧\u200d👦", "👋🏽", "🏳\ufe0f\u200d🌈", "❤\ufe0f", "1\ufe0f\u20e3 #\ufe0f\u20e3", "🇰🇷🇩🇪",
    "☂\ufe0f ✈\ufe0f", "🧑🏿\u200d🚀",
    "𝒳 ∑ ∞ ≠ √2 ⌘ № ™ ©", "[b]", "[/x]", "<b>&amp;</b>", "`$(x)`", "a_b*c~d|e\\f",
)  # fmt: skip
"""What people write, in many scripts: nothing of it is to be taken out."""

_REMOVED = (
    *("\x1b[31m", "\x1b[2J", "\x1b[?1049h", "\x1b]0;t\x07", "\x1b]8;;http://e.example\x1b\\"),
    *("\x1bPq1\x1b\\", "\x1bc", "\x1b(B", "\x9b31m", "\x9d0;t\x9c", "\x9d52;c;QQ==\x07"),
    *map(chr, (0, 1, 7, 8, 0xE, 0x1A, 0x7F, 0x80, 0x84, 0x86, 0x9A)),
    *"\xad\u034f\u061c\u17b4\u180e\u200b\u200e\u200f\u202a\u202d\u202e\u2060\u2066\u2069\u206f\ufeff\u3164\uffa0\ufe00",
    *"\ufff3\ufff9\ufffc\ue000\uf8ff\ufdd0\uffff\ud800\udfff\U0001d173\U0001ffff\U000e0041\U000e0100\U000f0000",
)  # fmt: skip
"""What is taken out without a trace, wherever it stands between words."""


def _inflict(attempt: Attempt) -> Outcome:
    chance = random.Random(attempt.seed)
    hostile = [payload.text for payload in payloads(400, attempt.seed)]
    broken: list[str] = []
    kept = 0
    for number in range(attempt.times):
        words = chance.choices(WORDS, k=chance.randint(1, 6))
        if number % 2:
            text = _poisoned(words, chance)
            broken += _kept(" ".join(words), text)
            kept += 1
        else:
            text = _mixed([*words, *chance.choices(hostile, k=chance.randint(1, 3))], chance)
        broken += _cleaned(text)
    return Outcome(
        tried=attempt.times, broken=tuple(broken), figures=f"{kept:,} of words that were to stay as they are"
    )


def _poisoned(words: list[str], chance: random.Random) -> str:
    """The words with unsafe things at their edges and between them."""
    text = ""
    for at, word in enumerate(words):
        dirt = chance.choices(_REMOVED, k=chance.randint(0, 3))
        text += (" " if at else "") + "".join(dirt) + word
    return text


def _mixed(pieces: list[str], chance: random.Random) -> str:
    """The pieces cut anywhere and put together in any order, with any characters between them."""
    cut = [piece[chance.randint(0, 3) : len(piece) - chance.randint(0, 3)] for piece in pieces]
    cut += [chr(chance.choice((chance.randrange(0x100), chance.randrange(0x3000), chance.randrange(0x110000))))
            for _ in range(chance.randint(0, 8))]  # fmt: skip
    chance.shuffle(cut)
    return "".join(cut)


def _kept(words: str, poisoned: str) -> list[str]:
    wanted = unicodedata.normalize("NFC", words)
    got = clean_text(poisoned)
    return [] if got == wanted else [f"{poisoned!a} became {got!a}, not {wanted!a}"]


def _cleaned(text: str) -> list[str]:
    whole, line = clean_text(text), clean_line(text)
    wrong = [*unsafe_in(whole), *unsafe_in(line)]
    if clean_text(whole) != whole or clean_line(line) != line or clean_text(line) != line:
        wrong.append("cleaned again it changes")
    if "\n" in line or not unicodedata.is_normalized("NFC", whole):
        wrong.append("not one line, or not in NFC")
    return [f"{text!a}: {', '.join(dict.fromkeys(wrong))}"] if wrong else []


FAULTS = (
    Fault(
        name="hostile-text",
        unit="strings",
        promise="nothing that a terminal obeys or that hides words passes the cleaner; words of every script do",
        short=2_000,
        full=20_000,
        inflict=_inflict,
    ),
)
