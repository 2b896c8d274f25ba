"""How the names of news outlets look."""

import re

MAX_WORDS = 6

_AGENCIES = re.compile(
    "abc|afp|al ?jazeera|ansa|ap|axios|bbc|bernama|bloomberg|bss|cbc|cbs|cnbc|cnn|dpa|dw|efe|fox|ians"
    "|interfax|itv|kyodo|lusa|msnbc|nbc|nhk|npr|ntb|pbs|politico|pti|reuters|rfi|rte|sapa|slate|tass|tt|unb|upi|vox|xinhua|yonhap",
    re.IGNORECASE,
)
_OUTLET_WORDS = (
    r"(?:associated press|al jazeera|france 24"
    r"|news(?:room|wire|paper|week)?|times|post|star|herald|journal|tribune|gazette|chronicle|press|observer|mail"
    r"|telegraph|guardian|independent|standard|mirror|express|today|daily|weekly|magazine|review|radio|tv|television"
    r"|broadcasting|examiner|inquirer|enquirer|globe|bulletin|courier|dispatch|register|sentinel|sun|echo|argus|monitor"
    r"|wire|agency|network|media|economist|atlantic|spectator|republic|ledger|advertiser|citizen|leader|reuters|bbc|cnn"
    r"|bloomberg|afp|ap)"
)
_OUTLET = re.compile(rf"(?:.*[ -])?{_OUTLET_WORDS}(?: (?:of|&|and) .+)?", re.IGNORECASE)
_SMALL_WORDS = frozenset({"of", "the", "and", "&", "de", "del", "la", "le", "el", "der", "die", "das", "for", "in"})
_DOMAIN = re.compile(
    r"(?:[a-z0-9-]+\.)+(?:com|org|net|info|news|tv|co\.[a-z]{2}|com\.[a-z]{2}|[a-z]{2})", re.IGNORECASE
)


def is_name(text: str) -> bool:
    """Whether `text` could be a name at all: a few words, all with capitals but the small ones."""
    words = text.split()
    if any(mark in text for mark in ',;:!?|/"“”'):
        return False
    return 0 < len(words) <= MAX_WORDS and all(_is_capital(word) or word.lower() in _SMALL_WORDS for word in words)


def is_outlet(text: str) -> bool:
    """Whether `text` looks like the name of a newspaper, a broadcaster, an agency or a site."""
    if _AGENCIES.fullmatch(text) or _DOMAIN.fullmatch(text):
        return True
    return is_name(text) and bool(_OUTLET.fullmatch(text))


def _is_capital(word: str) -> bool:
    first = word.lstrip("(“‘'\"")[:1]
    return first.isupper() or first.isdigit()
