"""What is tried again when a graph does not take it the first time."""

import time
from collections.abc import Callable
from typing import Final, TypeVar

import neo4j
from neo4j.exceptions import DriverError, IncompleteCommit, Neo4jError

from stancegraph.graph.stores.embedded import EmbeddedDriver
from stancegraph.graph.stores.failures import as_store_errors

T = TypeVar("T")
#: seconds after which no further try begins
PATIENCE: Final = 30.0
#: seconds before the second try; doubled each time up to one second
PAUSE: Final = 0.05
#: what the embedded engine says when two transactions met; it has no error code for it
_MEETING: Final = ("concurrent", "please retry", "duplicated key")
#: its code for an error whose cause it keeps to itself, such as two transactions that made the same type
_UNTOLD: Final = "Neo.DatabaseError.General.UnknownError"
#: tries of what fails with that code
TRIES: Final = 4


def retry(graph: neo4j.Driver, once: Callable[[], T], *, where: str = "the graph") -> T:
    """What `once` returns; it may run more than once and must be idempotent.

    Args:
        where: what an error names.

    Raises:
        StoreUnreachable, StoreError: an error that a second try does not mend, or the last try's.
    """
    until, tried = time.monotonic() + PATIENCE, 0
    with as_store_errors(where):
        while True:
            server = _server(graph)
            try:
                return once()
            except (Neo4jError, DriverError) as error:
                if time.monotonic() > until or not (_is_passing(graph, error, tried) or _has_moved(graph, server)):
                    raise
            if isinstance(graph, EmbeddedDriver):
                graph.forget_connections()
            time.sleep(min(1.0, PAUSE * 2 ** min(tried, 5)))
            tried += 1


def _is_passing(graph: neo4j.Driver, error: Neo4jError | DriverError, tried: int) -> bool:
    """Whether the error itself lets hope that the same work succeeds when it is tried again."""
    if not isinstance(error, Neo4jError):
        # a lost commit may have happened: the work is idempotent; other losses the driver has tried again itself
        return isinstance(error, IncompleteCommit)
    if error.is_retryable() or error.code == "Neo.ClientError.Schema.ConstraintValidationFailed":
        return True
    if not isinstance(graph, EmbeddedDriver):
        return False
    message = (error.message or "").lower()
    return any(words in message for words in _MEETING) or (error.code == _UNTOLD and tried + 1 < TRIES)


def _server(graph: neo4j.Driver) -> int | None:
    """The port at which an embedded graph is served now; None while nobody serves it, and for a server's graph."""
    return graph.host.folder.port() if isinstance(graph, EmbeddedDriver) else None


def _has_moved(graph: neo4j.Driver, server: int | None) -> bool:
    """Whether an embedded graph passed from one process to another meanwhile, which may show as any error."""
    return isinstance(graph, EmbeddedDriver) and (server is None or _server(graph) != server)
