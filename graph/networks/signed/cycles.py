"""Unbalanced cycles: each of them must lose an edge."""

import math
import time
from collections.abc import Iterator

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from stancegraph.graph.networks.signed.matrix import Block, Floats, Ints

Cycle = frozenset[int]

#: sources of one search, so that the distances fit into memory
_BATCH = 256
#: added to every length: of two cycles of equal length the one with fewer edges is found
_HOP = 1e-7


class Cover:
    """The signed double cover of a block: an unbalanced cycle through a node is a path between its two copies.

    References:
        Zaslavsky, T. (1982). Signed graphs. Discrete Applied Mathematics 4(1), 47-74.
        Barahona, F., Mahjoub, A. R. (1986). On the cut polytope. Mathematical Programming 36, 157-173: the same search
        separates the cycle inequalities of the cut polytope.
    """

    def __init__(self, block: Block) -> None:
        size, crossing = block.size, block.weights < 0
        tails = block.tails + size * crossing, block.tails + size * ~crossing
        self._starts: Ints = np.concatenate([block.heads, block.heads + size])
        self._stops: Ints = np.concatenate([*tails])
        self._size, self._heads = size, block.heads
        #: the copy of each edge's tail from which the edge itself closes an unbalanced walk to its head
        self._across: Ints = block.tails + size * ~crossing
        pairs = zip(block.heads.tolist(), block.tails.tolist(), strict=True)
        self._edges = {frozenset(pair): edge for edge, pair in enumerate(pairs)}

    def cycles(self, lengths: Floats, *, below: float = math.inf, until: float = math.inf) -> Iterator[Cycle]:
        """For each edge the shortest unbalanced cycle through it, as edge numbers, when shorter than `below`.

        Args:
            lengths: not negative, one an edge.
            until: `time.monotonic()` after which no more are looked for, once some nodes were searched from.
        """
        network = self._network(lengths)
        for first in range(0, self._size, _BATCH):
            if first and time.monotonic() >= until:
                return
            sources = np.arange(first, min(first + _BATCH, self._size))
            distances, before = dijkstra(
                network, directed=False, indices=sources, return_predecessors=True, limit=below
            )
            here = np.flatnonzero((first <= self._heads) & (self._heads < first + _BATCH))
            rows, ends = self._heads[here] - first, self._across[here]
            short = distances[rows, ends] + lengths[here] < below
            for edge, row, end in zip(here[short].tolist(), rows[short].tolist(), ends[short].tolist(), strict=True):
                yield self._cycle(before[row], first + row, end, edge)

    def _network(self, lengths: Floats) -> csr_array:
        both = np.concatenate([lengths, lengths]) + _HOP
        return csr_array((both, (self._starts, self._stops)), shape=(2 * self._size, 2 * self._size))

    def _cycle(self, before: Ints, source: int, end: int, edge: int) -> Cycle:
        """Edges that the closed walk crosses an odd number of times: one it crosses twice closes nothing."""
        odd = {edge}
        while end != source:
            last = int(before[end])
            odd ^= {self._edges[frozenset((last % self._size, end % self._size))]}
            end = last
        return frozenset(odd)


def packed(cover: Cover, block: Block, *, until: float = math.inf) -> int:
    """A lower bound without a program: unbalanced cycles that share no weight, found one after the other."""
    left, total = block.costs.astype(np.float64), 0
    while True:
        closed = np.where(left > 0, 1.0, len(left) + 1.0)
        found = sorted(
            set(cover.cycles(closed, below=len(left) + 1.0, until=until)), key=lambda one: (len(one), sorted(one))
        )
        taken = 0
        for edges in map(list, found):
            spare = int(left[edges].min())
            left[edges] -= spare
            taken += spare
        total += taken
        if not taken or time.monotonic() >= until:
            return total
