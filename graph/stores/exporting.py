"""The whole graph as JSON Lines, the backup that moves between engines."""

from collections.abc import Iterator
from typing import Any, Final

import neo4j

from stancegraph.cypher.catalog import load_all
from stancegraph.graph.stores.opened import engine_of
from stancegraph.graph.stores.paging import pages
from stancegraph.graph.stores.records import FORMAT, QUERIES, to_line
from stancegraph.graph.stores.settling import settle
from stancegraph.graph.stores.transact import read

#: nodes read at a time
PAGE: Final = 500


def export_graph(graph: neo4j.Driver) -> Iterator[str]:
    """Lines without their ends: a header, then every node by kind and id; see `records` for what is in them.

    Nothing may be written meanwhile. What a load left to be settled is settled first.

    Raises:
        StoreUnreachable, StoreError: the graph does not answer.
    """
    settle(graph)
    version = read(graph, "content_version")
    header: dict[str, Any] = {"kind": "graph", "format": FORMAT, "version": None, "changed_at": None, "changes": 0}
    if version:
        header |= dict(zip(("version", "changed_at", "changes"), version[0], strict=True))
    yield to_line(header)
    for kind in QUERIES:
        yield from (to_line(record) for record in _records(graph, kind))


def _records(graph: neo4j.Driver, kind: str) -> Iterator[dict[str, Any]]:
    query = QUERIES[kind][0]
    columns = tuple(load_all(engine_of(graph))[query].returns)[2:]
    for page in pages(graph, query, size=PAGE):
        for found, properties, *edges in page:
            plain = {key: value for key, value in properties.items() if key != "id" and value not in (None, [])}
            named = {name: _ordered(ends) for name, ends in zip(columns, edges, strict=True)}
            yield {"kind": kind, "id": found, "properties": plain} | {name: one for name, one in named.items() if one}


def _ordered(ends: list[Any]) -> list[Any]:
    """Ids, or maps with an id or body, in an order that does not depend on the engine."""
    return sorted(ends, key=lambda end: to_line(end) if isinstance(end, dict) else str(end))
