"""How far a signed graph is from balance: the frustration index, exact or between bounds."""

import time
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import networkx as nx

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.signed.program import solved
from stancegraph.graph.networks.signed.reduction import blocks, reduced

Node = Hashable
#: seconds that an index may take before it is answered by bounds
TIME_LIMIT = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Frustration:
    """The least number of edges without which the graph falls into two camps, friends within and foes between.

    Attributes:
        index: of the partition below; the least possible where `exact`, else an upper bound.
        lower_bound: no partition has fewer frustrated edges; equals `index` where `exact`.
        edges: how many the graph has.
        sides: node -> 0 or 1, one best partition (there may be others); the first node by name of
            every part that hangs together is on side 0.
        frustrated: the edges that this partition leaves frustrated, each pair and all pairs by name.
    """

    index: int
    lower_bound: int
    edges: int
    sides: Mapping[Node, int]
    frustrated: tuple[tuple[Node, Node], ...]

    @property
    def exact(self) -> bool:
        """Whether the index is proven."""
        return self.index == self.lower_bound

    @property
    def normalised(self) -> float | None:
        """1 - 2 index / edges: 1 when balanced, from 0 on; None without edges.

        References:
            Aref, S., Wilson, M. C. (2018). Measuring partial balance in signed networks. Journal of Complex Networks
            6(4), 566-595.
        """
        return 1 - 2 * self.index / self.edges if self.edges else None


def frustration(graph: nx.Graph, *, time_limit: float = TIME_LIMIT, seed: int = 0) -> Frustration:
    """The frustration index of a signed graph.

    The graph is made smaller first (see `reduction`), then each biconnected part is solved by itself, the small ones
    first, each within its share of the time that is left. A proven index does not depend on the seed.

    Args:
        graph: undirected, without loops; edge attribute `sign`: +1 or -1. Every edge costs 1.
        time_limit: seconds, more than 0.

    Raises:
        BadParameter: the graph is no signed graph, or the time limit is not more than 0.

    References:
        Harary, F. (1959). On the measurement of structural balance. Behavioral Science 4(4), 316-323.
    """
    if not time_limit > 0:
        raise BadParameter(f"time limit {time_limit}; it is more than 0 seconds")
    end = time.monotonic() + time_limit
    small = reduced(graph)
    lower, relative = small.constant, nx.Graph()
    relative.add_nodes_from(graph)
    relative.add_edges_from((node, into, {"sign": sign}) for node, into, sign in small.merges)
    parts = list(blocks(small.core))
    for number, (nodes, block) in enumerate(parts):
        now = time.monotonic()
        answer = solved(block, until=now + (end - now) / (len(parts) - number), seed=seed)
        lower += answer.bound
        first, *rest = zip(nodes, answer.sides.tolist(), strict=True)
        relative.add_edges_from((first[0], node, {"sign": first[1] * side}) for node, side in rest)
    sides = _sides(relative)
    left = frustrated(graph, sides)
    return Frustration(
        index=len(left),
        lower_bound=lower,
        edges=graph.number_of_edges(),
        sides=MappingProxyType(sides),
        frustrated=left,
    )


def frustrated(graph: nx.Graph, sides: Mapping[Node, int]) -> tuple[tuple[Node, Node], ...]:
    """Positive edges between the two sides and negative ones within, by name."""
    found = [
        tuple(sorted((one, other), key=str))
        for one, other, sign in graph.edges(data="sign")
        if (sides[one] == sides[other]) != (sign > 0)
    ]
    return tuple(sorted(found, key=lambda pair: [str(node) for node in pair]))


def _sides(forest: nx.Graph) -> dict[Node, int]:
    """Sides from a forest of same side (+1) and other side (-1), the first node of each tree on side 0."""
    sides: dict[Node, int] = {}
    for root in sorted(forest, key=str):
        if root in sides:
            continue
        sides[root] = 0
        for known, node in nx.bfs_edges(forest, root):
            sides[node] = sides[known] if forest[known][node]["sign"] > 0 else 1 - sides[known]
    return {node: sides[node] for node in forest}
