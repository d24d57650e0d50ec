"""Cytoscape's JSON, for Cytoscape and Cytoscape.js, with places of the nodes."""

import json
from typing import IO, Final

import networkx as nx

from stancegraph.graph.export.layout import Place, places
from stancegraph.graph.export.sanitizer import Flat, Item, flat, label, sign

SUFFIX: Final = ".cyjs"
MEDIA_TYPE: Final = "application/json"

#: pixels on a side of the drawing
_CANVAS: Final = 1000


def write(network: nx.Graph, stream: IO[bytes]) -> None:
    """Write `elements` with `nodes` and `edges`; `data` holds the attributes, `sign` always among an edge's."""
    stream.write((json.dumps(document(flat(network)), ensure_ascii=False, indent=1) + "\n").encode())


def document(found: Flat) -> dict[str, object]:
    """The JSON object."""
    placed = places(found)
    return {
        "format_version": "1.0",
        "generated_by": "stancegraph",
        "data": dict(found.attributes),
        "directed": found.is_directed,
        "elements": {
            "nodes": [_node(one, placed[one.ends[0]]) for one in found.nodes],
            "edges": [_edge(one, number) for number, one in enumerate(found.edges)],
        },
    }


def _node(one: Item, place: Place) -> dict[str, object]:
    data = {"value": one.ends[0], **one.attributes, "id": one.ends[0], "name": label(one)}
    return {"data": data, "position": {"x": round(_CANVAS * place[0], 1), "y": round(_CANVAS * (1 - place[1]), 1)}}


def _edge(one: Item, number: int) -> dict[str, object]:
    data = {**one.attributes, "id": f"e{number}", "source": one.ends[0], "target": one.ends[1], "sign": sign(one)}
    return {"data": data}
