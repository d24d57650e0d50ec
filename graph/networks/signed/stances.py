"""The signed network of actors: what they say of and do to each other."""

from collections.abc import Iterable
from datetime import datetime

import networkx as nx

from stancegraph.graph.testimony import Testimony
from stancegraph.graph.voices import voices


def signed_network(
    stances: Iterable[Testimony],
    *,
    by_state: bool = False,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> "nx.Graph[str]":
    """Actors tied by the sign of their stances towards each other, both ways together.

    For each holder and target every family of articles has one voice, its newest stance of polarity -1 or +1; the sign
    of a tie is that of the sum of the voices of both directions. Where they cancel there is no tie.

    Args:
        stances: any order; those towards texts, acts and issues, hypothetical ones and neutral ones are left out.
        by_state: actors by the states they stand for, as far as they stand for one.

    Returns:
        Graph attributes: `network_type` ("onemode"), `aggregation` ("signed"), `undecided` (pairs whose voices cancel).
        Node attributes: `label`, `bipartite` (0).
        Edge attributes: `sign` (+1, -1), `weight` (sum of the voices, as whole number), `positive`, `negative` (voices),
        `first_said`, `last_said` (days), `stance_ids` (tuple, oldest first).
    """
    graph: nx.Graph[str] = nx.Graph(network_type="onemode", aggregation="signed", undecided=0)
    for (one, other), spoken in sorted(_pairs(stances, by_state, known_at, first_hand, graph).items()):
        total = sum(found.polarity for found in spoken)
        if total == 0:
            graph.graph["undecided"] += 1
            continue
        ordered = sorted(spoken, key=lambda found: (found.said_on, found.stance_id))
        graph.add_edge(
            one,
            other,
            sign=1 if total > 0 else -1,
            weight=total,
            positive=sum(found.polarity > 0 for found in spoken),
            negative=sum(found.polarity < 0 for found in spoken),
            first_said=ordered[0].said_on,
            last_said=ordered[-1].said_on,
            stance_ids=tuple(dict.fromkeys(found.stance_id for found in ordered)),
        )
    return graph


def _pairs(
    stances: Iterable[Testimony],
    by_state: bool,
    known_at: datetime | None,
    first_hand: bool,
    graph: "nx.Graph[str]",
) -> dict[tuple[str, str], list[Testimony]]:
    """Voices of each pair of actors that took sides on each other; the actors become nodes of the graph."""
    directed: dict[tuple[str, str], list[Testimony]] = {}
    labels: dict[str, str] = {}
    for found in stances:
        if found.target_kind != "actor" or not (found.polarity and found.is_held and found.is_known(known_at)):
            continue
        holder = found.holder_state if by_state else found.actor_id
        target = found.target_state if by_state else found.target_id
        if holder == target or (first_hand and not found.is_first_hand):
            continue
        directed.setdefault((holder, target), []).append(found)
        for node, actor, name in (
            (holder, found.actor_id, found.actor_name),
            (target, found.target_id, found.target_name),
        ):
            labels[node] = name if node == actor else labels.get(node, node)
    graph.add_nodes_from((node, {"label": labels[node], "bipartite": 0}) for node in sorted(labels))
    together: dict[tuple[str, str], list[Testimony]] = {}
    for pair, said in directed.items():
        one, other = sorted(pair)
        together.setdefault((one, other), []).extend(voices(said))
    return together
