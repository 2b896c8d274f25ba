"""What must not reach a terminal in text, told by Unicode's own properties and not by the tables of the cleaner."""

import unicodedata

MOST_MARKS = 4

_JOINERS = "\u200c\u200d"
_VISIBLE_FORMATS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Arabic, Syriac and Kaithi signs that are drawn around or before what follows, though their category is Cf."""
_OTHER_FORMATS = "".join(map(chr, range(0x13430, 0x13440)))
"""How Egyptian hieroglyphs stand to each other."""
_INVISIBLE = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"
"""Letters and marks by category that are drawn as nothing (Default_Ignorable_Code_Point)."""


def unsafe_in(text: str) -> list[str]:
    """What is wrong with `text`, as names of characters; empty where it may be drawn as it is."""
    if text.isascii() and text.isprintable():
        return []
    found = [f"U+{ord(character):04X}" for character in text if _is_unsafe(character)]
    found += [f"lone U+{ord(text[at]):04X}" for at in range(len(text)) if _is_stray(text, at)]
    if longest_pile(text) > MOST_MARKS:
        found.append(f"{longest_pile(text)} marks in a row")
    return found


def longest_pile(text: str) -> int:
    """How many characters in a row are drawn on the one before them."""
    longest = pile = 0
    for character in text:
        if unicodedata.category(character) in ("Mn", "Me") or 0x1160 <= ord(character) <= 0x11FF:
            pile += 1
        elif character not in _JOINERS:
            pile = 0
        longest = max(longest, pile)
    return longest


def _is_unsafe(character: str) -> bool:
    if character in "\n " or character in _JOINERS + _VISIBLE_FORMATS + _OTHER_FORMATS:
        return False
    code, category = ord(character), unicodedata.category(character)
    ignorable = 0xFE00 <= code <= 0xFE0E or 0xFFF0 <= code <= 0xFFF8 or code >= 0xE0000 or 0xFDD0 <= code <= 0xFDEF
    invisible = character in _INVISIBLE and not 0x115F <= code <= 0x1160
    noncharacter = code & 0xFFFE == 0xFFFE
    return category in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp", "Zs") or ignorable or invisible or noncharacter


def _is_stray(text: str, at: int) -> bool:
    """Whether what stands for a missing letter of a Korean syllable is alone."""
    if text[at] == "\u115f":
        return not "\u1161" <= text[at + 1 : at + 2] <= "\u11a7"
    if text[at] == "\u1160":
        return at == 0 or not "\u1100" <= text[at - 1] <= "\u115e"
    return False
