"""What the best passages keep telling."""

import random

from hypothesis import given
from hypothesis import strategies as st

from reader.answering.retelling import MOST_TOLD, most_told


@given(
    st.dictionaries(st.text(max_size=3), st.sampled_from([0.1, 0.5, 1.0]), min_size=MOST_TOLD, max_size=60),
    st.randoms(),
)
def test_of_equally_told_stems_the_same_are_kept_in_whatever_order_they_were_counted(
    told: dict[str, float], shuffled: random.Random
) -> None:
    counted = list(told.items())
    shuffled.shuffle(counted)
    kept = most_told(dict(counted))
    assert kept == most_told(told)
    assert len(kept) == MOST_TOLD
    assert min(kept.values()) >= max((share for stem, share in told.items() if stem not in kept), default=0.0)
