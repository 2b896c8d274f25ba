"""Moments as they are kept in the store."""

from datetime import UTC, datetime


def moment_text(moment: datetime) -> str:
    """A moment as it is kept: text that sorts by time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment_of(text: str) -> datetime:
    """The moment that was kept. Raises ValueError where nobody can have kept that."""
    return datetime.fromisoformat(text)
