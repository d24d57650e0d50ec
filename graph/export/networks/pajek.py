"""Pajek's NET, with partitions of two-mode networks and the signs as weights."""

from typing import IO, Final

import networkx as nx

from stancegraph.graph.export.sanitizer import flat, is_two_mode, label, weight
from stancegraph.graph.export.xml import word

SUFFIX: Final = ".net"
MEDIA_TYPE: Final = "text/plain; charset=utf-8"


def write(network: nx.Graph, stream: IO[bytes]) -> None:
    """Write vertices by their labels, then edges or arcs; of a two-mode network the first kind comes first.

    A quotation mark in a label becomes an apostrophe. Other attributes have no place there.

    References:
        Mrvar, A., Batagelj, V. (2018). Pajek: programs for analysis and visualization of very large networks.
        Reference manual, version 5.05.
    """
    found = flat(network)
    two = is_two_mode(found)
    nodes = sorted(found.nodes, key=lambda one: one.attributes["bipartite"] == 1) if two else list(found.nodes)
    first = f" {sum(one.attributes['bipartite'] == 0 for one in nodes)}" if two else ""
    number = {one.ends[0]: place for place, one in enumerate(nodes, start=1)}
    lines = [f"*Vertices {len(nodes)}{first}"]
    lines += [f"{number[one.ends[0]]} {_quoted(label(one))}" for one in nodes]
    lines.append("*Arcs" if found.is_directed else "*Edges")
    lines += [f"{number[one.ends[0]]} {number[one.ends[1]]} {word(weight(one))}" for one in found.edges]
    stream.write(("\n".join(lines) + "\n").encode())


def _quoted(words: str) -> str:
    return '"' + " ".join(words.replace('"', "'").split()) + '"'
