"""Records of an export as nodes of a graph."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import neo4j

from stancegraph.graph.families import keys
from stancegraph.graph.model.errors import BadInput
from stancegraph.graph.stores.kinship import write_keys
from stancegraph.graph.stores.records import QUERIES
from stancegraph.graph.stores.rows import Row
from stancegraph.graph.stores.transact import Unit, write

Record = dict[str, Any]
#: ties drawn in one transaction
BATCH: Final = 500


def insert(graph: neo4j.Driver, kind: str, records: Sequence[Record]) -> int:
    """Write the records of one kind that the graph does not have, and how many those are; BadInput names a bad line."""
    _, query, known = QUERIES[kind]

    def work(unit: Unit) -> int:
        there = {found for (found,) in unit.run(known, ids=[record["id"] for record in records])}
        new = [record for record in records if record["id"] not in there]
        if new:
            unit.run(query, rows=[_row(record) for record in new])
            missing = {record["id"] for record in new} - {
                found for (found,) in unit.run(known, ids=[record["id"] for record in new])
            }
            if missing:
                line = next(record["line"] for record in new if record["id"] in missing)
                raise BadInput(f"line {line}: {kind} refers to what the lines before do not have")
            AFTER.get(kind, _nothing)(unit, new)
        return len(new)

    return write(graph, work)


def _row(record: Record) -> Row:
    """Properties by name, moments apart as ISO text: a zone does not survive as a value."""
    moments = {key: value for key, value in record["properties"].items() if isinstance(value, datetime)}
    row: Row = {"id": record["id"]}
    row["properties"] = {key: value for key, value in record["properties"].items() if key not in moments}
    row |= {_snake(key): value.isoformat() for key, value in moments.items()}
    single = {key: value[0] for key, value in record.items() if isinstance(value, list) and len(value) == 1}
    return row | {key: value for key, value in single.items() if isinstance(value, str)}


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def _nothing(_: Unit, __: Sequence[Record]) -> None:
    """Nothing follows such records."""


def _articles(unit: Unit, records: Sequence[Record]) -> None:
    printed = [{"id": one["id"], "other_id": end} for one in records for end in one.get("published_by", [])]
    if printed:
        unit.run("import_published_by", rows=printed)
    write_keys(unit, {one["id"]: keys(one["properties"]["text"]) for one in records})


def _stances(unit: Unit, records: Sequence[Record]) -> None:
    ends: dict[str, list[Row]] = {}
    for one in records:
        for end in one.get("toward", []):
            ends.setdefault(end["kind"], []).append({"id": one["id"], "target_id": end["id"]})
    for kind, rows in sorted(ends.items()):
        unit.run(f"toward_{kind}", rows=rows)


def _evidence(unit: Unit, records: Sequence[Record]) -> None:
    for query in ("spoken_by", "reported_by"):
        rows = [{"id": one["id"], "actor_id": end} for one in records for end in one.get(query, [])]
        if rows:
            unit.run(query, rows=rows)


AFTER: Final[Mapping[str, Callable[[Unit, Sequence[Record]], None]]] = {
    "article": _articles,
    "stance": _stances,
    "evidence": _evidence,
}


def ends_of(records: Sequence[Record]) -> list[Row]:
    """What ties records to others of their kind, which may stand further down: memberships, revisions."""
    spells = [
        {"member_id": one["id"], "body_id": end["body"], "since": end.get("since"), "until": end.get("until")}
        for one in records
        for end in one.get("member_of", [])
    ]
    return spells + [{"id": one["id"], "other_id": end} for one in records for end in one.get("revises", [])]


def tie(graph: neo4j.Driver, rows: Sequence[Row]) -> None:
    """Draw those ties; drawing them again changes nothing."""
    spells = [row for row in rows if "member_id" in row]
    chosen = {
        "members_since": [row for row in spells if row["since"] is not None],
        "members_ever": [row for row in spells if row["since"] is None],
        "import_revises": [row for row in rows if "other_id" in row],
    }
    for query, some in chosen.items():
        _tie(graph, query, some)


def _tie(graph: neo4j.Driver, query: str, rows: Sequence[Row]) -> None:
    for start in range(0, len(rows), BATCH):
        chosen = list(rows[start : start + BATCH])
        _tie_some(graph, query, chosen)


def _tie_some(graph: neo4j.Driver, query: str, rows: list[Row]) -> None:
    write(graph, lambda unit: unit.run(query, rows=rows))
