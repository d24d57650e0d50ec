"""Actors with their offices and memberships, beside what loads bring."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final
from uuid import uuid4

import neo4j
import neo4j.time

from stancegraph.graph.model.actor import Actor, Membership, Office
from stancegraph.graph.model.ids import content_id
from stancegraph.graph.stores.rows import Row
from stancegraph.graph.stores.schema import install_schema
from stancegraph.graph.stores.slices import SLICE, in_slices
from stancegraph.graph.stores.things import label_actors, write_things
from stancegraph.graph.stores.transact import Unit, read, write

#: tenures, or memberships, of one transaction
CHUNK: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """How many tenures and memberships were new, or ended on another day than the graph had."""

    offices: int
    memberships: int


def write_actors(graph: neo4j.Driver, offices: Iterable[Office], memberships: Iterable[Membership]) -> Enrolled:
    """Write the tenures and memberships that the graph has not, with the actors at both ends; say how many.

    Raises:
        StoreUnreachable, StoreError: the graph does not take them.
    """
    install_schema(graph)
    tenures = _unknown_offices(graph, offices)
    spells = _unknown_members(graph, list(dict.fromkeys(memberships)))
    actors = [end for office in tenures for end in (office.person, office.body)]
    actors += [end for spell in spells for end in (spell.member, spell.body)]
    _write_ends(graph, list({actor.id: actor for actor in actors}.values()))
    for start in range(0, len(tenures), CHUNK):
        _write(graph, {"offices": [_office_row(office) for office in tenures[start : start + CHUNK]]})
    for start in range(0, len(spells), CHUNK):
        rows = [_member_row(spell) for spell in spells[start : start + CHUNK]]
        known = [row for row in rows if row["since"] is not None]
        _write(graph, {"members_since": known, "members_ever": [row for row in rows if row["since"] is None]})
    return Enrolled(offices=len(tenures), memberships=len(spells))


def _unknown_offices(graph: neo4j.Driver, offices: Iterable[Office]) -> list[Office]:
    """Those that the graph has not, or ends on another day; the first of those that begin on one day."""
    given: dict[str, Office] = {}
    for office in offices:
        given.setdefault(_office_row(office)["id"], office)
    ids = list(given)
    known: dict[str, tuple[date | None, date | None]] = {}
    for start in range(0, len(ids), SLICE):
        found = read(graph, "known_offices", {"ids": ids[start : start + SLICE]})
        known.update((one, (_native(until), _native(last))) for one, until, last in found)
    return [one for office_id, one in given.items() if known.get(office_id) != (one.until, one.last_known)]


def _unknown_members(graph: neo4j.Driver, spells: Sequence[Membership]) -> list[Membership]:
    """Those that the graph has not, or ends on another day."""
    bodies = sorted({spell.body.id for spell in spells})
    rows = read(graph, "known_members", {"ids": bodies}) if bodies else []
    known = {(member, body, _native(since), _native(until)) for member, body, since, until in rows}
    return [one for one in spells if (one.member.id, one.body.id, one.since, one.until) not in known]


def _native(day: neo4j.time.Date | None) -> date | None:
    return None if day is None else day.to_native()


def _write_ends(graph: neo4j.Driver, actors: Sequence[Actor]) -> None:
    for start in range(0, len(actors), CHUNK):
        some = actors[start : start + CHUNK]
        _write_some(graph, some)


def _write_some(graph: neo4j.Driver, actors: Sequence[Actor]) -> None:
    write(graph, lambda unit: write_things(unit, actors))
    write(graph, lambda unit: label_actors(unit, actors))


def _write(graph: neo4j.Driver, rows: dict[str, list[Row]]) -> None:
    version, changed_at = uuid4().hex, datetime.now(UTC).isoformat()

    def work(unit: Unit) -> None:
        for query, some in rows.items():
            in_slices(unit, query, some)
        unit.run("advance_version", version=version, changed_at=changed_at, count=0)

    write(graph, work)


def _office_row(office: Office) -> Row:
    return {
        "id": content_id("office", office.person.id, office.body.id, office.role, _day(office.since)),
        "person_id": office.person.id,
        "body_id": office.body.id,
        "role": office.role,
        "since": office.since,
        "until": office.until,
        "last_known": office.last_known,
    }


def _member_row(spell: Membership) -> Row:
    return {"member_id": spell.member.id, "body_id": spell.body.id, "since": spell.since, "until": spell.until}


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
