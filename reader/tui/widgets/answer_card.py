"""An answer in the list of answers."""

from typing import ClassVar

from rich.segment import Segment

from reader.answering.answer import Answer, Span
from reader.answering.explanation import agreement_counts
from reader.tui import marks
from reader.tui.credits import credit_lines, day
from reader.tui.highlighting import Highlight, segments
from reader.tui.reading import Reading
from reader.tui.widgets.card import Card, Line
from reader.tui.wrapping import cut, wrap

_MOST_LINES = 6
"""Of a sentence that are shown: some 450 characters at 80 columns. The article has the rest."""
_GUTTER = 3
_LEAST_HEADING = 40
"""Cells of a window in which a heading may take the room of an answer's lines."""


class AnswerCard(Card):
    """The answering sentence with what was asked for marked in it, and below it who says so."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"answer-card--number", "answer-card--focus", "answer-card--credits"}
    DEFAULT_CSS = """
    AnswerCard.-unfolded { margin-bottom: 0; }
    AnswerCard > .answer-card--number { text-style: bold; }
    AnswerCard > .answer-card--focus { text-style: bold underline; }
    AnswerCard > .answer-card--credits { text-style: dim; }
    """

    def __init__(self, answer: Answer, *, heading: str = "") -> None:
        super().__init__()
        self.answer = answer
        self.heading = heading
        """What a line above it says of it and all that follow."""
        others = agreement_counts(answer.agreement)
        self._others = f"{marks.MORE}{others}" if others else ""

    def lines(self, width: int) -> list[Line]:
        """The sentence, wrapped, and a line of credits."""
        room = width - _GUTTER
        gutter = Segment(" " * _GUTTER, self.style())
        number = Segment(f"{self.answer.rank:>{_GUTTER - 1}} ", self.style("answer-card--number"))
        credits_ = credit_lines(self.answer.article, room, more=self._others)
        sentence = self._sentence(room)
        card = [[gutter if at else number, *line] for at, line in enumerate(sentence)]
        card += [[gutter, Segment(line, self.style("answer-card--credits"))] for line in credits_]
        return [*self._heading(width), *card]

    @property
    def number(self) -> int:
        """1 for the best."""
        return self.answer.rank

    def above(self, width: int) -> int:
        """How many lines stand above the card itself."""
        return len(self._heading(width))

    @property
    def reading(self) -> Reading:
        """The article, opened at the answer."""
        return Reading.of(self.answer)

    def _heading(self, width: int) -> list[Line]:
        if not self.heading:
            return []
        style = self.style("answer-card--credits")
        if width < _LEAST_HEADING:
            return [[Segment(cut(self.heading, width), style)]]
        return [*([Segment(self.heading[line.start : line.end], style)] for line in wrap(self.heading, width)), []]

    def _sentence(self, width: int) -> list[Line]:
        """The sentence, with the day that its focus means behind that, in brackets that no newspaper prints."""
        reading, focus = self.reading, self.answer.focus
        start, end, at = reading.sentence.start, reading.sentence.end, reading.focus.end
        note = f" [= {day(focus.day)}]" if focus and focus.day else ""
        text = reading.article.text[:at] + note + reading.article.text[at:end] if note else reading.article.text[:end]
        highlights = [
            Highlight(reading.focus, self.style("answer-card--focus")),
            Highlight(Span(at, at + len(note)), self.style("answer-card--credits")),
        ]
        lines = wrap(text[start:], width)
        shown = [segments(text, start + line.start, start + line.end, self.style(), highlights) for line in lines]
        return shown if len(shown) <= _MOST_LINES else [*shown[:_MOST_LINES], [Segment(marks.CUT, self.style())]]
