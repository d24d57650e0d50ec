"""Open a graph, wherever it is."""

from pathlib import Path

import neo4j

from stancegraph.graph.stores.embedded import EmbeddedDriver, open_embedded
from stancegraph.graph.stores.folder import EMBEDDED_DATABASE
from stancegraph.graph.stores.location import resolve
from stancegraph.graph.stores.opened import GraphInfo, database_of, engine_of, remember, version_of
from stancegraph.graph.stores.schema import install_schema, refuse_newer
from stancegraph.graph.stores.server import open_server
from stancegraph.graph.stores.settling import recover


def open_graph(
    location: str | Path | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
) -> neo4j.Driver:
    """An open graph; close it, or use it in a `with` statement.

    Args:
        location: None = an embedded graph in the user's data folder; a path = one in that folder, made when it is
            not there; a bolt:// or neo4j:// URI (also +s, +ssc) = a Neo4j server.
        user, password: of a server; an embedded graph makes its own.
        database: of a server; None = the user's home database.

    Raises:
        BadParameter: the location is no graph, or an unknown scheme or database.
        StoreError: no rights, wrong password, server too old, a graph of a newer version, no engine for this platform.
        StoreUnreachable: nothing answers.
    """
    where = resolve(location)
    if isinstance(where, str):
        graph = open_server(where, user=user, password=password, database=database)
    else:
        graph = open_embedded(where)
    try:
        _make_ready(graph)
    except BaseException:
        graph.close()
        raise
    return graph


def _make_ready(graph: neo4j.Driver) -> None:
    if isinstance(graph, EmbeddedDriver):
        remember(graph, database=EMBEDDED_DATABASE)
        install_schema(graph)
        if graph.host.serves:
            recover(graph)
    else:
        refuse_newer(graph)


def describe(graph: neo4j.Driver) -> GraphInfo:
    """What an open graph is and how to reach it from elsewhere; no password in it."""
    server = graph.get_server_info()
    host, port = str(server.address[0]), int(server.address[1])
    uri = f"bolt://{host}:{port}"
    embedded = graph.host if isinstance(graph, EmbeddedDriver) else None
    location = str(embedded.folder.path) if embedded else uri
    reach = f"user root, password in {location}/secret" if embedded else "user and password of the server"
    return GraphInfo(
        engine=engine_of(graph),
        version=version_of(graph),
        uri=uri,
        database=database_of(graph),
        location=location,
        connect=f"{uri}, database {database_of(graph)}, {reach}",
        serves=embedded is not None and embedded.serves,
    )
