"""What a driver returns, as plain values that JSON has."""

import math
from typing import Any

import neo4j.graph
import neo4j.time


def plain_value(value: Any) -> Any:
    """Nodes, relationships and paths as objects with their properties; moments as ISO text; the rest as it is."""
    match value:
        case neo4j.graph.Node():
            return {"labels": sorted(value.labels), "properties": _map(value)}
        case neo4j.graph.Relationship():
            ends = {"start": _id(value.start_node), "end": _id(value.end_node)}
            return {"type": value.type, **ends, "properties": _map(value)}
        case neo4j.graph.Path():
            return {
                "nodes": [plain_value(node) for node in value.nodes],
                "relationships": [plain_value(one) for one in value.relationships],
            }
        case list() | tuple():
            return [plain_value(item) for item in value]
        case dict():
            return {str(key): plain_value(item) for key, item in value.items()}
        case float() if not math.isfinite(value):
            return str(value)
        case None | bool() | int() | float() | str():
            return value
        case neo4j.time.Date() | neo4j.time.DateTime() | neo4j.time.Time() | neo4j.time.Duration():
            return value.iso_format()
        case _:
            return str(value)


def _map(entity: neo4j.graph.Entity) -> dict[str, Any]:
    return {key: plain_value(item) for key, item in sorted(entity.items())}


def _id(node: neo4j.graph.Node | None) -> Any:
    return None if node is None else node.get("id")
