from io import StringIO

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from reader.tui.frames import Frames

from .terminal import Screen

WIDTH, ROWS, CUT = 12, 3, 5
CONSOLE = Console(file=StringIO(), force_terminal=True, color_system="standard")
STYLES = st.sampled_from([None, Style(bold=True), Style(reverse=True), Style(color="red", bgcolor="blue")])


def strips(width: int) -> st.SearchStrategy[Strip]:
    words = st.text(alphabet="ab  ", max_size=width).map(lambda text: f"{text:<{width}}")
    return st.tuples(words, STYLES, st.integers(0, width)).map(
        lambda drawn: Strip([Segment(drawn[0][: drawn[2]], drawn[1]), Segment(drawn[0][drawn[2] :])])
    )


PAIRS = st.tuples(strips(CUT), strips(WIDTH - CUT))
LAYOUTS = st.lists(PAIRS.map(list), min_size=ROWS, max_size=ROWS).map(
    lambda rows: LayoutUpdate(list(rows), Region(0, 0, WIDTH, ROWS))
)
SPANS = st.tuples(st.integers(0, ROWS - 1), st.integers(0, WIDTH - 1), st.integers(1, WIDTH)).filter(
    lambda span: span[1] < span[2]
)
CHOPS = st.tuples(st.lists(PAIRS, min_size=ROWS, max_size=ROWS), SPANS).map(
    lambda drawn: ChopsUpdate(
        [{0: left, CUT: right} for left, right in drawn[0]], [drawn[1]], [[CUT, WIDTH] for _ in range(ROWS)]
    )
)


def layout(*rows: str) -> LayoutUpdate:
    return LayoutUpdate([[Strip([Segment(row)])] for row in rows], Region(0, 0, WIDTH, len(rows)))


def changes(frames: Frames, update: CompositorUpdate) -> str:
    return frames.changes(update, CONSOLE, WIDTH)


def test_a_row_that_is_on_the_screen_is_not_sent_again() -> None:
    frames = Frames()
    changes(frames, layout("one         ", "two         "))
    sent = changes(frames, layout("one         ", "three       "))
    assert "three" in sent
    assert "one" not in sent


def test_everything_is_sent_again_after_the_screen_was_forgotten() -> None:
    frames = Frames()
    first = changes(frames, layout("one         "))
    frames.forget()
    assert changes(frames, layout("one         ")) == first


def test_empty_space_at_the_end_of_a_row_is_sent_as_one_sequence() -> None:
    assert changes(Frames(), layout("one         ")) == "\x1b[1;1Hone\x1b[K"


@given(st.lists(st.one_of(LAYOUTS, CHOPS), min_size=1, max_size=6))
def test_a_terminal_that_is_sent_the_changes_shows_what_one_that_is_sent_everything_shows(
    updates: list[CompositorUpdate],
) -> None:
    spared, whole = pyte.Screen(WIDTH, ROWS), pyte.Screen(WIDTH, ROWS)
    frames = Frames()
    for update in updates:
        pyte.Stream(spared).feed(changes(frames, update))
        pyte.Stream(whole).feed(update.render_segments(CONSOLE))
        assert spared.display == whole.display
        cells = [(row, column) for row in range(ROWS) for column in range(WIDTH)]
        assert [spared.buffer[row][column] for row, column in cells] == [
            whole.buffer[row][column] for row, column in cells
        ]


@pytest.mark.parametrize(
    "words", ["👩\u200d👩\u200d👦", "👋🏽", "🇰🇷", "1\ufe0f\u20e3", "क्\u200dष", "\U0001fae8", "कि क"]
)
def test_after_what_terminals_draw_in_several_widths_the_next_column_stands_where_it_belongs(words: str) -> None:
    screen = Screen(WIDTH, 1)
    stream = pyte.Stream(screen)
    stream.feed("#" * WIDTH + "\x1b[H")
    strip = Strip([Segment(f"{words}  "), Segment("x", Style(bold=True))])
    stream.feed(Frames().changes(LayoutUpdate([[strip]], Region(0, 0, WIDTH, 1)), CONSOLE, WIDTH))
    at = cell_len(words) + 2
    assert screen.buffer[0][at].data == "x"
    assert "#" not in "".join(screen.buffer[0][column].data for column in range(at))
