"""Phrases in quotation marks: what must stand as it is."""

import re

from reader.terms import words

MAX_PHRASES = 8
MAX_PHRASE_WORDS = 30
"""More or longer ones are ordinary words: nobody looks for them, and what they cost must be bounded."""

QUOTED = r"(?<![^\s(\[—–/-])\"(?=\S)(?P<inner>[^\"]*)(?<=\S)\"(?!\w)"
"""A phrase in straightened text: its marks stand outside of words, so that 6" of rain opens none."""
_QUOTED = re.compile(QUOTED)
_STRAIGHT = str.maketrans("“”„‟", '""""')


def straightened(text: str) -> str:
    """`text` with straight double quotation marks for curly ones, as long as it was."""
    return text.translate(_STRAIGHT)


def unwrapped(text: str) -> str:
    """`text` without the one pair of quotation marks around all of it, where there is one."""
    whole = _QUOTED.fullmatch(straightened(text))
    return text[whole.start("inner") : whole.end("inner")] if whole else text


def quoted_phrases(text: str, asking: str) -> tuple[str, ...]:
    """The phrases of `text` in double quotation marks, in order, each once.

    The sentence that asks is none, though it be quoted as a whole. Marks without their partner are ordinary
    characters, and so are apostrophes.
    """
    told = words(asking)
    phrases: dict[str, str] = {}
    for match in _QUOTED.finditer(straightened(text)):
        phrase = " ".join(text[match.start("inner") : match.end("inner")].strip(" ,.;:!?").split())
        held = words(phrase)
        if held and len(held) <= MAX_PHRASE_WORDS and held != told:
            phrases.setdefault(" ".join(held), phrase)
    return tuple(phrases.values())[:MAX_PHRASES]
