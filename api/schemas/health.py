"""How the process and the graph are."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, Field

from stancegraph.api.schemas.base import Out


class Health(BaseModel):
    """The process answers."""

    status: Literal["ok"] = "ok"


class CountsOut(Out):
    """How much is in the graph."""

    articles: int
    stances: int
    evidence: int
    actors: int
    texts: int
    acts: int
    issues: int
    publishers: int
    families: int
    votes: int
    first_said: date | None
    last_said: date | None
    recorded_at: datetime | None


class Readiness(BaseModel):
    """The graph answers: which engine, which version of the content, how much, how old."""

    status: Literal["ready"] = "ready"
    engine: str
    engine_version: str
    version: str = Field(description="Of this software.")
    graph_version: str | None = Field(description="Of the content; it changes with every load.")
    age_seconds: float | None = Field(description="Since something was last recorded.")
    counts: CountsOut
