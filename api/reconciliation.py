"""What a reconciliation client sends, and how its answers look (Reconciliation Service API 0.2)."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import Any, Final

from stancegraph import __version__
from stancegraph.graph.actors import Authority
from stancegraph.graph.actors.facts import PROPERTIES, facts
from stancegraph.graph.actors.matching import Match, Query
from stancegraph.graph.model import Actor
from stancegraph.graph.model.actor import KINDS
from stancegraph.graph.model.errors import BadParameter

#: queries of one batch, ids of one extension, candidates of one query
BATCH, CANDIDATES = 1000, 100
#: how the types of a query bind: one of them, better one of them, all of them
STRICTNESS: Final = ("any", "should", "all")
#: width and height of a preview, pixels
PREVIEW: Final = (420, 240)
_TAKES: Final = (
    '{"q0": {"query": "words", "type": "person", "limit": 5, "properties": [{"pid": "on", "v": "2012-02-04"}]}}'
)


def manifest(base: str) -> dict[str, Any]:
    """The service, as a client meets it."""
    service = f"{base}/reconcile"
    suggest = {
        what: {"service_url": service, "service_path": f"/suggest/{what}"} for what in ("entity", "type", "property")
    }
    suggest["entity"]["flyout_service_path"] = "/flyout/entity?id=${id}"
    width, height = PREVIEW
    return {
        "versions": ["0.2"],
        "name": "stancegraph: who is who, on which day",
        "identifierSpace": f"{base}/v1/actors/",
        "schemaSpace": f"{base}/v1/",
        "serviceVersion": __version__,
        "view": {"url": f"{base}/v1/actors/{{{{id}}}}"},
        "defaultTypes": [{"id": kind, "name": kind} for kind in KINDS],
        "preview": {"url": f"{service}/preview?id={{{{id}}}}", "width": width, "height": height},
        "suggest": suggest,
        "extend": {"propose_properties": {"service_url": service, "service_path": "/properties"}},
    }


def parsed(words: str, what: str) -> dict[str, Any]:
    """A JSON object; BadParameter when the words are none."""
    try:
        found = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise BadParameter(f"{what} is no JSON: {error}") from error
    if not isinstance(found, dict):
        raise BadParameter(f"{what} is {words[:80]!r}; it takes an object")
    return found


def queries(words: str) -> dict[str, Query]:
    """The batch by key; BadParameter says which query is wrong, and how."""
    batch = parsed(words, "queries")
    if len(batch) > BATCH:
        raise BadParameter(f"{len(batch)} queries in one batch; it takes {BATCH} at most")
    return {key: _query(key, one) for key, one in batch.items()}


def _query(key: str, given: object) -> Query:
    if not isinstance(given, Mapping) or not ("query" in given or given.get("properties")):
        raise BadParameter(f"query {key!r} has neither query nor properties; it takes {_TAKES}")
    text, limit, types = given.get("query", ""), given.get("limit", 5), given.get("type") or []
    types = [types] if isinstance(types, str) else types
    if not isinstance(text, str) or not isinstance(types, list) or not all(isinstance(one, str) for one in types):
        raise BadParameter(
            f"query {key!r}: query takes words, type takes one of {list(KINDS)} or a list; as in {_TAKES}"
        )
    if isinstance(limit, bool) or not isinstance(limit, int | float) or not 1 <= limit <= CANDIDATES:
        raise BadParameter(f"query {key!r}: limit is {limit!r}; it takes 1 to {CANDIDATES}")
    around, on = _properties(key, given.get("properties") or [])
    strictness = given.get("type_strict", "should")
    if strictness not in STRICTNESS:
        raise BadParameter(f"query {key!r}: type_strict is {strictness!r}; it takes any, should or all")
    nobody = strictness == "all" and len(set(types)) > 1  # an actor is of one kind
    return Query(
        text=text, kinds=frozenset(types), strict=strictness != "should",
        context=around, on=on, limit=0 if nobody else int(limit),
    )  # fmt: skip


def _properties(key: str, given: object) -> tuple[str, date | None]:
    """Other cells of the row: `on` is the day, the rest is context."""
    if not isinstance(given, list) or not all(
        isinstance(one, Mapping) and isinstance(one.get("pid"), str) and "v" in one for one in given
    ):
        raise BadParameter(f"query {key!r}: properties takes a list of pid and v; as in {_TAKES}")
    words, on = [], None
    for one in given:
        values = [_plain(value) for value in _listed(one.get("v"))]
        if one["pid"] != "on":
            words += values
        elif values:
            try:
                on = date.fromisoformat(values[0][:10])
            except ValueError as error:
                raise BadParameter(
                    f"query {key!r}: on is {values[0][:40]!r}; it takes a day such as 2012-02-04"
                ) from error
    return "; ".join(words), on


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _plain(value: object) -> str:
    return str(value.get("name") or value.get("id") or "") if isinstance(value, Mapping) else str(value)


def result(found: Sequence[Match]) -> dict[str, Any]:
    """Candidates of one query."""
    return {
        "result": [
            {
                "id": one.actor.id,
                "name": one.actor.name,
                "description": one.description,
                "score": one.score,
                "match": one.match,
                "type": [{"id": one.actor.kind, "name": one.actor.kind}],
            }
            for one in found
        ]
    }


def suggestion(found: Sequence[Match]) -> dict[str, Any]:
    """Suggested entities."""
    return {
        "result": [
            {
                "id": one.actor.id,
                "name": one.actor.name,
                "description": one.description,
                "notable": [{"id": one.actor.kind, "name": one.actor.kind}],
            }
            for one in found
        ]
    }


def extension(authority: Authority, words: str) -> dict[str, Any]:
    """Values of properties for ids; BadParameter says what is wrong with the query."""
    asked = parsed(words, "extend")
    ids, wanted = asked.get("ids"), asked.get("properties")
    named = isinstance(wanted, list) and all(isinstance(one, Mapping) for one in wanted)
    names = [one.get("id") for one in wanted or ()] if named else None
    if (
        not isinstance(ids, list)
        or not all(isinstance(one, str) for one in ids)
        or names is None
        or not all(isinstance(one, str) for one in names)
    ):
        raise BadParameter('extend takes {"ids": ["FRA"], "properties": [{"id": "sector"}]}')
    if len(ids) > BATCH:
        raise BadParameter(f"{len(ids)} ids in one extension; it takes {BATCH} at most")
    known = [str(name) for name in names]
    rows = {one: {name: [_value(value) for value in facts(authority, one, name)] for name in known} for one in ids}
    return {"meta": [{"id": name, "name": PROPERTIES[name]} for name in known if name in PROPERTIES], "rows": rows}


def _value(value: str | Actor) -> dict[str, str]:
    return {"str": value} if isinstance(value, str) else {"id": value.id, "name": value.name}


def preview(authority: Authority, actor_id: str) -> str:
    """A page that fits the preview's frame; UnknownActor when nobody has that id."""
    actor = authority.actor(actor_id)
    lines = [f"{PROPERTIES[name]}: {_said(authority, actor_id, name)}" for name in ("kind", "country", "sector")]
    offices = [escape(str(one)) for one in facts(authority, actor_id, "offices")[-5:]]
    listed = "".join(f"<li>{line}</li>" for line in [*map(escape, lines), *offices])
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>'
        f"{escape(actor.name)}</title></head><body><h1>{escape(actor.name)}</h1><ul>{listed}</ul></body></html>"
    )


def _said(authority: Authority, actor_id: str, name: str) -> str:
    found = facts(authority, actor_id, name)
    return ", ".join(one if isinstance(one, str) else one.name for one in found) or "not recorded"
