"""Triangles of a signed graph by the number of their positive edges."""

from dataclasses import dataclass
from typing import Any

import networkx as nx

from stancegraph.graph.networks.signed.matrix import halves


@dataclass(frozen=True, slots=True, kw_only=True)
class Triangles:
    """How many triangles have three, two, one and no positive edge.

    Attributes:
        ppp, ppm, pmm, mmm: counts; those with an even number of negative edges (ppp, pmm) are balanced.
    """

    ppp: int = 0
    ppm: int = 0
    pmm: int = 0
    mmm: int = 0

    @property
    def total(self) -> int:
        """All triangles."""
        return self.ppp + self.ppm + self.pmm + self.mmm

    @property
    def balance(self) -> float | None:
        """Share of triangles whose sign product is positive, in [0, 1]; None without triangles.

        References:
            Cartwright, D., Harary, F. (1956). Structural balance: a generalization of Heider's theory.
            Psychological Review 63(5), 277-293.
        """
        return (self.ppp + self.pmm) / self.total if self.total else None

    @property
    def weak_balance(self) -> float | None:
        """Share of triangles that do not have exactly one negative edge; None without triangles.

        References:
            Davis, J. A. (1967). Clustering and structural balance in graphs. Human Relations 20(2), 181-187.
        """
        return (self.total - self.ppm) / self.total if self.total else None


def triangles(graph: nx.Graph) -> Triangles:
    """The triangle census, by traces of products of the positive and the negative half of the matrix.

    Args:
        graph: undirected, without loops; edge attribute `sign`: +1 or -1.
    """
    plus: Any
    minus: Any
    plus, minus = halves(graph)
    square, opposite = plus @ plus, minus @ minus
    return Triangles(
        ppp=round(plus.multiply(square).sum()) // 6,
        ppm=round(minus.multiply(square).sum()) // 2,
        pmm=round(plus.multiply(opposite).sum()) // 2,
        mmm=round(minus.multiply(opposite).sum()) // 6,
    )
