"""What stands in the notebook's rows, and what is made of it. All text is clean on its way in and on its way out."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from reader.notebook.exchange import ConversationHead, Exchange, KeptExchange
from reader.text import clean_line, clean_text

MOST_CHARACTERS = 10_000
"""Of a question, a name or a line. What is longer is cut: nobody types it."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def microseconds(moment: datetime) -> int:
    """Those since 1970; a moment without a time zone is one of ours."""
    return (moment.astimezone(UTC) - _EPOCH) // _MICROSECOND


def name_of(text: str) -> str:
    """A name, clean and on one line."""
    return clean_line(text[:MOST_CHARACTERS])


def row_of(conversation_id: int, exchange: Exchange) -> tuple[int, str, str, int, str, str]:
    """An exchange as it is kept: all columns but its id."""
    return (
        conversation_id,
        clean_text(exchange.question[:MOST_CHARACTERS]),
        clean_text(exchange.followed_up[:MOST_CHARACTERS]),
        microseconds(exchange.asked_at),
        name_of(exchange.told),
        clean_text(exchange.reply),
    )


def head_of(row: Sequence[object]) -> ConversationHead:
    """A conversation of what was kept. ValueError, TypeError or OverflowError where nobody can have kept that."""
    conversation_id, name, began, questions, first_question = row
    return ConversationHead(
        id=_number(conversation_id),
        name=clean_line(_text(name)),
        began=_moment(began),
        questions=_number(questions),
        first_question=clean_text(_text(first_question or "")),
    )


def exchange_of(row: Sequence[object]) -> KeptExchange:
    """An exchange of what was kept. ValueError, TypeError or OverflowError where nobody can have kept that."""
    exchange_id, conversation_id, question, followed_up, asked_at, told, reply = row
    return KeptExchange(
        id=_number(exchange_id),
        conversation_id=_number(conversation_id),
        question=clean_text(_text(question)),
        followed_up=clean_text(_text(followed_up)),
        asked_at=_moment(asked_at),
        told=clean_line(_text(told)),
        reply=clean_text(_text(reply)),
    )


def _moment(value: object) -> datetime:
    """The moment in the time zone of here."""
    return (_EPOCH + _number(value) * _MICROSECOND).astimezone()


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"no number: {type(value)}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"no text: {type(value)}")
    return value
