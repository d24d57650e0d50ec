"""Node-link JSON, as networkx and D3 read it."""

import json
from typing import IO, Final

import networkx as nx

from stancegraph.graph.export.sanitizer import Item, flat

SUFFIX: Final = ".json"
MEDIA_TYPE: Final = "application/json"


def write(network: nx.Graph, stream: IO[bytes]) -> None:
    """Write `directed`, `multigraph`, `graph`, `nodes` with `id`, and `links` with `source` and `target`."""
    found = flat(network)
    document = {
        "directed": found.is_directed,
        "multigraph": network.is_multigraph(),
        "graph": dict(found.attributes),
        "nodes": [{**_described(one), "id": one.ends[0]} for one in found.nodes],
        "links": [{**_described(one), "source": one.ends[0], "target": one.ends[1]} for one in found.edges],
    }
    stream.write((json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode())


def _described(one: Item) -> dict[str, object]:
    return {**one.attributes, **({"spells": one.spells} if one.spells else {})}
