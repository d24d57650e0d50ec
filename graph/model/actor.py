"""Who can hold a stance."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from stancegraph.graph.model.errors import BadStance

#: how long after it was last known an office without a recorded end is taken to be held still
ASSUMED: Final = timedelta(days=730)
KINDS: Final = ("country", "organization", "group", "person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A state, body, group or person.

    Attributes:
        id: ISO 3166 alpha-3 for a state (XKX, YUG, SUN, CSK, DDR, ZAR for those it lacks), else a slug of the
            English name, such as `arab-league`.
        name: English name, for people to read.
        kind: one of country, organization, group, person.
        country: alpha-3 of the state it belongs to; its own id for a state; None for an international body.
        sector: PLOVER/CAMEO role, such as GOV, MIL, REB, IGO; None when unknown.
        wikidata: item, such as `Q159`.
    """

    id: str
    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None

    def __post_init__(self) -> None:
        if not self.id or not self.name:
            raise BadStance("an actor needs an id and a name")
        if self.kind not in KINDS:
            raise BadStance(f"actor kind {self.kind!r}; there are {list(KINDS)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One tenure: who held which role in which body, from when to when.

    Attributes:
        person: holder of the office.
        body: the state or body the office belongs to.
        role: such as head_of_state, foreign_minister.
        since: first day; None = before the record begins.
        until: day after the last; None = no end is recorded.
        last_known: when no end is recorded, the last day on which the office is known to have been held; None = today.
    """

    person: Actor
    body: Actor
    role: str
    since: date | None = None
    until: date | None = None
    last_known: date | None = None

    def covers(self, on: date) -> bool:
        """Whether the office was held on that day, or is taken to have been; see ASSUMED."""
        return (
            (self.since is None or self.since <= on)
            and (self.until is None or on < self.until)
            and (self.last_known is None or on <= self.last_known + ASSUMED)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A state's or group's membership of a body; half-open [since, until), None = open."""

    member: Actor
    body: Actor
    since: date | None = None
    until: date | None = None
