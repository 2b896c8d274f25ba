"""How well the story is found on a page: `python -m tests.extraction` prints the table."""
