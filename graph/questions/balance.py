"""The question whether friends and foes fall into camps."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import neo4j

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.signed import Dyad, Period, agreement_networks, balance, signed_networks
from stancegraph.graph.networks.stances import graph_events
from stancegraph.graph.questions.registry import question
from stancegraph.graph.reading import BEGIN, END, checked_window, said

#: seconds for the frustration index of one period
_SECONDS: Final = 10.0
_TIES: Final = ("stances", "agreement")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrustratedDyad:
    """Two friends in different camps (sign +1) or two foes in one (sign -1), and the stances behind their tie."""

    one_id: str
    one_name: str
    other_id: str
    other_name: str
    sign: int
    stance_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedBalance:
    """Balance of the signed network in [since, until).

    Attributes:
        balanced: whether two camps suffice, friends within and foes between; weakly_balanced: any number of camps.
        frustration_index: the least number of ties in the way, where `exact`; else it lies between `lower_bound`
            and the number given.
        normalised: 1 - 2 index / ties; triangle_balance: share of triangles with a positive sign product.
        camps: names on both sides of one best partition.
        frustrated: the ties in its way.
    """

    since: date
    until: date
    actors: int
    ties: int
    negative: int
    balanced: bool
    weakly_balanced: bool
    frustration_index: int
    lower_bound: int
    exact: bool
    normalised: float | None
    triangle_balance: float | None
    camps: tuple[tuple[str, ...], ...]
    frustrated: tuple[FrustratedDyad, ...]


@question(22, "Is the signed network balanced; which dyads are frustrated?")
def signed_balance(
    graph: neo4j.Driver,
    *,
    since: date = BEGIN,
    until: date = END,
    months: int = 0,
    ties: str = "stances",
    by_state: bool = False,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[SignedBalance]:
    """One row; with `months` (1, 2, 3, 4, 6 or 12) one a calendar period; none where nobody said anything.

    `ties` are `stances` of actors towards each other, or `agreement`: congruence less conflict on all targets, where
    `by_state` has no say.
    """
    since, until = checked_window(since, until)
    if ties not in _TIES:
        raise BadParameter(f"ties is {ties[:200]!r}; it is one of {list(_TIES)}")
    if ties == "agreement":
        events = graph_events(graph, since=since, until=until, known_at=known_at, first_hand=first_hand)
        each = agreement_networks(events, months=months)
    else:
        told = said(graph, "stances_in_window", since=since, until=until)
        each = signed_networks(told, months=months, by_state=by_state, known_at=known_at, first_hand=first_hand)
    return [_answer(one, since, until, cut=months > 0) for one in each]


def _answer(period: Period, since: date, until: date, *, cut: bool) -> SignedBalance:
    """One row; the window that was asked for, or the part of it that a calendar period covers."""
    found = balance(period.network, time_limit=_SECONDS)
    sides = found.frustration.sides
    names = {node: str(label) for node, label in period.network.nodes(data="label")}
    met = [node for node, degree in period.network.degree() if degree]
    camps = (tuple(sorted(names[node] for node in met if sides[node] == side)) for side in (0, 1))
    return SignedBalance(
        since=max(since, period.since) if cut else since,
        until=min(until, period.until) if cut else until,
        actors=found.nodes,
        ties=found.edges,
        negative=found.negative,
        balanced=found.is_balanced,
        weakly_balanced=found.is_weakly_balanced,
        frustration_index=found.frustration.index,
        lower_bound=found.frustration.lower_bound,
        exact=found.frustration.exact,
        normalised=found.frustration.normalised,
        triangle_balance=found.triangles.balance,
        camps=tuple(camp for camp in camps if camp),
        frustrated=tuple(_dyad(one, names) for one in found.frustrated),
    )


def _dyad(one: Dyad, names: dict[str, str]) -> FrustratedDyad:
    first, second = str(one.one), str(one.other)
    return FrustratedDyad(
        one_id=first,
        one_name=names[first],
        other_id=second,
        other_name=names[second],
        sign=one.sign,
        stance_ids=one.stance_ids,
    )
