"""A few flips and cuts of each kind, and what was once found by many."""

from pathlib import Path

import pytest

from .damage import FAULTS
from .fault import Fault


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_nothing_is_shown_that_was_never_stored(fault: Fault, tmp_path: Path) -> None:
    assert not fault.in_short(tmp_path).broken
