"""A library as it is published for a group to read."""
