"""Feeds and lists of feeds; the files here are of each version, in our own words."""

from pathlib import Path

FILES = Path(__file__).parent
