"""Which passages answer best."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering import ranking
from reader.answering.candidates import Candidate
from reader.answering.cut_article import cut
from reader.answering.fitting import fits_of
from reader.answering.ranking import RankedPassage, rank
from reader.answering.term_weights import TermWeights
from reader.article import StoredArticle
from reader.terms import TermFinder

from .asking import question

ASKED = question("Which country did the minister flee to?")
SENTENCES = st.sampled_from(
    [
        "The minister had to flee.",
        "The minister did flee to Chad.",
        "A minister was seen in Peru.",
        "Chad is far.",
        "It rained in the country all day long and nobody saw anybody else.",
        "The minister of the country did not flee.",
    ]
)
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=40).map("\n\n".join), min_size=1, max_size=4)


def ranked(texts: list[str], limit: int) -> list[RankedPassage]:
    weights = TermWeights.of(ASKED, dict.fromkeys((term.stem for term in ASKED.terms), 1.0))
    finder = TermFinder(weights.weighted_idf)
    articles = [
        StoredArticle(id=number, title="News", text=text, place="/a.txt", published=date(2023, 5, number + 1))
        for number, text in enumerate(texts)
    ]
    cut_up = [cut(one, Candidate(one.id, 1.0, one.id), ASKED, finder, weights) for one in articles]
    return rank(cut_up, weights, fits_of(ASKED), limit)


def places(found: list[RankedPassage]) -> list[tuple[int, int, float]]:
    return [(one.source.article.id, one.start, one.score) for one in found]


@given(TEXTS, st.integers(1, 6))
def test_what_is_looked_at_only_when_it_could_be_next_is_ranked_as_if_all_had_been(
    texts: list[str], limit: int
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(ranking, "_most_by_kind", lambda evidence: np.full(len(evidence), 100.0))
        all_looked_at = places(ranked(texts, limit))
    assert places(ranked(texts, limit)) == all_looked_at


@given(TEXTS)
def test_scores_fall_and_add_up(texts: list[str]) -> None:
    found = ranked(texts, 10)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    for one in found:
        assert one.score == pytest.approx(sum(ranking.WEIGHTS[name] * value for name, value in one.evidence.items()))
