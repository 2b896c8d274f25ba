"""Addresses on the web, told from the names of files."""

import re

_ON_THE_WEB = re.compile(r"\s*(?:https?://|feed:)", re.IGNORECASE)


def is_web_address(place: str) -> bool:
    """Whether what a person named is to be fetched from the web; whether it may be is another question."""
    return _ON_THE_WEB.match(place) is not None
