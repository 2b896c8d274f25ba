"""A page of the web, and the story in it."""
