"""How much is in a graph, how old it is, which version of its content this is."""

from dataclasses import dataclass
from datetime import date, datetime

import neo4j

from stancegraph.graph.queries import run


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Nodes of each kind, the days that the stances span, and when something was last recorded."""

    articles: int
    stances: int
    evidence: int
    actors: int
    texts: int
    acts: int
    issues: int
    publishers: int
    families: int
    votes: int
    first_said: date | None
    last_said: date | None
    recorded_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """Which version of the content this is, and since when; both None for a graph that was never loaded."""

    version: str | None
    changed_at: datetime | None


def graph_counts(graph: neo4j.Driver) -> Counts:
    """Counts of an open graph."""
    row = run(graph, "graph_counts")[0]
    return Counts(**{name: getattr(row, name) for name in Counts.__dataclass_fields__})


def graph_version(graph: neo4j.Driver) -> Version:
    """The version of the content; it changes with every load."""
    rows = run(graph, "graph_version")
    if not rows:
        return Version(version=None, changed_at=None)
    return Version(version=rows[0].version, changed_at=rows[0].changed_at)
