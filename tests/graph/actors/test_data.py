"""The data files of the authority file are whole: origins, dates, one holder at a time, ids that exist."""

import runpy
from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from stancegraph.graph.actors import authority
from stancegraph.graph.actors.people import ALIAS_FILES, OFFICE_FILES
from stancegraph.graph.actors.tables import day, plain_letters, table

ROOT = Path(__file__).parents[3]
COVERAGE: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "pages" / "coverage.py"))
FILES = sorted(path.name for path in (ROOT / "graph" / "actors" / "data").glob("*.tsv") if path.name != "origins.tsv")
OFFICES = [(file, cells) for file in OFFICE_FILES for cells in table(file)]
BODIES = {
    cells[0] for file in ("countries.tsv", "bodies.tsv", "institutions.tsv", "groups.tsv") for cells in table(file)
}
#: offices that one person holds at a time
SINGLE = {"head_of_state", "head_of_government", "foreign_minister", "defence_minister"}
#: dates that lack the day agree to the month
MONTH = timedelta(days=31)
#: states where several people are head of state together, and deputies whom Wikidata dates within their minister's term
SHARED = {("AND", "head_of_state"), ("BIH", "head_of_state"), ("IRL", "head_of_state"), ("YEM", "head_of_government")}


@pytest.mark.parametrize("file", FILES)
def test_every_row_has_an_origin_with_a_licence(file: str) -> None:
    licences = {origin: licence for origin, licence, _ in table("origins.tsv")}
    assert [cells for cells in table(file) if not licences.get(cells[-1])] == []


def test_share_alike_rows_stay_in_files_of_their_own() -> None:
    mixed = {file for file in FILES for cells in table(file) if cells[-1] == "countryinfo"}
    assert mixed == {"offices_ccbysa.tsv", "aliases_ccbysa.tsv"}


@pytest.mark.parametrize("file", OFFICE_FILES)
def test_no_office_ends_before_it_begins(file: str) -> None:
    dated = [cells for cells in table(file) if cells[4]]
    assert [cells for cells in dated if _since(cells) >= _until(cells) + timedelta(days=cells[5].startswith(">"))] == []


def test_every_office_has_an_end_or_a_day_on_which_it_was_held() -> None:
    assert [cells for _, cells in OFFICES if day(cells[5].removeprefix(">"), last=True) is None] == []


@pytest.mark.parametrize("role", sorted(SINGLE))
def test_hand_written_offices_have_one_holder_at_a_time(role: str) -> None:
    held = defaultdict(list)
    for cells in table("offices_hand.tsv"):
        if cells[3] == role:
            held[cells[2]].append(cells)
    assert [pair for spells in held.values() for pair in _overlaps(spells)] == []


@pytest.mark.parametrize("role", ["head_of_state", "head_of_government"])
def test_heads_have_one_holder_at_a_time_in_all_files(role: str) -> None:
    held = defaultdict(list)
    for _, cells in OFFICES:
        if cells[3] == role and (cells[2], role) not in SHARED:
            held[cells[2]].append(cells)
    found = [(one, two) for spells in held.values() for one, two in _overlaps(spells) if one[0] != two[0]]
    assert found == []


def test_offices_memberships_and_groups_name_what_exists() -> None:
    assert {cells[2] for _, cells in OFFICES if cells[2]} - BODIES == set()
    assert {word for cells in table("members.tsv") for word in cells[:2]} - BODIES == set()
    assert {cells[3] for cells in table("groups.tsv") if cells[3]} - BODIES == set()


def test_the_standings_of_a_group_follow_one_another() -> None:
    standings = defaultdict(list)
    for cells in table("groups.tsv"):
        standings[cells[0]].append(cells)
    wrong = [
        (one, two)
        for spells in standings.values()
        for one, two in pairwise(spells)
        if not (one[6] and one[6] <= two[5])
    ]
    assert wrong == []


def test_memberships_of_one_status_do_not_overlap() -> None:
    spells = defaultdict(list)
    for body, member, status, since, until, _ in table("members.tsv"):
        spells[body, member, status].append((since, until or "9999"))
    twice = [key for key, found in spells.items() for one, two in pairwise(sorted(found)) if two[0] < one[1]]
    assert twice == []


def test_the_council_has_its_members_every_year() -> None:
    for year in range(1990, 2027):
        on = f"{year}-07-01"
        seats = [c for c in table("members.tsv") if c[0] == "un-security-council" and c[3] <= on < (c[4] or "9999")]
        assert len(seats) == 15, year


def test_an_alias_belongs_to_one_person_who_holds_an_office() -> None:
    people = {(plain_letters(cells[0]), cells[2]) for _, cells in OFFICES}
    owners = defaultdict(set)
    for file in ALIAS_FILES:
        for name, body, words, _ in table(file):
            assert (plain_letters(name), body) in people, (file, name, body)
            for word in words.split("|"):
                owners[plain_letters(word), body].add(name)
    assert {alias: names for alias, names in owners.items() if len(names) > 1} == {}


def test_nobody_stands_under_two_spellings_that_differ_in_marks_only() -> None:
    aliases = {
        (plain_letters(w), body) for f in ALIAS_FILES for _, body, words, _ in table(f) for w in words.split("|")
    }
    spelt = defaultdict(set)
    for _, cells in OFFICES:
        name = plain_letters(cells[0])
        if (name, cells[2]) not in aliases:
            spelt["".join(filter(str.isalnum, name.lower())), cells[2]].add(name)
    assert [names for names in spelt.values() if len(names) > 1] == []


def test_heads_of_nearly_every_state_and_day_are_on_file() -> None:
    states = COVERAGE["memberships"]()
    assert len(states) == 193
    assert COVERAGE["share"](states, COVERAGE["HEADS"]) >= 0.99
    assert COVERAGE["share"](states, COVERAGE["FOREIGN"]) >= 0.70


def _since(cells: list[str]) -> date:
    return day(cells[4], last=False) or date(2003, 1, 1)


def _until(cells: list[str]) -> date:
    return day(cells[5].removeprefix(">"), last=True) or date.max


def _overlaps(spells: list[list[str]]) -> list[tuple[list[str], list[str]]]:
    """Neighbours that share more than a month, unless the one ends in the very month or year in which the other begins."""
    pairs = pairwise(sorted(spells, key=_since))
    found = [(one, two) for one, two in pairs if min(_until(one), _until(two)) - _since(two) > MONTH]
    return [(one, two) for one, two in found if one[5] != two[4]]


def test_observers_are_no_members_and_the_suspended_stay() -> None:
    members = authority().members("united-nations")
    assert "PSE" not in {spell.member.id for spell in members}
    league = [(spell.since, spell.until) for spell in authority().members("arab-league") if spell.member.id == "SYR"]
    assert league == [(date(1945, 3, 22), None)]


def test_a_city_stands_once_and_is_no_states_name() -> None:
    names = [cells[0] for cells in table("cities.tsv")]
    assert len(names) == len(set(names))
    assert set(names) & {name for cells in table("countries.tsv") for name in (cells[1], *cells[4].split("|"))} == set()
