"""An edge list as CSV, one row an edge, its attributes as columns."""

import csv
import io
from typing import IO, Final

import networkx as nx

from stancegraph.graph.export.sanitizer import columns, flat
from stancegraph.graph.export.xml import word

SUFFIX: Final = ".edges.csv"
MEDIA_TYPE: Final = "text/csv; charset=utf-8"


def write(network: nx.Graph, stream: IO[bytes]) -> None:
    """Write `u`, `v` and every attribute; nodes without edges are not in it."""
    found = flat(network)
    names = list(columns(found.edges))
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["u", "v", *names])
    for one in found.edges:
        rows.writerow([*one.ends, *(word(one.attributes.get(name, "")) for name in names)])
    text.detach()
