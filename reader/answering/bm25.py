"""BM25 over the passages at hand, with what the whole library knows of their terms."""

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from reader.answering.passage import Passage


class PassageBM25(BM25Okapi):  # type: ignore[misc]
    """BM25 over passages whose idf comes from the whole library, not from the few passages at hand.

    The idf is Lucene's `log(1 + (N - n + 0.5) / (n + 0.5))`, which is above 0 in a library of one article
    too, times the term's weight in the question.
    """

    def __init__(self, passages: Iterable[Passage], weighted_idf: Mapping[str, float]) -> None:
        self.weighted_idf = weighted_idf
        super().__init__(passages, k1=1.2, b=0.75)

    def _initialize(self, corpus: Iterable[Passage]) -> dict[str, int]:
        """Takes over the counts of the passages, whose words were counted when they were cut."""
        for passage in corpus:
            self.doc_freqs.append(passage.counts)
            self.doc_len.append(passage.length)
        self.corpus_size = len(self.doc_len)
        self.avgdl = sum(self.doc_len) / self.corpus_size
        return {}

    def _calc_idf(self, nd: dict[str, int]) -> None:  # noqa: ARG002 - the library's frequencies count, not these
        self.idf = dict(self.weighted_idf)

    def shares(self) -> NDArray[np.float64]:
        """Each passage's score as a share of what one with every term any number of times would have, 0..1."""
        most = (self.k1 + 1) * sum(self.weighted_idf.values())
        shares: NDArray[np.float64] = self.get_scores(list(self.weighted_idf)) / most
        return shares
