"""A question with what came of it, and the conversation that it is part of."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A question and its reply, to be kept."""

    question: str
    followed_up: str
    """What it was asked to build on; empty where it began anew."""
    asked_at: datetime
    told: str
    """One line on what came of it: the first answer's source and day, or that there is no good one."""
    reply: str
    """The whole reply, as JSON; empty where none is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptExchange(Exchange):
    """An exchange as the notebook holds it."""

    id: int
    """A later one has a greater one."""
    conversation_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationHead:
    """What a list shows of a conversation."""

    id: int
    name: str
    """As it was given; empty where it has none."""
    began: datetime
    questions: int
    first_question: str
    """Empty where nothing has been asked in it yet."""
