"""Articles in."""
