"""The blocks of a long text that are worth cutting into sentences."""

from collections import Counter
from collections.abc import Iterable, Mapping

from reader.answering.passage import MAX_CHARACTERS, next_sentence
from reader.terms import TermFinder

LONG = 25_000
"""Characters from which on a text is cut in part only: five times those of a usual article. With 12,000 and with 40,000
RealTime QA dev is answered as well to a question or two, and each million characters more take 10 ms, not 38."""
BLOCK = 3_000
"""Characters of a block."""
KEPT = 6
"""Blocks that are cut of a long text, beside its top. Of 2,000 characters 8, and of 3,000 12, answer as well."""

Run = tuple[int, int]
"""(start, end) in a text."""


def worth_cutting(text: str, terms: TermFinder, weights: Mapping[str, float], phrased: Iterable[Run] = ()) -> list[Run]:
    """What to cut of `text`, in order: all of it, or of a long one the blocks that hold most of the terms.

    `weights` says by its stem how much a term tells. The top is always among them, and those that end what is `phrased`
    come before all others.
    """
    if len(text) <= LONG:
        return [(0, len(text))]
    held = [Counter[str]() for _ in range(0, len(text), BLOCK)]
    for start, stem in terms.skim(text):
        held[start // BLOCK][stem] += 1
    said = [sum([weights[stem] * count / (1 + count) for stem, count in counts.items()]) for counts in held]
    spoken = {(end - 1) // BLOCK for _, end in phrased}
    best = sorted(range(len(said)), key=lambda block: (block in spoken, said[block]), reverse=True)
    return _runs(text, sorted({0, *(block for block in best[:KEPT] if block in spoken or said[block])}))


def _runs(text: str, blocks: Iterable[int]) -> list[Run]:
    """The blocks as whole sentences, each with a passage's length before it: what begins there may reach into it."""
    runs = [(0, 0)]
    for place in (block * BLOCK for block in blocks):
        start = next_sentence(text, place - MAX_CHARACTERS, place) if place else 0
        end = next_sentence(text, place + BLOCK, place + 2 * BLOCK) if place + BLOCK < len(text) else len(text)
        if start <= runs[-1][1]:
            start = runs.pop()[0]
        runs.append((start, end))
    return runs
