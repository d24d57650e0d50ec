"""Actors and their offices."""

from datetime import date

from pydantic import Field

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
    """One tenure; `until` is the day after the last, null while it lasts."""

    person: NamedOut
    body: NamedOut
    role: str = Field(examples=["foreign_minister"])
    since: date | None
    until: date | None
