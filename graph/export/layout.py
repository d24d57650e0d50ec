"""Where nodes are drawn: friends near each other, foes apart."""

from typing import Final

import networkx as nx
import numpy as np

from stancegraph.graph.export.sanitizer import Flat, is_two_mode, sign

Place = tuple[float, float]

#: nodes above which a layout by forces takes too long, and a circle has to do
_MOST: Final = 300
#: wished distance of two friends, of two foes, and of two that nothing ties; only their ratio counts
_NEAR: Final = 1.0
_FAR: Final = 3.0
_APART: Final = 2.5


def places(found: Flat) -> dict[str, Place]:
    """x and y of each node in [0, 1], y upwards; the same network always gets the same places.

    Two-mode networks stand in two columns, the rest by Kamada and Kawai's springs; above 300 nodes on a circle.

    References:
        Kamada, T., Kawai, S. (1989). An algorithm for drawing general undirected graphs. Information Processing
        Letters 31(1), 7-15.
    """
    names = [one.ends[0] for one in found.nodes]
    if is_two_mode(found):
        return _columns(found)
    if len(names) > _MOST or len(names) < 3:
        return _fitted(nx.circular_layout(nx.empty_graph(names)))
    wished, drawn = _wished(found, names), nx.complete_graph(len(names))
    springs = nx.kamada_kawai_layout(drawn, dist=wished, pos=nx.circular_layout(drawn), weight=None)
    return _fitted({name: springs[place] for place, name in enumerate(names)})


def _columns(found: Flat) -> dict[str, Place]:
    placed: dict[str, Place] = {}
    for side in (0, 1):
        column = [one.ends[0] for one in found.nodes if one.attributes["bipartite"] == side]
        step = 1 / max(len(column) - 1, 1)
        first = 1.0 if len(column) > 1 else 0.5
        placed |= {name: (float(side), first - step * place) for place, name in enumerate(column)}
    return {one.ends[0]: placed[one.ends[0]] for one in found.nodes}


def _wished(found: Flat, names: list[str]) -> dict[int, dict[int, float]]:
    """Distances: of friends' paths, never nearer than foes should be."""
    place = {name: index for index, name in enumerate(names)}
    friends = nx.empty_graph(len(names))
    foes = []
    for one in found.edges:
        pair = place[one.ends[0]], place[one.ends[-1]]
        if pair[0] != pair[1]:
            friends.add_edge(*pair) if sign(one) >= 0 else foes.append(pair)
    wished = np.full((len(names), len(names)), _APART)
    for node, paths in nx.all_pairs_shortest_path_length(friends, cutoff=3):
        for other, steps in paths.items():
            wished[node, other] = _NEAR * steps**0.5
    for node, other in foes:
        wished[node, other] = wished[other, node] = _FAR
    return {node: dict(enumerate(row)) for node, row in enumerate(wished.tolist())}


def _fitted(given: "dict[str, np.ndarray]") -> dict[str, Place]:
    """Shifted and stretched, each way by itself, into the unit square."""
    if not given:
        return {}
    points = np.array([given[name] for name in given], dtype=float)
    low, high = points.min(axis=0), points.max(axis=0)
    span = np.where(high - low > 1e-9, high - low, 1.0)
    fitted = np.where(high - low > 1e-9, (points - low) / span, 0.5)
    return {name: (float(x), float(y)) for name, (x, y) in zip(given, fitted, strict=True)}
