"""Offices by date, and what an office makes of whoever holds it."""

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from stancegraph.graph.actors.tables import day
from stancegraph.graph.model.actor import ASSUMED

#: offices whose holders the news names by surname alone
PROMINENT: Final = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "defence_minister", "igo_official", "group_leader"}
)
#: which of several offices a person speaks from
_RANK: Final = ("head_of_state", "head_of_government", "foreign_minister", "igo_official", "defence_minister")
_SECTORS: Final = MappingProxyType(
    {
        "military_chief": "MIL",
        "security_chief": "SPY",
        "police_chief": "COP",
        "speaker": "LEG",
        "lawmaker": "LEG",
        "judge": "JUD",
        "prosecutor": "JUD",
        "party_leader": "PTY",
        "opposition_leader": "OPP",
        "dissident": "OPP",
        "rebel_leader": "REB",
        "militia_leader": "PRM",
        "militant_leader": "UAF",
        "crime_boss": "CRM",
        "religious_leader": "REL",
        "business_leader": "BUS",
        "journalist": "JRN",
        "statesman": "ELI",
    }
)
#: sectors of what is no office of a state
_NO_OFFICE: Final = frozenset({"PTY", "OPP", "REB", "PRM", "UAF", "CRM", "REL", "BUS", "JRN", "ELI"})
#: offices of a state whose holders do not speak for it
_OWN_VOICE: Final = frozenset({"governor", "chief_minister", "mayor", "lawmaker", "judge"})


@dataclass(frozen=True, slots=True)
class Tenure:
    """One office of one person.

    Attributes:
        country: alpha-3 or id of the body; None when it is not recorded.
        role: such as head_of_state.
        position: its title in words.
        since: first day; None = before the record begins.
        until: day after the last; None = no end recorded.
        last_known: when no end is recorded, the last day on which the office is known to have been held.
    """

    country: str | None
    role: str
    position: str
    since: date | None
    until: date | None
    last_known: date | None = None

    @property
    def rank(self) -> int:
        """Smaller = the office from which its holder is more likely to speak."""
        return _RANK.index(self.role) if self.role in _RANK else len(_RANK)

    @property
    def sector(self) -> str:
        """PLOVER role of its holder, where the body does not say it."""
        return _SECTORS.get(self.role, "GOV")

    @property
    def is_office(self) -> bool:
        """Whether it is an office, rather than what a person is known for: a rebel leader holds none."""
        return self.sector not in _NO_OFFICE

    @property
    def speaks_for_state(self) -> bool:
        """Whether its holder speaks for the state, where the body is one."""
        return self.is_office and self.role not in _OWN_VOICE

    def covers(self, on: date) -> bool:
        """Whether the office was held on that day, or may be assumed to have been."""
        return (
            (self.since is None or self.since <= on)
            and (self.until is None or on < self.until)
            and (self.last_known is None or on <= self.last_known + ASSUMED)
        )


def tenure(cells: list[str]) -> Tenure:
    """One row of an office file."""
    _, _, body, role, since, until, _, position, _ = cells
    known = day(until[1:], last=True) if until.startswith(">") else None
    end = None if known else day(until, last=True)
    return Tenure(body or None, role, position, day(since, last=False), end, known)
