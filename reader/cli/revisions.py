"""The earlier texts of an article, with what went and what came each time it was changed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from reader.article import Revision, StoredArticle
from reader.cli import output
from reader.cli.cards import source_and_day
from reader.cli.cells import lines
from reader.text import clean_line, clean_text

_WENT, _CAME, _STAYED = "- ", "+ ", "  "
_Line = tuple[str, str]
"""What stands in the margin, and the words."""
_EMPTY: _Line = ("", "")
_Text = Revision | StoredArticle


def write_revisions(article: StoredArticle, revisions: list[Revision]) -> None:
    """Shows each earlier text, the oldest first, and what came in its place.

    A sentence that the next text does not have is marked with `-`, one that only the next one has with `+`.
    """
    texts: list[_Text] = [*revisions, article]
    for number, (revision, (before, after)) in enumerate(zip(revisions, pairwise(texts), strict=True), start=1):
        replaced = f"{revision.replaced:%Y-%m-%d %H:%M} UTC"
        _write([("", f"Earlier text {number} of {len(revisions)}, found replaced on {replaced}"), _EMPTY])
        _write(_about(revision, after))
        _write([_EMPTY, *_earlier(before.text, after.text), _EMPTY])
        came = [line for line in _marked(after.text, before.text, _CAME) if line[0] == _CAME]
        if came:
            _write([("", "What came:"), *came, _EMPTY])
    _write([("", f"The text as it is now: reader show {article.id}")])


def _about(revision: Revision, after: _Text) -> Iterator[_Line]:
    if revision.title == after.title:
        yield _STAYED, clean_line(revision.title)
    else:
        yield _WENT, clean_line(revision.title)
        yield _CAME, clean_line(after.title)
    if known := source_and_day(revision):
        yield _STAYED, known


def _earlier(text: str, after: str) -> Iterator[_Line]:
    """The whole text by paragraphs; one that lost a sentence by sentences."""
    marked = _marked(text, after, _WENT)
    for number, paragraph in enumerate(clean_text(text).split("\n\n")):
        if number:
            yield _EMPTY
        sentences = [next(marked) for _ in _sentences(paragraph)]
        if any(mark == _WENT for mark, _ in sentences):
            yield from sentences
        else:
            yield _STAYED, clean_line(paragraph)


def _marked(text: str, other: str, mark: str) -> Iterator[_Line]:
    """The sentences of a text, with the mark where the other has not got them, or not as often."""
    left = Counter(_sentences(other))
    for sentence in _sentences(text):
        left[sentence] -= 1
        yield mark if left[sentence] < 0 else _STAYED, sentence


def _sentences(text: str) -> list[str]:
    from reader.answering.passage import sentence_spans  # 30 ms that other verbs need not wait for

    text = clean_text(text)
    return [line for start, end in sentence_spans(text) if (line := clean_line(text[start:end]))]


def _write(shown: Iterable[_Line]) -> None:
    """A person gets it wrapped between words, a file as it stands."""
    for mark, text in shown:
        if not output.is_terminal():
            output.write_line(f"{mark}{text}".rstrip())
            continue
        margin = mark
        for line in lines(text, output.columns() - len(mark)):
            output.write_line(f"{margin}{text[line.start : line.end]}".rstrip())
            margin = " " * len(mark)
