"""What is plainly no article, told by its address alone: most of what a web archive holds beside news."""

import re
from urllib.parse import urlsplit

_SECTIONS = frozenset(
    "about account all archive archives arts authors blog business categories category comments contact cookies"
    " culture economy education entertainment environment events feed film finance food football front health help"
    " home homepage impressum international jobs latest life lifestyle live local login logout markets media money"
    " more most-popular most-read most-viewed music national news newsletter newsletters newest opinion opinions"
    " photos pictures podcasts politics popular press privacy privacy-policy radio recent region register science"
    " search shop sign-in signin signup sitemap society sport sports stories style subscribe tag tags tech technology"
    " terms terms-of-service today top topic topics travel tv uk us usa video videos voices weather world"
    " africa america americas asia australia europe middle-east en de fr es it index wp-admin wp-login".split()
)
"""Parts of an address that name a section; one that consists of nothing else is a section's front page."""
_LISTS = frozenset(
    "author authors byline category categories label labels profile search tag tagged tags topic topics user users"
    " wp-admin wp-json wp-login".split()
)
"""Parts of an address that, in front of the last one, make it a list of articles."""
_PAGE = re.compile(r"(?:page|p)?[-_]?[0-9]{1,3}", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:html?|php|aspx?|jsp|xhtml)$", re.IGNORECASE)
_FILES = re.compile(r"(?:robots|ads|humans|security)\.txt|.*\.(?:xml|rss|atom|js|css|json|ico|jpe?g|png|gif|svg)")
_SEARCH = re.compile(r"(?:^|&)(?:s|q|query|search|keywords?)=", re.IGNORECASE)
_LOOKS_LIKE_A_HEADLINE = 4
"""Words, joined with hyphens, of what is a headline even below `/category/`."""


def may_be_article(address: str) -> bool:
    """Whether a page at `address` may be an article: no front page, section, tag, search or the like.

    In doubt it may: a page that is none costs a hundredth of a second more, an article that is lost is lost.
    """
    try:
        parts = urlsplit(address)
    except ValueError:  # brackets that hold no IPv6 address
        return True
    steps = [step.lower() for step in parts.path.split("/") if step]
    if _SEARCH.search(parts.query) and (not steps or _bare(steps[-1]) in _SECTIONS):
        return False
    while steps and (_PAGE.fullmatch(steps[-1]) and len(steps) > 1 and _is_list(steps[:-1])):
        steps.pop()
    if not steps or (_bare(steps[-1]) == "index" and len(steps) == 1):
        return bool(parts.query)
    if _FILES.fullmatch(steps[-1]):
        return False
    return not _is_list(steps) or bool(parts.query)


def _is_list(steps: list[str]) -> bool:
    last = _bare(steps[-1])
    if all(_bare(step) in _SECTIONS or step == "page" for step in steps):
        return True
    return any(step in _LISTS for step in steps[:-1]) and last.count("-") + 1 < _LOOKS_LIKE_A_HEADLINE


def _bare(step: str) -> str:
    return _ENDING.sub("", step)
