"""What an actor holds on a target at a date: an inference over stances, never stored."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter
from typing import Final, Generic

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.voices import V, counted, voices

NONE_ON_RECORD: Final = "none on record"
NEUTRAL: Final = "neutral"
SUPPORTS: Final = "supports"
OPPOSES: Final = "opposes"
MIXED: Final = "mixed"
VERDICTS: Final = (SUPPORTS, OPPOSES, MIXED, NEUTRAL, NONE_ON_RECORD)

#: days after which a voice counts half
HALF_LIFE_DAYS: Final = 180.0
#: a shorter or longer half-life is a slip of the pen
HALF_LIVES: Final = (1.0, 36_525.0)
#: a voice is never older than this many half-lives, so that no weight becomes zero
OLDEST: Final = 1100
#: bits of a weight's mantissa; weights are whole numbers of 2 ** -(OLDEST + MANTISSA), so that sums are exact
MANTISSA: Final = 53


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Generic[V]):
    """An actor's position on a target, with what it rests on.

    Attributes:
        verdict: supports, opposes, mixed, neutral, or none on record. Silence is not neutrality.
        score: sum of weight times polarity over sum of weight, in [-1, 1]; None when no voice takes a side.
        weight: sum of the weights of the voices that take a side.
        families: independent voices, one a family of near-copies.
        first_hand: share of the voices that are the holder's own words, in [0, 1]; None without voices.
        last_said_on: day of the newest voice.
        basis: the voices, newest first.
        overturned_by: the smallest set of voices without whose families the verdict changes.
    """

    as_of: date
    known_at: datetime | None
    verdict: str
    score: float | None
    weight: float
    families: int
    first_hand: float | None
    last_said_on: date | None
    basis: tuple[V, ...]
    overturned_by: tuple[V, ...]


def position(
    stances: Iterable[V],
    *,
    as_of: date,
    known_at: datetime | None = None,
    first_hand: bool = False,
    half_life_days: float = HALF_LIFE_DAYS,
) -> Position[V]:
    """The position that stances of one actor on one target amount to on a day.

    One vote a family: its newest stance. A vote weighs 2 ** (-age in days / half_life_days) / (1 + distance).

    Args:
        stances: any order, read once; those that do not count on that day are left out.
        as_of: stances said later are left out.
        known_at: answer as the graph stood at that moment; None = as it stands.
        first_hand: only the holder's own words.
        half_life_days: 1 to 36,525.

    Raises:
        BadParameter: half_life_days is out of range.
    """
    low, high = HALF_LIVES
    if not low <= half_life_days <= high:
        raise BadParameter(f"half_life_days is {half_life_days}; it lies between {low:g} and {high:g}")
    basis = voices(counted(stances, as_of=as_of, known_at=known_at, first_hand=first_hand))
    weights = _weights(basis, as_of, half_life_days)
    pro, con = _sum(basis, weights, 1), _sum(basis, weights, -1)
    return Position(
        as_of=as_of,
        known_at=known_at,
        verdict=verdict(pro, con, voices=len(basis)),
        score=(pro - con) / (pro + con) if pro + con else None,
        weight=(pro + con) / (1 << (OLDEST + MANTISSA)),
        families=len(basis),
        first_hand=sum(voice.is_first_hand for voice in basis) / len(basis) if basis else None,
        last_said_on=basis[0].said_on if basis else None,
        basis=tuple(basis),
        overturned_by=tuple(_overturning(basis, weights, pro, con)),
    )


def verdict(pro: int, con: int, *, voices: int) -> str:
    """The word for two exact sums of weight: a score of 0.5 or more means three times as much for as against."""
    if not pro + con:
        return NEUTRAL if voices else NONE_ON_RECORD
    if pro >= 3 * con:
        return SUPPORTS
    return OPPOSES if con >= 3 * pro else MIXED


def _weights(basis: Sequence[V], as_of: date, half_life_days: float) -> list[int]:
    keys = [(voice.said_on, voice.distance) for voice in basis]
    table = {key: _weight((as_of - key[0]).days, key[1], half_life_days) for key in set(keys)}
    return [table[key] for key in keys]


def _weight(age_days: int, distance: int, half_life_days: float) -> int:
    half_lives = min(age_days / half_life_days, OLDEST)
    whole = int(half_lives)
    mantissa = math.pow(2.0, whole - half_lives) / (1 + distance)
    return max(round(mantissa * (1 << MANTISSA)), 1) << (OLDEST - whole)


def _sum(basis: Sequence[V], weights: Sequence[int], polarity: int) -> int:
    return sum(weight for voice, weight in zip(basis, weights, strict=True) if voice.polarity == polarity)


def _overturning(basis: list[V], weights: list[int], pro: int, con: int) -> list[V]:
    """The smallest set of voices without which the verdict changes; empty when nothing is on record.

    Exact: taking a voice from the losing side, or a neutral one, never helps to leave `supports` or `opposes`, and
    among sets of one size on the winning side the heaviest voices leave least. `mixed` ends by weakening one side
    or the other, so the smaller of both sets is the answer.
    """
    now = verdict(pro, con, voices=len(basis))
    if now in (NEUTRAL, NONE_ON_RECORD):
        return basis
    sides = {SUPPORTS: (1,), OPPOSES: (-1,), MIXED: (1, -1)}[now]
    taken = [_taken(_heaviest(basis, weights, side), side, now, pro, con) for side in sides]
    return min((found for found in taken if found), key=lambda found: (len(found), [v.family_id for v in found]))


def _heaviest(basis: list[V], weights: list[int], side: int) -> list[tuple[int, V]]:
    """The voices of one side with their weights, heaviest first, then by family."""
    found = [(weight, voice) for weight, voice in zip(weights, basis, strict=True) if voice.polarity == side]
    found.sort(key=lambda pair: pair[1].family_id)
    found.sort(key=itemgetter(0), reverse=True)  # keeps the order within a weight
    return found


def _taken(heaviest: list[tuple[int, V]], side: int, now: str, pro: int, con: int) -> list[V]:
    """Heaviest voices of one side, as many as it takes to change the verdict; empty when all do not."""
    found: list[V] = []
    for weight, voice in heaviest:
        found.append(voice)
        pro, con = (pro - weight, con) if side == 1 else (pro, con - weight)
        if verdict(pro, con, voices=1) != now:
            return found
    return []
