"""What a program has sent to a terminal, taken apart: every escape sequence has to be one that it sends itself."""

import base64
import re
from collections.abc import Collection
from dataclasses import dataclass

from .unsafe import unsafe_in

_SEQUENCE = re.compile(
    "\x1b\\[(?P<csi>[0-?]*[ -/]*[@-~])"
    "|\x1b(?P<string>[\\]PX^_k][^\x07\x1b]*)(?:\x07|\x1b\\\\|$)"
    "|\x1b(?P<other>[ -/]*[0-~])"
    "|(?P<alone>\x1b)"
)
_MARK = re.compile("zq[0-9]{4}x")

_STYLE = "(?:(?:[01247]|30|47)?(?:;(?:[01247]|30|47))*)m"
"""Bold, dim, underlined, reversed, and back to none of it; the two colours are of what is selected in a box."""
_POINTER = "]22;default"
"""The shape of the mouse's pointer, as Textual sets it."""
VERBS = re.compile(f"{_STYLE}|K")
"""What the verbs send: styles, and the end of a line erased under what shows how far a task is."""
PROMPT = re.compile(f"{_STYLE}|K|\\?1034h|[0-9]*[CDPA]|\\?2004[hl]")
"""What the prompt sends with line editing."""
APP = re.compile(
    f"{_STYLE}|K|(?P<row>[0-9]+);(?P<column>[0-9]+)H|[0-9]+[XG]"
    "|\\?(?:1049|25|1000|1003|1004|1006|1015|2004|2026|7)[hl]|\\?(?:2026|2048)\\$p|\\?1016\\$p|[><][0-9]*u|\\?u|c"
)
"""What the app sends: besides styles where to draw, and at its beginning and end what modes it needs."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What came, without its escape sequences, and what was wrong with it."""

    text: str
    wrong: tuple[str, ...]


def taken_apart(
    output: bytes, allowed: re.Pattern[str], *, links: Collection[str] = (), copies: bool = False, rows: int = 24
) -> Sent:
    """Judges the `output`: only `allowed` sequences, of links only those to `links`, copying only where `copies`."""
    wrong: list[str] = []
    try:
        stream = output.decode()
    except UnicodeDecodeError:
        wrong.append("bytes that are no UTF-8")
        stream = output.decode(errors="replace")
    wrong += [
        f"{found[0]!a} before {_near(stream, found.end())}"
        for found in _SEQUENCE.finditer(stream)
        if not _is_own(found, allowed, links, copies=copies, rows=rows)
    ]
    text = _SEQUENCE.sub("\0", stream)
    plain = re.sub("\r+\n|[\r\0]|[ \b]*\b", "\n", text)
    for line in dict.fromkeys(plain.split("\n")):
        wrong += [f"{what} in {line.strip()[:80]!a}" for what in unsafe_in(line)]
    return Sent(text.replace("\0", ""), tuple(dict.fromkeys(wrong)))


def marks_in(text: str) -> set[str]:
    """The words of the payloads that were seen."""
    return set(_MARK.findall(text))


def _is_own(found: re.Match[str], allowed: re.Pattern[str], links: Collection[str], *, copies: bool, rows: int) -> bool:
    if found["csi"] is not None:
        own = allowed.fullmatch(found["csi"])
        return own is not None and ("row" not in own.groupdict() or own["row"] is None or int(own["row"]) <= rows)
    if found["string"] is not None:
        link = re.fullmatch(r"\]8;(?:id=[0-9-]+)?;(.*)", found["string"])
        if link:
            return link[1] in links or (not link[1] and bool(links))
        if found["string"] == _POINTER:
            return allowed is APP
        copied = re.fullmatch(r"\]52;c;([A-Za-z0-9+/=]*)", found["string"])
        return copies and copied is not None and not unsafe_in(base64.b64decode(copied[1]).decode())
    return False


def _near(stream: str, at: int) -> str:
    return f"{_SEQUENCE.sub('', stream[at : at + 60])[:30]!a}"
