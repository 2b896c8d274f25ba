"""Cost against size, as a picture."""

import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from .bench import Measured, OfSize
from .peers import READER

_COLOURS = {
    READER: "#c1272d",
    "rank_bm25": "#7a5195",
    "bm25s": "#2f7ebc",
    "fts5": "#3b8b4f",
    "whoosh": "#c98a1b",
    "tantivy": "#7f7f7f",
}
_INK, _FAINT = "#333333", "#dddddd"
_LINE = 12.0
"""Points from one name to the next."""

Value = Callable[[Measured], float]


def draw(sizes: Sequence[OfSize], path: Path) -> None:
    """Writes a picture of what a question, memory and building cost against the number of articles, all logarithmic.

    A peer that was measured at one size alone is a single mark.
    """
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    with pyplot.rc_context({"font.size": 10, "text.color": _INK, "axes.edgecolor": _INK, "axes.labelcolor": _INK}):
        figure, panes = pyplot.subplots(1, 3, figsize=(14, 4.2), dpi=110, layout="constrained")
        _pane(panes[0], sizes, "One question, warm: half are quicker (ms)", lambda peer: peer.half.median)
        _pane(panes[1], sizes, "Memory of the process that answers (MB)", _megabytes)
        _pane(panes[2], sizes, "Building it (s)", lambda peer: peer.seconds.median)
        figure.savefig(path)
        pyplot.close(figure)


def _megabytes(peer: Measured) -> float:
    own = peer.answering["own"]
    return float(own if own is not None else peer.answering["resident"]) / 1e6


def _pane(axes: Any, sizes: Sequence[OfSize], title: str, value: Value) -> None:
    ends: dict[str, tuple[float, float]] = {}
    for name in dict.fromkeys(name for found in sizes for name in found.peers):
        points = [
            (found.corpus.articles, value(peer))
            for found in sizes
            if isinstance(peer := found.peers.get(name), Measured)
        ]
        if points:
            wide = 2.4 if name == READER else 1.3
            axes.plot(*zip(*points, strict=True), color=_COLOURS[name], linewidth=wide, marker="o", markersize=2 * wide)
            ends[name] = points[-1]
    axes.set(xscale="log", yscale="log", xlabel="articles")
    axes.set_title(title, loc="left", fontsize=10.5)
    axes.grid(visible=True, which="major", color=_FAINT, linewidth=0.7)
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_xticks([found.corpus.articles for found in sizes], [f"{found.corpus.articles:,}" for found in sizes])
    axes.minorticks_off()
    axes.yaxis.set_major_formatter(lambda height, _: f"{height:,.0f}" if height >= 1 else f"{height:g}")
    axes.margins(x=0.08, y=0.15)
    _name_lines(axes, ends)


def _name_lines(axes: Any, ends: Mapping[str, tuple[float, float]]) -> None:
    """Writes each name at the end of its line, moved up where the one below it would be written over."""
    axes.figure.canvas.draw()  # only now it is known where the ends lie
    to_points = 72 / axes.figure.dpi
    below = -math.inf
    for name, end in sorted(ends.items(), key=lambda item: item[1][1]):
        height = axes.transData.transform(end)[1] * to_points
        written_at = max(height, below + _LINE)
        below = written_at
        axes.annotate(
            name,
            end,
            xytext=(7, written_at - height),
            textcoords="offset points",
            va="center",
            color=_COLOURS[name],
            fontweight="bold" if name == READER else "normal",
            annotation_clip=False,
        )
