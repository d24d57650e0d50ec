"""Is a signed network balanced, strongly or weakly, and which dyads are in the way?"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import networkx as nx

from stancegraph.graph.networks.signed.frustration import TIME_LIMIT, Frustration, frustration
from stancegraph.graph.networks.signed.matrix import checked
from stancegraph.graph.networks.signed.triangles import Triangles, triangles

Node = Hashable


@dataclass(frozen=True, slots=True, kw_only=True)
class Dyad:
    """Two nodes with the sign of their tie and the stances behind it; `one` comes before `other` by name."""

    one: Node
    other: Node
    sign: int
    stance_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """How balanced a signed network is.

    Attributes:
        nodes, edges, negative: how many.
        frustrated: the dyads that one best partition into two camps leaves frustrated; another one may leave others.
        camps: groups without a negative tie within or a positive one between, largest first, isolates left out; None
            unless the network is weakly balanced.
    """

    nodes: int
    edges: int
    negative: int
    triangles: Triangles
    frustration: Frustration
    frustrated: tuple[Dyad, ...]
    camps: tuple[tuple[Node, ...], ...] | None

    @property
    def is_balanced(self) -> bool:
        """Whether two camps suffice, friends within and foes between.

        References:
            Harary, F. (1953). On the notion of balance of a signed graph. Michigan Mathematical Journal 2(2), 143-146.
        """
        return self.frustration.index == 0

    @property
    def is_weakly_balanced(self) -> bool:
        """Whether any number of camps suffices.

        References:
            Davis, J. A. (1967). Clustering and structural balance in graphs. Human Relations 20(2), 181-187.
        """
        return self.camps is not None


def balance(graph: nx.Graph, *, time_limit: float = TIME_LIMIT, seed: int = 0) -> Balance:
    """Balance of a signed network.

    Args:
        graph: undirected, without loops; edge attributes `sign` (+1 or -1) and, where it has one, `stance_ids`.
        time_limit: seconds for the frustration index.

    Raises:
        BadParameter: the graph is no signed graph, or the time limit is not more than 0.
    """
    found = frustration(graph, time_limit=time_limit, seed=seed)
    return Balance(
        nodes=graph.number_of_nodes(),
        edges=graph.number_of_edges(),
        negative=sum(sign < 0 for _, _, sign in graph.edges(data="sign")),
        triangles=triangles(graph),
        frustration=found,
        frustrated=tuple(_dyad(one, other, graph[one][other]) for one, other in found.frustrated),
        camps=weak_camps(graph),
    )


def weak_camps(graph: nx.Graph) -> tuple[tuple[Node, ...], ...] | None:
    """The parts that hang together by positive ties; None when one of them has a negative tie within."""
    friends = nx.Graph()
    friends.add_nodes_from(node for node, degree in checked(graph).degree() if degree)
    friends.add_edges_from((one, other) for one, other, sign in graph.edges(data="sign") if sign > 0)
    parts = [tuple(sorted(part, key=str)) for part in nx.connected_components(friends)]
    camp = {node: number for number, part in enumerate(parts) for node in part}
    if any(sign < 0 and camp[one] == camp[other] for one, other, sign in graph.edges(data="sign")):
        return None
    return tuple(sorted(parts, key=lambda part: (-len(part), [str(node) for node in part])))


def _dyad(one: Node, other: Node, edge: Any) -> Dyad:
    return Dyad(one=one, other=other, sign=edge["sign"], stance_ids=tuple(edge.get("stance_ids", ())))
