"""What is typed above a list of articles, as a selection of them."""

import re
from dataclasses import replace

from reader.answering.understanding.inline_filters import part_filters
from reader.answering.understanding.quotes import QUOTED, quoted_phrases, straightened
from reader.errors import QuestionError
from reader.library import ALL, Selection

_MOST_WORDS = 30
_UNFINISHED = re.compile(r"(?:^|(?<=\s))\S+:\S*$")
"""A filter that is being typed: `since:20` is no date yet."""


def typed_selection(line: str) -> Selection:
    """Words, "phrases" and filters as they are typed in questions: `boeing source:bbc since:2018 -sport`.

    The last filter may be unfinished, and does not count then. Raises QuestionError for any other that says nothing.
    """
    line = straightened(line)
    try:
        return _selection(line)
    except QuestionError:
        finished = _UNFINISHED.sub("", line)
        if finished == line:
            raise
        return _selection(finished)


def _selection(line: str) -> Selection:
    rest, filters = part_filters(line, ALL)
    rest = re.sub(r"(?:^|(?<=\s))(?:source|since|until|title):$", "", rest, flags=re.IGNORECASE)
    phrases = quoted_phrases(rest, "")
    typed = re.sub(QUOTED, " ", rest).split()
    return Selection(words=tuple(typed[:_MOST_WORDS]), filters=replace(filters, phrases=phrases))
