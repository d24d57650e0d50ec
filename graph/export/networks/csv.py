"""A matrix as CSV in the form that Discourse Network Analyzer writes."""

from typing import IO, Final

import networkx as nx

from stancegraph.graph.export.table import table

SUFFIX: Final = ".csv"
MEDIA_TYPE: Final = "text/csv; charset=utf-8"


def write(network: nx.Graph, stream: IO[bytes]) -> None:
    """Write rows by columns (of a two-mode network) or all nodes by all nodes, with semicolons and quoted labels."""
    found = table(network)
    lines = [";".join(map(_quoted, ("", *found.columns)))]
    lines += [";".join((_quoted(row), *words)) for row, words in zip(found.rows, found.words(), strict=True)]
    stream.write(("\n".join(lines) + "\n").encode())


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
