"""The sentence with which an article begins to tell."""

from reader.answering.answer import Span
from reader.answering.passage import sentence_spans
from reader.article import StoredArticle
from reader.terms import words

TOP = 1_200
"""Characters of an article that are looked through for it."""
_FEWEST_WORDS = 5
"""What is shorter at an article's top is a byline, a place or a rubric."""
_SHORT, _LONG = 60, 300
"""Characters: a shorter lead is followed by the next sentence, a longer one is cut between words."""
_ENDS = (".", "!", "?", "…")
_CLOSING = "\"'”’»)"


def lead(article: StoredArticle) -> Span:
    """The article's first whole sentence, or its first two where that is short, as offsets into its text.

    A byline is none, nor is the headline once more. Where there is no sentence it is what the text begins with, and
    empty where there is no text.
    """
    text = article.text[:TOP]
    spans = sentence_spans(text)
    if not spans:
        return Span(0, 0)
    headline = words(article.title)
    first = next((at for at, span in enumerate(spans) if _tells(text[slice(*span)], headline)), 0)
    start, end = spans[first]
    if end - start < _SHORT and first + 1 < len(spans):
        end = spans[first + 1][1]
    if end - start > _LONG:
        space = text.rfind(" ", start, start + _LONG)
        end = space if space > start else start + _LONG
    return Span(start, end)


def _tells(sentence: str, headline: list[str]) -> bool:
    """Whether it is a whole sentence, and not the headline once more."""
    whole = sentence.rstrip(_CLOSING).endswith(_ENDS) and sentence.count(" ") >= _FEWEST_WORDS - 1
    return whole and words(sentence) != headline
