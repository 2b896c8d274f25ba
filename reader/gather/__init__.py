"""How articles come in: `gather` reads a place and yields what it finds there."""

from reader.gather.location import gather, size

__all__ = ["gather", "size"]
