"""UCINET's DL, a full matrix with labels, as Discourse Network Analyzer writes it."""

from typing import IO, Final

import networkx as nx

from stancegraph.graph.export.table import table

SUFFIX: Final = ".dl"
MEDIA_TYPE: Final = "text/plain; charset=utf-8"


def write(network: nx.Graph, stream: IO[bytes]) -> None:
    """Write the matrix; a quotation mark in a label becomes an apostrophe, a line break a space."""
    found = table(network)
    if found.is_two_mode:
        lines = [f"dl nr = {len(found.rows)}, nc = {len(found.columns)}, format = fullmatrix", "row labels:"]
        lines += [*map(_quoted, found.rows), "col labels:", *map(_quoted, found.columns)]
    else:
        lines = [f"dl n = {len(found.rows)}, format = fullmatrix", "labels:", *map(_quoted, found.rows)]
    lines += ["data:", *(" " + " ".join(words) for words in found.words())]
    stream.write("\n".join(lines).encode())


def _quoted(words: str) -> str:
    return '"' + " ".join(words.replace('"', "'").split()) + '"'
