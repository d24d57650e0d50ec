"""The types: frozen, validated, without I/O."""

from stancegraph.graph.model.actor import Actor, Membership, Office
from stancegraph.graph.model.article import Article, Rejected
from stancegraph.graph.model.stance import Confidence, Evidence, Stance, quotes_exactly
from stancegraph.graph.model.target import Act, Issue, Target, Text, target_kind
from stancegraph.graph.model.vote import Vote

__all__ = [
    "Act",
    "Actor",
    "Article",
    "Confidence",
    "Evidence",
    "Issue",
    "Membership",
    "Office",
    "Rejected",
    "Stance",
    "Target",
    "Text",
    "Vote",
    "quotes_exactly",
    "target_kind",
]
