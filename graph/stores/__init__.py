"""Open a graph, write to it."""
