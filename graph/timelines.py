"""Stances in the order of their days: turns, contradictions, dyads with their Goldstein values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations, pairwise

from stancegraph.graph.testimony import Testimony


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A change of sign between two days, with the words of both."""

    turned_on: date
    from_polarity: int
    to_polarity: int
    before_stance_id: str
    before_said_on: date
    before: str
    after_stance_id: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two stances of opposite sign on one target; the earlier one first."""

    target_id: str
    target_name: str
    first_actor_id: str
    first_stance_id: str
    first_said_on: date
    first_speaker: str | None
    first_code: str
    first: str
    second_actor_id: str
    second_stance_id: str
    second_said_on: date
    second_speaker: str | None
    second_code: str
    second: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DyadDay:
    """One day of a dyad: how many independent voices, and their Goldstein values, -10 to +10."""

    said_on: date
    voices: int
    codes: tuple[str, ...]
    goldstein_mean: float
    goldstein_sum: float
    running_sum: float
    stance_ids: tuple[str, ...]


def once_each(
    stances: Iterable[Testimony], *, known_at: datetime | None = None, first_hand: bool = False
) -> list[Testimony]:
    """Held stances that the graph knew then (None = knows now), each once with its closest evidence; oldest first."""
    best: dict[str, Testimony] = {}
    for found in stances:
        if found.is_held and found.is_known(known_at) and (found.is_first_hand or not first_hand):
            known = best.get(found.stance_id)
            if known is None or _closeness(found) < _closeness(known):
                best[found.stance_id] = found
    return sorted(best.values(), key=lambda found: (found.said_on, found.stance_id))


def _closeness(found: Testimony) -> tuple[int, float, str]:
    return found.distance, -found.confidence, found.evidence_id


def turns(stances: Iterable[Testimony], *, known_at: datetime | None = None, first_hand: bool = False) -> list[Turn]:
    """Days on which the sign of what one actor says of one target changed; polarity 0 is no turn."""
    taken = [found for found in once_each(stances, known_at=known_at, first_hand=first_hand) if found.polarity]
    return [
        Turn(
            turned_on=after.said_on,
            from_polarity=before.polarity,
            to_polarity=after.polarity,
            before_stance_id=before.stance_id,
            before_said_on=before.said_on,
            before=before.exact,
            after_stance_id=after.stance_id,
            after=after.exact,
        )
        for before, after in pairwise(taken)
        if before.polarity != after.polarity
    ]


def contradictions(
    stances: Iterable[Testimony],
    *,
    between_actors: bool,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Contradiction]:
    """Pairs of stances of opposite sign on one target: of two actors, or of one actor with itself.

    An actor contradicts itself when two speakers or two days disagree.
    """
    grouped: dict[str, list[Testimony]] = {}
    for found in once_each(stances, known_at=known_at, first_hand=first_hand):
        if found.polarity:
            grouped.setdefault(found.target_id, []).append(found)
    pairs = [pair for one in grouped.values() for pair in combinations(one, 2)]
    found_pairs = [
        _contradiction(first, second)
        for first, second in pairs
        if first.polarity == -second.polarity
        and (first.actor_id != second.actor_id) == between_actors
        and (between_actors or (first.speaker_id, first.said_on) != (second.speaker_id, second.said_on))
    ]
    return sorted(
        found_pairs, key=lambda row: (row.target_id, row.first_said_on, row.second_said_on, row.first_stance_id)
    )


def _contradiction(first: Testimony, second: Testimony) -> Contradiction:
    return Contradiction(
        target_id=first.target_id,
        target_name=first.target_name,
        first_actor_id=first.actor_id,
        first_stance_id=first.stance_id,
        first_said_on=first.said_on,
        first_speaker=first.speaker_name,
        first_code=first.code,
        first=first.exact,
        second_actor_id=second.actor_id,
        second_stance_id=second.stance_id,
        second_said_on=second.said_on,
        second_speaker=second.speaker_name,
        second_code=second.code,
        second=second.exact,
    )


def parties_at_odds(
    stances: Iterable[Testimony], *, known_at: datetime | None = None, first_hand: bool = False
) -> list[Contradiction]:
    """Pairs of actors whose accounts of one act exclude each other.

    Either their signs are opposite, or one denies what another accuses or condemns.
    """
    taken = once_each(stances, known_at=known_at, first_hand=first_hand)
    pairs = [pair for pair in combinations(taken, 2) if pair[0].actor_id != pair[1].actor_id]
    return [
        _contradiction(first, second)
        for first, second in pairs
        if first.target_id == second.target_id
        and (first.polarity * second.polarity < 0 or (first.code == "DENIES") != (second.code == "DENIES"))
    ]


def dyad(stances: Iterable[Testimony], *, known_at: datetime | None = None, first_hand: bool = False) -> list[DyadDay]:
    """Day by day, what one actor did and said towards another; copies of one text count once, oldest first."""
    days: dict[date, list[Testimony]] = {}
    for found in once_each(stances, known_at=known_at, first_hand=first_hand):
        days.setdefault(found.said_on, []).append(found)
    rows: list[DyadDay] = []
    running = 0.0
    for said_on, found_today in days.items():
        total = sum(found.goldstein for found in found_today)
        running += total
        rows.append(
            DyadDay(
                said_on=said_on,
                voices=len(found_today),
                codes=tuple(sorted({found.code for found in found_today})),
                goldstein_mean=round(total / len(found_today), 4),
                goldstein_sum=round(total, 4),
                running_sum=round(running, 4),
                stance_ids=tuple(found.stance_id for found in found_today),
            )
        )
    return rows
