"""A resolved target."""

from dataclasses import dataclass

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.target import Target
from stancegraph.loaders.extract.cast import Party


@dataclass(frozen=True, slots=True)
class Aim:
    """A resolved target with the words that name it, [start, end), and how sure the reading is."""

    target: Target
    start: int
    end: int
    score: float
    party: Party | None = None


def is_actor(target: Target) -> bool:
    """The target is an actor."""
    return isinstance(target, Actor)
