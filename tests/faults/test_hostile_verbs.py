"""Hostile articles, files, servers and arguments, through every verb."""

from pathlib import Path

from .hostile_verbs import FAULTS


def test_no_verb_sends_to_a_terminal_what_a_payload_says(tmp_path: Path) -> None:
    assert not FAULTS[0].in_short(tmp_path).broken
