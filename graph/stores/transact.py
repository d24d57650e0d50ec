"""One unit of work on either engine."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import neo4j

from stancegraph.cypher.catalog import load_all
from stancegraph.graph.stores.opened import database_of, engine_of
from stancegraph.graph.stores.retrying import retry

T = TypeVar("T")


class _Values(list[Any]):
    """A list that the driver does not spell out: it writes a line for its debug log whether or not anybody reads it."""

    def __repr__(self) -> str:
        return f"[{len(self)} values]"


class Unit:
    """Runs catalogued queries within one transaction."""

    __slots__ = ("_engine", "_transaction")

    def __init__(self, transaction: neo4j.ManagedTransaction, engine: str) -> None:
        self._transaction = transaction
        self._engine = engine

    def run(self, name: str, **params: Any) -> list[tuple[Any, ...]]:
        """Rows of the named query, in the order of its header's columns."""
        query = load_all(self._engine)[name]
        given = {key: _Values(value) if isinstance(value, list) else value for key, value in params.items()}
        result = self._transaction.run(query.text, given)
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
    return retry(graph, lambda: _once(graph, work, neo4j.WRITE_ACCESS))


def look(graph: neo4j.Driver, work: Callable[[Unit], T]) -> T:
    """What `work` returns that only reads; it may run more than once. Raises what `write` raises."""
    return retry(graph, lambda: _once(graph, work, neo4j.READ_ACCESS))


def read(graph: neo4j.Driver, name: str, params: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
    """Rows of one named query, in the order of its header's columns; StoreError when it fails."""
    return look(graph, lambda unit: unit.run(name, **(params or {})))


def _once(graph: neo4j.Driver, work: Callable[[Unit], T], access: str) -> T:
    engine = engine_of(graph)
    with graph.session(database=database_of(graph), default_access_mode=access) as session:
        execute = session.execute_write if access == neo4j.WRITE_ACCESS else session.execute_read
        return execute(lambda transaction: work(Unit(transaction, engine)))
