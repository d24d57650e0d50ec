"""Questions about what followed what."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import neo4j

from stancegraph.graph.holders import holder
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.questions.registry import question
from stancegraph.graph.reading import BEGIN, END, checked_window, said
from stancegraph.graph.sequences import ACCUSATIONS, EXPULSIONS, Sequence, answered, carried_out, followed
from stancegraph.graph.stances import actor_stances, stances_between, target_stances
from stancegraph.graph.targets import target as target_entry
from stancegraph.graph.testimony import Testimony
from stancegraph.graph.timelines import Contradiction, DyadDay, dyad, once_each, parties_at_odds


@dataclass(frozen=True, slots=True, kw_only=True)
class Condemned:
    """Who condemned an act, how long after it, and in which words."""

    actor_id: str
    actor_name: str
    stance_id: str
    said_on: date
    days_after: int
    speaker: str | None
    exact: str


@question(9, "Who condemned act A within 48 hours, in which words?")
def condemned_within(
    graph: neo4j.Driver,
    *,
    act: str,
    hours: int = 48,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Condemned]:
    """Days count whole: 48 hours are the day of the act and the two after it.

    An act without a day begins on the first day anybody spoke of it.
    """
    if not 0 <= hours <= 24 * 36_525:
        raise BadParameter(f"hours is {hours}; it lies between 0 and {24 * 36_525}")
    what = target_entry(graph, act)
    taken = once_each(target_stances(graph, what.id), known_at=known_at, first_hand=first_hand)
    if not taken:
        return []
    begun = what.happened_on or taken[0].said_on
    window = timedelta(hours=hours)
    near = (one for one in taken if one.code == "CONDEMNS" and timedelta(0) <= one.said_on - begun <= window)
    return [_condemned(one, begun) for one in near]


def _condemned(one: Testimony, begun: date) -> Condemned:
    return Condemned(
        actor_id=one.actor_id,
        actor_name=one.actor_name,
        stance_id=one.stance_id,
        said_on=one.said_on,
        days_after=(one.said_on - begun).days,
        speaker=one.speaker_name,
        exact=one.exact,
    )


@question(12, "Which parties contradict each other on an act?")
def parties_contradicting(
    graph: neo4j.Driver, *, act: str, known_at: datetime | None = None, first_hand: bool = False
) -> list[Contradiction]:
    """Pairs of actors of opposite sign, or of whom one denies what the other accuses or condemns."""
    return parties_at_odds(target_stances(graph, target_entry(graph, act).id), known_at=known_at, first_hand=first_hand)


@question(14, "Which expulsions followed which accusations, after how many days?")
def expulsions_after_accusations(
    graph: neo4j.Driver,
    *,
    within_days: int = 90,
    since: date = BEGIN,
    until: date = END,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Sequence]:
    """Each expulsion or recall, with the newest accusation of the same actor against the same state before it."""
    found = _coded(graph, ACCUSATIONS | EXPULSIONS, since, until)
    return followed(
        found, first=ACCUSATIONS, then=EXPULSIONS, within_days=within_days, known_at=known_at, first_hand=first_hand
    )


@question(15, "Were they answered in kind?")
def expulsions_answered(
    graph: neo4j.Driver,
    *,
    within_days: int = 90,
    since: date = BEGIN,
    until: date = END,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Sequence]:
    """Expulsions and recalls that the other state answered with the same."""
    return answered(
        _coded(graph, EXPULSIONS, since, until),
        codes=EXPULSIONS,
        within_days=within_days,
        known_at=known_at,
        first_hand=first_hand,
    )


@question(16, "Which threats were carried out?")
def threats_carried_out(
    graph: neo4j.Driver,
    *,
    actor: str,
    within_days: int = 365,
    since: date = BEGIN,
    until: date = END,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Sequence]:
    """Threats and announced deeds of one actor, with the first deed on the same object after them."""
    return carried_out(
        actor_stances(graph, holder(graph, actor).id, since=since, until=until),
        within_days=within_days,
        known_at=known_at,
        first_hand=first_hand,
    )


@question(17, "What did X do and say towards Y, day by day, with Goldstein values?")
def dyad_timeline(
    graph: neo4j.Driver,
    *,
    actor: str,
    target: str,
    since: date = BEGIN,
    until: date = END,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[DyadDay]:
    """Oldest first."""
    who, what = holder(graph, actor), target_entry(graph, target)
    return dyad(
        stances_between(graph, who.id, what.id, since=since, until=until), known_at=known_at, first_hand=first_hand
    )


def timeline_of(
    graph: neo4j.Driver,
    *,
    actor: str,
    target: str,
    since: date = BEGIN,
    until: date = END,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Testimony]:
    """What X said on T, each stance once with its closest evidence, oldest first."""
    who, what = holder(graph, actor), target_entry(graph, target)
    found = stances_between(graph, who.id, what.id, since=since, until=until)
    return once_each(found, known_at=known_at, first_hand=first_hand)


def _coded(graph: neo4j.Driver, codes: frozenset[str], since: date, until: date) -> list[Testimony]:
    since, until = checked_window(since, until)
    return said(graph, "stances_by_code", codes=sorted(codes), since=since, until=until)
