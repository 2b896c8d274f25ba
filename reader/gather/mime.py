"""Mail, and what is built like it: headers and parts, however damaged they come."""

from __future__ import annotations

import re
from binascii import Error, a2b_base64, a2b_qp
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from reader.gather.encoding import decoded
from reader.gather.unreadable import Unreadable
from reader.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

MAX_DEPTH = 20
"""Parts within parts. A reply to a forwarded newsletter has six."""
_MAX_PARTS = 500
_MAX_HEADER = 4_000
"""Characters of a header that are read: decoding its words takes quadratic time."""
_MAX_ADDRESS = 500
_FOLD = re.compile(r"\r?\n[ \t]+")
_MAIL_HOST = re.compile(r"(?:e?mail|newsletters?|news|e|m|mg|send)\.(?=.*\.)")
"""What the hosts of senders begin with that only says that mail comes from there."""
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/=]*[ \t]*")
_CHARSET = re.compile(r"[\w.:+-]{1,40}")


class Sender(NamedTuple):
    """Who sent a mail."""

    name: str
    host: str
    """Of the address, without what only says that it sends mail."""


def message_of(data: bytes) -> Message:
    """The message that `data` is. One whose parts are nested past all measure is `Unreadable`."""
    from email.parser import BytesParser
    from email.policy import compat32

    try:
        return BytesParser(policy=compat32).parsebytes(data)  # the newer policies parse each header, and fail on some
    except RecursionError as error:
        raise Unreadable("its parts are nested too deeply") from error


def header(message: Message, name: str) -> str:
    """The first header of that name on one clean line, its encoded words read; empty where there is none."""
    return clean_line(_read_words(_raw(message, name)))


def sender_of(message: Message) -> Sender:
    """Who `From` names first."""
    return sender_in(_raw(message, "from"))


def sender_in(text: str) -> Sender:
    """Who `Name <name@host>` is."""
    from email.utils import getaddresses

    try:
        name, address = next(iter(getaddresses([text[:_MAX_ADDRESS]])), ("", ""))
    except RecursionError:  # comments within comments
        return Sender("", "")
    host = clean_line(address.rpartition("@")[2]).lower()
    return Sender(clean_line(_read_words(name)), _MAIL_HOST.sub("", host, count=1) if _MAIL_HOST.match(host) else host)


def charset_of(part: Message) -> str:
    """The name of the encoding that a part says it is in; empty where it says none that could be one."""
    try:
        name = part.get_content_charset("")
    except (UnicodeError, LookupError, ValueError):  # an encoded parameter in an encoding that there is not
        return ""
    return name if isinstance(name, str) and _CHARSET.fullmatch(name) else ""


def data_of(part: Message) -> bytes:
    """The content of a part that has no parts. Of what was encoded, all up to the first line that was not."""
    encoding = _raw(part, "content-transfer-encoding").strip().lower()
    del part["content-transfer-encoding"]  # the library's decoder makes something out of any rubbish
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    if encoding == "base64":
        encoded = b"".join(takewhile(_BASE64_LINE.fullmatch, data.splitlines()))
        try:
            return a2b_base64(encoded + b"==", strict_mode=False) if encoded else data
        except Error:  # one character over
            return data
    return a2b_qp(data) if encoding == "quoted-printable" else data


def text_of(part: Message) -> str:
    """The text of a part, not cleaned: as it says that it is encoded, if it is."""
    return decoded(data_of(part), f"text/plain; charset={charset_of(part)}")


def is_attached(part: Message) -> bool:
    """Whether a part is a file that came along rather than text of the mail."""
    return _raw(part, "content-disposition").strip().lower().startswith("attachment")


def parts_of(message: Message) -> Iterator[tuple[Message, Message | None]]:
    """All parts in order that hold no others, each with the mail within the mail that it belongs to, if any."""
    pending: list[tuple[Message, Message | None, int]] = [(message, None, 0)]
    for _ in range(_MAX_PARTS):
        if not pending:
            return
        part, owner, depth = pending.pop()
        inner = part.get_payload() if part.is_multipart() else None
        if not isinstance(inner, list):
            yield part, owner
            continue
        if depth == MAX_DEPTH:
            raise Unreadable("its parts are nested too deeply")
        is_mail = part.get_content_type() == "message/rfc822"
        mails = [one for one in reversed(inner) if not isinstance(one, str)]
        pending.extend((one, one if is_mail and owner is None else owner, depth + 1) for one in mails)
    raise Unreadable(f"more than {_MAX_PARTS} parts")


def _raw(message: Message, name: str) -> str:
    """A header as it stands, on one line; bytes that should not be in it are read as those of a text."""
    value = next((value for key, value in message.raw_items() if key.lower() == name), "")
    text = str(value)[:_MAX_HEADER]
    if not text.isascii():
        text = decoded(text.encode("utf-8", "surrogateescape"))
    return _FOLD.sub(" ", text)


def _read_words(text: str) -> str:
    """`text` with what is encoded in it as `=?utf-8?q?...?=` read."""
    if "=?" not in text:
        return text
    from email.errors import HeaderParseError
    from email.header import decode_header

    try:
        words = decode_header(text)
    except (HeaderParseError, ValueError, Error):
        return text
    return "".join(word if isinstance(word, str) else _read_word(word, charset) for word, charset in words)


def _read_word(word: bytes, charset: str | None) -> str:
    if charset is None:
        return word.decode("raw-unicode-escape", "replace")
    return decoded(word, f"text/plain; charset={charset}" if _CHARSET.fullmatch(charset) else "")
