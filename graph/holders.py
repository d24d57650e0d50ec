"""Actors as the graph knows them."""

from dataclasses import dataclass
from datetime import date

import neo4j

from stancegraph.graph.actors import authority
from stancegraph.graph.model import Membership, Office
from stancegraph.graph.model.errors import UnknownActor
from stancegraph.graph.near import nobody
from stancegraph.graph.queries import run
from stancegraph.graph.reading import checked_limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """An actor with the number of stances it holds; see `Actor` for the other fields."""

    id: str
    name: str
    kind: str
    country: str | None
    sector: str | None
    wikidata: str | None
    stances: int


def holder(graph: neo4j.Driver, actor_id: str) -> Holder:
    """One actor of the graph or, with no stances, of the authority file.

    Raises:
        UnknownActor: neither knows the id; the message says which are near.
    """
    rows = run(graph, "actor", actor_id=actor_id)
    if rows:
        return _holder(rows[0])
    try:
        actor = authority().actor(actor_id)
    except UnknownActor as error:
        raise UnknownActor(nobody("actor", actor_id, _names(graph))) from error
    return Holder(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        sector=actor.sector,
        wikidata=actor.wikidata,
        stances=0,
    )


def holders(
    graph: neo4j.Driver,
    *,
    words: str = "",
    kind: str | None = None,
    country: str | None = None,
    after_id: str = "",
    limit: int = 50,
) -> list[Holder]:
    """Actors of the graph by id, after a given one; `words` are part of the name or id, in any case."""
    found = run(
        graph,
        "actor_page",
        words=words.lower(),
        kind=kind,
        country=country,
        after_id=after_id,
        limit=checked_limit(limit),
    )
    return [_holder(row) for row in found]


def holders_on(
    graph: neo4j.Driver,
    words: str,
    *,
    on: date,
    kind: str | None = None,
    country: str | None = None,
    limit: int = 50,
) -> list[Holder]:
    """Actors of the authority file whose names are like these words, best first, with country and sector of that day."""
    found = [
        one
        for one in authority().find(words, on=on, limit=limit)
        if kind in (None, one.actor.kind) and country in (None, one.country)
    ]
    held = {row.id: row.stances for row in run(graph, "actors_by_id", ids=[one.actor.id for one in found])}
    return [
        Holder(
            id=one.actor.id,
            name=one.actor.name,
            kind=one.actor.kind,
            country=None if one.country == "IGO" else one.country,
            sector=one.sector,
            wikidata=one.actor.wikidata,
            stances=held.get(one.actor.id, 0),
        )
        for one in found
    ]


def offices(graph: neo4j.Driver, actor_id: str) -> tuple[Office, ...]:
    """The tenures of a person, or those in a state or body; empty where the authority file has none.

    Raises:
        UnknownActor: neither the graph nor the authority file knows the id.
    """
    known = holder(graph, actor_id).id
    try:
        return tuple(authority().offices(known))
    except UnknownActor:
        return ()


def members(graph: neo4j.Driver, body_id: str) -> tuple[Membership, ...]:
    """Who belongs to a body and when; empty where the authority file has nobody; UnknownActor as in `holder`."""
    known = holder(graph, body_id).id
    try:
        return tuple(authority().members(known))
    except UnknownActor:
        return ()


def _names(graph: neo4j.Driver) -> dict[str, str]:
    return {row.id: row.name for row in run(graph, "actor_names")}


def _holder(row: object) -> Holder:
    return Holder(**{name: getattr(row, name) for name in Holder.__dataclass_fields__})
