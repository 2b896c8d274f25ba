from pathlib import Path

from .kiosk import FAULTS

(KIOSK,) = FAULTS


def test_a_guest_does_not_get_out(tmp_path: Path) -> None:
    assert not KIOSK.in_short(tmp_path).broken
