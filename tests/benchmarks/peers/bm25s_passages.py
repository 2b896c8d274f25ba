"""`bm25s` over passages: stemmed, without its English stop words, saved and mapped, as its page recommends."""

from pathlib import Path

import numpy as np
import Stemmer

from ..collection import Question
from .card import SHOWN, Ask, Card, dated_passages

_DAYS = "days.npy"


def build(corpus: Path, folder: Path) -> None:
    """Indexes the passages, all in memory, and saves index and passages."""
    import bm25s

    held = [
        {"title": passage.title, "text": passage.text, "url": passage.url, "day": passage.day}
        for passage in dated_passages(corpus)
    ]
    tokens = bm25s.tokenize(
        [passage["text"] for passage in held],
        stopwords="en",
        stemmer=Stemmer.Stemmer("english"),
        show_progress=False,
    )
    retriever = bm25s.BM25()
    retriever.index(tokens, show_progress=False)
    retriever.save(str(folder), corpus=held)
    np.save(folder / _DAYS, np.array([passage["day"] for passage in held], dtype=np.int32))


def opened(corpus: Path, folder: Path) -> Ask:
    """Maps the index; the day is asked for by a mask."""
    import bm25s

    retriever = bm25s.BM25.load(str(folder), load_corpus=True, mmap=True)
    days = np.load(folder / _DAYS)
    stemmer = Stemmer.Stemmer("english")

    def answer(question: Question) -> list[Card]:
        tokens = bm25s.tokenize(question.text, stopwords="en", stemmer=stemmer, show_progress=False)
        known = (days <= question.as_of.toordinal()).astype(np.float32)
        many = min(SHOWN, len(days))
        found, _ = retriever.retrieve(tokens, k=many, weight_mask=known, show_progress=False)
        return [Card(one["title"], one["text"], one["url"]) for one in found[0]]

    return answer
