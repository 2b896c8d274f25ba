"""What came of a question, in one line."""

from collections.abc import Iterator

from textual.content import Content
from textual.widgets import Static

from reader.answering.answer import Reply
from reader.answering.explanation import chips, count, respelling_offered
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

    def tell_reply(self, reply: Reply) -> None:
        """Shows what came of a question, and what was understood of it."""
        self.tell(summary(reply))


def summary(reply: Reply) -> str:
    """How many answers there are and from how many outlets, what else was understood, and what was looked for."""
    return marks.DOT.join(filter(None, _parts(reply)))


def _parts(reply: Reply) -> Iterator[str]:
    yield _outcome(reply)
    if not reply.answered and reply.apart:
        yield f"never together: {', '.join(reply.apart)}"
    yield respelling_offered(reply.respelt)
    yield " ".join(f"[{chip}]" for chip in chips(reply.interpreted))
    terms = ", ".join(term.word for term in reply.interpreted.terms)
    yield f"looked for: {terms}" if terms else ""


def _outcome(reply: Reply) -> str:
    if not reply.answered:
        return "No good answer"
    good = [answer for answer in reply.answers if not answer.weak]
    outlets = len({answer.article.source for answer in good if answer.article.source})
    return ", ".join([count(len(good), "answer")] + ([count(outlets, "outlet")] if outlets else []))
