"""Names in running text, with the role words beside them."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stancegraph.graph.actors import authority

DAY = date(2012, 2, 4)


def spotted(text: str) -> list[tuple[str, str, str | None]]:
    found = authority().spot(text, on=DAY)
    return [(one.text, one.candidates[0].actor.id, one.candidates[0].sector) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chilean troops left.", [("Chilean troops", "CHL", "MIL")]),
        ("The Chilean president's plan failed.", [("Chilean president", "CHL", "GOV")]),
        ("Chile's national police chief resigned.", [("Chile's national police chief", "CHL", "COP")]),
        ("Chile detained lawmakers.", [("Chile", "CHL", "GOV")]),
        ("Chile ousted officials.", [("Chile", "CHL", "GOV")]),
        ("He left Chile.\n\nSoldiers stayed.", [("Chile", "CHL", "GOV")]),
        ("The Bundestag voted.", [("Bundestag", "DEU", "LEG")]),
        ("The Catalan government spoke.", []),
        ("Chileans and Chilewood", [("Chileans", "CHL", "GOV")]),
        ("French Foreign Minister Alain Juppé spoke.", [("French Foreign Minister Alain Juppé", "FRA", "GOV")]),
        ("He quit the army. Alain Juppé spoke.", [("Alain Juppé", "FRA", "GOV")]),
    ],
)
def test_a_name_takes_its_role_words_and_no_others(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert spotted(text) == expected


@given(
    st.lists(
        st.sampled_from(["Chile", "Chilean", "army", "the", "Alain Juppé", "Minister", "UN", ".", ",", "\n", "'s"])
    )
)
@settings(deadline=None)
def test_mentions_are_in_order_apart_and_quote_the_text(words: list[str]) -> None:
    text = " ".join(words)
    found = authority().spot(text, on=DAY)
    assert all(text[one.start : one.end] == one.text and one.candidates for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_given_name_before_a_surname_is_nobody_elses_surname() -> None:
    on = date(2021, 5, 1)  # Claude Joseph heads Haiti's government
    assert [m.candidates[0].actor.id for m in authority().spot("Joseph spoke to reporters.", on=on)] == ["HTI"]
    assert authority().spot("Joseph R. Quartermaine spoke.", on=on) == []
    assert authority().spot("Joseph Quartermaine spoke.", on=on) == []


def test_a_mononym_is_no_surname() -> None:
    on = date(2019, 5, 1)
    assert [m.candidates[0].actor.id for m in authority().spot("Sultan Qaboos spoke.", on=on)] == ["OMN"]
    assert authority().spot("Said nobody.", on=on) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Juppé said so.", ["alain-juppe"]),
        ("But Juppé said so.", ["alain-juppe"]),
        ("France's Juppé said so.", ["alain-juppe"]),
        ("French Juppé aides said so.", ["alain-juppe"]),
        ("Allain Juppé said so.", ["alain-juppe"]),
        ("Yolanda Juppé said so.", []),
        ("Juppé Wolowitz said so.", []),
        ("World Leaders Hear What Juppé Says", ["alain-juppe"]),
    ],
)
def test_a_surname_is_no_part_of_another_name(text: str, people: list[str]) -> None:
    found = authority().spot(text, on=DAY)
    assert [one.candidates[0].person.id for one in found if one.candidates[0].person is not None] == people
