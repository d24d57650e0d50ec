"""A Neo4j server, 5.26 LTS or newer."""

from typing import Final

import neo4j

from stancegraph.graph.model.errors import StoreError
from stancegraph.graph.stores.failures import as_store_errors
from stancegraph.graph.stores.opened import neo4j_version, remember

#: the oldest server whose Cypher the queries are written for
OLDEST: Final = (5, 26)
#: seconds to wait for a connection before saying that nothing answers
PATIENCE: Final = 10.0


def open_server(
    uri: str, *, user: str | None, password: str | None, database: str | None, hears: bool = True
) -> neo4j.Driver:
    """A driver that has reached the server.

    Args:
        hears: whether the server may say what it thinks of a statement; nobody here answers for others' statements.

    Raises:
        StoreUnreachable: nothing answers at the address.
        StoreError: user or password is wrong, or the server is too old.
        BadParameter: the address or the database cannot be used.
    """
    with as_store_errors(uri):
        driver = neo4j.GraphDatabase.driver(
            uri,
            auth=None if user is None and password is None else (user or "neo4j", password or ""),
            connection_timeout=PATIENCE,
            notifications_min_severity=None if hears else "OFF",
            # a new graph has labels that no node wears yet: nothing a reader must be told
            notifications_disabled_classifications=["UNRECOGNIZED"] if hears else None,
        )
        try:
            driver.verify_connectivity()
            _check_version(driver, uri)
            remember(driver, database=database)
        except BaseException:
            driver.close()
            raise
        return driver


def _check_version(driver: neo4j.Driver, uri: str) -> None:
    if (found := neo4j_version(driver)) < OLDEST:
        oldest = ".".join(map(str, OLDEST))
        raise StoreError(f"{uri}: server {'.'.join(map(str, found))} is too old; stancegraph needs Neo4j {oldest}")
