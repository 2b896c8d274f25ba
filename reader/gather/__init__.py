"""How articles come in: `gather` reads a place and yields what it finds there."""

from reader.gather.found import ALL_DONE, Checkpoint, Found, Gathered
from reader.gather.location import Reading, gather, parsed_here, size

__all__ = ["ALL_DONE", "Checkpoint", "Found", "Gathered", "Reading", "gather", "parsed_here", "size"]
