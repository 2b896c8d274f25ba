"""What a person did with a library: what was read and starred, and what was asked."""
