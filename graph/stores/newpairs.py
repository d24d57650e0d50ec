"""Pairs of actor, code and target that a batch brings: new to the graph, their typed edges are drawn at once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from stancegraph.graph.model.stance import HELD
from stancegraph.graph.stores.edges import edges_of
from stancegraph.graph.stores.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPairs:
    """What becomes of the pairs to which a batch adds stances.

    Attributes:
        edges: typed edges to draw, by pair id; none of these pairs has one.
        waiting: ids of the pairs that are to be settled.
    """

    edges: Mapping[str, Row]
    waiting: tuple[str, ...]


def new_pairs(stances: Sequence[Row], told: Mapping[str, Collection[str]], *, known: Collection[str]) -> NewPairs:
    """Sort out pairs; what is new is live, and each new article is a family of its own.

    Args:
        stances: rows of the new ones, with the places of their ends.
        told: stance id -> ids of the new articles that tell it; none for a stance that an article of the graph tells.
        known: ids of the pairs that have a stance in the graph.
    """
    pairs = {row["pair_id"] for row in stances}
    waiting = {row["pair_id"] for row in stances if not told.get(row["id"])}.union(known)
    held = [row for row in stances if row["modality"] in HELD and row["pair_id"] not in waiting]
    return NewPairs(edges=edges_of(_basis(held, told)), waiting=tuple(sorted(waiting & pairs)))


def _basis(held: Iterable[Row], told: Mapping[str, Collection[str]]) -> Iterable[tuple[object, ...]]:
    for row in sorted(held, key=lambda row: str(row["id"])):
        ends = row["actor_id"], row["code"], row["target_id"], row["actor_place"], row["target_place"]
        yield row["pair_id"], row["id"], *ends, row["said_on"], sorted(told[row["id"]])
