"""Free Cypher: whether it is on, and the connection that it has of its own."""

from threading import Lock

import neo4j

from stancegraph.api.settings import Settings
from stancegraph.graph.model.errors import Refused
from stancegraph.graph.stores import database_of, describe, engine_of
from stancegraph.graph.stores.free import EMBEDDED, Caps, FreeCypher


class CypherDesk:
    """Opens the connection when somebody first asks."""

    def __init__(self, graph: neo4j.Driver, settings: Settings) -> None:
        self._graph = graph
        self._settings = settings
        self._opened: FreeCypher | None = None
        self._lock = Lock()

    def open(self) -> FreeCypher:
        """The connection; Refused says why there is none."""
        with self._lock:
            if self._opened is None:
                self._opened = self._connect()
            return self._opened

    def close(self) -> None:
        """Close the connection, if there is one."""
        with self._lock:
            opened, self._opened = self._opened, None
        if opened is not None:
            opened.close()

    def _connect(self) -> FreeCypher:
        user, password = self._settings.cypher_user, self._settings.cypher_password
        if not user or password is None:
            raise Refused("free Cypher is off; STANCEGRAPH_CYPHER_USER and STANCEGRAPH_CYPHER_PASSWORD turn it on")
        if engine_of(self._graph) == "embedded":
            raise Refused(EMBEDDED)
        if user == (self._settings.user or "neo4j"):
            raise Refused(f"free Cypher needs a database user of its own: {user!r} is the one that loads the graph")
        uri = self._settings.graph if "://" in (self._settings.graph or "") else describe(self._graph).uri
        caps = Caps(
            seconds=self._settings.cypher_timeout, rows=self._settings.cypher_rows, size=self._settings.cypher_bytes
        )
        secret = password.get_secret_value()
        return FreeCypher(str(uri), user=user, password=secret, database=database_of(self._graph), caps=caps)
