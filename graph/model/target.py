"""What a stance can be about: an actor, a text, an act or an issue."""

from dataclasses import dataclass
from datetime import date

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.errors import BadStance


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """Common to the three targets that are not actors.

    Attributes:
        id: a slug, or an authority's own id (a UN symbol for a text).
        name: canonical name for people to read, such as `UN Security Council draft resolution on Syria`.
        country: alpha-3 of the one state the target belongs to or concerns; None when there is none or several.
    """

    id: str
    name: str
    country: str | None = None

    def __post_init__(self) -> None:
        if not self.id or not self.name:
            raise BadStance("a target needs an id and a name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(_Named):
    """A resolution, draft, treaty, plan or statement; `symbol` such as `S/2012/77`."""

    symbol: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(_Named):
    """Something done: an assault, a test, an expulsion, an election."""

    place: str | None = None
    happened_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(_Named):
    """A question on which actors take sides."""


Target = Actor | Text | Act | Issue


def target_kind(target: Target) -> str:
    """`actor`, `text`, `act` or `issue`."""
    return "actor" if isinstance(target, Actor) else type(target).__name__.lower()
