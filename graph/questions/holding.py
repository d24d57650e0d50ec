"""Questions about what actors hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import neo4j

from stancegraph.graph import camps as camping
from stancegraph.graph.camps import Held
from stancegraph.graph.heard import actor_voices, target_voices
from stancegraph.graph.holders import holder, members
from stancegraph.graph.positions import HALF_LIFE_DAYS, Position, position
from stancegraph.graph.questions.registry import question
from stancegraph.graph.reading import BEGIN, END, day_after, day_or_today
from stancegraph.graph.stances import actor_stances, stances_between, target_stances
from stancegraph.graph.targets import target as target_entry
from stancegraph.graph.testimony import Testimony
from stancegraph.graph.timelines import Contradiction, Turn, contradictions, turns
from stancegraph.graph.voices import Voice
from stancegraph.graph.votes import VoteCast, known, votes_on


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionOf:
    """A position with the names of who holds it, and of what it is about.

    Attributes:
        votes: how the actor voted until that day on the text, or on texts about the target; shown beside the position,
            never counted in it.
    """

    actor_id: str
    actor_name: str
    target_id: str
    target_name: str
    position: Position[Testimony]
    votes: tuple[VoteCast, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """A member of a body of whom nothing on the target is on record."""

    actor_id: str
    actor_name: str


@question(1, "What was X's position on T on day D, and what is it based on?")
def position_on(
    graph: neo4j.Driver,
    *,
    actor: str,
    target: str,
    as_of: date | None = None,
    known_at: datetime | None = None,
    first_hand: bool = False,
    half_life_days: float = HALF_LIFE_DAYS,
) -> list[PositionOf]:
    """One row. An actor or target that nobody knows raises UnknownActor or UnknownTarget."""
    who, what, day = holder(graph, actor), target_entry(graph, target), day_or_today(as_of)
    found = position(
        stances_between(graph, who.id, what.id, until=day_after(day)),
        as_of=day,
        known_at=known_at,
        first_hand=first_hand,
        half_life_days=half_life_days,
    )
    votes = known(votes_on(graph, what.id, until=day_after(day)), known_at)
    return [
        PositionOf(
            actor_id=who.id,
            actor_name=who.name,
            target_id=what.id,
            target_name=what.name,
            position=found,
            votes=tuple(vote for vote in votes if vote.actor_id == who.id),
        )
    ]


@question(2, "What was X's position on T on day D, as it was known on an earlier day?")
def position_as_known(
    graph: neo4j.Driver,
    *,
    actor: str,
    target: str,
    known_at: datetime,
    as_of: date | None = None,
    first_hand: bool = False,
) -> list[PositionOf]:
    """One row; nothing that was recorded later, and everything that has been taken back since."""
    return list(position_on(graph, actor=actor, target=target, as_of=as_of, known_at=known_at, first_hand=first_hand))


@question(3, "Who is for, against, mixed on T?")
def camps_on(
    graph: neo4j.Driver,
    *,
    target: str,
    as_of: date | None = None,
    known_at: datetime | None = None,
    first_hand: bool = False,
    half_life_days: float = HALF_LIFE_DAYS,
) -> list[Held]:
    """One row an actor."""
    day, what = day_or_today(as_of), target_entry(graph, target)
    found: Sequence[Voice] = (
        target_voices(graph, what, as_of=day)
        if known_at is None
        else target_stances(graph, what.id, until=day_after(day))
    )
    return camping.camps(found, as_of=day, known_at=known_at, first_hand=first_hand, half_life_days=half_life_days)


def positions_of(
    graph: neo4j.Driver,
    *,
    actor: str,
    as_of: date | None = None,
    known_at: datetime | None = None,
    first_hand: bool = False,
    half_life_days: float = HALF_LIFE_DAYS,
) -> list[Held]:
    """One actor's positions, one row a target."""
    day, who = day_or_today(as_of), holder(graph, actor)
    found: Sequence[Voice] = (
        actor_voices(graph, who, as_of=day) if known_at is None else actor_stances(graph, who.id, until=day_after(day))
    )
    return camping.positions(found, as_of=day, known_at=known_at, first_hand=first_hand, half_life_days=half_life_days)


@question(4, "Who has said nothing on T among the members of a body?")
def silent_members(
    graph: neo4j.Driver,
    *,
    body: str,
    target: str,
    as_of: date | None = None,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Silent]:
    """Members of the body on that day without a position on the target, by name."""
    day = day_or_today(as_of)
    spoken = {
        held.actor_id for held in camps_on(graph, target=target, as_of=day, known_at=known_at, first_hand=first_hand)
    }
    belonging = {
        one.member.id: one.member.name
        for one in members(graph, body)
        if (one.since or BEGIN) <= day < (one.until or END)
    }
    quiet = [Silent(actor_id=i, actor_name=name) for i, name in belonging.items() if i not in spoken]
    return sorted(quiet, key=lambda one: (one.actor_name, one.actor_id))


@question(7, "Which positions of X come only from others' accounts?")
def second_hand_positions(
    graph: neo4j.Driver, *, actor: str, as_of: date | None = None, known_at: datetime | None = None
) -> list[Held]:
    """Positions without one voice of the holder's own."""
    return [held for held in positions_of(graph, actor=actor, as_of=as_of, known_at=known_at) if held.first_hand == 0]


@question(8, "When did X's stance on T change; the words before and after?")
def changes_of_stance(
    graph: neo4j.Driver, *, actor: str, target: str, known_at: datetime | None = None, first_hand: bool = False
) -> list[Turn]:
    """Days on which the sign changed, oldest first."""
    who, what = holder(graph, actor), target_entry(graph, target)
    return turns(stances_between(graph, who.id, what.id), known_at=known_at, first_hand=first_hand)


@question(13, "Does a state contradict itself (two speakers, two days)?")
def self_contradictions(
    graph: neo4j.Driver,
    *,
    actor: str,
    since: date = BEGIN,
    until: date = END,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Contradiction]:
    """Pairs of stances of opposite sign on one target."""
    found = actor_stances(graph, holder(graph, actor).id, since=since, until=until)
    return contradictions(found, between_actors=False, known_at=known_at, first_hand=first_hand)
