"""Constraints and indexes, step by step, with a note of each step taken."""

from dataclasses import dataclass
from datetime import UTC, datetime

import neo4j

from stancegraph.cypher.catalog import Query, load_all
from stancegraph.graph.model.errors import StoreError
from stancegraph.graph.stores.failures import as_store_errors
from stancegraph.graph.stores.opened import database_of, engine_of
from stancegraph.graph.stores.transact import read, write


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaStatus:
    """What the graph has and what this version of the program wants.

    Attributes:
        version: of the graph, 0 when it has no schema; `wanted` is the program's.
        missing: names of steps not yet taken.
    """

    version: int
    wanted: int
    missing: tuple[str, ...]

    @property
    def is_current(self) -> bool:
        return not self.missing


def schema_status(graph: neo4j.Driver) -> SchemaStatus:
    """Compare the steps that the graph notes with those there are; StoreError when the graph cannot be read."""
    steps = _steps(graph)
    taken: dict[str, int] = {name: version for name, version in read(graph, "schema_steps")}
    return SchemaStatus(
        version=max(taken.values(), default=0),
        wanted=max(step.version for step in steps),
        missing=tuple(step.name for step in steps if taken.get(step.name, 0) < step.version),
    )


def refuse_newer(graph: neo4j.Driver) -> SchemaStatus:
    """The status of a graph that this version may use; StoreError when a newer one has written it."""
    status = schema_status(graph)
    if status.version > status.wanted:
        raise StoreError(
            f"the graph has schema {status.version}, this stancegraph knows {status.wanted}; upgrade stancegraph"
        )
    return status


def install_schema(graph: neo4j.Driver) -> SchemaStatus:
    """Take the steps that are missing, oldest first; doing it again changes nothing.

    Raises:
        StoreError: a newer version has written the graph, or a step is refused (two nodes share an id, no rights).
    """
    status = refuse_newer(graph)
    if status.is_current:
        return status
    steps = [step for step in _steps(graph) if step.name in status.missing]
    for step in steps:
        with as_store_errors(f"schema step {step.name}"):
            graph.execute_query(step.text, database_=database_of(graph))
    rows = [{"name": step.name, "version": step.version} for step in steps]
    applied_at = datetime.now(UTC).isoformat()
    write(graph, lambda unit: unit.run("record_schema_steps", rows=rows, applied_at=applied_at))
    return schema_status(graph)


def _steps(graph: neo4j.Driver) -> list[Query]:
    """Schema files of this engine, in the order in which they are taken."""
    found = [query for query in load_all(engine_of(graph)).values() if query.kind == "schema"]
    return sorted(found, key=lambda step: (step.version, step.name))
