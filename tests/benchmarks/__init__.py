"""What takes long or much, measured."""
