"""How much of the time the authority file knows who held an office."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from stancegraph.graph.actors.people import OFFICE_FILES
from stancegraph.graph.actors.tables import day, table

#: first day that the file sets out to cover
BEGIN: Final = date(1990, 1, 1)
#: day to which the hand-written rows are known
KNOWN: Final = date(2025, 6, 28)
#: gaps that are not printed, days: an office between two holders
BRIEF: Final = 62
HEADS: Final = frozenset({"head_of_state", "head_of_government"})
FOREIGN: Final = frozenset({"foreign_minister"})
DEFENCE: Final = frozenset({"defence_minister"})
INTERIOR: Final = frozenset({"interior_minister"})
ENVOYS: Final = frozenset({"un_representative"})
SPEAKERS: Final = frozenset({"spokesperson"})


@dataclass(frozen=True, slots=True)
class Spell:
    """Days from `since` to the day before `until`."""

    since: date
    until: date

    @property
    def days(self) -> int:
        return max(0, (self.until - self.since).days)

    def within(self, since: date, until: date) -> "Spell":
        """Its part in that window; of no days when there is none."""
        return Spell(max(self.since, since), max(max(self.since, since), min(self.until, until)))


def memberships() -> dict[str, list[Spell]]:
    """When each state of today was a member of the United Nations, from BEGIN to KNOWN."""
    found: dict[str, list[Spell]] = {}
    for body, member, status, since, until, _ in table("members.tsv"):
        if body == "united-nations" and status == "member" and not until:
            found[member] = [Spell(max(BEGIN, day(since, last=False) or BEGIN), KNOWN)]
    return dict(sorted(found.items()))


@cache
def held(roles: frozenset[str]) -> dict[str, list[Spell]]:
    """When each state's offices of these roles are on file, or known to have had no holder.

    An end that is not recorded counts to the day last known.
    """
    found: dict[str, list[Spell]] = {}
    for file in OFFICE_FILES:
        for _, _, body, role, since, until, *_ in table(file):
            end = day(until.removeprefix(">"), last=True)
            if role in roles and end is not None:
                found.setdefault(body, []).append(Spell(day(since, last=False) or date(2003, 1, 1), end))
    for body, role, since, until, *_ in table("vacancies.tsv"):
        begin, end = day(since, last=False), day(until, last=True)
        if role in roles and begin is not None and end is not None:
            found.setdefault(body, []).append(Spell(begin, end))
    return found


def gaps(spells: Iterable[Spell], window: Spell) -> Iterator[Spell]:
    """The parts of the window that no spell covers, oldest first."""
    reached = window.since
    for spell in sorted(spells, key=lambda one: one.since):
        if spell.until <= reached:
            continue
        if spell.since >= window.until:
            break
        if spell.since > reached:
            yield Spell(reached, spell.since)
        reached = spell.until
    if reached < window.until:
        yield Spell(reached, window.until)


def lacking(code: str, windows: Iterable[Spell], roles: frozenset[str], since: date) -> str:
    """Gaps of a state's offices in these windows from that day on, in words; those that are brief are left out."""
    spells = held(roles).get(code, [])
    found = [gap for window in windows for gap in gaps(spells, window.within(since, KNOWN)) if gap.days > BRIEF]
    return ", ".join(f"{gap.since:%Y-%m}..{gap.until:%Y-%m}" for gap in found)


def share(states: dict[str, list[Spell]], roles: frozenset[str], since: date = BEGIN, until: date = KNOWN) -> float:
    """Share of the states' days in the window on which a holder is on file, between 0 and 1."""
    spells, all_days, missing = held(roles), 0, 0
    for state, windows in states.items():
        for window in windows:
            part = window.within(since, until)
            all_days += part.days
            missing += sum(gap.days for gap in gaps(spells.get(state, []), part) if part.days)
    return 1 - missing / all_days if all_days else 0.0
