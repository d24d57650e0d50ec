"""Who stands between the coalitions."""

from dataclasses import dataclass

import networkx as nx
import numpy as np

from stancegraph.graph.networks.clusters import clusters
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.partitions import positive


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """How far one actor stands between the coalitions.

    Attributes:
        coalition: the number of its own group.
        participation: 1 - the sum of squared shares of its congruence by group: 0 = all in one group, near 1 = spread.
        outside: share of its congruence with actors of other groups, 0 to 1.
        betweenness: share of shortest paths between others that pass through it, with 1 / congruence as length.
        strength: sum of its congruence.
    """

    actor: str
    coalition: int
    participation: float
    outside: float
    betweenness: float
    strength: float


def bridges(one: Network, *, method: str = "louvain", k: int = 2, seed: int = 0) -> list[Bridge]:
    """Actors of a congruence network with ties into other groups first; those without ties are left out.

    Negative ties count as 0.

    References:
        Guimera, R. and Amaral, L. A. N. (2005). Functional cartography of complex metabolic networks. Nature 433.
    """
    ties, groups = positive(one.values), clusters(one.values, method, k=k, seed=seed)
    graph = nx.from_numpy_array(ties)
    for _, _, tie in graph.edges(data=True):
        tie["length"] = 1.0 / tie["weight"]
    between = nx.betweenness_centrality(graph, weight="length")
    found = []
    for place in np.flatnonzero(ties.sum(axis=1)).tolist():
        shares = np.bincount(groups, weights=ties[place]) / ties[place].sum()
        found.append(
            Bridge(
                actor=one.rows[place],
                coalition=int(groups[place]),
                participation=float(1 - (shares**2).sum()),
                outside=float(1 - shares[groups[place]]),
                betweenness=float(between[place]),
                strength=float(ties[place].sum()),
            )
        )
    return sorted(found, key=lambda bridge: (-bridge.participation, -bridge.betweenness, bridge.actor))
