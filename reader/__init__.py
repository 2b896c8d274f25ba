"""A news-reading chatbot for the terminal: ask a plain question, read the passage that answers it."""

__version__ = "0.1.0"
