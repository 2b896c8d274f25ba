"""Hostile articles and conversations in what is written down."""

from pathlib import Path

from .hostile_documents import FAULTS


def test_what_is_saved_holds_words_alone(tmp_path: Path) -> None:
    assert not FAULTS[0].in_short(tmp_path).broken
