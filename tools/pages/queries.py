"""docs/queries.md: every query file by its header."""

from collections.abc import Mapping

from markdown import paragraphs, table

from stancegraph.cypher.catalog import KINDS, Query, load_all


def page() -> str:
    """One table a folder of `cypher/`."""
    queries = load_all("neo4j") | load_all("embedded")
    intro = (
        "Every query is one file in `cypher/`, named after its stem. The header declares parameters and columns, and is "
        "checked against the body. `queries/` can be asked by name: `stance ask NAME --param value`, `GET /v1/queries/NAME`, "
        '`stancegraph.graph.queries.run(graph, "NAME", ...)`. `checks/` return no row on a healthy graph (`stance check`).'
    )
    return paragraphs("# Queries", intro, *(_folder(kind, queries) for kind in KINDS))


def _folder(kind: str, queries: Mapping[str, Query]) -> str:
    found = sorted((query for query in queries.values() if query.kind == kind), key=lambda query: query.name)
    rows = [
        [f"`{query.name}`", query.question or query.doc, _typed(query.params), _typed(query.returns)] for query in found
    ]
    return paragraphs(f"## {kind}/", table(["name", "what", "parameters", "columns"], rows))


def _typed(named: Mapping[str, str]) -> str:
    return ", ".join(f"`{name}` {kind}" for name, kind in named.items())
