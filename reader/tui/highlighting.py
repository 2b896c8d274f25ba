"""Spans of a text drawn in styles of their own."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from reader.answering.answer import Span


class Highlight(NamedTuple):
    """A span of a text, and what it adds to the style of what it stands in."""

    span: Span
    style: Style


def segments(text: str, start: int, end: int, base: Style, highlights: Sequence[Highlight]) -> list[Segment]:
    """`text[start:end]` in as few pieces as its highlights allow."""
    edges = {start, end}
    for span, _ in highlights:
        edges.update(edge for edge in (span.start, span.end) if start < edge < end)
    return [
        Segment(text[first:last], sum((style for span, style in highlights if span.start <= first < span.end), base))
        for first, last in pairwise(sorted(edges))
    ]
