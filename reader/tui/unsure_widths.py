"""Words that a terminal may draw wider or narrower than we think: what comes after them stands where it belongs.

Terminals differ in joined emoji (a family takes two cells or eight), skin tones, flags, the vowel signs of Indian
scripts, and whatever is newer than they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual.strip import Strip

if TYPE_CHECKING:
    from rich.console import Console

_SURE = re.compile(
    "[ -~\xa1-\xac\xae-\u0377\u037a-\u0482\u048a-\u052f"  # Latin with its marks, Greek, Cyrillic
    "\u0591-\u05f4\u0606-\u061a\u061d-\u06dc\u06de-\u06ff\u0e01-\u0e5b"  # Hebrew, Arabic, Thai
    "\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u2193\u2200-\u22ff\u2500-\u25fc"
    "\u3001-\u3029\u3041-\u3096\u3099-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*+"  # CJK
)
"""As wide everywhere, as far as anything is: xterm, VTE, kitty, tmux and the Linux console agree on these."""


def drawn(strip: Strip, column: int, console: Console) -> str:
    """The sequences that draw `strip` from `column` on, where the cursor stands.

    The cells of an unsure segment are erased before it, and the cursor is put behind them after it. Words within it may
    be drawn some cells further on, so that of none of them a letter is drawn over.
    """
    if _SURE.fullmatch(strip.text):
        return strip.render(console)
    sequences = ""
    for segment in strip:
        column += segment.cell_length
        text = Strip([segment]).render(console)
        if not _SURE.fullmatch(segment.text):
            erased = f"\x1b[{segment.cell_length}X" if segment.cell_length else ""  # 0 would be taken for 1
            text = f"{erased}{text}\x1b[{column + 1}G"
        sequences += text
    return sequences
