"""Questions about who stands with whom."""

from dataclasses import dataclass
from datetime import date, datetime

import neo4j

from stancegraph.graph.networks.bridges import bridges
from stancegraph.graph.networks.coalitions import coalitions
from stancegraph.graph.networks.compute import calendar_networks, network
from stancegraph.graph.networks.graphs import evidenced
from stancegraph.graph.networks.stances import actor_names, graph_events, onemode_settings
from stancegraph.graph.networks.windows import quarter
from stancegraph.graph.questions.registry import question
from stancegraph.graph.reading import BEGIN, END


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
    names, layers = actor_names(found), {}
    for layer in ("congruence", "conflict"):
        one = network(found, onemode_settings(qualifier_aggregation=layer, normalization=normalization))
        layers[layer] = {(one.rows[i], one.rows[j]): (weight, ids) for i, j, weight, ids in evidenced(one)}
    order = {stance_id: place for place, stance_id in enumerate(found.ids)}
    rows = []
    for one_id, other_id in sorted({*layers["congruence"], *layers["conflict"]}):
        agreed, with_ids = layers["congruence"].get((one_id, other_id), (0.0, ()))
        opposed, against_ids = layers["conflict"].get((one_id, other_id), (0.0, ()))
        rows.append(
            Agreement(
                one_id=one_id,
                one_name=names[one_id],
                other_id=other_id,
                other_name=names[other_id],
                congruence=agreed,
                conflict=opposed,
                net=agreed - opposed,
                stance_ids=tuple(sorted({*with_ids, *against_ids}, key=order.__getitem__)),
            )
        )
    return sorted(rows, key=lambda row: (-row.congruence - row.conflict, row.one_id, row.other_id))


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
