"""Words of a question that no article holds together: why nothing answers."""

from collections.abc import Mapping, Sequence

from reader.answering.understanding.question import Question, Term
from reader.library import ArticleIndex
from reader.terms import words

TELLING = 6
"""Terms that are looked at, the most telling ones: three times as many searches at most, of some tenths of a
millisecond each."""


def words_apart(index: ArticleIndex, question: Question, weighted_idf: Mapping[str, float]) -> tuple[str, ...]:
    """The fewest of the question's most telling words that no article within its filters holds together, in its order.

    Where that is a single word, all such words. () where an article holds all of them. `weighted_idf` says how telling
    each stem is.
    """
    days = words(question.period.words) if question.period else []  # an article is of these days, and need not say so
    asked = [term for term in question.terms if term.word not in days]
    telling = sorted(asked, key=lambda term: -weighted_idf.get(term.stem, 0.0))[:TELLING]
    together: list[Term] = []
    for term in telling:
        together.append(term)
        if not _stand(index, together, question):
            break
    else:
        return ()
    for term in together[:-1]:  # without the last they stood together, so that it is one of them
        without = [other for other in together if other is not term]
        if without and not _stand(index, without, question):
            together = without
    if len(together) == 1:
        together += [term for term in telling if term not in together and not _stand(index, [term], question)]
    return tuple(term.word for term in question.terms if term in together)


def _stand(index: ArticleIndex, terms: Sequence[Term], question: Question) -> bool:
    return index.hold_together([term.stem for term in terms], question.filters)
