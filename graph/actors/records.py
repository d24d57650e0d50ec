"""Read the data files of the authority file; `data/README.md` says what each column means."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Final

from stancegraph.graph.model import Actor
from stancegraph.graph.model.ids import slug

#: office files, the freer licence first; a later file only adds people, offices and aliases
OFFICE_FILES: Final = ("offices_hand.tsv", "offices_cc0.tsv", "offices_ccbysa.tsv")
#: how long after it was last known an office without a recorded end is taken to be held still
ASSUMED: Final = timedelta(days=730)
_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Tenure:
    """One office of one person.

    Attributes:
        country: alpha-3 or id of the body; None when it is not recorded.
        role: such as head_of_state.
        position: its title in words.
        since: first day; None = before the record begins.
        until: day after the last; None = no end recorded.
        last_known: when no end is recorded, the last day on which the office is known to have been held.
    """

    country: str | None
    role: str
    position: str
    since: date | None
    until: date | None
    last_known: date | None = None

    def covers(self, on: date) -> bool:
        """Whether the office was held on that day, or may be assumed to have been."""
        return (
            (self.since is None or self.since <= on)
            and (self.until is None or on < self.until)
            and (self.last_known is None or on <= self.last_known + ASSUMED)
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """What a group or body was, in which country, from when to when (half-open, None = open)."""

    country: str | None
    sector: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Named:
    """An actor that is no person, with its surface forms by kind: name, adjective or city."""

    actor: Actor
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    standings: tuple[Standing, ...] = ()


Person = tuple[Actor, set[str], list[Tenure]]


def table(name: str) -> Iterator[list[str]]:
    """Rows of one data file, comments left out."""
    text = files("stancegraph.graph.actors").joinpath("data", name).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


def _words(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def countries() -> tuple[Named, ...]:
    """States and territories, in order of code."""
    cities: dict[str, list[str]] = {}
    for name, country, _ in table("cities.tsv"):
        cities.setdefault(country, []).append(name)
    found = []
    for code, name, adjectives, seats, others, since, until, _ in table("countries.tsv"):
        actor = Actor(id=code, name=name, kind="country", country=code, sector="GOV")
        standing = Standing(code, "GOV", day(since, last=False), day(until, last=True))
        places = tuple(dict.fromkeys((*_words(seats), *cities.get(code, ()))))
        found.append(Named(actor, (name, *_words(others)), _words(adjectives), places, (standing,)))
    return tuple(found)


@cache
def bodies() -> tuple[Named, ...]:
    """International bodies, organizations, armed groups, parties and sub-state governments.

    Rows of one id are its standings, oldest first; the last is what it is now.
    """
    rows: dict[str, list[list[str]]] = {}
    for file in ("bodies.tsv", "groups.tsv"):
        for cells in table(file):
            rows.setdefault(cells[0], []).append(cells)
    found = []
    for body_id, spells in rows.items():
        _, name, kind, country, sector, *_ = spells[-1]
        actor = Actor(id=body_id, name=name, kind=kind, country=country or None, sector=sector)
        standings = tuple(
            Standing(cells[3] or None, cells[4], day(cells[5], last=False), day(cells[6], last=True))
            for cells in spells
        )
        names = dict.fromkeys(word for cells in spells for word in (cells[1], *_words(cells[7])))
        found.append(Named(actor, tuple(names), standings=standings))
    return tuple(found)


def day(text: str, *, last: bool) -> date | None:
    """First or last day of an ISO date that may lack day or month; None for none."""
    found = _DAY.match(text)
    if not found:
        return None
    year, month, day_ = (int(part or 0) for part in found.groups())
    return date(year, month or (12 if last else 1), day_ or (28 if last else 1))


@cache
def people() -> dict[tuple[str, str], Person]:
    """(name, country or body) -> person, surface forms, offices."""
    aliases = {(name, body): _words(words) for name, body, words, _ in table("aliases_hand.tsv")}
    preferred = {(plain_letters(word), body): name for (name, body), words in aliases.items() for word in words}
    found: dict[tuple[str, str], Person] = {}
    for file in OFFICE_FILES:
        for cells in table(file):
            _add(found, cells, preferred)
    for name, body, words, _ in table("aliases_mit.tsv"):
        name = preferred.get((plain_letters(name), body), name)
        if (plain_letters(name), body) in found:
            found[plain_letters(name), body][1].update(_words(words))
    for (name, body), forms in aliases.items():
        if (plain_letters(name), body) in found:
            found[plain_letters(name), body][1].update(forms)
    return found


def _add(found: dict[tuple[str, str], Person], cells: list[str], preferred: dict[tuple[str, str], str]) -> None:
    written, aliases, body, role, since, until, wikidata, position, _ = cells
    name = preferred.get((plain_letters(written), body), written)
    plain = plain_letters(name)
    if (plain, body) not in found:
        actor = Actor(
            id=slug(name) or name,
            name=name,
            kind="person",
            country=body if body.isupper() else None,
            sector="GOV",
            wikidata=wikidata or None,
        )
        found[plain, body] = (actor, {name, plain}, [])
    _, forms, tenures = found[plain, body]
    forms.update((written, *_words(aliases)))
    known = day(until[1:], last=True) if until.startswith(">") else None
    end = None if known else day(until, last=True)
    tenures.append(Tenure(body or None, role, position, day(since, last=False), end, known))


def plain_letters(name: str) -> str:
    """The name without accents."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii") or name
