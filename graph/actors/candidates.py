"""Whom a surface form stands for on a day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from stancegraph.graph.actors.candidate import Candidate
from stancegraph.graph.actors.people import Key, People
from stancegraph.graph.actors.records import Named, bodies, countries
from stancegraph.graph.actors.tenure import PROMINENT, Tenure

#: how sure a surface form is by its kind
SCORES: Final = MappingProxyType({"name": 1.0, "adjective": 0.95, "seat": 0.8, "city": 0.75, "region": 0.75})
FULL_NAME, SURNAME, FORMER, LATER = 0.97, 0.8, 0.7, 0.6
#: factor for what an actor is not on that day
OTHER_DAY: Final = 0.8


class Candidates:
    """States, bodies, groups and people of the data files, and whom they are on a day.

    Attributes:
        named: actors that are no people, by id.
        people: office-holders.
    """

    def __init__(self) -> None:
        self.named: dict[str, Named] = {one.actor.id: one for one in (*countries(), *bodies())}
        self.people = People()

    def of(self, entries: Iterable[tuple[str, str | Key]], on: date) -> tuple[Candidate, ...]:
        """Candidates for the entries of one surface form, best first."""
        found: dict[tuple[str, str | None], Candidate] = {}
        for kind, key in entries:
            one = self.place(kind, key, on) if isinstance(key, str) else self.person(kind, key, on)
            if one is not None:
                identity = (one.actor.id, one.person.id if one.person else None)
                if identity not in found or found[identity].score < one.score:
                    found[identity] = one
        return tuple(sorted(found.values(), key=lambda one: (-one.score, one.actor.id)))

    def place(self, kind: str, actor_id: str, on: date) -> Candidate:
        """A state, body or group, by name, adjective, seat or city."""
        named = self.named[actor_id]
        standing, is_so = named.standing(on)
        word = "city" if kind == "seat" else kind
        why = f"{word} of {named.actor.name}" + ("" if is_so else f"; not on {on}")
        return Candidate(
            actor=named.actor,
            country=_country(standing.country, standing.sector),
            sector=standing.sector or None,
            score=round(SCORES[kind] * (1 if is_so else OTHER_DAY), 3),
            form=kind,
            why=why,
        )

    def person(self, kind: str, key: Key, on: date) -> Candidate | None:
        """A person by full name or by surname; by surname only while in a prominent office."""
        tenures = self.people.tenures(key)
        held = [one for one in tenures if one.covers(on)]
        if held:
            best = min(held, key=lambda one: one.rank)
            if kind == "surname" and best.role not in PROMINENT:
                return None
            score = (SURNAME if kind == "surname" else FULL_NAME) - 0.02 * best.rank
            return replace(self._in_office(key, best, on), score=round(score, 3), form=kind)
        return None if kind == "surname" else self._out_of_office(key, tenures, on)

    def _in_office(self, key: Key, best: Tenure, on: date) -> Candidate:
        person = self.people.actor(key)
        body = self.named.get(best.country or "")
        why = f"{best.position or best.role.replace('_', ' ')} on {on}"
        if body is None:
            sector = "IGO" if best.role == "igo_official" else best.sector
            country = "IGO" if sector == "IGO" else None
            return Candidate(
                actor=person, person=person, country=country, sector=sector, role=best.role, score=1.0, why=why
            )
        standing, _ = body.standing(on)
        sector = best.sector if body.actor.kind == "country" else standing.sector
        country = _country(standing.country, standing.sector)
        actor = body.actor if body.actor.kind != "country" or best.speaks_for_state else person
        return Candidate(actor=actor, person=person, country=country, sector=sector, role=best.role, score=1.0, why=why)

    def _out_of_office(self, key: Key, tenures: list[Tenure], on: date) -> Candidate:
        person = self.people.actor(key)
        body = self.named.get(key[1])
        country = person.country if body is None else body.standing(on)[0].country
        began = [one for one in tenures if one.since is None or one.since <= on]
        if began:
            return Candidate(
                actor=person, person=person, country=country, sector="ELI", score=FORMER, form="person",
                why=f"was {began[-1].position or began[-1].role.replace('_', ' ')}",
            )  # fmt: skip
        return Candidate(
            actor=person, person=person, country=country, score=LATER, form="person", why="holds office later"
        )


def _country(country: str | None, sector: str | None) -> str | None:
    return country or ("IGO" if sector == "IGO" else None)
