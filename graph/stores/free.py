"""Cypher that somebody else wrote, on a Neo4j server, with nothing but reading left of it.

Reading by access mode is not enough: a server takes LOAD CSV, SHOW and TERMINATE for reads, and so it does procedures
that read files and addresses. So the plan is looked at before anything runs, and every operator in it must be known.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from threading import BoundedSemaphore
from typing import Any, Final, LiteralString, cast

import neo4j
from neo4j.exceptions import ClientError

from stancegraph.graph.model.errors import BadParameter, Busy, Refused
from stancegraph.graph.stores.failures import as_store_errors
from stancegraph.graph.stores.server import open_server
from stancegraph.graph.stores.values import plain_value

#: code points of a statement
LONGEST: Final = 10_000
#: procedures that look at the graph and nowhere else
PROCEDURES: Final = frozenset(
    {
        "db.index.fulltext.queryNodes",
        "db.index.fulltext.queryRelationships",
        "db.labels",
        "db.propertyKeys",
        "db.relationshipTypes",
        "db.schema.visualization",
    }
)
#: operators of a plan by the words that they begin with; what is not here is refused
OPERATORS: Final = (
    *(
        "AllNodesScan",
        "AllRelationshipsScan",
        "Anti",
        "Apply",
        "Argument",
        "AssertSameNode",
        "BidirectionalShortestPath",
    ),
    *("CacheProperties", "CartesianProduct", "ConditionalApply", "Directed", "Distinct", "Eager", "EmptyRow", "Expand"),
    *("Filter", "Intersection", "Let", "Limit", "MultiNodeIndexSeek", "NodeBy", "NodeCount", "NodeHashJoin"),
    *("NodeIndex", "NodeLeftOuterHashJoin", "NodeRightOuterHashJoin", "NodeUniqueIndexSeek", "NonFuseable", "Optional"),
    *("Ordered", "Partial", "Prober", "ProduceResults", "Projection", "Pruning", "BFSPruning", "RelationshipCount"),
    *("RelationshipIndex", "Repeat", "RollUpApply", "Select", "Semi", "Shortest", "SimulatedNodeScan", "Skip", "Sort"),
    *("StatefulShortestPath", "Subtract", "Top", "Trail", "TriadicBuild", "TriadicFilter", "TriadicSelection"),
    *("Undirected", "Union", "Unwind", "ValueHashJoin", "VarLengthExpand"),
)
#: why the embedded engine does not take part
EMBEDDED: Final = (
    "free Cypher needs a Neo4j server: the embedded engine runs EXPLAIN of some statements, and stops no query that "
    "takes too long; load the graph into Neo4j, or ask one of /v1/queries"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """What one statement may take: seconds, rows, bytes of JSON, and how many run at once."""

    seconds: float = 10.0
    rows: int = 1_000
    size: int = 1_000_000
    at_once: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeAnswer:
    """Columns and rows of plain values; `truncated` when a cap cut the rows off."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool


class FreeCypher:
    """Runs statements as a database user of their own; close it.

    Raises:
        StoreUnreachable, StoreError: the server does not answer, or does not know the user.
    """

    def __init__(self, uri: str, *, user: str, password: str, database: str, caps: Caps) -> None:
        self._graph = open_server(uri, user=user, password=password, database=database, hears=False)
        self._database = database
        self._caps = caps
        self._free = BoundedSemaphore(caps.at_once)

    def close(self) -> None:
        """Let go of the connections."""
        self._graph.close()

    def ask(self, statement: str, params: Mapping[str, Any], *, note: Mapping[str, str]) -> FreeAnswer:
        """Rows of one reading statement.

        Args:
            note: who asks; the server shows it with the transaction and in its query log.

        Raises:
            Refused: it is more than one statement, does not read, or its plan holds an operator that is not allowed.
            BadParameter: it is no Cypher, a parameter is missing, or it takes too long.
            Busy: as many run as may.
        """
        if len(statement) > LONGEST:
            raise BadParameter(f"the statement has {len(statement)} characters; it may have {LONGEST}")
        if not self._free.acquire(blocking=False):
            raise Busy(f"{self._caps.at_once} statements run already; try again")
        try:
            with as_store_errors("the graph"):
                return self._ask(statement, params, dict(note))
        except (OverflowError, UnicodeEncodeError) as error:
            raise BadParameter(f"statement or parameters: {error}; whole numbers have at most 64 bits") from error
        finally:
            self._free.release()

    def _ask(self, statement: str, params: Mapping[str, Any], note: dict[str, str]) -> FreeAnswer:
        with self._graph.session(database=self._database, default_access_mode=neo4j.READ_ACCESS) as session:
            try:
                with session.begin_transaction(metadata=note, timeout=self._caps.seconds) as transaction:
                    check_plan(transaction.run(_trusted(f"EXPLAIN {statement}"), dict(params)).consume())
                with session.begin_transaction(metadata=note, timeout=self._caps.seconds) as transaction:
                    result = transaction.run(_trusted(statement), dict(params))
                    rows, truncated = self._capped(result)
                    return FreeAnswer(columns=tuple(result.keys()), rows=tuple(rows), truncated=truncated)
            except ClientError as error:
                said = " ".join((error.message or "").split())
                raise BadParameter(f"the server refuses the statement: {said[:500]}") from error

    def _capped(self, result: neo4j.Result) -> tuple[list[tuple[Any, ...]], bool]:
        rows: list[tuple[Any, ...]] = []
        size = 0
        for record in result:
            row = tuple(plain_value(value) for value in record.values())
            size += len(json.dumps(row, ensure_ascii=False).encode())
            if len(rows) == self._caps.rows or size > self._caps.size:
                return rows, True
            rows.append(row)
        return rows, False


def check_plan(summary: neo4j.ResultSummary) -> None:
    """Refused, unless the statement reads and every operator of its plan is allowed."""
    if summary.query_type != "r" or summary.plan is None:
        raise Refused("the statement does not only read; free Cypher may MATCH, and RETURN what it finds")
    for operator, details in _operators(summary.plan):
        if operator == "ProcedureCall":
            name = details.partition("(")[0].strip()
            if name not in PROCEDURES:
                raise Refused(f"procedure {name} is not allowed; there are {sorted(PROCEDURES)}")
        elif not operator.startswith(OPERATORS):
            raise Refused(f"the statement needs {operator}, which free Cypher does not allow")


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield plan["operatorType"].partition("@")[0], str(plan.get("args", {}).get("Details", ""))
    for child in plan.get("children", ()):
        yield from _operators(child)


def _trusted(statement: str) -> LiteralString:
    """The one statement that no file holds: its plan is checked before it runs."""
    return cast(LiteralString, statement)  # type: ignore[redundant-cast]  # pyright needs it
