"""What is known about an open graph: engine, database, address."""

import re
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import neo4j

from stancegraph.cypher.catalog import load_all
from stancegraph.graph.stores.folder import EMBEDDED_DATABASE
from stancegraph.graph.stores.retrying import retry

_VERSION = re.compile(r"Neo4j/(\d+)\.(\d+)")
_ARCADE = re.compile(r"ArcadeDB ([\w.+-]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphInfo:
    """An open graph.

    Attributes:
        engine: `embedded` or `neo4j`.
        version: of the engine, such as `5.26.30`.
        uri: where it answers Bolt.
        database: name of the database in use.
        location: folder of an embedded graph, else the URI.
        connect: how to reach it from elsewhere, one line for people.
        serves: whether this process runs the engine.
    """

    engine: str
    version: str
    uri: str
    database: str
    location: str
    connect: str
    serves: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    engine: str
    database: str


_KNOWN: WeakKeyDictionary[neo4j.Driver, _Known] = WeakKeyDictionary()


def remember(graph: neo4j.Driver, *, database: str | None = None) -> None:
    """Ask an open graph what it is; StoreUnreachable or StoreError when it does not answer."""
    _KNOWN[graph] = retry(graph, lambda: _ask(graph, database))


def _ask(graph: neo4j.Driver, database: str | None) -> _Known:
    agent = graph.get_server_info().agent
    engine = "embedded" if _ARCADE.search(agent) else "neo4j"
    if engine == "neo4j":
        ping = load_all(engine)["ping"].text
        with graph.session(database=database, default_access_mode=neo4j.READ_ACCESS) as session:
            database = session.execute_read(lambda transaction: transaction.run(ping).consume().database)
    return _Known(engine, database or EMBEDDED_DATABASE)


def engine_of(graph: neo4j.Driver) -> str:
    """`embedded` or `neo4j`."""
    return _known(graph).engine


def database_of(graph: neo4j.Driver) -> str:
    """Name of the database that every call on this graph must name."""
    return _known(graph).database


def version_of(graph: neo4j.Driver) -> str:
    """Version of the engine, such as `5.26.30`."""
    agent = graph.get_server_info().agent
    found = _ARCADE.search(agent)
    return found[1] if found else agent.partition("/")[2]


def neo4j_version(graph: neo4j.Driver) -> tuple[int, int]:
    """(major, minor) of the protocol's server, (0, 0) when it does not say."""
    found = _VERSION.match(graph.get_server_info().agent)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _known(graph: neo4j.Driver) -> _Known:
    if graph not in _KNOWN:
        remember(graph)
    return _KNOWN[graph]
