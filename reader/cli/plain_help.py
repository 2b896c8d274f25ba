"""What can be said at the prompt."""

from collections.abc import Iterator

from reader.cli.replies import wrapped
from reader.conversation.utterance import utterances
from reader.permissions import ALL, Permissions

_INDENT = "   "
_ONLY_HERE = (
    ("Enter alone, in an article", "reads on"),
    ("top, in an article", "goes to its beginning"),
    ("back", "out of the article, or of the list"),
    ("yes, to another spelling", "asks in that"),
    ('"history", in quotes', "asks for what would be understood otherwise"),
    ("Ctrl+C, Ctrl+D", "stops what goes on; leaves"),
)


def help_lines(width: int, permissions: Permissions = ALL) -> Iterator[str]:
    """Each with an example before a colon."""
    yield from wrapped("Type a question about the news in plain words, or:", width)
    for examples, what_comes_of_it in (*utterances(permissions), *_ONLY_HERE):
        for at, line in enumerate(wrapped(f"{examples}: {what_comes_of_it}", width - len(_INDENT))):
            yield f"{_INDENT if at else ''}{line}"
