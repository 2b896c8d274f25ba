"""Hostile articles, feeds, notebooks and files, over every screen."""

from pathlib import Path

from .hostile_app import FAULTS


def test_nothing_on_any_screen_is_obeyed_or_active(tmp_path: Path) -> None:
    assert not FAULTS[0].in_short(tmp_path).broken
