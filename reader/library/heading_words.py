"""The words of headlines and outlets as a person types them: whole, or as far as they are typed by now."""

import re
import unicodedata
from functools import lru_cache
from zlib import crc32

from reader.sql_callbacks import called_by_sqlite

_WORD = re.compile(r"[^\W_]+")
_STROKED = str.maketrans("øđłı", "odli")  # letters that Unicode does not take apart
_BITS = 62  # of SQLite's 64, one being the sign
_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff]")
"""Thai, Lao, Burmese, Khmer, Chinese, Japanese, Korean: scripts in which a word begins wherever one looks for it."""


@called_by_sqlite
def heading_words(text: str) -> str:
    """The words of `text`, in lower case and without accents, each between two spaces.

    Unlike `terms.words` they are as they are typed, letter by letter: `U.S.` is ` u s `, `us` is ` us `.
    """
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(part for part in parts if not unicodedata.combining(part))
    return f" {' '.join(_WORD.findall(text.casefold().translate(_STROKED)))} "


def beginning(typed: str) -> str:
    """What stands in the `heading_words` of all that has words beginning like the words typed, one after the other.

    Empty where no word was typed.
    """
    words = heading_words(typed).rstrip()
    return words.lstrip() if _WITHOUT_SPACES.match(words, 1) else words


@called_by_sqlite
def marks(words: str) -> int:
    """Bits for how `words` begin, told by two letters and by three: what lacks one of them need not be looked at.

    Of a million headlines one in ten is left to be looked at. Of words typed that may begin inside of a word
    nothing is known: 0.
    """
    if not words.startswith(" "):
        return 0
    found = 0
    for word in words.split():
        found |= _bits(word[:3])
    return found


@lru_cache(100_000)
def _bits(letters: str) -> int:
    return sum({1 << crc32(letters[:many].encode()) % _BITS for many in (2, 3) if many <= len(letters)})


def phrase(typed: str) -> str:
    """The same, the last word being whole as well."""
    words = beginning(typed)
    return f"{words} " if words and not _WITHOUT_SPACES.match(words[-1]) else words
