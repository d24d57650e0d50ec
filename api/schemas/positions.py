"""Positions, and what they rest on."""

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from stancegraph.api.schemas.base import Out
from stancegraph.api.schemas.stances import EvidenceOut

Verdict = Literal["supports", "opposes", "mixed", "neutral", "none on record"]


class PositionOut(Out):
    """What an actor holds on a target on a day; `basis` is one voice a family, newest first."""

    as_of: date
    known_at: datetime | None
    verdict: Verdict
    score: float | None = Field(examples=[-1.0])
    weight: float
    families: int
    first_hand: float | None
    last_said_on: date | None
    basis: list[EvidenceOut]
    overturned_by: list[EvidenceOut]


class VoteOut(Out):
    """How the actor voted on a text; `object_id` is what the text is about, and `object_polarity` on which side."""

    id: str
    text_id: str = Field(examples=["S/2012/77"])
    text_name: str
    choice: Literal["yes", "no", "abstain", "absent", "not a member"]
    cast_on: date
    object_id: str | None
    object_polarity: int | None
    explanation: str | None
    recorded_at: datetime


class PositionOfOut(Out):
    """A position with the names of its actor and target; `votes` stand beside it, newest first, and are not counted."""

    actor_id: str
    actor_name: str
    target_id: str
    target_name: str
    position: PositionOut
    votes: list[VoteOut]


class HeldOut(Out):
    """A position in one line; `overturned_by` holds family ids."""

    actor_id: str
    actor_name: str
    target_id: str
    target_name: str
    verdict: Verdict
    score: float | None
    weight: float
    families: int
    first_hand: float | None
    last_said_on: date | None
    overturned_by: list[str]


class DyadDayOut(Out):
    """One day of a dyad with its Goldstein values, -10 to +10 each."""

    said_on: date
    voices: int
    codes: list[str]
    goldstein_mean: float
    goldstein_sum: float
    running_sum: float
    stance_ids: list[str]
