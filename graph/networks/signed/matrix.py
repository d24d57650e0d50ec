"""A signed graph as arrays, and the check that it is one."""

from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from stancegraph.graph.model.errors import BadParameter

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Block:
    """A signed graph on the nodes 0 .. size - 1 with whole weights, one entry an edge.

    Attributes:
        heads, tails: ends of the edges.
        weights: signed, never 0; leaving an edge frustrated costs its absolute value.
    """

    size: int
    heads: Ints
    tails: Ints
    weights: Ints

    @property
    def costs(self) -> Ints:
        """What each edge costs when it is frustrated."""
        return np.abs(self.weights)

    def frustrated(self, sides: Ints) -> npt.NDArray[np.bool_]:
        """Which edges a partition (one of -1, +1 a node) leaves frustrated."""
        return np.asarray(sides[self.heads] * sides[self.tails] * self.weights < 0)

    def cost(self, sides: Ints) -> int:
        """Weight of the edges that a partition leaves frustrated."""
        return int(self.costs[self.frustrated(sides)].sum())

    def adjacency(self) -> csr_array:
        """The symmetric matrix of signed weights."""
        ends = (np.concatenate([self.heads, self.tails]), np.concatenate([self.tails, self.heads]))
        return csr_array((np.concatenate([self.weights, self.weights]), ends), shape=(self.size, self.size))


def checked(graph: nx.Graph) -> nx.Graph:
    """The graph itself.

    Raises:
        BadParameter: it is directed or a multigraph, has a loop, or an edge without a `sign` of +1 or -1.
    """
    if graph.is_directed() or graph.is_multigraph():
        raise BadParameter("a signed graph is undirected and has one edge a pair; it takes networkx.Graph")
    for one, other, sign in graph.edges(data="sign"):
        if one == other:
            raise BadParameter(f"a loop at {one!r}; a signed graph has none")
        if sign not in (-1, 1):
            raise BadParameter(f"edge {one!r} - {other!r} has sign {sign!r}; it is +1 or -1")
    return graph


def halves(graph: nx.Graph) -> tuple[csr_array, csr_array]:
    """The symmetric 0/1 matrices of the positive and of the negative edges, nodes in the graph's order."""
    place = {node: index for index, node in enumerate(checked(graph))}
    signs: dict[int, list[tuple[int, int]]] = {1: [], -1: []}
    for one, other, sign in graph.edges(data="sign"):
        signs[sign] += [(place[one], place[other]), (place[other], place[one])]
    return _matrix(signs[1], len(place)), _matrix(signs[-1], len(place))


def _matrix(pairs: list[tuple[int, int]], size: int) -> csr_array:
    ends: Any = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return csr_array((np.ones(len(pairs)), (ends[0], ends[1])), shape=(size, size))
