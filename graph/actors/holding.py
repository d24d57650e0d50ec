"""Offices and memberships by actor."""

from collections import defaultdict
from datetime import date
from functools import cached_property
from typing import Final

from stancegraph.graph.actors.candidates import Candidates
from stancegraph.graph.actors.people import Key
from stancegraph.graph.actors.roles import Role
from stancegraph.graph.actors.tables import day, table
from stancegraph.graph.model import Actor, Membership, Office

#: statuses that make a member; a suspended member stays one, an observer is none
_MEMBERS: Final = frozenset({"member", "permanent", "elected"})


class Holders:
    """Who held which office, and who belonged to which body, when."""

    def __init__(self, candidates: Candidates) -> None:
        self._candidates = candidates

    @cached_property
    def _by_actor(self) -> dict[str, list[Key]]:
        found: dict[str, list[Key]] = defaultdict(list)
        for key in self._candidates.people.keys():  # noqa: SIM118  # a list, no dictionary
            found[key[1]].append(key)
            found[self._candidates.people.person_id(key)].append(key)
        return found

    def offices(self, actor_id: str) -> tuple[Office, ...]:
        """Offices of a person, or in a state or body, oldest first; empty where none is recorded."""
        people = self._candidates.people
        found = []
        for key in self._by_actor.get(actor_id, ()):
            body = self._candidates.named.get(key[1])
            if body is None:
                continue
            for one in [held for held in people.tenures(key) if held.is_office]:
                found.append(
                    Office(
                        person=people.actor(key),
                        body=body.actor,
                        role=one.role,
                        since=one.since,
                        until=one.until,
                        last_known=one.last_known,
                    )
                )
        return tuple(sorted(found, key=lambda one: (one.since or date.min, one.role, one.person.id)))

    def only(self, actor_id: str, role: Role, on: date) -> Actor | None:
        """The one person who held that office of the state on that day; None when there were several, or none is known."""
        if role.office is None:
            return None
        people = self._candidates.people
        held = {
            people.actor(key)
            for key in self._by_actor.get(actor_id, ())
            for one in people.tenures(key)
            if one.role == role.office and one.covers(on)
        }
        return held.pop() if len(held) == 1 else None

    @cached_property
    def _members(self) -> dict[str, list[Membership]]:
        named, found = self._candidates.named, defaultdict(list)
        for body_id, member_id, status, since, until, _ in table("members.tsv"):
            body, member = named.get(body_id), named.get(member_id)
            if body is not None and member is not None and status in _MEMBERS:
                spell = Membership(
                    member=member.actor,
                    body=body.actor,
                    since=day(since, last=False),
                    until=day(until, last=True),
                )
                found[body_id].append(spell)
        return found

    def members(self, body_id: str) -> tuple[Membership, ...]:
        """Dated members of a body, in the order of the file; empty where none is recorded."""
        return tuple(self._members.get(body_id, ()))
