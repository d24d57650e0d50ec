"""For notebooks that hold a py2neo `Graph`: our named queries over it, and our stances as a py2neo `Subgraph`.

Read-only, and on nobody's way: nothing in the library imports this module. py2neo is at its end of life; the official
driver does all of this (docs/py2neo.md). Needs the extra `py2neo`.
"""

import warnings
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from stancegraph.graph.model.errors import StoreError
from stancegraph.graph.queries import Rows, as_rows, checked
from stancegraph.graph.stances import EvidencedStance
from stancegraph.graph.testimony import Testimony

if TYPE_CHECKING:
    import py2neo

#: said once in a process
WARNING: Final = (
    "py2neo is at its end of life and gets no fixes; stancegraph.open_graph() gives the official driver, and "
    "docs/py2neo.md says which of its calls stands for which of py2neo's"
)


def run(graph: "py2neo.Graph", name: str, **params: Any) -> Rows:
    """Rows of a named query through py2neo, the same as `stancegraph.graph.queries.run` gives through the driver.

    Args:
        graph: of a Neo4j server; py2neo asks in a read transaction, in which the server refuses to write.

    Raises:
        UnknownQuery: no query has that name.
        BadParameter: a parameter is missing, unknown or of another type.
        StoreError: the server does not answer; or it is no Neo4j, where py2neo's read transactions can write.
    """
    _warn()
    from py2neo.errors import Neo4jError
    from py2neo.wiring import WireError

    query = checked("neo4j", name, params)
    try:
        service: Any = graph.service
        if "ArcadeDB" in str(service.connector.server_agent):  # the embedded engine, in whole or as a server
            raise StoreError("py2neo: this is no Neo4j server; open the graph with stancegraph.open_graph()")
        records: Any = graph.query(query.text, params)
        answers = [[_native(value) for value in record.values()] for record in records]
    except (Neo4jError, WireError, OSError) as error:
        raise StoreError(f"py2neo: query {name}: {' '.join(str(error).split())[:300]}") from error
    return as_rows(query, answers)


def subgraph(stances: Iterable[EvidencedStance]) -> "py2neo.Subgraph":
    """Actors and targets of some stances as nodes, with one relationship for each actor, code and target.

    The relationships are those of Neo4j Browser's picture: type = code, `count` and `stanceIds` of the stances given.
    Nothing is bound to a server, so that nothing can be written by accident.
    """
    _warn()
    from py2neo import Node, Relationship, Subgraph

    nodes: dict[str, Any] = {}
    ids: dict[tuple[str, str, str], list[str]] = {}
    for stance in stances:
        told = stance.evidence[0]
        nodes.setdefault(told.actor_id, Node("Actor", id=told.actor_id, name=told.actor_name))
        nodes.setdefault(told.target_id, Node(_label(told), id=told.target_id, name=told.target_name))
        ids.setdefault((told.actor_id, told.code, told.target_id), []).append(told.stance_id)
    edges = [
        Relationship(nodes[actor], code, nodes[target], count=len(found), stanceIds=sorted(found))
        for (actor, code, target), found in ids.items()
    ]
    return Subgraph(nodes.values(), edges)


def _label(told: Testimony) -> str:
    return told.target_kind.capitalize()


def _native(value: Any) -> Any:
    """py2neo's own date types as the standard library's, in lists and maps too."""
    if isinstance(value, list):
        return [_native(item) for item in value]
    if isinstance(value, dict):
        return {key: _native(item) for key, item in value.items()}
    if type(value).__module__ == "interchange.time":
        # to_native would lose the zone of a moment
        is_moment = type(value).__name__ == "DateTime"
        return datetime.fromisoformat(value.iso_format()) if is_moment else value.to_native()
    return value


@cache
def _warn() -> None:
    warnings.warn(WARNING, DeprecationWarning, stacklevel=3)
