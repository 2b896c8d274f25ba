"""Words of a question that no article holds together: why nothing answers."""

from collections.abc import Mapping, Sequence

from reader.answering.question import Question, Term
from reader.library import ArticleIndex

TELLING = 6
"""Terms that are looked at, the most telling ones: at most twice as many searches, of some tenths of a millisecond."""


def words_apart(index: ArticleIndex, question: Question, weighted_idf: Mapping[str, float]) -> tuple[str, ...]:
    """The fewest of the question's most telling words that no article within its filters holds together, in its order.

    () where an article holds all of them. `weighted_idf` says how telling each stem is.
    """
    telling = sorted(question.terms, key=lambda term: -weighted_idf.get(term.stem, 0.0))[:TELLING]
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
    return tuple(term.word for term in question.terms if term in together)


def _stand(index: ArticleIndex, terms: Sequence[Term], question: Question) -> bool:
    return index.hold_together([term.stem for term in terms], question.filters)
