"""Actors as the graph knows them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import neo4j

from stancegraph.graph.actors import authority
from stancegraph.graph.model import Actor, Membership, Office
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
    """The tenures of a person, or those in a state or body, in the graph or in the authority file, oldest first.

    Raises:
        UnknownActor: neither the graph nor the authority file knows the id.
    """
    known = holder(graph, actor_id).id
    found = [_office(row) for row in run(graph, "offices_of", actor_id=known)]
    there = {(one.person.id, one.body.id, one.role, one.since) for one in found}
    found += [
        one for one in authority().offices(known) if (one.person.id, one.body.id, one.role, one.since) not in there
    ]
    return tuple(sorted(found, key=lambda one: (one.since or date.min, one.role, one.person.id)))


def members(graph: neo4j.Driver, body_id: str) -> tuple[Membership, ...]:
    """Who belongs to a body and when: the graph's members, else the authority file's; UnknownActor as in `holder`."""
    known = holder(graph, body_id)
    body = Actor(id=known.id, name=known.name, kind=known.kind)
    rows = run(graph, "members_of", body_id=known.id)
    if not rows:
        return authority().members(known.id)
    return tuple(
        Membership(
            member=Actor(id=row.member_id, name=row.member_name, kind=row.member_kind),
            body=body,
            since=row.since,
            until=row.until,
        )
        for row in rows
    )


def _office(row: Any) -> Office:
    return Office(
        person=Actor(id=row.person_id, name=row.person_name, kind="person", country=row.person_country),
        body=Actor(id=row.body_id, name=row.body_name, kind=row.body_kind),
        role=row.role,
        since=row.since,
        until=row.until,
        last_known=row.last_known,
    )


def _names(graph: neo4j.Driver) -> dict[str, str]:
    return {row.id: row.name for row in run(graph, "actor_names")}


def _holder(row: object) -> Holder:
    return Holder(**{name: getattr(row, name) for name in Holder.__dataclass_fields__})
