"""Make a signed graph smaller without changing what it costs to balance it."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np

from stancegraph.graph.networks.signed.matrix import Block, Ints, checked

Node = Hashable


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reduced:
    """What is left of a signed graph, and how to read a partition of it back.

    Attributes:
        core: undirected; edge attribute `weight`: a whole number, signed, never 0.
        constant: edges that every partition leaves frustrated, by pairs that cancelled.
        merges: (node, into, sign) in the order in which they were made: node sits on the side of `into`
            where sign is +1, on the other where it is -1.
    """

    core: nx.Graph
    constant: int
    merges: tuple[tuple[Node, Node, int], ...]


def reduced(graph: nx.Graph) -> Reduced:
    """The graph with every node merged that one edge decides.

    An edge that weighs at least half of all weight at a node can always be satisfied by that node without loss, so the
    node is merged into the other end. Trees, pendants, and paths through nodes of two edges vanish in this way.
    Parallel edges that arise add up; where their signs differ, the smaller weight is lost for certain.

    Args:
        graph: undirected, without loops; edge attribute `sign`: +1 or -1.
    """
    core, constant, merges = nx.Graph(), 0, []
    core.add_nodes_from(graph)
    core.add_weighted_edges_from(checked(graph).edges(data="sign"))
    waiting = dict.fromkeys(core)
    while waiting:
        node, _ = waiting.popitem()
        if node not in core or (into := _dominant(core, node)) is None:
            continue
        sign = 1 if core[node][into]["weight"] > 0 else -1
        merges.append((node, into, sign))
        waiting |= dict.fromkeys([*core[node], into])
        constant += _merge(core, node, into, sign)
    core.remove_nodes_from([node for node, degree in list(core.degree()) if degree == 0])
    return Reduced(core=core, constant=constant, merges=tuple(merges))


def _dominant(core: nx.Graph, node: Node) -> Node | None:
    """The neighbour whose edge decides where the node sits."""
    weights = {other: abs(weight) for _, other, weight in core.edges(node, data="weight")}
    if not weights:
        return None
    most = max(weights, key=lambda other: weights[other])
    return most if 2 * weights[most] >= sum(weights.values()) else None


def _merge(core: nx.Graph, node: Node, into: Node, sign: int) -> int:
    """Move the node's edges to another node; the weight that is lost by pairs of opposite sign."""
    lost = 0
    for other, weight in [(other, sign * weight) for _, other, weight in core.edges(node, data="weight")]:
        if other == into:
            continue
        known = core[into][other]["weight"] if core.has_edge(into, other) else 0
        lost += min(abs(known), abs(weight)) if known * weight < 0 else 0
        if known + weight:
            core.add_edge(into, other, weight=known + weight)
        else:
            core.remove_edge(into, other)
    core.remove_node(node)
    return lost


def blocks(core: nx.Graph) -> Iterator[tuple[list[Node], Block]]:
    """The biconnected components with their nodes; every cycle lies in one, so each is balanced by itself.

    Smallest first. A bridge is a block of two nodes and one edge.
    """
    found: Any = nx.biconnected_components(core)
    parts: list[list[Node]] = [sorted(part, key=str) for part in found]
    for nodes in sorted(parts, key=lambda part: (len(part), [str(node) for node in part])):
        place = {node: index for index, node in enumerate(nodes)}
        edges = sorted((*sorted((place[u], place[v])), w) for u, v, w in core.subgraph(nodes).edges(data="weight"))
        columns: Ints = np.array(edges, dtype=np.int64).T
        yield nodes, Block(size=len(nodes), heads=columns[0], tails=columns[1], weights=columns[2])
