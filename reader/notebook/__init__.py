"""What a person did with a library: what was read and starred, and what was asked."""

from reader.errors import ConversationGone, NotebookError
from reader.notebook.exchange import ConversationHead, Exchange, KeptExchange
from reader.notebook.forgetting import forget_questions
from reader.notebook.notebook import Notebook

__all__ = [
    "ConversationGone",
    "ConversationHead",
    "Exchange",
    "KeptExchange",
    "Notebook",
    "NotebookError",
    "forget_questions",
]
