"""One unit of work on either engine."""

import time
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

import neo4j
from neo4j.exceptions import IncompleteCommit, Neo4jError

from stancegraph.cypher.catalog import load_all
from stancegraph.graph.stores.failures import as_store_errors
from stancegraph.graph.stores.opened import database_of, engine_of

T = TypeVar("T")
#: tries of one unit of work before its error is the caller's
TRIES: Final = 12
#: seconds before the second try; doubled each time up to one second
PAUSE: Final = 0.05
#: what the embedded engine says when two transactions met, or when it is closing; it has no error code for either
_PASSING: Final = (
    "concurrent",
    "please retry",
    "duplicated key",
    "is closed",
    "not open",
    "not active",
    "database error",
    "interrupted",
    "shutdown",
    "no longer valid",  # the credentials of a connection, while the process that serves ends
)


class Unit:
    """Runs catalogued queries within one transaction."""

    __slots__ = ("_engine", "_transaction")

    def __init__(self, transaction: neo4j.ManagedTransaction, engine: str) -> None:
        self._transaction = transaction
        self._engine = engine

    def run(self, name: str, **params: Any) -> list[tuple[Any, ...]]:
        """Rows of the named query, in the order of its header's columns."""
        query = load_all(self._engine)[name]
        result = self._transaction.run(query.text, dict(params))
        if not query.returns:
            result.consume()
            return []
        return [tuple(record.values()) for record in result]


def write(graph: neo4j.Driver, work: Callable[[Unit], T]) -> T:
    """What `work` returns, after a commit; it may run more than once and must be idempotent.

    A lost connection, a lost commit, a deadlock and a meeting of two writers are tried again; so is the end of the
    process that served an embedded graph, until another one serves it.

    Raises:
        StoreUnreachable, StoreError: the last try failed.
    """
    return _again(graph, lambda: _once(graph, work, neo4j.WRITE_ACCESS))


def read(graph: neo4j.Driver, name: str, params: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
    """Rows of one named query, in the order of its header's columns; StoreError when it fails."""
    return _again(graph, lambda: _once(graph, lambda unit: unit.run(name, **(params or {})), neo4j.READ_ACCESS))


def _once(graph: neo4j.Driver, work: Callable[[Unit], T], access: str) -> T:
    engine = engine_of(graph)
    with graph.session(database=database_of(graph), default_access_mode=access) as session:
        execute = session.execute_write if access == neo4j.WRITE_ACCESS else session.execute_read
        return execute(lambda transaction: work(Unit(transaction, engine)))


def _again(graph: neo4j.Driver, once: Callable[[], T]) -> T:
    with as_store_errors("the graph"):
        for tried in range(TRIES - 1):
            try:
                return once()
            except IncompleteCommit:
                pass  # the commit may have happened: the work is idempotent
            except Neo4jError as error:
                if not is_passing(graph, error):
                    raise
            time.sleep(min(1.0, PAUSE * 2**tried))
        return once()


def is_passing(graph: neo4j.Driver, error: Neo4jError) -> bool:
    """Whether the same unit of work may succeed when it is tried again."""
    if error.is_retryable() or error.code == "Neo.ClientError.Schema.ConstraintValidationFailed":
        return True
    return engine_of(graph) == "embedded" and any(words in (error.message or "").lower() for words in _PASSING)
