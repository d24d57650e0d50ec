"""A resolved target."""

from dataclasses import dataclass

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.target import Issue, Target
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


def is_about_another(aim: Aim, holder: Party) -> bool:
    """Judging words are a stance where a known actor judges another state or body, or a thing of its."""
    country = aim.target.country
    if not holder.known or (country is not None and country == holder.actor.country):
        return False
    if is_actor(aim.target):
        return aim.party is not None and aim.party.known
    return country is not None or not isinstance(aim.target, Issue)
