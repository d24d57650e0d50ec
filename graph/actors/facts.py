"""What the authority file says of an actor, property by property."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from stancegraph.graph.actors.authority import Authority
from stancegraph.graph.model import Actor, Office
from stancegraph.graph.model.errors import BadParameter, UnknownActor

#: property -> what it is called
PROPERTIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "name": "name",
        "kind": "kind of actor",
        "country": "state it belongs to",
        "sector": "PLOVER sector",
        "wikidata": "Wikidata item",
        "offices": "offices held, or held in it",
        "members": "members",
    }
)


def facts(authority: Authority, actor_id: str, name: str) -> list[str | Actor]:
    """The values of one property, other actors as actors; empty where none is recorded or the actor is not known.

    Raises:
        BadParameter: there is no such property.
    """
    if name not in PROPERTIES:
        raise BadParameter(f"no property {name!r}; there are {list(PROPERTIES)}")
    try:
        actor = authority.actor(actor_id)
    except UnknownActor:
        return []
    match name:
        case "country":
            return [] if actor.country is None else [authority.actor(actor.country)]
        case "offices":
            return [said(office) for office in authority.offices(actor_id)]
        case "members":
            return list(dict.fromkeys(spell.member for spell in authority.members(actor_id)))
        case _:
            value = getattr(actor, name)
            return [] if value is None else [str(value)]


def said(office: Office) -> str:
    """An office in one line: who, what, where, from when to when."""
    since = "" if office.since is None else office.since.isoformat()
    until = "" if office.until is None else office.until.isoformat()
    return f"{office.person.name}: {office.role.replace('_', ' ')}, {office.body.name}, {since}..{until}"
