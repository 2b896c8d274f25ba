"""Questions and answers one after the other: what is said, what it builds on, and what is kept of it."""
