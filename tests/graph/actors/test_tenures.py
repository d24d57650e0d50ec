"""Tenures over all files are possible: one holder at a time, one spelling a person, lives of human length."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import combinations
from typing import Final

import pytest
from rapidfuzz import fuzz

from stancegraph.graph.actors.people import ALIAS_FILES, OFFICE_FILES
from stancegraph.graph.actors.tables import day, plain_letters, table

#: offices that one person holds at a time
SINGLE: Final = (
    *("head_of_state", "head_of_government", "foreign_minister", "defence_minister", "interior_minister"),
    "un_representative",
)
#: days that two holders may share: dates that lack the day agree to the month
SHARED_DAYS: Final = timedelta(days=31)
#: two holders at a time who did hold the office together
TOGETHER: Final = {
    ("AND", "head_of_state"): "two co-princes",
    ("BIH", "head_of_state"): "a presidency of three, whose chair CountryInfo does not date to the day",
    ("IRL", "head_of_state"): "the commission that stands in for a president, 1997",
    ("YEM", "head_of_government"): "a deputy of 2011 while the prime minister lay wounded",
    ("NOR", "interior_minister"): "a deputy of 2017 during the minister's leave",
}
#: least likeness, of 100, from which two names in one state are taken for one person
ALIKE: Final = 93
#: names as alike as that which belong to two people
TWO_PEOPLE: Final = {
    frozenset(pair)
    for pair in (
        ("David Bakradze", "Davit Bakradze"),  # GEO: the speaker, and an ambassador
        ("Thierry Burkard", "Thierry Burkhard"),  # FRA: an ambassador, and the chief of staff
        ("Konstandinos Karamanlis", "Konstantinos Karamanlis"),  # GRC: nephew and uncle
        ("Robin Christopher", "Christopher Robbins"),  # GBR: two ambassadors
        ("Philippe Coste", "Philippe Lacoste"),  # FRA: two ambassadors
        ("Abdullah al-Saadi", "Abdullah al-Saidi"),  # YEM: two representatives at the United Nations
        ("Than Shwe", "Than Swe"),  # MMR: the head of the junta, and a foreign minister of 2023
        ("Ahmed bin Abdulaziz Al Saud", "Fahd bin Abdulaziz Al Saud"),  # SAU: brothers
        ("Ahmad Nasser al-Mohammed al-Sabah", "Nasser Mohammed Al-Ahmed Al-Sabah"),  # KWT: son and father
        ("Abdullah bin Khalid Al Thani", "Abdullah bin Khalifa Al Thani"),  # QAT: two ministers
        ("Mariano Fernandez", "Mario Fernandez"),  # CHL: ministers of foreign affairs and of the interior
        ("Mohammad Ali Hosseini", "Mohammad Hossein Adeli"),  # IRN: a spokesman, and a banker and ambassador
    )
}
#: years: no office and no career lasts longer
LONGEST: Final = 76
#: years that an ambassador stays at most: a longer spell has no end in its origin, or the ambassador's death for one
POSTED: Final = 12
#: ambassadors who did stay longer
LONG_POSTED: Final = {"Kim Kwang-sop", "Vladimir Drazhin"}
ROWS: Final = [cells for file in OFFICE_FILES for cells in table(file)]


def _begin(cells: list[str]) -> date:
    return day(cells[4], last=False) or date(2003, 1, 1)


def _end(cells: list[str]) -> date:
    return day(cells[5].removeprefix(">"), last=True) or date.max


def _aliases() -> dict[tuple[str, str], str]:
    rows = (cells for file in ALIAS_FILES for cells in table(file))
    return {
        (plain_letters(word), body): plain_letters(name) for name, body, cell, _ in rows for word in cell.split("|")
    }


def _person(aliases: dict[tuple[str, str], str], cells: list[str]) -> str:
    name = plain_letters(cells[0])
    return aliases.get((name, cells[2]), name)


def _clash(one: list[str], two: list[str]) -> bool:
    """Whether both held the office for more than a month; an end known to the year may lie before a beginning in it."""
    first, second = sorted((one, two), key=_begin)
    if second[4].startswith(first[5]) or first[5] == second[4]:
        return False
    return min(_end(first), _end(second)) - _begin(second) > SHARED_DAYS


@pytest.mark.parametrize("role", SINGLE)
def test_nobody_holds_an_office_while_another_does(role: str) -> None:
    held = defaultdict(list)
    for cells in ROWS:
        if cells[3] == role and (cells[2], role) not in TOGETHER:
            held[cells[2]].append(cells)
    pairs = [pair for rows in held.values() for pair in combinations(rows, 2) if pair[0][0] != pair[1][0]]
    assert [pair for pair in pairs if _clash(*pair)] == []


def test_every_exception_is_needed() -> None:
    held = defaultdict(list)
    for cells in ROWS:
        held[cells[2], cells[3]].append(cells)
    idle = [key for key in TOGETHER if not any(_clash(*pair) for pair in combinations(held[key], 2))]
    assert [key for key in idle if key != ("AND", "head_of_state")] == []


def test_no_person_stands_under_two_near_spellings() -> None:
    aliases, people = _aliases(), defaultdict(set)
    for cells in ROWS:
        people[cells[2]].add(_person(aliases, cells))
    found = [
        (body, one, two)
        for body, names in people.items()
        for one, two in combinations(sorted(names), 2)
        if body and frozenset((one, two)) not in TWO_PEOPLE and _alike(one, two)
    ]
    assert found == []


def _alike(one: str, two: str) -> bool:
    first, second = (" ".join(sorted(name.lower().replace("-", " ").split())) for name in (one, two))
    return max(fuzz.ratio(first, second), fuzz.ratio(one.lower(), two.lower())) >= ALIKE


def test_no_career_outlasts_a_life() -> None:
    aliases, spans = _aliases(), {}
    for cells in ROWS:
        key = (_person(aliases, cells), cells[2])
        begin, end = spans.get(key, (date.max, date.min))
        spans[key] = (min(begin, _begin(cells)), max(end, _end(cells)))
    assert [key for key, (begin, end) in spans.items() if end.year - begin.year > LONGEST] == []


def test_ambassadors_come_home() -> None:
    posted = [cells for cells in ROWS if cells[3] == "ambassador" and cells[4] and cells[0] not in LONG_POSTED]
    assert [c for c in posted if _end(c).year - _begin(c).year > POSTED] == []


def test_nobody_holds_an_office_that_is_vacant() -> None:
    for body, role, since, until, why, _ in table("vacancies.tsv"):
        begin, end = day(since, last=False), day(until, last=True)
        assert begin is not None and end is not None and begin < end and why
        spells = [cells for cells in ROWS if cells[2] == body and cells[3] == role]
        assert [c for c in spells if min(_end(c), end) - max(_begin(c), begin) > SHARED_DAYS] == []
