"""What happened to the graph, and people's words on it."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from stancegraph.api.schemas.base import Out

Kind = Literal["stance", "article", "actors", "targets"]
Verdict = Literal["accept", "reject", "recode", "retract", "same", "different", "unsure"]
Id = Annotated[str, Field(min_length=1, max_length=500)]
Words = Annotated[str, Field(min_length=1, max_length=2000)]


class ChangeOut(Out):
    """One kind of thing that one transaction did; `at` is the moment from which it counts."""

    id: str
    at: datetime
    kind: str = Field(examples=["added"])
    article_ids: list[str]
    stance_ids: list[str]
    evidence_ids: list[str]
    vote_ids: list[str]
    judgement_ids: list[str]


class ChangePage(BaseModel):
    """Changes, oldest first, fewer than asked for when they name many things; `next` is the place to ask from again."""

    items: list[ChangeOut]
    next: str


class RecodingIO(Out):
    """What a stance should have said; null = as it was coded."""

    model_config = ConfigDict(extra="forbid")

    code: Id | None = Field(default=None, examples=["SUPPORTS"])
    polarity: Annotated[int, Field(strict=True, ge=-1, le=1)] | None = None
    modality: Id | None = None
    actor_id: Id | None = None
    target_id: Id | None = None
    said_on: date | None = None


class JudgementIn(BaseModel):
    """A word on a stance, on an article, or on two actors or targets; `left` is absorbed when the two are the same."""

    model_config = ConfigDict(extra="forbid")

    kind: Kind
    left: Id
    right: Id | None = None
    verdict: Verdict
    by: Words = Field(examples=["a.reviewer"])
    note: Words | None = None
    recoding: RecodingIO | None = None


class JudgementOut(Out):
    """A judgement; it stands until `withdrawn_at`."""

    id: str
    kind: Kind
    left: str
    right: str | None
    verdict: Verdict
    by: str
    at: datetime
    note: str | None
    recoding: RecodingIO
    withdrawn_at: datetime | None
    withdrawn_by: str | None
