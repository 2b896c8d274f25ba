"""How a question is asked: what the command line says of it besides its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from reader.answering.answer import Reply
    from reader.library import Filters, Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What holds for one question, or for each of a batch that does not say otherwise."""

    limit: int
    filters: Filters
    as_of: date | None
    least_confidence: float | None
    """How sure an answer has to be, 0..1; None for what was found to serve best."""
    explain: bool

    def reply(self, library: Library, question: str, carried: tuple[str, ...] = ()) -> Reply:
        """The answers of `library`. Raises QuestionError where there is nothing to look for."""
        from reader.answering.ask import ask  # numpy: 130 ms
        from reader.answering.confidence import ANSWERED_FROM

        return ask(
            library,
            question,
            limit=self.limit,
            filters=self.filters,
            as_of=self.as_of,
            least_confidence=ANSWERED_FROM if self.least_confidence is None else self.least_confidence,
            carried=carried,
        )
