"""What followed what: accusations and expulsions, answers in kind, threats and deeds."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from stancegraph.graph.testimony import Testimony
from stancegraph.graph.timelines import once_each

ACCUSATIONS: Final = frozenset({"ACCUSES", "CONDEMNS"})
EXPULSIONS: Final = frozenset({"EXPELS", "RECALLS"})
#: what a threat can be carried out by
DEEDS: Final = frozenset(
    [
        "ATTACKS",
        "COERCES",
        "DERECOGNIZES",
        "EXPELS",
        "MOBILIZES",
        "RECALLS",
        "SANCTIONS",
        "VETOES",
        "VOTES_AGAINST",
        "WITHDRAWS",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """Two stances of which the second came after the first, `days` later, and what each says."""

    first_actor_id: str
    first_code: str
    first_target_id: str
    first_stance_id: str
    first_said_on: date
    first: str
    then_actor_id: str
    then_code: str
    then_target_id: str
    then_stance_id: str
    then_said_on: date
    then: str
    days: int


def followed(
    stances: Iterable[Testimony],
    *,
    first: Collection[str],
    then: Collection[str],
    within_days: int,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Sequence]:
    """Stances of `then` codes that one actor took after those of `first` codes, towards the same state.

    Each is tied to the newest stance of `first` codes on or before its day; towards the same state or, where a
    target belongs to no state, the same target.
    """
    taken = once_each(stances, known_at=known_at, first_hand=first_hand)
    found = []
    for later in (one for one in taken if one.code in then):
        earlier = [
            one
            for one in taken
            if one.code in first
            and one.stance_id != later.stance_id
            and one.actor_id == later.actor_id
            and _same_object(one, later)
            and 0 <= (later.said_on - one.said_on).days <= within_days
        ]
        if earlier:
            found.append(_sequence(earlier[-1], later))
    return found


def answered(
    stances: Iterable[Testimony],
    *,
    codes: Collection[str],
    within_days: int,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Sequence]:
    """Stances of the codes that the state they were aimed at answered with the same code, within so many days."""
    taken = [one for one in once_each(stances, known_at=known_at, first_hand=first_hand) if one.code in codes]
    return [
        _sequence(one, reply)
        for one in taken
        for reply in taken
        if reply.code == one.code
        and reply.holder_state == one.target_state
        and reply.target_state == one.holder_state
        and reply.holder_state != one.holder_state
        and (one.said_on, one.stance_id) < (reply.said_on, reply.stance_id)
        and (reply.said_on - one.said_on).days <= within_days
    ]


def carried_out(
    stances: Iterable[Testimony], *, within_days: int, known_at: datetime | None = None, first_hand: bool = False
) -> list[Sequence]:
    """Threats, and deeds announced or made conditional, with the first deed towards the same object after them.

    A threat is carried out by any deed; an announced deed only by the same one.
    """
    taken = once_each(stances, known_at=known_at, first_hand=first_hand)
    found = []
    for threat in taken:
        codes = DEEDS if threat.code == "THREATENS" else {threat.code}
        if threat.code == "THREATENS" or (threat.code in DEEDS and threat.modality != "asserted"):
            deeds = (
                one
                for one in taken
                if one.code in codes
                and one.modality == "asserted"
                and one.actor_id == threat.actor_id
                and _same_object(threat, one)
                and 0 < (one.said_on - threat.said_on).days <= within_days
            )
            found += [_sequence(threat, deed) for deed in list(deeds)[:1]]
    return found


def _same_object(one: Testimony, other: Testimony) -> bool:
    return one.target_id == other.target_id or (
        one.target_state == other.target_state and one.target_state != one.holder_state
    )


def _sequence(first: Testimony, then: Testimony) -> Sequence:
    return Sequence(
        first_actor_id=first.actor_id,
        first_code=first.code,
        first_target_id=first.target_id,
        first_stance_id=first.stance_id,
        first_said_on=first.said_on,
        first=first.exact,
        then_actor_id=then.actor_id,
        then_code=then.code,
        then_target_id=then.target_id,
        then_stance_id=then.stance_id,
        then_said_on=then.said_on,
        then=then.exact,
        days=(then.said_on - first.said_on).days,
    )
