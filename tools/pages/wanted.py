"""The states whose office-holders are asked for above others: tables of docs/actors.md."""

from datetime import date
from typing import Final

from coverage import BEGIN, DEFENCE, ENVOYS, FOREIGN, INTERIOR, KNOWN, SPEAKERS, Spell, lacking, share
from markdown import percent, table

from stancegraph.graph.actors import tables

#: from when every foreign minister is asked for
CENTURY: Final = date(2000, 1, 1)
MIDDLE_EAST: Final = (
    *("ARE", "BHR", "CYP", "EGY", "IRN", "IRQ", "ISR", "JOR", "KWT"),
    *("LBN", "OMN", "PSE", "QAT", "SAU", "SYR", "TUR", "YEM"),
)
OFFICES: Final = {
    "foreign minister": FOREIGN,
    "defence minister": DEFENCE,
    "interior minister": INTERIOR,
    "representative at the UN": ENVOYS,
    "spokesperson": SPEAKERS,
}
States = dict[str, list[Spell]]


def foreign(states: States) -> str:
    """Foreign ministers since 2000 of the sets of states, and every gap."""
    rows = []
    for name, chosen in _sets(states).items():
        gaps = [f"{code} {lack}" for code, one in chosen.items() if (lack := lacking(code, one, FOREIGN, CENTURY))]
        rows.append([name, len(chosen), percent(share(chosen, FOREIGN, CENTURY)), "; ".join(gaps)])
    return table(["states", "number", "share of days", "lacking"], rows)


def others(states: States) -> str:
    """Share of days with a holder on file, office by office, since 1990 and since 2000."""
    sets = _sets(states)
    rows = []
    for name in ("G20", "permanent members", "Middle East"):
        for since in (BEGIN, CENTURY):
            found = [percent(share(sets[name], roles, since)) for roles in OFFICES.values()]
            rows.append([name, since.year, *found])
    return table(["states", "since", *OFFICES], rows)


def by_state(states: States) -> str:
    """What is lacking of those offices since 1990, state by state."""
    sets = _sets(states)
    wanted = {**sets["G20"], **sets["Middle East"]}
    offices = {name: roles for name, roles in OFFICES.items() if roles not in (FOREIGN, SPEAKERS)}
    rows = [
        [code, *(lacking(code, wanted[code], roles, BEGIN) for roles in offices.values())] for code in sorted(wanted)
    ]
    return table(["state", *(f"{name} lacking" for name in offices)], rows)


def vacant() -> str:
    """Spells of which it is known that nobody held the office."""
    found = tables.table("vacancies.tsv")
    rows = [[body, role.replace("_", " "), since, until, why] for body, role, since, until, why, _ in found]
    return table(["state", "office", "from", "to", "why"], rows)


def _sets(states: States) -> dict[str, States]:
    recent = [cells for cells in tables.table("members.tsv") if (cells[4] or "9") > CENTURY.isoformat()]
    seats = [cells for cells in recent if cells[0] == "un-security-council"]
    chosen = {
        "G20": [member for body, member, *_ in recent if body == "g20" and len(member) == 3],
        "permanent members": [member for _, member, status, *_ in seats if status == "permanent"],
        "Middle East": list(MIDDLE_EAST),
        "elected to the Security Council since 2000, all years": [member for _, member, *_ in seats],
    }
    found = {
        name: {code: states.get(code, [Spell(CENTURY, KNOWN)]) for code in sorted(set(codes))}
        for name, codes in chosen.items()
    }
    found["on the Security Council, while there"] = _seated(seats)
    return found


def _seated(seats: list[list[str]]) -> States:
    found: States = {}
    for _, member, _, since, until, _ in seats:
        begin, end = tables.day(since, last=False) or BEGIN, tables.day(until, last=True) or KNOWN
        found.setdefault(member, []).append(Spell(begin, min(end, KNOWN)))
    return dict(sorted(found.items()))
