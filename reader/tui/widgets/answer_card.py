"""An answer in the list of answers."""

from typing import ClassVar

from rich.segment import Segment

from reader.answering.answer import Answer
from reader.tui import marks
from reader.tui.credits import credit_line
from reader.tui.highlighting import Highlight, segments
from reader.tui.reading import Reading
from reader.tui.widgets.card import Card, Line
from reader.tui.wrapping import wrap

_MOST_LINES = 6
"""Of a sentence that are shown: some 450 characters at 80 columns. The article has the rest."""
_GUTTER = 3
_WEAKER = "Weaker matches"


class AnswerCard(Card):
    """The answering sentence with what was asked for marked in it, and below it who says so."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"answer-card--number", "answer-card--focus", "answer-card--credits"}
    DEFAULT_CSS = """
    AnswerCard > .answer-card--number { text-style: bold; }
    AnswerCard > .answer-card--focus { text-style: bold underline; }
    AnswerCard > .answer-card--credits { text-style: dim; }
    """

    def __init__(self, answer: Answer, *, begins_weaker: bool = False) -> None:
        super().__init__()
        self.answer = answer
        self.begins_weaker = begins_weaker
        """Whether a line above it says that what follows is weaker than what came before."""

    def lines(self, width: int) -> list[Line]:
        """The sentence, wrapped, and a line of credits."""
        room = width - _GUTTER
        gutter = Segment(" " * _GUTTER, self.style())
        number = Segment(f"{self.answer.rank:>{_GUTTER - 1}} ", self.style("answer-card--number"))
        credits_ = Segment(credit_line(self.answer.article, room), self.style("answer-card--credits"))
        sentence = self._sentence(room)
        card = [[gutter if at else number, *line] for at, line in enumerate(sentence)] + [[gutter, credits_]]
        return [[Segment(_WEAKER, self.style("answer-card--credits"))], [], *card] if self.begins_weaker else card

    def _sentence(self, width: int) -> list[Line]:
        reading = Reading.of(self.answer)
        text, start = reading.article.text[: reading.sentence.end], reading.sentence.start
        focus = Highlight(reading.focus, self.style("answer-card--focus"))
        lines = wrap(text[start:], width)
        shown = [segments(text, start + line.start, start + line.end, self.style(), [focus]) for line in lines]
        return shown if len(shown) <= _MOST_LINES else [*shown[:_MOST_LINES], [Segment(marks.CUT, self.style())]]
