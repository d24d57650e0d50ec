"""States, bodies and groups as the data files have them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Final

from stancegraph.graph.actors.tables import day, table, words
from stancegraph.graph.model import Actor

#: territories where nobody lives who could hold a stance
_UNINHABITED: Final = frozenset({"ATA", "ATF", "BVT", "HMD", "SGS", "UMI"})


@dataclass(frozen=True, slots=True)
class Standing:
    """What a group or body was, in which country, from when to when (half-open, None = open)."""

    country: str | None
    sector: str
    since: date | None
    until: date | None

    def covers(self, on: date) -> bool:
        """Whether it was so on that day."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class Named:
    """An actor that is no person, with its surface forms by kind; `peoples` are adjectives of its regions."""

    actor: Actor
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()

    def standing(self, on: date) -> tuple[Standing, bool]:
        """What it was on that day, or last before it, or first after it; and whether it was so on that day."""
        known = [one for one in self.standings if one.since is None or one.since <= on]
        found = next((one for one in reversed(known) if one.covers(on)), known[-1] if known else self.standings[0])
        return found, found.covers(on)


def countries() -> list[Named]:
    """States and territories, in order of code; the uninhabited ones left out."""
    cities, peoples = _places()
    found = []
    for code, name, adjectives, seats, others, since, until, _ in table("countries.tsv"):
        if code in _UNINHABITED:
            continue
        actor = Actor(id=code, name=name, kind="country", country=code, sector="GOV")
        standing = Standing(code, "GOV", day(since, last=False), day(until, last=True))
        forms = {"names": (name, *words(others)), "adjectives": words(adjectives), "seats": words(seats)}
        forms |= {"cities": tuple(cities.get(code, ())), "peoples": tuple(peoples.get(code, ()))}
        found.append(Named(actor, standings=(standing,), **forms))
    return found


def _places() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Cities and regions, and what the people of regions are called, by state."""
    cities: dict[str, list[str]] = defaultdict(list)
    peoples: dict[str, list[str]] = defaultdict(list)
    for name, country, _ in table("cities.tsv"):
        cities[country].append(name)
    for name, country, adjectives, _ in table("regions.tsv"):
        if name not in cities[country]:
            cities[country].append(name)
        peoples[country] += words(adjectives)
    return cities, peoples


def bodies() -> list[Named]:
    """International bodies, national institutions, armed groups, parties and sub-state governments.

    Rows of one id are its standings, oldest first; the last is what it is now.
    """
    rows: dict[str, list[list[str]]] = {}
    for file in ("bodies.tsv", "institutions.tsv", "groups.tsv"):
        for cells in table(file):
            rows.setdefault(cells[0], []).append(cells)
    found = []
    for body_id, spells in rows.items():
        _, name, kind, country, sector, *_ = spells[-1]
        actor = Actor(id=body_id, name=name, kind=kind, country=country or None, sector=sector or None)
        standings = tuple(
            Standing(cells[3] or None, cells[4], day(cells[5], last=False), day(cells[6], last=True))
            for cells in spells
        )
        names = dict.fromkeys(word for cells in spells for word in (cells[1], *words(cells[7])))
        found.append(Named(actor, tuple(names), standings=standings))
    return found
