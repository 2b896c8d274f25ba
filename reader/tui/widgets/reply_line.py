"""What came of a question, in one line."""

from textual.content import Content
from textual.widgets import Static

from reader.answering.answer import Reply
from reader.text import clean_line
from reader.tui import marks


class ReplyLine(Static):
    """One line below the ask box."""

    DEFAULT_CSS = """
    ReplyLine { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def tell(self, line: str) -> None:
        """Shows a line, whatever is in it."""
        self.update(Content(clean_line(line)), layout=False)


def summary(reply: Reply) -> str:
    """What came of it: how many answers there are and from how many outlets, and what was looked for."""
    terms = ", ".join(term.word for term in reply.interpreted.terms)
    looked_for = f"{marks.DOT}looked for: {terms}" if terms else ""
    if not reply.answered:
        return "No good answer. Nearest passages:" if reply.answers else f"No good answer{looked_for}"
    good = [answer for answer in reply.answers if not answer.weak]
    outlets = len({answer.article.source for answer in good if answer.article.source})
    parts = [_count(len(good), "answer")] + ([_count(outlets, "outlet")] if outlets else [])
    return ", ".join(parts) + looked_for


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
