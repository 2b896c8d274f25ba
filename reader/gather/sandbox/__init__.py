"""Documents are parsed apart: in processes that may take so much time and memory, and have no files and no network."""

from reader.gather.sandbox.limits import LIMITS, Limits
from reader.gather.sandbox.workers import Workers

__all__ = ["LIMITS", "Limits", "Workers"]
