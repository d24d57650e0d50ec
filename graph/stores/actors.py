"""Actors with their offices and memberships, beside what loads bring."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Final
from uuid import uuid4

import neo4j

from stancegraph.graph.model.actor import Actor, Membership, Office
from stancegraph.graph.model.ids import content_id
from stancegraph.graph.stores.batch import in_slices, label_actors, write_things
from stancegraph.graph.stores.rows import Row
from stancegraph.graph.stores.schema import install_schema
from stancegraph.graph.stores.transact import Unit, write

#: tenures, or memberships, of one transaction
CHUNK: Final = 500


def write_actors(graph: neo4j.Driver, offices: Iterable[Office], memberships: Iterable[Membership]) -> None:
    """Write tenures and memberships with the actors at both ends; writing them again changes nothing.

    Raises:
        StoreUnreachable, StoreError: the graph does not take them.
    """
    tenures, spells = list(dict.fromkeys(offices)), list(dict.fromkeys(memberships))
    install_schema(graph)
    actors = [end for office in tenures for end in (office.person, office.body)]
    actors += [end for spell in spells for end in (spell.member, spell.body)]
    _write_ends(graph, list(dict.fromkeys(actors)))
    for start in range(0, len(tenures), CHUNK):
        _write(graph, {"offices": [_office_row(office) for office in tenures[start : start + CHUNK]]})
    for start in range(0, len(spells), CHUNK):
        rows = [_member_row(spell) for spell in spells[start : start + CHUNK]]
        known = [row for row in rows if row["since"] is not None]
        _write(graph, {"members_since": known, "members_ever": [row for row in rows if row["since"] is None]})


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
    }


def _member_row(spell: Membership) -> Row:
    return {"member_id": spell.member.id, "body_id": spell.body.id, "since": spell.since, "until": spell.until}


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
