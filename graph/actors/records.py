"""Read the data files of the authority file."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from stancegraph.graph.model import Actor
from stancegraph.graph.model.ids import slug

#: office files, the freer licence first; a later file only adds people and aliases

OFFICE_FILES: Final = ("offices_cc0.tsv", "offices_ccbysa.tsv")
_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Tenure:
    """One office of one person: role, country (None for an international body), half-open days."""

    country: str | None
    role: str
    position: str
    since: date | None
    until: date | None

    def covers(self, on: date) -> bool:
        """Whether the office was held on that day."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class Named:
    """An actor that is no person, with its surface forms by kind: name, adjective or city."""

    actor: Actor
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()


def _lines(name: str) -> Iterator[str]:
    text = files("stancegraph.graph.actors").joinpath("data", name).read_text("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split(",") if word.strip())


@cache
def countries() -> tuple[Named, ...]:
    """States and territories, in order of code."""
    found = []
    for line in _lines("countries.txt"):
        code, name, adjectives, cities, others = line.split("|")
        actor = Actor(id=code, name=name, kind="country", country=code, sector="GOV")
        found.append(Named(actor, (name, *_words(others)), _words(adjectives), _words(cities)))
    return tuple(found)


@cache
def bodies() -> tuple[Named, ...]:
    """International bodies, organizations, armed groups and parties."""
    found = []
    for line in _lines("bodies.txt"):
        body_id, name, kind, sector, others = line.split("|")
        actor = Actor(id=body_id, name=name, kind=kind, sector=sector)
        found.append(Named(actor, (name, *_words(others))))
    return tuple(found)


def day(text: str, *, last: bool) -> date | None:
    """First or last day of an ISO date that may lack day or month; None for none."""
    found = _DAY.match(text)
    if not found:
        return None
    year, month, day_ = (int(part or 0) for part in found.groups())
    return date(year, month or (12 if last else 1), day_ or (28 if last else 1))


@cache
def people() -> dict[tuple[str, str], tuple[Actor, set[str], list[Tenure]]]:
    """(name, country) -> person, surface forms, offices."""
    found: dict[tuple[str, str], tuple[Actor, set[str], list[Tenure]]] = {}
    for name in OFFICE_FILES:
        for cells in csv.reader(_lines(name), delimiter="\t"):
            _add(found, cells)
    for name, country, aliases in csv.reader(_lines("aliases_mit.tsv"), delimiter="\t"):
        if (name, country) in found:
            found[name, country][1].update(aliases.split("|"))
    return found


def _add(found: dict[tuple[str, str], tuple[Actor, set[str], list[Tenure]]], cells: list[str]) -> None:
    name, aliases, country, role, since, until, wikidata, position = cells
    plain = plain_letters(name)
    key = (plain, country)
    if key not in found:
        actor = Actor(
            id=slug(name) or name,
            name=name,
            kind="person",
            country=country or None,
            sector="GOV",
            wikidata=wikidata or None,
        )
        found[key] = (actor, {name, plain}, [])
    _, forms, tenures = found[key]
    forms.update(alias for alias in aliases.split("|") if alias)
    tenures.append(Tenure(country or None, role, position, day(since, last=False), day(until, last=True)))


def plain_letters(name: str) -> str:
    """The name without accents."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii") or name
