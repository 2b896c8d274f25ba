"""Generated strings through the cleaner."""

from pathlib import Path

from .hostile_text import FAULTS


def test_nothing_unsafe_passes_the_cleaner_and_words_stay_as_they_are(tmp_path: Path) -> None:
    assert not FAULTS[0].in_short(tmp_path).broken
