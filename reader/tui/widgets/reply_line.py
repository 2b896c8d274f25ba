"""What came of a question, in one line."""

from collections.abc import Iterator

from textual.content import Content
from textual.widgets import Static

from reader.answering.answer import Reply
from reader.answering.explanation import apart_told, chips, count, respelling_offered
from reader.text import clean_line
from reader.tui import marks

_DIM = "dim"


class ReplyLine(Static):
    """One line below the ask box."""

    DEFAULT_CSS = """
    ReplyLine { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def tell(self, line: str) -> None:
        """Shows a line, whatever is in it."""
        self.update(Content.styled(clean_line(line), _DIM), layout=False)

    def tell_reply(self, reply: Reply) -> None:
        """Shows what came of a question, what else than its words was understood, and what was looked for."""
        parts = [Content.styled(clean_line(words), style) for words, style in _parts(reply) if words]
        self.update(Content.styled(marks.DOT, _DIM).join(parts), layout=False)


def _parts(reply: Reply) -> Iterator[tuple[str, str]]:
    """What there is to say, and the style to say it in: what a person has not asked for in these words stands out."""
    yield _outcome(reply), _DIM
    yield respelling_offered(reply.respelt), ""
    yield " ".join(f"[{chip}]" for chip in chips(reply.interpreted, reply.as_of)), ""
    yield "" if reply.answered else apart_told(reply), _DIM
    terms = ", ".join(term.word for term in reply.interpreted.terms)
    yield f"looked for: {terms}" if terms else "", _DIM


def _outcome(reply: Reply) -> str:
    if not reply.answered:
        return "No good answer"
    good = [answer for answer in reply.answers if not answer.weak]
    outlets = len({answer.article.source for answer in good if answer.article.source})
    return ", ".join([count(len(good), "answer")] + ([count(outlets, "outlet")] if outlets else []))
