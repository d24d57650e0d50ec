"""One module a feed; each has read(location)."""
