"""Questions one after the other: what each builds on, and what can be asked next."""

from dataclasses import dataclass

from reader.answering.answer import Reply
from reader.answering.respelling import in_nearest_spelling


@dataclass(frozen=True, slots=True)
class Asking:
    """A question as it is asked in a session."""

    question: str
    followed_up: str = ""
    """The question before it, from which it takes over names where it has none; empty where it takes over none."""

    def names(self) -> tuple[str, ...]:
        """What it takes over. A question that speaks of something by itself begins anew, also in lower case."""
        from reader.answering.understanding.follow_up import names_to_carry, stands_alone

        return () if stands_alone(self.question) else names_to_carry(self.question, self.followed_up)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its reply."""

    asking: Asking
    reply: Reply

    def followed_by(self, question: str) -> Asking:
        """`question`, asked next."""
        return Asking(question, self.reply.to_follow_up)

    def without_names(self) -> Asking:
        """The same without what it took over."""
        return Asking(self.asking.question)

    def respelt(self) -> Asking:
        """The same in the spelling that was offered, also of what it took over."""
        respelt = self.reply.respelt
        return Asking(
            in_nearest_spelling(self.asking.question, respelt), in_nearest_spelling(self.asking.followed_up, respelt)
        )
