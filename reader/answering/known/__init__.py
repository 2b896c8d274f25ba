"""What is known of names and things: lists of our own, written from general knowledge."""
