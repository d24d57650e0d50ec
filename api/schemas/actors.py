"""Actors and their offices."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from stancegraph.api.params import Day
from stancegraph.api.schemas.base import NamedOut, Out


class ActorOut(Out):
    """A state, body, group or person, and how many stances it holds."""

    id: str = Field(examples=["RUS"])
    name: str = Field(examples=["Russia"])
    kind: str = Field(examples=["country"])
    country: str | None = Field(examples=["RUS"])
    sector: str | None = Field(examples=["GOV"])
    wikidata: str | None = Field(examples=["Q159"])
    stances: int = Field(examples=[12])


class OfficeOut(Out):
    """One tenure; `until` is the day after the last. Where no end is recorded, `last_known` is the last day known."""

    person: NamedOut
    body: NamedOut
    role: str = Field(examples=["foreign_minister"])
    since: date | None
    until: date | None
    last_known: date | None


class LookupIn(BaseModel):
    """A phrase to resolve; `date` is today in UTC when left out."""

    model_config = ConfigDict(strict=True)

    id: str = Field(default="", max_length=500, examples=["1"])
    text: str = Field(max_length=1000, examples=["the Russian foreign minister"])
    context: str | None = Field(default=None, max_length=20_000, examples=["The Security Council met on Syria."])
    date: Day | None = Field(default=None, examples=["2012-02-04"])


class LookupsIn(BaseModel):
    """Phrases to resolve, answered in this order."""

    model_config = ConfigDict(strict=True)

    items: list[LookupIn] = Field(max_length=1000)


class ReadingOut(Out):
    """Whom a phrase may stand for; empty words where nothing is known, `IGO` for an international body's country."""

    actor_id: str = Field(examples=["RUS"])
    name: str = Field(examples=["Russia"])
    kind: str = Field(examples=["country"])
    country: str = Field(examples=["RUS"])
    sector: str = Field(examples=["GOV"])
    score: float = Field(examples=[0.855])


class ResolvedOut(ReadingOut):
    """The answer to one look-up: the best reading, and the others."""

    id: str = Field(examples=["1"])
    alternatives: list[ReadingOut]
