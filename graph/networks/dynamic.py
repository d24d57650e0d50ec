"""Windows as one graph whose nodes and edges know when they were there."""

from collections.abc import Iterable
from typing import Any

import networkx as nx

from stancegraph.graph.networks.graphs import to_networkx
from stancegraph.graph.networks.network import Network

Spell = tuple[str, str]


def to_dynamic(found: Iterable[Network]) -> "nx.Graph[str]":
    """One undirected graph of all windows, for formats that know time (GEXF).

    Node and edge attributes are those of `to_networkx`, with two differences: `spells` is a list of (first day, last
    day), both included, one for each window in which a node has a statement or an edge a weight; an edge's `weight` is
    the mean over those windows, its `sign` that of the mean, and its `stance_ids` are all of them. With "congruence &
    conflict" an edge of either network is an edge, and conflict counts as negative weight.
    """
    whole: nx.Graph[str] = nx.Graph()
    for one in found:
        graph = to_networkx(one)
        spell = one.start.date().isoformat(), one.end.date().isoformat()
        whole.graph |= {name: value for name, value in graph.graph.items() if name not in ("date", "aggregation")}
        for node, told in graph.nodes(data=True):
            _add_node(whole, node, told, spell)
        for left, right, told in graph.edges(data=True):
            signed = -told["weight"] if one.layer == "conflict" else told["weight"]
            _add_edge(whole, (left, right), signed, told["stance_ids"], spell)
    for _, _, tie in whole.edges(data=True):
        weights = tie.pop("weights")
        tie["weight"] = sum(weights) / len(weights)
        tie["sign"] = -1 if tie["weight"] < 0 else 1
        tie["stance_ids"] = tuple(tie["stance_ids"])
    return whole


def _add_node(whole: "nx.Graph[str]", node: str, told: dict[str, Any], spell: Spell) -> None:
    if node not in whole:
        whole.add_node(node, **(told | {"statements": 0, "spells": []}))
    known = whole.nodes[node]
    known["statements"] = max(known["statements"], told["statements"])
    if told["statements"] and spell not in known["spells"]:
        known["spells"].append(spell)


def _add_edge(whole: "nx.Graph[str]", ends: tuple[str, str], weight: float, ids: tuple[str, ...], spell: Spell) -> None:
    if not whole.has_edge(*ends):
        whole.add_edge(*ends, weights=[], spells=[], stance_ids={})
    known = whole.edges[ends]
    known["weights"].append(weight)
    known["stance_ids"] |= dict.fromkeys(ids)
    if spell not in known["spells"]:
        known["spells"].append(spell)
