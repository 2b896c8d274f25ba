"""Whether a library is whole, and what can be saved of one that is not."""
