"""The news industry's own formats, tables, mail and PDF: our own words in the shapes of real files."""

from pathlib import Path

FILES = Path(__file__).parent
