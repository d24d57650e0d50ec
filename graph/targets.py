"""Targets as the graph knows them."""

from dataclasses import dataclass
from datetime import date

import neo4j

from stancegraph.graph.model.errors import UnknownTarget
from stancegraph.graph.near import nobody
from stancegraph.graph.queries import run
from stancegraph.graph.reading import checked_limit


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetEntry:
    """An actor, text, act or issue with the number of stances about it.

    Attributes:
        kind: actor, text, act or issue.
        symbol: of a text, such as `S/2012/77`.
        place, happened_on: of an act.
    """

    id: str
    name: str
    kind: str
    country: str | None
    symbol: str | None
    place: str | None
    happened_on: date | None
    stances: int


def target(graph: neo4j.Driver, target_id: str) -> TargetEntry:
    """One target; UnknownTarget says which ids are near."""
    rows = run(graph, "target", target_id=target_id)
    if not rows:
        names = {row.id: row.name for row in run(graph, "target_names")}
        raise UnknownTarget(nobody("target", target_id, names))
    return _entry(rows[0])


def targets(
    graph: neo4j.Driver, *, words: str = "", kind: str | None = None, after_id: str = "", limit: int = 50
) -> list[TargetEntry]:
    """Targets that stances are about, by id, after a given one; `words` are part of the name or id, in any case."""
    rows = run(graph, "target_page", words=words.lower(), kind=kind, after_id=after_id, limit=checked_limit(limit))
    return [_entry(row) for row in rows]


def _entry(row: object) -> TargetEntry:
    return TargetEntry(**{name: getattr(row, name) for name in TargetEntry.__dataclass_fields__})
