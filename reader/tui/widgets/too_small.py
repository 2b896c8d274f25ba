"""What stands over everything where nothing fits."""

from textual.widgets import Static


class TooSmall(Static):
    """Asks for a larger window. It lies over the screen, which stays as it is beneath; the screen shows it."""

    DEFAULT_CSS = """
    TooSmall { layer: over; display: none; width: 100%; height: 100%; }
    """

    def __init__(self) -> None:
        super().__init__("make the window larger", markup=False)
