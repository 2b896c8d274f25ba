"""Bytes into text."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins the same
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark at the start of `data` names."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def is_wide(data: bytes) -> bool:
    """Whether a mark says that a character takes two or four bytes, some of them NUL."""
    return marked_encoding(data) not in (None, "utf-8")


def decoded(data: bytes, declared: str = "") -> str:  # noqa: ARG001 - asked of every reader of what a server declares
    """The text of `data`: by its byte order mark, else as UTF-8, else as Windows-1252 or Latin-1. Never fails."""
    encoding = marked_encoding(data)
    if encoding is not None:
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged_or_western(data)


def _damaged_or_western(data: bytes) -> str:
    """UTF-8 with a broken byte here and there stays UTF-8; else it is a Western single-byte encoding."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - broken
    if whole > broken:
        return text
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
