"""Hostile text: what a poisoned article carries to command a terminal, to mislead a reader, or to become an action.

Each payload holds a word of its own, so that a leak tells which one it was.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

_ESCAPES = {
    "clears the screen": "\x1b[2J\x1b[3J",
    "moves the cursor": "\x1b[99;99H\x1b[99A",
    "colours": "\x1b[31;7;5m",
    "another screen": "\x1b[?1047h\x1b[?5h",
    "mouse": "\x1b[?1002h\x1b[?9h",
    "asks where the cursor is": "\x1b[6n\x1b[>c\x1b[>q",
    "asks for the title": "\x1b[21t",
    "resizes": "\x1b[8;5;5t",
    "private finals": "\x1b[>4;2m\x1b[?2031h\x1b[=1u",
    "resets": "\x1bc",
    "test pattern": "\x1b#8",
    "charset": "\x1b(0\x0e",
    "keypad": "\x1b=\x1b>",
    "broken off": "\x1b[38;2;",
    "escape alone": "\x1b",
    "backspaces": "\x08\x08\x08\x7f",
    "carriage return": "\rreader: done\r",
    "bell": "\x07",
    "vertical": "\x0b\x0c",
    "NUL": "\x00",
    "device controls": "\x11\x13\x04\x1a\x05",
    "C1 CSI": "\x9b2J\x9b31m",
    "C1 others": "\x84\x85\x8d\x8e\x8f\x96\x97\x9a",
}
_STRINGS = {
    "title": "\x1b]0;{}\x07",
    "icon": "\x1b]1;{}\x1b\\",
    "folder": "\x1b]7;file://host/{}\x1b\\",
    "link": "\x1b]8;;https://evil.example/{0}\x1b\\{0}\x1b]8;;\x1b\\",
    "notice": "\x1b]9;{}\x07",
    "colour": "\x1b]4;1;rgb:ff/00/00{}\x07",
    "asks for a colour": "\x1b]11;?{}\x07",
    "clipboard": "\x1b]52;c;{}\x07",
    "asks for the clipboard": "\x1b]52;c;?\x07{}",
    "notification": "\x1b]777;notify;{0};{0}\x07",
    "file": "\x1b]1337;File=name={}:AAAA\x07",
    "prompt mark": "\x1b]133;A{}\x07",
    "settings": "\x1bP$q{}\x1b\\",
    "picture": "\x1bPq#0;2;0;0;0{}\x1b\\",
    "for tmux": "\x1bPtmux;\x1b\x1b]52;c;{}\x07\x1b\\",
    "kitty": "\x1b_Ga=T;{}\x1b\\",
    "private": "\x1b^{}\x1b\\",
    "start": "\x1bX{}\x1b\\",
    "screen's title": "\x1bk{}\x1b\\",
    "C1 title": "\x9d0;{}\x9c",
    "C1 link": "\x9d8;;http://evil.example/{}\x9c",
    "C1 device": "\x90q{}\x9c",
    "C1 others": "\x9f{0}\x9c\x9e{0}\x9c\x98{0}\x9c",
    "without an end": "\x1b]0;{}",
    "device without an end": "\x1bP{}",
}
_HIDDEN = {
    "override": "\u202e{}\u202c",
    "embedding": "\u202a{}\u202b",
    "isolate": "\u2067{}\u2069\u2066\u2068",
    "marks of direction": "\u200e{}\u200f\u061c",
    "zero width": "\u200b{}\u2060\ufeff\u180e",
    "joiners": "\u200d\u200d\u200c{}\u200d\u200c",
    "soft hyphens": "\xad{}\xad",
    "tags": "{}\U000e0001\U000e0068\U000e0069\U000e007f",
    "variants": "{}\ufe00\ufe0e\ufe0f\U000e0100\U000e01ef",
    "annotation": "\ufff9{}\ufffa\ufffb\ufffc",
    "private use": "\ue000{}\uf8ff\U000f0000\U0010fffd",
    "noncharacters": "\ufdd0{}\uffff\U0001ffff",
    "blanks": "\u3164{}\uffa0\u115f\u1160\u034f\u17b4\u2065\ufff3",
    "line ends": "{}\u2028\u2029\x85",
    "spaces": "\u2003{}\u3000\u00a0\u205f",
    "piled marks": "{}" + "\u0301\u0336\u0489\u20dd" * 40,
    "piled letters": "\u1100{}\u1161" + "\u1161\u11a8" * 40,
    "music": "{}\U0001d173\U0001d17a\U0001bca0",
    "half a character": "{}\ud83d",
    "other half": "\udc9b{}\udcff",
}
_MARKUP = {
    "action": "[@click=app.quit]{}[/]",
    "action with words": "[@click=app.bell('{0}')]{0}[/@click]",
    "closes": "{}[/x]",
    "closes nothing": "[/]{}[/b]",
    "rich's link": "[link=https://evil.example/{0}]{0}[/link]",
    "textual's link": "[link='https://evil.example/{0}']{0}[/]",
    "styles": "[bold red on blue]{}[/bold red on blue]",
    "opens": "[{}",
    "escaped": "\\[b]{}\\[/b]",
    "variables": "$foreground {} $(id) `id` ${{HOME}}",
    "format": "%s%n %(a)s {} {{0.__class__}}",
    "HTML": "<script>{0}</script><img src=x onerror={0}> &#27;[2J &lt;b&gt;{0}",
    "Markdown": "[{0}](javascript:{0}) ![x](http://evil.example/{0}) <http://evil.example/{0}>",
    "headings": "# {0}\n---\n- [ ] {0}\n```\n{0}",
    "filters": "source:{0} since:{0} -{0} \"{0} title:",
    "options": "--library={0} -rf --{0}",
    "paths": "../../../../{0}/../..",
    "long": "{} " + "long" * 500,
    "homoglyphs": "{} раураl.com ⅼegit",
    "right to left": "{} بومبيو שלום",
    "wide": "{} 北京新橋" + "界" * 60,
    "emoji": "{} 👩\u200d👩\u200d👧\u200d👦 👋🏽 1\ufe0f\u20e3 🇰🇷 ❤\ufe0f",
    "chain": "{} " + "👩\u200d" * 60 + "👦",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Payload:
    """A text that is up to no good, with the word that tells it from all others."""

    name: str
    mark: str
    text: str


def payloads(number: int, seed: int) -> list[Payload]:
    """So many of them: each kind there is, over and over, mixed with others from the second round on."""
    chance = random.Random(seed)
    kinds = list(_kinds())
    chance.shuffle(kinds)
    made = []
    for at in range(number):
        mark = f"zq{at:04d}x"
        name, text = kinds[at % len(kinds)]
        text = _filled(text, mark)
        for _ in range(min(at // len(kinds), 3)):
            other, more = chance.choice(kinds)
            text = chance.choice([text + _filled(more, mark), _filled(more, mark) + text])
            name = f"{name}, {other}"
        made.append(Payload(name, mark, text))
    return made


def _kinds() -> Iterator[tuple[str, str]]:
    for name, escape in _ESCAPES.items():
        yield name, f"{{}}{escape}{{}}"
    for group in (_STRINGS, _HIDDEN, _MARKUP):
        yield from group.items()


def _filled(template: str, mark: str) -> str:
    return template.replace("{}", mark).replace("{0}", mark).replace("{{", "{").replace("}}", "}")
