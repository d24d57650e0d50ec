"""docs/actors.md: what the authority file holds, of whom, from when, and what it lacks."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

import wanted
from coverage import BEGIN, FOREIGN, HEADS, KNOWN, Spell, lacking, memberships, share
from markdown import paragraphs, percent, table

from stancegraph.graph.actors import tables
from stancegraph.graph.actors.people import ALIAS_FILES, OFFICE_FILES

FILES: Final = {
    "states and territories": ("countries.tsv",),
    "cities": ("cities.tsv",),
    "provinces and regions": ("regions.tsv",),
    "international bodies": ("bodies.tsv",),
    "national institutions": ("institutions.tsv",),
    "standings of groups and parties": ("groups.tsv",),
    "memberships": ("members.tsv",),
    "offices": OFFICE_FILES,
    "persons with other spellings": (*ALIAS_FILES, "aliases_mit.tsv"),
    "role words": ("roles.tsv",),
}


def page() -> str:
    """Rows by kind and origin, office-holders by decade and state, the states asked for, and every gap."""
    intro = (
        "The authority file says who is who on a day (`graph/actors/data/`, whose README explains the columns). This page counts "
        f"it. An office counts from its first day to its last, and to the day last known where no end is recorded; "
        f"shares are of the days from {BEGIN} to {KNOWN}, when the hand-written rows were known. After that day an office without "
        "an end is taken to go on for two years. Gaps of two months and less, as between two holders, are not printed."
    )
    states = memberships()
    return paragraphs(
        "# Actors",
        intro,
        "## Rows by kind and origin",
        _kinds(),
        "## Offices by role",
        _roles(),
        "## Offices by decade of their beginning",
        _decades(),
        "## Member states of the United Nations, share of days with a holder on file",
        _shares(states),
        "## Foreign ministers since 2000: G20, Security Council, Middle East",
        wanted.foreign(states),
        "## Other offices: G20, permanent members of the Security Council, Middle East",
        "Share of days with a holder on file. A spokesperson is one of the government, of its head or of the foreign ministry.",
        wanted.others(states),
        "Gaps since 1990 of the states of the G20 and the Middle East:",
        wanted.by_state(states),
        "## Vacancies",
        "Days on which nobody held the office, or there was none; they count as known.",
        wanted.vacant(),
        "## State by state",
        "Rows of offices, share of days with a holder on file, and the gaps.",
        _by_state(states),
    )


def _origins() -> list[str]:
    return [key for key, *_ in tables.table("origins.tsv")]


def _kinds() -> str:
    origins = _origins()
    rows = []
    for kind, files in FILES.items():
        counts = Counter(cells[-1] for file in files for cells in tables.table(file))
        rows.append([kind, *(counts[one] or "" for one in origins), counts.total()])
    licences = ["licence", *(licence for _, licence, _ in tables.table("origins.tsv")), ""]
    return table(["rows", *origins, "all"], [*rows, licences])


def _offices() -> Iterator[list[str]]:
    for file in OFFICE_FILES:
        yield from tables.table(file)


def _roles() -> str:
    origins = [one for one in _origins() if any(cells[-1] == one for cells in _offices())]
    counts = Counter((cells[3], cells[-1]) for cells in _offices())
    roles = Counter(cells[3] for cells in _offices())
    rows = [
        [role.replace("_", " "), *(counts[role, one] or "" for one in origins), total]
        for role, total in roles.most_common()
    ]
    return table(["role", *origins, "all"], rows)


def _decades() -> str:
    origins = [one for one in _origins() if any(cells[-1] == one for cells in _offices())]
    counts: Counter[tuple[str, str]] = Counter()
    for cells in _offices():
        year = cells[4][:4]
        decade = "not recorded" if not year else "before 1990" if year < "1990" else f"{year[:3]}0s"
        counts[decade, cells[-1]] += 1
    decades = sorted({decade for decade, _ in counts}, key=lambda one: (one == "not recorded", one[:1] != "b", one))
    rows = [[one, *(counts[one, o] or "" for o in origins), sum(counts[one, o] for o in origins)] for one in decades]
    return table(["begun", *origins, "all"], rows)


def _shares(states: dict[str, list[Spell]]) -> str:
    windows = [("all", BEGIN, KNOWN)]
    windows += [(f"{year}s", date(year, 1, 1), min(date(year + 10, 1, 1), KNOWN)) for year in (1990, 2000, 2010, 2020)]
    rows = [
        [name, percent(share(states, HEADS, since, until)), percent(share(states, FOREIGN, since, until))]
        for name, since, until in windows
    ]
    return table(["days of", "head of state or government", "foreign minister"], rows)


def _by_state(states: dict[str, list[Spell]]) -> str:
    names = {code: name for code, name, *_ in tables.table("countries.tsv")}
    counts = Counter(cells[2] for cells in _offices())
    rows = []
    for code, windows in states.items():
        one = {code: windows}
        rows.append(
            [
                f"{names[code]} ({code})",
                counts[code],
                percent(share(one, HEADS)),
                lacking(code, windows, HEADS, BEGIN),
                percent(share(one, FOREIGN)),
                lacking(code, windows, FOREIGN, BEGIN),
            ]
        )
    return table(["state", "offices", "heads", "heads lacking", "foreign ministers", "foreign ministers lacking"], rows)
