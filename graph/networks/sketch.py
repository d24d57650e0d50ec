"""Networks as plain nodes and ties, and as bytes of one file."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO, Final

import networkx as nx

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.dynamic import to_dynamic
from stancegraph.graph.networks.graphs import to_networkx
from stancegraph.graph.networks.network import Network

#: formats that know time: all windows go into one file
DYNAMIC: Final = frozenset({"gexf"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A node; see `to_networkx` for the attributes."""

    id: str
    label: str
    variable: str
    bipartite: int
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedTie:
    """An edge between two nodes, by their ids."""

    row: str
    column: str
    weight: float
    sign: int
    stance_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A network as plain values, its moments in UTC; see `Network`."""

    date: datetime
    start: datetime
    end: datetime
    layer: str
    statements: int
    nodes: tuple[Node, ...]
    ties: tuple[SignedTie, ...]
    notes: tuple[str, ...] = ()


def sketch(one: Network) -> Sketch:
    """Nodes and ties of a network, in its order."""
    graph = to_networkx(one)
    return Sketch(
        date=one.date.replace(tzinfo=UTC),
        start=one.start.replace(tzinfo=UTC),
        end=one.end.replace(tzinfo=UTC),
        layer=one.layer,
        statements=one.statements,
        nodes=tuple(Node(id=node, **told) for node, told in graph.nodes(data=True)),
        ties=tuple(SignedTie(row=row, column=column, **told) for row, column, told in graph.edges(data=True)),
        notes=one.notes,
    )


def written(found: Sequence[Network], name: str, write: Callable[[nx.Graph, IO[bytes]], None]) -> bytes:
    """One file of a network; of several windows only in a format that knows time. No network is an empty graph.

    Raises:
        BadParameter: several windows, and the format holds one network.
    """
    if len(found) > 1 and name not in DYNAMIC:
        raise BadParameter(f"{len(found)} windows do not go into one {name} file; take json, one of {sorted(DYNAMIC)}")
    stream = io.BytesIO()
    write(to_dynamic(found) if len(found) > 1 else nx.Graph() if not found else to_networkx(found[0]), stream)
    return stream.getvalue()
