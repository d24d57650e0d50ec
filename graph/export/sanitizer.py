"""Values that every format can hold: the one place that says what becomes of the others."""

import json
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from types import MappingProxyType
from typing import Any, Final

import networkx as nx

from stancegraph.graph.model.errors import BadParameter

Scalar = str | int | float | bool

#: characters that XML 1.0 cannot hold, and halves of surrogate pairs, which UTF-8 cannot
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A node or an edge of a flat network: what names it, and its attributes.

    Attributes:
        ends: the node's id, or the ids of both ends.
        attributes: name -> value; an attribute has one type in all nodes, and one in all edges.
        spells: half-open or closed spans of days as they came, (start, end), None = open.
    """

    ends: tuple[str, ...]
    attributes: Mapping[str, Scalar]
    spells: tuple[tuple[str | None, str | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Flat:
    """A network whose ids are strings and whose attributes are strings, whole numbers, numbers or truth values."""

    is_directed: bool
    attributes: Mapping[str, Scalar]
    nodes: tuple[Item, ...]
    edges: tuple[Item, ...]


def scalar(value: object) -> Scalar | None:
    """A value that every format can hold; None = leave it out.

    None and not-a-number are left out. Days and moments become ISO 8601. Lists, sets and mappings become
    JSON, sets in order. Numbers of numpy become Python's; an infinite one becomes the word `Infinity`. Characters
    that XML cannot hold become U+FFFD.
    """
    value = _python(value)
    match value:
        case None:
            return None
        case bool() | int():
            return value
        case float():
            return _number(value)
        case str():
            return _UNFIT.sub("\ufffd", value)
        case date() | time():
            return value.isoformat()
        case Mapping() | Iterable():
            return scalar(json.dumps(_json(value), ensure_ascii=False))
        case _:
            return scalar(str(value))


def _python(value: object) -> object:
    """A number or an array of numpy as Python's own; anything else as it is."""
    listed = getattr(value, "tolist", None) if type(value).__module__ == "numpy" else None
    return value if listed is None else listed()


def _number(value: float) -> float | str | None:
    if math.isfinite(value):
        return value
    return None if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")


def _json(value: object) -> Any:
    value = _python(value)
    match value:
        case Mapping():
            return {str(key): _json(one) for key, one in value.items()}
        case set() | frozenset():
            return sorted((_json(one) for one in value), key=str)
        case str() | None:
            return value
        case Iterable():
            return [_json(one) for one in value]
        case _:
            return scalar(value)


def flat(network: nx.Graph) -> Flat:
    """Any networkx graph with ids and attributes that every format can hold, nodes and edges in its order.

    An attribute that is a whole number here and a number there is a number everywhere; any other mixture becomes
    strings. The attribute `spells` (pairs of days, as networkx's GEXF reader gives them) is kept apart.

    Raises:
        BadParameter: two nodes have the same id once ids are strings.
    """
    names = {node: str(scalar(node)) for node in network}
    if len(set(names.values())) < len(names):
        twice = sorted(one for one in names.values() if list(names.values()).count(one) > 1)
        raise BadParameter(f"two nodes are named {twice[0]!r} once ids are text; name them differently")
    nodes = [_item((names[node],), given) for node, given in network.nodes(data=True)]
    edges = [_item((names[one], names[other]), given) for one, other, given in network.edges(data=True)]
    return Flat(
        is_directed=network.is_directed(),
        attributes=_scalars(network.graph),
        nodes=_one_type(nodes),
        edges=_one_type(edges),
    )


def _item(ends: tuple[str, ...], given: Mapping[str, object]) -> Item:
    spells: Any = given.get("spells") or ()
    spans = tuple((_day(start), _day(end)) for start, end in spells)
    rest = {name: value for name, value in given.items() if name != "spells"}
    return Item(ends=ends, attributes=_scalars(rest), spells=spans)


def _day(value: object) -> str | None:
    found = scalar(value)
    return None if found in (None, "") else str(found)


def _scalars(given: Mapping[str, object]) -> Mapping[str, Scalar]:
    found = {str(scalar(name)): scalar(value) for name, value in given.items()}
    return MappingProxyType({name: value for name, value in found.items() if value is not None})


def _one_type(items: list[Item]) -> tuple[Item, ...]:
    types: dict[str, set[type]] = {}
    for item in items:
        for name, value in item.attributes.items():
            types.setdefault(name, set()).add(type(value))
    mixed = {name: float if kinds == {int, float} else str for name, kinds in types.items() if len(kinds) > 1}
    if not mixed:
        return tuple(items)
    return tuple(
        Item(
            ends=item.ends,
            attributes={name: mixed.get(name, type(value))(value) for name, value in item.attributes.items()},
            spells=item.spells,
        )
        for item in items
    )


def columns(items: Iterable[Item]) -> dict[str, type[Scalar]]:
    """The attributes that any of the items has, in order of appearance, with their types."""
    found: dict[str, type[Scalar]] = {}
    for item in items:
        for name, value in item.attributes.items():
            found.setdefault(name, type(value))
    return found


def label(item: Item) -> str:
    """What people call a node: its `label`, else its `name`, else its id."""
    return str(item.attributes.get("label") or item.attributes.get("name") or item.ends[0])


def is_two_mode(found: Flat) -> bool:
    """Whether the nodes are of two kinds (`bipartite` 0 and 1) and no edge ties two of one kind."""
    side = {one.ends[0]: one.attributes.get("bipartite") for one in found.nodes}
    return set(side.values()) == {0, 1} and all(side[one.ends[0]] != side[one.ends[-1]] for one in found.edges)


def sign(item: Item) -> int:
    """Of an edge: its `sign`, `polarity` or the sign of its `weight`, the first that it has; else 1."""
    for name in ("sign", "polarity", "weight"):
        value = item.attributes.get(name)
        if isinstance(value, int | float):
            return (value > 0) - (value < 0)
    return 1


def weight(item: Item) -> float:
    """Of an edge: its `weight`, else its `sign`, else 1."""
    for name in ("weight", "sign"):
        value = item.attributes.get(name)
        if isinstance(value, int | float):
            return value
    return 1
