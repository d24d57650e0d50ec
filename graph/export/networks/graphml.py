"""GraphML with colours and labels for visone and yEd, read by Gephi, igraph and networkx too."""

from collections.abc import Mapping
from typing import IO, Final

import networkx as nx

from stancegraph.graph.export.colours import EDGE, LINE, PLAIN
from stancegraph.graph.export.layout import Place, places
from stancegraph.graph.export.sanitizer import Flat, Item, Scalar, columns, flat, label, sign
from stancegraph.graph.export.xml import Pen, word

SUFFIX: Final = ".graphml"
MEDIA_TYPE: Final = "application/graphml+xml"

_TYPES: Final = {str: "string", int: "long", float: "double", bool: "boolean"}
_ROOT: Final = {
    "xmlns": "http://graphml.graphdrawing.org/xmlns",
    "xmlns:visone": "http://visone.info/xmlns",
    "xmlns:y": "http://www.yworks.com/xml/graphml",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://graphml.graphdrawing.org/xmlns/graphml "
    "http://www.yworks.com/xml/schema/graphml/1.0/ygraphml.xsd",
}
#: pixels on a side of the drawing, and of a node
_CANVAS: Final = 600
_NODE: Final = 20


def write(network: nx.Graph, stream: IO[bytes]) -> None:
    """Write the network: ids as they are, attributes with their types, and visone's graphics.

    Edges are blue and solid where they agree, vermilion and dashed where they do not.
    """
    found, pen = flat(network), Pen(stream)
    placed = places(found)
    pen.begin("graphml", _ROOT)
    _keys(pen, found)
    kind = "directed" if found.is_directed else "undirected"
    pen.begin("graph", {"id": "G", "edgedefault": kind})
    pen.begin("data", {"key": "prop"})
    pen.put("visone:labelAttribute", {"edgeLabel": "weight", "nodeLabel": "label"})
    pen.end()
    _data(pen, found.attributes, "g")
    for one in found.nodes:
        _node(pen, one, placed[one.ends[0]])
    for one in found.edges:
        _edge(pen, one)
    pen.end()
    pen.end()


def _keys(pen: Pen, found: Flat) -> None:
    """Three keys of the drawing programs; the property key has a name and a type because readers insist on them."""
    pen.put("key", {"id": "d0", "for": "node", "yfiles.type": "nodegraphics"})
    pen.put("key", {"id": "e0", "for": "edge", "yfiles.type": "edgegraphics"})
    visone = {"visone.type": "properties", "attr.name": "visone", "attr.type": "string"}
    pen.put("key", {"id": "prop", "for": "graph", **visone})
    graph = {name: type(value) for name, value in found.attributes.items()}
    for prefix, where, kinds in (
        ("g", "graph", graph),
        ("n", "node", {"label": str, **columns(found.nodes)}),
        ("e", "edge", columns(found.edges)),
    ):
        for name, kind in kinds.items():
            key = {"id": f"{prefix}_{name}", "for": where, "attr.name": name, "attr.type": _TYPES[kind]}
            pen.put("key", key)


def _data(pen: Pen, attributes: Mapping[str, Scalar], prefix: str) -> None:
    for name, value in attributes.items():
        pen.put("data", {"key": f"{prefix}_{name}"}, word(value))


def _node(pen: Pen, one: Item, place: Place) -> None:
    pen.begin("node", {"id": one.ends[0]})
    _data(pen, {"label": label(one), **one.attributes}, "n")
    pen.begin("data", {"key": "d0"})
    pen.begin("visone:shapeNode")
    pen.begin("y:ShapeNode")
    x, y = (f"{_CANVAS * part:.1f}" for part in (place[0], 1 - place[1]))
    pen.put("y:Geometry", {"height": str(_NODE), "width": str(_NODE), "x": x, "y": y})
    pen.put("y:Fill", {"color": PLAIN, "transparent": "false"})
    pen.put("y:BorderStyle", {"color": "#000000", "type": "line", "width": "1.0"})
    pen.put("y:NodeLabel", {"modelName": "eight_pos", "modelPosition": "n", "textColor": "#000000"}, label(one))
    pen.put("y:Shape", {"type": "ellipse" if one.attributes.get("bipartite", 0) == 0 else "rectangle"})
    for _ in range(4):
        pen.end()


def _edge(pen: Pen, one: Item) -> None:
    pen.begin("edge", {"source": one.ends[0], "target": one.ends[1]})
    _data(pen, one.attributes, "e")
    pen.begin("data", {"key": "e0"})
    pen.begin("visone:polyLineEdge")
    pen.begin("y:PolyLineEdge")
    pen.put("y:LineStyle", {"color": EDGE[sign(one)], "type": LINE[sign(one)], "width": "2.0"})
    for _ in range(4):
        pen.end()
