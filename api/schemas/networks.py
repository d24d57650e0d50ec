"""Networks: actors, and what ties them in one window of time."""

from datetime import datetime

from pydantic import Field

from stancegraph.api.schemas.base import Out


class NodeOut(Out):
    """An actor; in a two-mode network also a target (`bipartite` 1)."""

    id: str
    label: str
    variable: str
    bipartite: int
    statements: int = Field(description="How many of its stances are counted.")


class TieOut(Out):
    """A tie of two nodes, with the stances behind it, oldest first."""

    row: str
    column: str
    weight: float
    sign: int = Field(description="1 = agreement or support, -1 = conflict or opposition.")
    stance_ids: list[str]


class NetworkOut(Out):
    """The network of one window; `start` and `end` are both included, `date` is the window's label."""

    date: datetime
    start: datetime
    end: datetime
    layer: str
    statements: int
    nodes: list[NodeOut]
    ties: list[TieOut]
    notes: list[str] = Field(default=[], description="Settings that were replaced, with `compat` alone.")
