"""Ids as the graph knows them today: that of a merged actor or target stands for what it was merged into."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

import neo4j

from stancegraph.graph.holders import Holder, holder
from stancegraph.graph.targets import TargetEntry, target

#: parameters of named queries that name an actor or a target, and who knows it
_KNOWN_BY: Final[Mapping[str, Callable[[neo4j.Driver, str], Holder | TargetEntry]]] = MappingProxyType(
    {"actor_id": holder, "body_id": holder, "target_id": target, "text_id": target}
)


def known_as(graph: neo4j.Driver, params: Mapping[str, Any]) -> dict[str, Any]:
    """The same parameters, each id of an actor, body, target or text that they hold as the graph knows it.

    Raises:
        UnknownActor, UnknownTarget: there is none of that id; the message says which are near.
    """
    return {
        name: _KNOWN_BY[name](graph, value).id if name in _KNOWN_BY and isinstance(value, str) else value
        for name, value in params.items()
    }
