"""Offices and memberships of the authority file into a graph, for the actors that occur in it."""

from collections.abc import Iterator
from datetime import date

import neo4j

from stancegraph.graph.actors import Authority, authority
from stancegraph.graph.days import days_said
from stancegraph.graph.model import Membership, Office
from stancegraph.graph.model.actor import ASSUMED
from stancegraph.graph.queries import run
from stancegraph.graph.stores import Enrolled, write_actors


def enrol(graph: neo4j.Driver, known: Authority | None = None) -> Enrolled:
    """Write who held which office, and who belonged to which body; say how much was new.

    Of a person who occurs, every office; of a state or body that occurs, the offices (ambassadors left out) that were
    held while the graph's stances were said, and every dated member, also those that say nothing: silence is an answer.
    Actors that come in this way alone bring nothing further.

    Raises:
        StoreUnreachable, StoreError: the graph does not take them.
    """
    file = known or authority()
    since, until = days_said(graph) or (date.max, date.min)
    occurring = [(row.id, row.kind) for row in run(graph, "actors_occurring")]
    offices = [one for actor_id, kind in occurring for one in _offices(file, actor_id, kind, since, until)]
    return write_actors(graph, offices, _memberships(file, [actor_id for actor_id, _ in occurring]))


def _offices(file: Authority, actor_id: str, kind: str, since: date, until: date) -> Iterator[Office]:
    for one in file.offices(actor_id):
        in_window = (one.since or date.min) <= until and since < (one.until or date.max) and not _gone(one, since)
        if kind == "person" or (in_window and one.role != "ambassador"):
            yield one


def _gone(one: Office, since: date) -> bool:
    return one.last_known is not None and one.last_known + ASSUMED < since


def _memberships(file: Authority, bodies: list[str]) -> list[Membership]:
    return [one for body_id in bodies for one in file.members(body_id)]
