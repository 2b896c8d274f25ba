"""What a site shows in place of a story: a wall of consent, a check for robots, an error."""

import re

_MAX_WORDS = 300
"""A wall has fewer. Those on the pages in the tests have up to 130, and many of them could not be read to the end."""
_SHARE = 0.5
"""Share of a page's words, in paragraphs that speak to its reader of such things, from which on it is a wall."""
_LEAST_WORDS = 7
"""Words of a sentence that is surely one; a button or a label has fewer."""
_LEAST_CHARACTERS = 20
"""The same for what is written without spaces."""

_OF_A_WALL = re.compile(
    r"\b(?:cookies?|consent|privacy|gdpr|personali[sz]ed (?:ads|advertising|content)|legitimate interests?|our partners"
    r"|java ?script|ad ?block(?:er|ing)?s?|captcha|robot|unusual (?:traffic|activity)|access (?:is |was )?denied|error"
    r"|browser|page (?:not found|you)|(?:could|can)(?:not|n['’]t) (?:be found|find)|no longer (?:exists|available)"
    r"|log ?in|sign in|subscri(?:be|ption|bers?)"
    r"|cookies|einwilligung|datenschutz|werbung|zustimm\w+|consentement|confidentialité|publicité|accepte[rz])\b",
    re.IGNORECASE,
)
_TO_THE_READER = re.compile(
    r"\b(?:we|our|us|you|your|please|wir|uns(?:ere\w*)?|sie|ihr\w*|bitte|nous|notre|nos|vous|votre|vos)\b|\b404\b"
    r"|^access denied",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…:。！？؟।]['\"”’»)\]」』]*$")


def is_wall(text: str) -> bool:
    """Whether `text` is all that a site shows to who may not read the story, or not yet."""
    words = len(text.split())
    if words > _MAX_WORDS:
        return False
    of_wall = sum(
        len(paragraph.split())
        for paragraph in text.split("\n\n")
        if _OF_A_WALL.search(paragraph) and _TO_THE_READER.search(paragraph)
    )
    return of_wall >= _SHARE * words


def has_prose(text: str) -> bool:
    """Whether there is one whole sentence in `text`."""
    return any(
        _SENTENCE_END.search(line) and (len(line.split()) >= _LEAST_WORDS or _is_long_without_spaces(line))
        for line in text.split("\n")
    )


def _is_long_without_spaces(line: str) -> bool:
    return len(line) >= _LEAST_CHARACTERS and len(line) >= 8 * len(line.split())
