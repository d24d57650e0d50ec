"""Stances of a graph to a file in another tool's format."""

from collections.abc import Iterator
from pathlib import Path

import neo4j

from stancegraph.graph.export.record import Record, records
from stancegraph.graph.export.registry import stance_format_named
from stancegraph.graph.export.saving import saved
from stancegraph.graph.stances import Filters


def write_stances(graph: neo4j.Driver, name: str, path: Path, filters: Filters | None = None) -> int:
    """Write the stances that match (all live ones when nothing is asked), and answer how many pieces of evidence.

    A file that was there is replaced once the new one is whole.

    Raises:
        BadParameter: no format has that name, an extra is missing, or the file cannot be written.
        StoreError: the graph does not answer.
    """
    chosen = stance_format_named(name)
    written = 0

    def counted() -> Iterator[Record]:
        nonlocal written
        for one in records(graph, filters or Filters()):
            written += 1
            yield one

    with saved(path) as stream:
        chosen.write(counted(), stream)
    return written
