"""What hostile content makes the program start."""

from pathlib import Path

from .no_programs import FAULTS


def test_nothing_is_started_but_the_parsing_process_and_the_configured_browser(tmp_path: Path) -> None:
    assert not FAULTS[0].in_short(tmp_path).broken
