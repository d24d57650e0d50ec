"""GEXF 1.3 with types, colours and, where nodes or edges have them, spells: Gephi's own format."""

from collections.abc import Iterable, Mapping
from typing import IO, Final

import networkx as nx

from stancegraph.graph.export.colours import EDGE
from stancegraph.graph.export.sanitizer import Flat, Item, Scalar, columns, flat, label, sign, weight
from stancegraph.graph.export.xml import Pen, word

SUFFIX: Final = ".gexf"
MEDIA_TYPE: Final = "application/gexf+xml"

_TYPES: Final = {str: "string", int: "long", float: "double", bool: "boolean"}
_ROOT: Final = {
    "xmlns": "http://gexf.net/1.3",
    "xmlns:viz": "http://gexf.net/1.3/viz",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
    "version": "1.3",
}


def write(network: nx.Graph, stream: IO[bytes]) -> None:
    """Write the network.

    An edge's weight is its size there, because programs that draw do not take negative ones; the weight with its sign
    is the attribute `weight`, its sign the attribute `sign`. The attribute `spells` of a node or an edge, pairs of days with None
    for an open end, makes the network a dynamic one.

    References:
        GEXF Working Group (2022). GEXF 1.3 schema. https://gexf.net
    """
    found, pen = flat(network), Pen(stream)
    pen.begin("gexf", _ROOT)
    pen.begin("meta")
    pen.put("creator", text="stancegraph")
    pen.end()
    is_dynamic = any(one.spells for one in (*found.nodes, *found.edges))
    kind = {"defaultedgetype": "directed" if found.is_directed else "undirected"}
    timed = (
        {"mode": "dynamic", "timeformat": "date", "timerepresentation": "interval"}
        if is_dynamic
        else {"mode": "static"}
    )
    pen.begin("graph", kind | timed)
    node_kinds, edge_kinds = columns(found.nodes), {"sign": int, **columns(found.edges)}
    _declared(pen, "node", node_kinds)
    _declared(pen, "edge", edge_kinds)
    pen.begin("nodes")
    for one in found.nodes:
        pen.begin("node", {"id": one.ends[0], "label": label(one)})
        _inside(pen, one, one.attributes, node_kinds)
        pen.end()
    pen.end()
    _edges(pen, found, edge_kinds)
    pen.end()
    pen.end()


def _edges(pen: Pen, found: Flat, kinds: Mapping[str, type[Scalar]]) -> None:
    pen.begin("edges")
    for number, one in enumerate(found.edges):
        ends = {"id": str(number), "source": one.ends[0], "target": one.ends[1]}
        pen.begin("edge", ends | {"weight": word(abs(weight(one)))})
        _inside(pen, one, {"sign": sign(one), **one.attributes}, kinds)
        red, green, blue = (str(int(EDGE[sign(one)][at : at + 2], 16)) for at in (1, 3, 5))
        pen.put("viz:color", {"r": red, "g": green, "b": blue})
        pen.put("viz:shape", {"value": {1: "solid", -1: "dashed", 0: "dotted"}[sign(one)]})
        pen.end()
    pen.end()


def _declared(pen: Pen, where: str, kinds: Mapping[str, type[Scalar]]) -> None:
    if not kinds:
        return
    pen.begin("attributes", {"class": where})
    for number, (name, kind) in enumerate(kinds.items()):
        pen.put("attribute", {"id": str(number), "title": name, "type": _TYPES[kind]})
    pen.end()


def _inside(pen: Pen, one: Item, given: Mapping[str, Scalar], kinds: Iterable[str]) -> None:
    places = {name: str(number) for number, name in enumerate(kinds)}
    if given:
        pen.begin("attvalues")
        for name, value in given.items():
            pen.put("attvalue", {"for": places[name], "value": word(value)})
        pen.end()
    if one.spells:
        pen.begin("spells")
        for start, end in one.spells:
            pen.put("spell", {key: day for key, day in (("start", start), ("end", end)) if day is not None})
        pen.end()
