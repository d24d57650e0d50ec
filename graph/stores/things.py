"""Actors and what stances are about, as nodes."""

from collections.abc import Iterable
from typing import Final

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.target import Target, target_kind
from stancegraph.graph.stores.rows import Row, target_row
from stancegraph.graph.stores.slices import in_slices
from stancegraph.graph.stores.transact import Unit

#: target kind -> the query that writes such nodes
NODES: Final = {"actor": "actors", "text": "texts", "act": "acts", "issue": "issues"}


def write_things(unit: Unit, things: Iterable[Target]) -> None:
    """Actors, texts, acts and issues; the labels of the actors' kinds follow in a transaction of their own."""
    rows: dict[str, list[Row]] = {}
    for thing in things:
        rows.setdefault(target_kind(thing), []).append(target_row(thing))
    for kind, query in NODES.items():
        in_slices(unit, query, rows.get(kind, []))


def label_actors(unit: Unit, actors: Iterable[Actor]) -> None:
    """Put on the label of each actor's kind."""
    ids: dict[str, list[str]] = {}
    for actor in actors:
        ids.setdefault(actor.kind, []).append(actor.id)
    for kind, chosen in sorted(ids.items()):
        unit.run(f"label_{kind}", ids=chosen)
