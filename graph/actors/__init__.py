"""The authority file: who is who, on a given day."""

from stancegraph.graph.actors.authority import Authority, authority
from stancegraph.graph.actors.candidate import Candidate, Mention

__all__ = ["Authority", "Candidate", "Mention", "authority"]
