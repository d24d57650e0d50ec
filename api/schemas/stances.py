"""Stances and the words that carry them."""

from datetime import date, datetime

from pydantic import Field

from stancegraph.api.schemas.base import Out, Page


class ClaimOut(Out):
    """Who takes which stance towards what, and when."""

    actor_id: str = Field(examples=["RUS"])
    actor_name: str = Field(examples=["Russia"])
    target_id: str
    target_name: str
    target_kind: str
    code: str = Field(examples=["OPPOSES"])
    polarity: int = Field(examples=[-1])
    goldstein: float = Field(examples=[-4.0])
    modality: str = Field(examples=["asserted"])
    condition: str | None
    said_on: date
    said_on_precision: str = Field(examples=["day"])


class ProofOut(Out):
    """The words that carry a stance; the span is half-open, in code points of the article's text."""

    evidence_id: str
    article_id: str
    family_id: str
    start: int
    end: int
    exact: str = Field(examples=["Russia will not support the draft"])
    verb: str | None
    directness: str
    distance: int
    confidence: float
    speaker_id: str | None
    speaker_name: str | None
    reporter_id: str | None
    reporter_name: str | None
    publisher: str | None
    published_on: date | None
    recorded_at: datetime
    superseded_at: datetime | None


class EvidenceOut(ProofOut, ClaimOut):
    """One stance as one piece of evidence tells it."""

    stance_id: str


class StanceOut(ClaimOut):
    """A stance with all of its evidence, closest to the holder first."""

    id: str
    evidence: list[ProofOut]


class CountOut(Out):
    """How many stances have this code and polarity."""

    code: str
    polarity: int
    count: int


class StancePage(Page[StanceOut]):
    """A page of stances; `facets` count all that match, when asked for."""

    facets: list[CountOut] | None = None
