"""Encodings older than Unicode: their names, and how the text of each is told from that of the others."""

import codecs
import re
from collections import Counter
from typing import NamedTuple

_LABELS = {
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8",
    "cp1252": "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 latin1 latin-1 l1"
    " ascii us-ascii ansi_x3.4-1968 cp819 ibm819 csisolatin1",
    "iso8859-2": "iso-8859-2 iso8859-2 iso_8859-2 latin2 latin-2 l2 csisolatin2",
    "iso8859-3": "iso-8859-3 latin3",
    "iso8859-4": "iso-8859-4 latin4",
    "iso8859-5": "iso-8859-5 iso8859-5 iso_8859-5 cyrillic csisolatincyrillic",
    "iso8859-6": "iso-8859-6 iso8859-6 arabic asmo-708 iso-8859-6-i iso-8859-6-e",
    "iso8859-7": "iso-8859-7 iso8859-7 greek greek8 elot_928",
    "iso8859-8": "iso-8859-8 iso8859-8 iso-8859-8-i iso-8859-8-e hebrew logical visual",
    "iso8859-10": "iso-8859-10 latin6",
    "iso8859-13": "iso-8859-13",
    "iso8859-14": "iso-8859-14",
    "iso8859-15": "iso-8859-15 iso8859-15 latin9 latin-9 l9",
    "iso8859-16": "iso-8859-16",
    "cp1250": "windows-1250 cp1250 x-cp1250",
    "cp1251": "windows-1251 cp1251 x-cp1251 win-1251",
    "cp1253": "windows-1253 cp1253 x-cp1253",
    "cp1254": "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 latin5 l5",
    "cp1255": "windows-1255 cp1255 x-cp1255",
    "cp1256": "windows-1256 cp1256 x-cp1256",
    "cp1257": "windows-1257 cp1257 x-cp1257",
    "cp1258": "windows-1258 cp1258 x-cp1258",
    "cp866": "ibm866 cp866 866 csibm866",
    "cp874": "windows-874 cp874 tis-620 iso-8859-11 dos-874",
    "koi8-r": "koi8-r koi8 koi koi8_r cskoi8r",
    "koi8-u": "koi8-u koi8-ru",
    "mac-roman": "macintosh mac x-mac-roman csmacintosh",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "gb18030": "gb18030 gbk gb2312 gb_2312 gb_2312-80 chinese x-gbk csgb2312 iso-ir-58 cp936 ms936 windows-936",
    "big5hkscs": "big5 big5-hkscs big-5 cn-big5 x-x-big5 csbig5 cp950",
    "cp932": "shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j cp932 csshiftjis",
    "euc_jis_2004": "euc-jp x-euc-jp euc_jp cseucpkdfmtjapanese",
    "iso2022_jp_ext": "iso-2022-jp csiso2022jp iso-2022-jp-1 iso-2022-jp-2",
    "cp949": "euc-kr euckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 uhc cp949 cseuckr",
}
"""Codecs under the names that pages call them by, as the WHATWG Encoding Standard has them: most that say `gb2312`,
`shift_jis`, `euc-kr` or `iso-8859-1` use what their vendors added to it."""
_CODEC_OF = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}
_WEAK = frozenset("iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 ascii us-ascii".split())

_SAMPLE = 50_000
"""Bytes that are looked at, from the first that is not ASCII."""
_MOST_BROKEN = 0.01
"""Share of broken characters up to which text may be in an encoding all the same."""
_LEAST_LIKELY = 0.45
"""The likeness to its language that text must have. Read rightly, the texts in `tests/gather/foreign.py` have .87 to
1.31; read wrongly .75 at most, and never more than two thirds of what they have when read rightly."""
_ISOLATED = 1.6
"""Bytes in a row, on average, up to which they are accented letters in Latin text."""

_HIGH = re.compile(rb"[\x80-\xff]+")

_FOREIGN = re.compile(
    "[\x00-\x7f’‘“”„‚«»‹›–—…•·°§£€©®™¡¿ªº´\xa0\xad½¼¾²³×、。，．・：；？！「」『』（）《》〈〉【】～－\u3000]+"
)
"""What is no letter: ASCII, and the punctuation that many languages share."""
_BROKEN = "\ufffd" + "".join(map(chr, range(0x80, 0xA0)))


class _Script(NamedTuple):
    """What text of a language looks like in its encodings, best guess first."""

    encodings: tuple[str, ...]
    letters: frozenset[str]
    """The most frequent letters or characters."""
    coverage: float
    """About the share of all letters that those are."""


def _script(encodings: str, letters: str, coverage: float) -> _Script:
    return _Script(tuple(encodings.split()), frozenset(letters), coverage)


_SCRIPTS = (
    _script(
        "cp932 euc_jis_2004",
        "のにはをたがでてとしれさいるなあこかもっらりまよくすんきつだけうそみじめばえやせわンースイトルラクリッドシアカタマフレ",
        0.55,
    ),
    _script(
        "gb18030",
        "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么多天而能"
        "好都然没日于起还发成事只作当想看文无开十用主行方又如前所本见经面公同三已老从动两长新市月政部民府第将被与工业关",
        0.35,
    ),
    _script(
        "big5hkscs",
        "的一是不了人我在有他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小麼多天而能"
        "好都然沒日於起還發成事只作當想看文無開十用主行方又如前所本見經面公同三已老從動兩長新市月政部民府第將被與工業關",
        0.35,
    ),
    _script("cp949", "이다는에의가고을하지은로를한사기도서대어자인시정일리나해스부들장수전아주제으라상원그보있만", 0.5),
    _script("cp1251 koi8-r iso8859-5 cp866", "оеаинтсрвлкмді", 0.75),
    _script("cp1253 iso8859-7", "αοιετσνηυρπκάίό", 0.75),
    _script("cp1255 iso8859-8", "יוהלרתבמאשנ", 0.75),
    _script("cp1256 iso8859-6", "الينمرتوبةدعس", 0.75),
    _script("cp874", "านรอกเงยลมวด่้ัิีสต", 0.7),
)

_LATIN = (
    ("cp1252", "äöüßÄÖÜ"),
    ("cp1252", "éèêàçùîôûëïœâÉÈÀÇ"),
    ("cp1252", "áéíóúñüÁÉÍÓÚÑ"),
    ("cp1252", "ãõçáéíóúâêôàÃÇÉÁÓ"),
    ("cp1252", "àèéìòùÈ"),
    ("cp1252", "åäöæøéÅÄÖÆØ"),
    ("cp1252", "áðéíóúýþæöÞÁÍÓÚÖ"),
    ("cp1250", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"),
    ("iso8859-2", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"),
    ("cp1250", "áčďéěíňóřšťúůýžÁČĎÉÍŇÓŘŠŤÚŮÝŽ"),
    ("iso8859-2", "áčďéěíňóřšťúůýžÁČĎÉÍŇÓŘŠŤÚŮÝŽ"),
    ("cp1250", "áäčďéíĺľňóôŕšťúýžÁČĎÉÍĽŇÓŠŤÚÝŽ"),
    ("iso8859-2", "áäčďéíĺľňóôŕšťúýžÁČĎÉÍĽŇÓŠŤÚÝŽ"),
    ("cp1250", "áéíóöőúüűÁÉÍÓÖŐÚÜŰ"),
    ("iso8859-2", "áéíóöőúüűÁÉÍÓÖŐÚÜŰ"),
    ("cp1254", "çğıöşüâîÇĞİÖŞÜ"),
)
"""The accented letters of languages, each with an encoding that has them; where several fit as well, the first."""


def known_encoding(label: str) -> str | None:
    """Python's codec for what a page calls `label`, None where there is none such."""
    return _CODEC_OF.get(label.strip().lower())


def is_weak(label: str) -> bool:
    """Whether `label` is what servers say that were never told."""
    return label.strip().lower() in _WEAK


def detected(data: bytes) -> str:
    """The codec whose letters `data` looks like, which is no UTF-8; in doubt `cp1252`."""
    first = _HIGH.search(data)
    if not first:
        return "cp1252"
    sample = data[first.start() : first.start() + _SAMPLE]
    runs = _HIGH.findall(sample)
    isolated = sum(map(len, runs)) <= _ISOLATED * len(runs)
    scripts = _SCRIPTS[:1] if isolated else _SCRIPTS  # of Japanese in Shift-JIS, half of the bytes may be ASCII
    likely = ((_likeness(sample, script, codec), codec) for script in scripts for codec in script.encodings)
    likeness, codec = max(likely, key=lambda pair: pair[0])
    return codec if likeness >= _LEAST_LIKELY else _latin(sample)


def _likeness(sample: bytes, script: _Script, codec: str) -> float:
    """How far the letters of `sample` are those of `script`: about 1 where it is what it is read as."""
    letters = _foreign(sample, codec)
    if letters is None:
        return 0.0
    common = sum(count for letter, count in letters.items() if letter in script.letters)
    return common / script.coverage / max(1, sum(letters.values()))


def _latin(sample: bytes) -> str:
    best, shares = "cp1252", 0.0
    for codec, of_language in _LATIN:
        letters = _foreign(sample, codec)
        if not letters and codec == "cp1252":
            return codec  # nothing but punctuation
        if letters:
            share = sum(count for letter, count in letters.items() if letter in of_language) / sum(letters.values())
            if share > shares + 1e-9:
                best, shares = codec, share
    return best


def _foreign(sample: bytes, codec: str) -> Counter[str] | None:
    """The letters of `sample` that are not ASCII, counted; None where it is no text in this encoding."""
    text = codecs.getincrementaldecoder(codec)("replace").decode(sample)
    letters = Counter(_FOREIGN.sub("", text))
    broken = sum(letters.pop(letter) for letter in _BROKEN if letter in letters)
    return None if broken > _MOST_BROKEN * (letters.total() + broken) else letters
