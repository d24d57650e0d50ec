"""Who stands where on one target, and on which targets one actor stands."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from stancegraph.graph.positions import HALF_LIFE_DAYS, NONE_ON_RECORD, VERDICTS, Position, position
from stancegraph.graph.voices import V, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One actor's position on one target, in one line; see `Position` for what the figures mean."""

    actor_id: str
    actor_name: str
    target_id: str
    target_name: str
    verdict: str
    score: float | None
    weight: float
    families: int
    first_hand: float | None
    last_said_on: date | None
    overturned_by: tuple[str, ...]


def camps(
    stances: Iterable[V],
    *,
    as_of: date,
    known_at: datetime | None = None,
    first_hand: bool = False,
    half_life_days: float = HALF_LIFE_DAYS,
) -> list[Held]:
    """Every actor's position on the target of these stances: supporters, opponents, mixed, neutral; heaviest first.

    Actors of whom nothing counts on that day are left out.
    """
    return _held(
        stances,
        lambda found: found.actor_id,
        lambda one: position(one, as_of=as_of, known_at=known_at, first_hand=first_hand, half_life_days=half_life_days),
    )


def positions(
    stances: Iterable[V],
    *,
    as_of: date,
    known_at: datetime | None = None,
    first_hand: bool = False,
    half_life_days: float = HALF_LIFE_DAYS,
) -> list[Held]:
    """One actor's position on every target of these stances, in the order of `camps`."""
    return _held(
        stances,
        lambda found: found.target_id,
        lambda one: position(one, as_of=as_of, known_at=known_at, first_hand=first_hand, half_life_days=half_life_days),
    )


def _held(stances: Iterable[V], key: Callable[[V], str], judge: Callable[[list[V]], Position[V]]) -> list[Held]:
    grouped: defaultdict[str, list[V]] = defaultdict(list)
    for found in stances:
        grouped[key(found)].append(found)
    rows = [held(one[0], judge(one)) for one in grouped.values()]
    on_record = [row for row in rows if row.verdict != NONE_ON_RECORD]
    return sorted(on_record, key=lambda row: (VERDICTS.index(row.verdict), -row.weight, row.actor_id, row.target_id))


def held(of: Voice, found: Position[V]) -> Held:
    """A position as one line; `of` names the actor and the target."""
    return Held(
        actor_id=of.actor_id,
        actor_name=of.actor_name,
        target_id=of.target_id,
        target_name=of.target_name,
        verdict=found.verdict,
        score=found.score,
        weight=found.weight,
        families=found.families,
        first_hand=found.first_hand,
        last_said_on=found.last_said_on,
        overturned_by=tuple(voice.family_id for voice in found.overturned_by),
    )
