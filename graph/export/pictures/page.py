"""A network as one HTML page that needs neither a network nor anything installed."""

import json
from importlib.resources import files
from typing import IO, Final

import networkx as nx

from stancegraph.graph.export.colours import EDGE, group_colours
from stancegraph.graph.export.networks.cytoscape import document
from stancegraph.graph.export.pictures.groups import groups_of
from stancegraph.graph.export.pictures.web import MEANINGS
from stancegraph.graph.export.sanitizer import flat

_SHAPES: Final = ("ellipse", "rectangle", "triangle", "diamond", "vee", "pentagon", "star")
_LINES: Final = {1: "solid", -1: "dashed", 0: "dotted"}


def write_page(network: nx.Graph, stream: IO[bytes], *, title: str | None = None) -> None:
    """Write the page: the network to move and zoom, a legend, and what is known of a node or tie when it is chosen.

    Texts of the network reach the page as text, never as markup or script.
    """
    found = flat(network)
    prefix, group = groups_of(found)
    colours = group_colours(list(group.values()))
    shown = [name for name in colours if name is not None]
    model = {
        "title": title or "Network",
        "document": document(found),
        "groups": [
            {"name": f"{prefix}{name}", "colour": colours[name], "shape": _SHAPES[place % len(_SHAPES)]}
            for place, name in enumerate(shown)
        ],
        "group": {node: shown.index(name) for node, name in group.items() if name is not None},
        "signs": [
            {"sign": kind, "words": words, "colour": EDGE[kind], "line": _LINES[kind]}
            for kind, words in MEANINGS.items()
        ],
    }
    parts = {"TITLE": _escaped(str(model["title"])), "LIBRARY": _text("cytoscape.min.js"), "SCRIPT": _text("page.js")}
    parts["MODEL"] = json.dumps(model, ensure_ascii=False).replace("<", "\\u003c").replace("\u2028", "\\u2028")
    for number, piece in enumerate(_text("page.html").split("@@")):
        stream.write((parts[piece] if number % 2 else piece).encode())


def _text(name: str) -> str:
    return (files("stancegraph.graph.export.pictures") / "data" / name).read_text("utf-8")


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")
