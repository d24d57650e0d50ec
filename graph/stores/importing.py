"""A graph from the lines of an export."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import neo4j

from stancegraph.graph.model.errors import BadInput
from stancegraph.graph.stores.edges import rebuild_edges
from stancegraph.graph.stores.inserting import Record, ends_of, insert, tie
from stancegraph.graph.stores.records import FORMAT, KINDS, to_record
from stancegraph.graph.stores.rows import Row
from stancegraph.graph.stores.schema import install_schema
from stancegraph.graph.stores.settling import recover
from stancegraph.graph.stores.transact import read, write

#: records written in one transaction
BATCH: Final = 500
#: what the version of a graph begins with while it is imported
UNFINISHED: Final = "importing "


@dataclass(slots=True)
class ImportReport:
    """How many records of each kind there were, and how many of them the graph did not have."""

    read: Counter[str] = field(default_factory=Counter)
    new: Counter[str] = field(default_factory=Counter)


def import_graph(graph: neo4j.Driver, lines: Iterable[str]) -> ImportReport:
    """Fill an empty graph with what an export has; an import that was killed is finished by doing it again.

    Raises:
        BadInput: a line is no record, stands in the wrong order or refers to what is not there; the graph is not empty.
        StoreUnreachable, StoreError: the graph does not take it.
    """
    install_schema(graph)
    numbered = ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
    header = _header(next(numbered, (1, "null")))
    if not _is_open_to(graph, header):
        return ImportReport()
    _mark(graph, header, f"{UNFINISHED}{header['version']}")
    report, late = ImportReport(), list[Row]()
    for kind, records in _batches(numbered):
        report.read[kind] += len(records)
        report.new[kind] += insert(graph, kind, records)
        late += ends_of(records)
    tie(graph, late)
    recover(graph)
    rebuild_edges(graph)
    _mark(graph, header, header["version"])
    return report


def _header(first: tuple[int, str]) -> Record:
    record = to_record(first[1], first[0])
    if record["kind"] != "graph" or not isinstance(record.get("format"), int):
        raise BadInput("line 1 is no header; it begins with the header that `stance export` writes")
    if record["format"] > FORMAT:
        raise BadInput(
            f"the export has format {record['format']}, this stancegraph reads {FORMAT}; upgrade stancegraph"
        )
    return record


def _is_open_to(graph: neo4j.Driver, header: Record) -> bool:
    """Whether there is something to do; BadInput when the graph holds something else."""
    found = read(graph, "content_version")
    version = found[0][0] if found else None
    if version == header["version"] and read(graph, "anything"):
        return False
    if version != f"{UNFINISHED}{header['version']}" and read(graph, "anything"):
        raise BadInput("the graph is not empty; import into a new one, named with --graph")
    return True


def _mark(graph: neo4j.Driver, header: Record, version: str | None) -> None:
    if header["changed_at"] is not None:
        at, count = header["changed_at"].isoformat(), header["changes"]
        write(graph, lambda unit: unit.run("restore_version", version=version, changed_at=at, count=count))


def _batches(lines: Iterator[tuple[int, str]]) -> Iterator[tuple[str, list[Record]]]:
    """Records of one kind after the other."""
    waiting: list[Record] = []
    place = 0
    for number, line in lines:
        record = to_record(line, number)
        kind = record["kind"]
        if kind not in KINDS or KINDS.index(kind) < place:
            raise BadInput(f"line {number}: {kind!r} does not stand here; kinds come in the order {list(KINDS)}")
        if waiting and (waiting[0]["kind"] != kind or len(waiting) == BATCH):
            yield waiting[0]["kind"], waiting
            waiting = []
        place = KINDS.index(kind)
        waiting.append(record | {"line": number})
    if waiting:
        yield waiting[0]["kind"], waiting
