"""Typed edges: what the stances of one actor on one target add up to, drawn for the eye.

A pair is what one typed edge joins: an actor, a code and a target. As long as one of its stances is in the graph, its
edge is drawn or the pair is marked; a pair without any stance has no edge, so the first ones draw it unseen.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final
from uuid import uuid4

import neo4j

from stancegraph.graph.stores.rows import Row
from stancegraph.graph.stores.slices import grouped
from stancegraph.graph.stores.transact import Unit, read, write

#: typed edges settled in one transaction, or drawn by one query
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
        edges = edges_of(unit.run("pair_basis", pair_ids=pairs))
        bare = sorted(set(pairs) - set(edges))
        if bare:
            unit.run("drop_edges", pair_ids=bare)
        there = set(unit.run("redraw_edges", rows=_by_holder(edges.values())))
        draw_new(unit, [row for row in edges.values() if _ends(row) not in there])

    write(graph, work)


def draw_new(unit: Unit, edges: Sequence[Row]) -> None:
    """Draw typed edges that are not there, such as those of pairs that had no stance before this transaction."""
    for start in range(0, len(edges), PAIRS):
        unit.run("typed_edges", rows=grouped(edges[start : start + PAIRS], "code"))


def edges_of(basis: Iterable[tuple[Any, ...]]) -> dict[str, Row]:
    """Rows of the stances behind each pair, in order of stance id, to one row for each edge.

    A row of the basis: pair id, stance id, actor id, code, target id, places of actor and target, day, family ids.
    """
    stances: dict[str, list[tuple[Any, ...]]] = {}
    for pair_id, *stance in basis:
        stances.setdefault(pair_id, []).append(tuple(stance))
    return {pair_id: _edge(found) for pair_id, found in stances.items()}


def _edge(stances: list[tuple[Any, ...]]) -> Row:
    days = [said_on for *_, said_on, _ in stances]
    _, actor_id, code, target_id, actor_place, target_place, _, _ = stances[0]
    count = len(stances)
    return {
        "actor_id": actor_id,
        "target_id": target_id,
        "actor_place": actor_place,
        "target_place": target_place,
        "code": code,
        # what Neo4j Browser writes on the arrow: its styles can show one property and compute nothing
        "caption": code if count == 1 else f"{code} \u00d7{count}",
        "stance_ids": [one for one, *_ in stances],
        "count": count,
        "families": len({family for *_, families in stances for family in families}),
        "first_said": min(days),
        "last_said": max(days),
    }


def _ends(row: Row) -> tuple[str, str, str]:
    return row["actor_id"], row["code"], row["target_id"]


def _by_holder(rows: Iterable[Row]) -> list[Row]:
    """One row for each actor, with its edges by code and target: they are looked through once for all of them."""
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row["actor_id"], {})[f"{row['code']} {row['target_id']}"] = row
    return [{"actor_id": actor_id, "edges": edges} for actor_id, edges in found.items()]
