"""A graph as JSON Lines: what kinds of records there are, and how values are written.

The first line is `{"kind": "graph", "format": 1, ...}`. Every other one is a node: `kind`, `id`, `properties` named as in
the graph, and the ids of the nodes it belongs to. Days and moments are `{"@day": ...}` and `{"@moment": ...}`. Kinds stand
in the order in which they need each other, nodes of one kind by id, keys by name: a graph has one export, byte by byte.
Empty lists are left out. Typed edges, keys of families and background jobs are not in it: an import works them out, or
does without them.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any, Final

import neo4j.time

from stancegraph.graph.model.errors import BadInput

#: format of the records; a newer one is refused
FORMAT: Final = 1
#: kind -> the queries that export, import and find its nodes
QUERIES: Final = MappingProxyType(
    {
        "actor": ("export_actors", "import_actors", "imported_actors"),
        "publisher": ("export_publishers", "import_publishers", "imported_publishers"),
        "text": ("export_texts", "import_texts", "imported_texts"),
        "act": ("export_acts", "import_acts", "imported_acts"),
        "issue": ("export_issues", "import_issues", "imported_issues"),
        "article": ("export_articles", "import_articles", "known_articles"),
        "stance": ("export_stances", "import_stances", "known_stances"),
        "evidence": ("export_evidence", "import_evidence", "known_evidence"),
        "office": ("export_offices", "import_offices", "imported_offices"),
        "vote": ("export_votes", "import_votes", "imported_votes"),
        "judgement": ("export_judgements", "import_judgements", "known_judgements"),
        "change": ("export_changes", "import_changes", "imported_changes"),
    }
)
KINDS: Final = tuple(QUERIES)


def to_line(record: Mapping[str, Any]) -> str:
    """One record as a line without its end."""
    return json.dumps(_written(record), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def to_record(line: str, number: int) -> dict[str, Any]:
    """One line as a record; BadInput says which line is none, and why."""
    try:
        record = json.loads(line)
    except ValueError as error:
        raise BadInput(f"line {number} is not JSON: {error}") from error
    if not isinstance(record, dict) or not isinstance(record.get("kind"), str):
        raise BadInput(f"line {number} is no record of an export: an object with a kind is expected")
    if record["kind"] != "graph" and not (
        record.get("id") and isinstance(record["id"], str) and isinstance(record.get("properties"), dict)
    ):
        raise BadInput(f"line {number} is no record of an export: an id and properties are expected")
    try:
        found = _read(record)
    except (TypeError, ValueError) as error:
        raise BadInput(f"line {number} has a day or moment that is none: {error}") from error
    return dict(found)


def _written(value: Any) -> Any:
    match value:
        case neo4j.time.DateTime():
            return _written(value.to_native())
        case neo4j.time.Date():
            return {"@day": value.iso_format()}
        case datetime():
            zoned = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
            return {"@moment": zoned.isoformat()}
        case date():
            return {"@day": value.isoformat()}
        case Mapping():
            return {key: _written(one) for key, one in value.items()}
        case list() | tuple():
            return [_written(one) for one in value]
        case _:
            return value


def _read(value: Any) -> Any:
    match value:
        case {"@day": day}:
            return date.fromisoformat(day)
        case {"@moment": moment}:
            return datetime.fromisoformat(moment)
        case dict():
            return {key: _read(one) for key, one in value.items()}
        case list():
            return [_read(one) for one in value]
        case _:
            return value
