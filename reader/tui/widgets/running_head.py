"""The line above an article."""

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from reader.tui.wrapping import cut


class RunningHead(Widget):
    """Which of the answers to which question this is, and how far one has read."""

    DEFAULT_CSS = """
    RunningHead { height: 1; text-style: dim; }
    """

    title = reactive("")
    share_read = reactive(0.0)

    def render(self) -> Content:
        """The title at the left, the share at the right."""
        place = f" {self.share_read:.0%}"
        title = cut(self.title, self.size.width - len(place))
        return Content(title + " " * (self.size.width - cell_len(title) - len(place)) + place)
