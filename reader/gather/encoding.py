"""Bytes into text: by their mark, by what they are declared to be, as UTF-8, or by what their letters look like."""

import codecs
import re

from reader.gather.charsets import detected, is_weak, known_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins the same
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4_096
"""Bytes at the beginning that show whether every other one is NUL."""
_WIDE_SHARE = 0.08
"""Share of NULs in one half of the bytes from which on they are taken for UTF-16: a short page of Chinese has .19."""
_LEAST_NULS = 4
_SURELY_UTF8 = 4
"""Bytes saved by reading as UTF-8: so many are no accident, whatever is declared. Two Chinese characters may be one."""
_MOST_DAMAGED = 0.01
"""Share of characters other than ASCII that may be broken in text which is what it was declared to be."""

_DECLARATIONS = 8_192
"""Bytes in which a page declares its encoding. Some put scripts before."""
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_META = re.compile(rb"<meta\s[^<>]{0,300}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml\s[^<>]{0,200}?encoding\s*=\s*[\"']([\w:.-]{2,40})", re.IGNORECASE)
_JAPANESE_ESCAPE = re.compile(rb"\x1b\$[@B]")


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark at the start of `data` names."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def is_wide(data: bytes) -> bool:
    """Whether a character takes two or four bytes, some of them NUL, as a mark or the bytes themselves say."""
    return (marked_encoding(data) or _unmarked_wide(data)) not in (None, "utf-8")


def decoded(data: bytes, declared: str = "") -> str:
    """The text of `data`. Never fails.

    Its byte order mark goes before all else. UTF-8 that is none by accident goes before what its server `declared`
    (`text/html; charset=big5`) and what it declares itself, and these two count only as far as they can be true.
    Without them its letters decide, at the last for Windows-1252.
    """
    encoding = marked_encoding(data)
    if encoding is not None:
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    encoding = _unmarked_wide(data)
    if encoding is not None:
        return data.decode(encoding, "replace")
    text = _strictly(data, "utf-8")
    if text is not None and (len(data) - len(text) >= _SURELY_UTF8 or not _may_be_another(data)):
        return text
    for name in _declarations(data, declared):
        said = _as_declared(data, name)
        if said is not None:
            return said
    return _without_declaration(data) if text is None else text


def _unmarked_wide(data: bytes) -> str | None:
    """UTF-16 of one order or the other, where NULs are in one half of the bytes and not in the other."""
    if b"\x00" not in data[:_SAMPLE]:
        return None
    sample = data[: min(_SAMPLE, len(data) // 2 * 2)]
    big, little = sample[::2].count(0), sample[1::2].count(0)
    most, least = max(big, little), min(big, little)  # 一 and に are half NUL in the other half
    if most < max(_LEAST_NULS, _WIDE_SHARE * len(sample) / 2) or least * 4 > most:
        return None
    encoding = "utf-16-le" if little > big else "utf-16-be"
    text = sample.decode(encoding, "replace")
    readable = sum(character.isprintable() or character.isspace() for character in text)
    return encoding if readable >= 0.98 * len(text) else None


def _may_be_another(data: bytes) -> bool:
    """Whether bytes that are valid UTF-8 may be something else: a few strange bytes, or Japanese in seven bits."""
    return not data.isascii() or (b"\x1b" in data and bool(_JAPANESE_ESCAPE.search(data)))


def _declarations(data: bytes, declared: str) -> list[str]:
    """The encodings that are declared and known, the more trustworthy first.

    `iso-8859-1` from a server is what many say of all their pages, so it goes last; of itself a page knows better.
    """
    server = _CHARSET.search(declared)
    said = [server[1]] if server else []
    if data[:200].lstrip().startswith(b"<"):
        head = data[:_DECLARATIONS]
        own = _XML.match(head.lstrip()) or _META.search(head)
        if own:
            label = own[1].decode("ascii", "ignore")
            # in bytes that can be read to here, UTF-16 is not true
            said.insert(0 if said and is_weak(said[0]) else len(said), "utf-8" if "utf-16" in label.lower() else label)
    if said and is_weak(said[-1]) and server:
        said = said[:-1]
    if _JAPANESE_ESCAPE.search(data[:_DECLARATIONS]):
        said.append("iso-2022-jp")
    return [name for name in map(known_encoding, said) if name]


def _as_declared(data: bytes, encoding: str) -> str | None:
    """The text of `data` in this encoding; None where that is a lie."""
    text = _strictly(data, encoding)
    if text is not None:
        return text
    text = data.decode(encoding, "replace")
    foreign = sum(character > "\x7f" for character in text)
    return text if text.count("\ufffd") <= _MOST_DAMAGED * foreign else None


def _strictly(data: bytes, encoding: str) -> str | None:
    """The text of `data`, None where it has what is nothing in this encoding. A character cut off at its end may be."""
    try:
        return codecs.getincrementaldecoder(encoding)("strict").decode(data)
    except UnicodeDecodeError:
        return None


def _without_declaration(data: bytes) -> str:
    """UTF-8 with a broken byte here and there stays UTF-8; else it is what its letters look like."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if sum(character > "\x7f" for character in text) > 2 * broken:
        return text
    encoding = detected(data)
    if encoding != "cp1252":
        return data.decode(encoding, "replace")
    return _strictly(data, "cp1252") or data.decode("latin-1")
