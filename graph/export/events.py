"""Stances of a graph in another tool's format."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO

import neo4j

from stancegraph.graph.export.record import Record, records
from stancegraph.graph.export.registry import stance_format_named
from stancegraph.graph.export.saving import saved
from stancegraph.graph.stances import Filters


def write_stances(graph: neo4j.Driver, name: str, path: Path, filters: Filters | None = None) -> int:
    """Write the stances that match (all live ones by default) to a file; how many pieces of evidence it holds.

    A file that was there is replaced once the new one is whole.

    Raises:
        BadParameter: no format has that name, an extra is missing, or the file cannot be written.
        StoreError: the graph does not answer.
    """
    stance_format_named(name)
    with saved(path) as stream:
        return stream_stances(graph, name, stream, filters)


def stream_stances(graph: neo4j.Driver, name: str, stream: IO[bytes], filters: Filters | None = None) -> int:
    """The same to a stream, which stays open."""
    chosen = stance_format_named(name)
    written = 0

    def counted() -> Iterator[Record]:
        nonlocal written
        for one in records(graph, filters or Filters()):
            written += 1
            yield one

    chosen.write(counted(), stream)
    return written
