"""Constraints and indexes, step by step, with a note of each step taken."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import neo4j

from stancegraph.cypher.catalog import Query, load_all
from stancegraph.graph.model.errors import StoreError
from stancegraph.graph.stores.opened import database_of, engine_of
from stancegraph.graph.stores.retrying import retry
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaStep:
    """One named step of the schema.

    Attributes:
        version: the schema version that the step came with.
        doc: what it is for, one sentence.
        applied_at: when it was first taken; None when it never was, or is of this program and not of the graph.
        state: `applied`; `missing`; `lost` when the graph notes it and the server has no such index any more; `unknown`
            when the graph notes it and this program does not have it.
    """

    name: str
    version: int
    state: str
    applied_at: datetime | None
    doc: str


def schema_steps(graph: neo4j.Driver) -> list[SchemaStep]:
    """Every step of the program and of the graph, oldest first; StoreError when the graph cannot be read."""
    taken = {name: (version, applied_at) for name, version, applied_at in read(graph, "schema_steps")}
    there = {name for (name,) in read(graph, "named_indexes")}
    found = [_step(step, taken, there) for step in _steps(graph)]
    strangers = sorted(set(taken) - {step.name for step in found})
    return found + [
        SchemaStep(name=name, version=taken[name][0], state="unknown", applied_at=taken[name][1].to_native(), doc="")
        for name in strangers
    ]


def _step(step: Query, taken: dict[str, tuple[int, Any]], there: set[str]) -> SchemaStep:
    version, applied_at = taken.get(step.name, (0, None))
    state = "missing" if version < step.version else "applied" if step.name in there else "lost"
    moment = None if applied_at is None else applied_at.to_native()
    return SchemaStep(name=step.name, version=step.version, state=state, applied_at=moment, doc=step.doc)


def schema_status(graph: neo4j.Driver) -> SchemaStatus:
    """Compare the steps that the graph notes with those there are; StoreError when the graph cannot be read."""
    steps = _steps(graph)
    taken: dict[str, int] = {name: version for name, version, _ in read(graph, "schema_steps")}
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


def install_schema(graph: neo4j.Driver, *, again: bool = False) -> SchemaStatus:
    """Take the steps that are missing, oldest first; doing it again changes nothing.

    Args:
        again: take every step, also those that the graph notes: what somebody dropped comes back.

    Raises:
        StoreError: a newer version has written the graph, or a step is refused (two nodes share an id, no rights).
    """
    status = refuse_newer(graph)
    steps = [step for step in _steps(graph) if again or step.name in status.missing]
    if not steps:
        return status
    for step in steps:
        _take(graph, step)
    rows = [{"name": step.name, "version": step.version} for step in steps]
    applied_at = datetime.now(UTC).isoformat()
    write(graph, lambda unit: unit.run("record_schema_steps", rows=rows, applied_at=applied_at))
    return schema_status(graph)


def _take(graph: neo4j.Driver, step: Query) -> None:
    database = database_of(graph)
    retry(graph, lambda: graph.execute_query(step.text, database_=database), where=f"schema step {step.name}")


def _steps(graph: neo4j.Driver) -> list[Query]:
    """Schema files of this engine, in the order in which they are taken."""
    found = [query for query in load_all(engine_of(graph)).values() if query.kind == "schema"]
    return sorted(found, key=lambda step: (step.version, step.name))
