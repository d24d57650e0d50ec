"""What stances are about."""

from datetime import date
from typing import Literal

from pydantic import Field

from stancegraph.api.schemas.base import Out


class TargetOut(Out):
    """An actor, text, act or issue, and how many stances are about it."""

    id: str = Field(examples=["S/2012/77"])
    name: str = Field(examples=["UN Security Council draft resolution on Syria"])
    kind: Literal["actor", "text", "act", "issue"]
    country: str | None
    symbol: str | None
    place: str | None
    happened_on: date | None
    stances: int
