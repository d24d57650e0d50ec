"""How the process and the graph are."""

from typing import Literal

from pydantic import BaseModel, Field

from stancegraph.graph.info import Counts


class Health(BaseModel):
    """The process answers."""

    status: Literal["ok"] = "ok"


class Readiness(BaseModel):
    """The graph answers: which engine, which version of the content, how much, how old."""

    status: Literal["ready"] = "ready"
    engine: str
    engine_version: str
    version: str = Field(description="Of this software.")
    graph_version: str | None = Field(description="Of the content; it changes with every load.")
    age_seconds: float | None = Field(description="Since something was last recorded.")
    counts: Counts
