"""Roll calls in: who voted how on which text."""

from stancegraph.loaders.votes.csv import read

__all__ = ["read"]
