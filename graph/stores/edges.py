"""Typed edges: what the stances of one actor on one target add up to, drawn for the eye."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final
from uuid import uuid4

import neo4j

from stancegraph.graph.stores.batch import in_slices
from stancegraph.graph.stores.rows import Row
from stancegraph.graph.stores.transact import Unit, read, write

#: typed edges settled in one transaction
PAIRS: Final = 1_000


def rebuild_edges(graph: neo4j.Driver) -> int:
    """Draw all typed edges anew from the stances, and how many pairs there are; for after a repair by hand."""
    while write(graph, lambda unit: unit.run("erase_edges", limit=10 * PAIRS))[0][0]:
        pass
    pairs = [pair for (pair,) in read(graph, "pairs")]
    draw(graph, pairs)
    return len(pairs)


def draw(graph: neo4j.Driver, pairs: Sequence[str]) -> None:
    """Compute the typed edges of some pairs anew and draw, correct or take them away."""
    for start in range(0, len(pairs), PAIRS):
        chosen = list(pairs[start : start + PAIRS])
        _draw(graph, chosen)


def _draw(graph: neo4j.Driver, pairs: list[str]) -> None:
    version, changed_at = uuid4().hex, datetime.now(UTC).isoformat()

    def work(unit: Unit) -> None:
        # first of all, so that two processes which settle the same pair do so one after the other
        unit.run("advance_version", version=version, changed_at=changed_at, count=0)
        edges = _edges(unit.run("pair_basis", pair_ids=pairs))
        bare = sorted(set(pairs) - set(edges))
        if bare:
            unit.run("drop_edges", pair_ids=bare)
        for code in sorted({row["code"] for row in edges.values()}):
            in_slices(unit, f"edge_{code.lower()}", [row for row in edges.values() if row["code"] == code])

    write(graph, work)


def _edges(basis: Iterable[tuple[Any, ...]]) -> dict[str, Row]:
    """Rows of the stances behind each pair, in order of stance id, to one row for each edge."""
    stances: dict[str, list[tuple[Any, ...]]] = {}
    for pair_id, *stance in basis:
        stances.setdefault(pair_id, []).append(tuple(stance))
    return {pair_id: _edge(found) for pair_id, found in stances.items()}


def _edge(stances: list[tuple[Any, ...]]) -> Row:
    days = [said_on for _, _, said_on, _ in stances]
    code, count = stances[0][1], len(stances)
    return {
        "stance_id": stances[0][0],
        "code": code,
        # what Neo4j Browser writes on the arrow: its styles can show one property and compute nothing
        "caption": code if count == 1 else f"{code} \u00d7{count}",
        "stance_ids": [stance_id for stance_id, _, _, _ in stances],
        "count": count,
        "families": len({family for _, _, _, families in stances for family in families}),
        "first_said": min(days),
        "last_said": max(days),
    }
