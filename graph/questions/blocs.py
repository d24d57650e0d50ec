"""Questions about who stands with whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import neo4j

from stancegraph.graph.networks.bridges import bridges
from stancegraph.graph.networks.coalitions import coalitions
from stancegraph.graph.networks.compute import calendar_networks, network
from stancegraph.graph.networks.events import EventList
from stancegraph.graph.networks.graphs import evidenced
from stancegraph.graph.networks.stances import actor_names, graph_events, onemode_settings
from stancegraph.graph.networks.windows import quarter
from stancegraph.graph.questions.registry import question
from stancegraph.graph.reading import BEGIN, END

#: weight and stances of a tie
_Tie = tuple[float, Sequence[str]]
_NO_TIE: Final[_Tie] = (0.0, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Two actors: how often they agree and differ, and with which stances.

    Attributes:
        congruence, conflict: products of their numbers of stances on the same target with the same, the opposite sign.
        net: congruence - conflict.
        stance_ids: of both, oldest first.
    """

    one_id: str
    one_name: str
    other_id: str
    other_name: str
    congruence: float
    conflict: float
    net: float
    stance_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterCoalition:
    """A coalition in a quarter; `label` stays the same over time, `members` are names."""

    quarter: str
    label: int
    size: int
    members: tuple[str, ...]
    member_ids: tuple[str, ...]
    cohesion: float | None
    joined: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridging:
    """An actor between the coalitions; `participation` is 0 when all its congruence lies in one of them."""

    actor_id: str
    actor_name: str
    coalition: int
    participation: float
    outside: float
    betweenness: float
    strength: float


@question(18, "Who agrees with whom (congruence), who conflicts, in a window?")
def agreement(
    graph: neo4j.Driver,
    *,
    since: date = BEGIN,
    until: date = END,
    first_hand: bool = False,
    normalization: str = "no",
    known_at: datetime | None = None,
) -> list[Agreement]:
    """One row a pair of actors that are tied, strongest first; polarity 0 ties nobody."""
    found = graph_events(graph, since=since, until=until, known_at=known_at, first_hand=first_hand)
    if not len(found):
        return []
    agreed, opposed = (_ties(found, layer, normalization) for layer in ("congruence", "conflict"))
    names, order = actor_names(found), {stance_id: place for place, stance_id in enumerate(found.ids)}
    rows = []
    for pair in agreed | opposed:
        (congruence, with_ids), (conflict, against_ids) = agreed.get(pair, _NO_TIE), opposed.get(pair, _NO_TIE)
        rows.append(
            Agreement(
                one_id=pair[0],
                one_name=names[pair[0]],
                other_id=pair[1],
                other_name=names[pair[1]],
                congruence=congruence,
                conflict=conflict,
                net=congruence - conflict,
                stance_ids=tuple(sorted({*with_ids, *against_ids}, key=order.__getitem__)),
            )
        )
    return sorted(rows, key=lambda row: (-row.congruence - row.conflict, row.one_id, row.other_id))


def _ties(found: EventList, layer: str, normalization: str) -> dict[tuple[str, str], _Tie]:
    one = network(found, onemode_settings(qualifier_aggregation=layer, normalization=normalization))
    return {(one.rows[row], one.columns[column]): (weight, ids) for row, column, weight, ids in evidenced(one)}


@question(19, "Which coalitions were there, quarter by quarter?")
def coalitions_per_quarter(
    graph: neo4j.Driver,
    *,
    since: date = BEGIN,
    until: date = END,
    method: str = "louvain",
    groups: int = 2,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[QuarterCoalition]:
    """Groups of the congruence network of each calendar quarter; `groups` matters for methods that ask for a number."""
    found = graph_events(graph, since=since, until=until, known_at=known_at, first_hand=first_hand)
    if not len(found):
        return []
    names = actor_names(found)
    quarters = calendar_networks(found, onemode_settings(qualifier_aggregation="congruence"), months=3)
    return [
        QuarterCoalition(
            quarter=quarter(one.date),
            label=one.label,
            size=len(one.members),
            members=tuple(names[member] for member in one.members),
            member_ids=one.members,
            cohesion=one.cohesion,
            joined=tuple(names[member] for member in one.joined),
            left=tuple(names[member] for member in one.left),
        )
        for one in coalitions(quarters, method=method, k=groups)
    ]


@question(20, "Who bridges the blocs?")
def bridging_actors(
    graph: neo4j.Driver,
    *,
    since: date = BEGIN,
    until: date = END,
    method: str = "louvain",
    groups: int = 2,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Bridging]:
    """Actors who agree with others, those whose congruence is spread over most coalitions first."""
    found = graph_events(graph, since=since, until=until, known_at=known_at, first_hand=first_hand)
    if not len(found):
        return []
    names = actor_names(found)
    one = network(found, onemode_settings(qualifier_aggregation="congruence", normalization="average"))
    return [
        Bridging(
            actor_id=bridge.actor,
            actor_name=names[bridge.actor],
            coalition=bridge.coalition,
            participation=bridge.participation,
            outside=bridge.outside,
            betweenness=bridge.betweenness,
            strength=bridge.strength,
        )
        for bridge in bridges(one, method=method, k=groups)
    ]
