"""Whom a phrase stands for, on which day."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stancegraph.graph.actors import Candidate, authority

DAY = date(2012, 2, 4)


def best(phrase: str, *, context: str = "", on: date = DAY) -> Candidate:
    found = authority().resolve(phrase, context=context, on=on)
    assert found, f"{phrase!r} stands for nobody"
    return found[0]


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("Brazilian soldiers", "BRA", "MIL"),
        ("the Ghanaian presidency", "GHA", "GOV"),
        ("a senior Portuguese intelligence official", "PRT", "SPY"),
        ("riot police in Greece", "GRC", "COP"),
        ("Finland's supreme court", "FIN", "JUD"),
        ("Colombian lawmakers", "COL", "LEG"),
        ("former Peruvian diplomats", "PER", "ELI"),
        ("Kenyan newspapers", "KEN", "JRN"),
        ("a nurse from Belgium", "BEL", "MED"),
        ("fishermen from Senegal", "SEN", "AGR"),
        ("a spokesman for the Bolivian rebels", "BOL", "REB"),
        ("Nepalese army doctors", "NPL", "MIL"),
        ("Ottawa", "CAN", "GOV"),
        ("OTTAWA", "CAN", "GOV"),
        ("Norway", "NOR", None),
        ("Norwegians", "NOR", None),
        ("several Danes", "DNK", None),
        ("bridges in Croatia", "HRV", None),
        ("peacekeepers of the African Union", "IGO", "MIL"),
        ("African Union officials", "IGO", "IGO"),
        ("masked gunmen", None, "UAF"),
        ("rebel commander", None, "REB"),
        ("the head of a charity", None, "NGO"),
        ("smugglerz", None, "CRM"),
    ],
)
def test_titles_are_composed_from_state_and_role(phrase: str, country: str | None, sector: str | None) -> None:
    found = best(phrase)
    assert (found.country, found.sector) == (country, sector)


def test_a_state_acts_through_its_organs_and_a_crowd_is_a_group_of_its_own() -> None:
    army, fans = best("the Argentine navy"), best("three Argentine football fans")
    assert (army.actor.id, army.actor.kind) == ("ARG", "country")
    assert (fans.actor.id, fans.actor.kind, fans.actor.country) == ("argentine-football-fans", "group", "ARG")


def test_a_minister_is_his_state_while_in_office_and_an_elite_afterwards() -> None:
    during, later = best("Alain Juppé"), best("Alain Juppé", on=date(2013, 6, 1))
    assert (during.actor.id, during.sector, during.role) == ("FRA", "GOV", "foreign_minister")
    assert (later.actor.id, later.country, later.sector) == ("alain-juppe", "FRA", "ELI")


@pytest.mark.parametrize(
    ("name", "on", "actor_id", "country", "sector"),
    [
        ("Morgan Tsvangirai", date(2008, 4, 1), "morgan-tsvangirai", "ZWE", "OPP"),
        ("Morgan Tsvangirai", date(2010, 4, 1), "ZWE", "ZWE", "GOV"),
        ("John Garang", date(1999, 1, 1), "john-garang", "SDN", "REB"),
        ("Michael Bloomberg", date(2005, 1, 1), "michael-bloomberg", "USA", "GOV"),
    ],
)
def test_who_speaks_for_no_state_is_himself(name: str, on: date, actor_id: str, country: str, sector: str) -> None:
    found = best(name, on=on)
    assert (found.actor.id, found.country, found.sector) == (actor_id, country, sector)
    assert all(one.role != "rebel_leader" for one in authority().offices(actor_id))


def test_a_person_in_office_may_also_be_meant_as_a_person() -> None:
    found = authority().resolve("Alain Juppé", on=DAY)
    assert [one.actor.id for one in found[:2]] == ["FRA", "alain-juppe"]
    assert found[0].score > found[1].score


def test_a_title_names_who_held_it_that_day() -> None:
    assert best("the Russian foreign minister").person == best("Sergei Lavrov").person
    assert best("the former Russian foreign minister").person is None


def test_the_chief_of_an_office_is_not_the_person_beside_whom_he_works() -> None:
    found = best("Alain Juppé's spokesman")
    assert found.person is None or found.person.id != "alain-juppe"


def test_an_institution_is_an_actor_of_its_country_and_no_other_state_owns_it() -> None:
    bundestag, commons = best("the Bundestag"), best("Canada's House of Commons")
    assert (bundestag.actor.id, bundestag.country, bundestag.sector) == ("bundestag", "DEU", "LEG")
    assert (commons.actor.id, commons.sector) == ("CAN", "LEG")
    assert best("a former MI6 officer").sector == "ELI"


def test_the_context_gives_a_role_its_state() -> None:
    assert best("the interior ministry").country is None
    assert best("the interior ministry", context="Clashes went on in Lisbon, Portugal.").country == "PRT"
    assert best("the Dutch interior ministry", context="Clashes in Portugal.").country == "NLD"


def test_a_leader_is_known_by_surname_after_leaving() -> None:
    found = best("former chancellor Kohl")
    assert (found.actor.id, found.country, found.sector) == ("helmut-kohl", "DEU", "ELI")
    assert best("Kohl").score < best("Helmut Kohl").score


def test_people_of_a_region_belong_to_its_state_and_its_government_is_not_the_state() -> None:
    rebels, government = best("Chechen rebels"), best("the Catalan government")
    assert (rebels.country, rebels.sector) == ("RUS", "REB")
    assert (government.actor.id, government.country, government.sector) == ("catalan-government", "ESP", "GOV")


def test_names_are_known_in_other_spellings() -> None:
    assert best("Sergey Viktorovich Lavrov").country == "RUS"
    assert best("Organisation for Securty and Cooperation in Europe").country == "IGO"


@pytest.mark.parametrize("phrase", ["", "   ", "Zebulon Quartermaine", "umbrellas", "said, went", "“”", "the", "$%&/"])
def test_nobody_is_nobody(phrase: str) -> None:
    assert authority().resolve(phrase, on=DAY) == ()


@given(st.text(max_size=60), st.text(max_size=60), st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
@settings(deadline=None, max_examples=150)
def test_any_words_have_an_answer(phrase: str, context: str, on: date) -> None:
    found = authority().resolve(phrase, context=context, on=on)
    assert all(0 < one.score <= 1 for one in found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_whose_side_a_group_is_on_is_not_whose_it_is() -> None:
    assert best("a pro-Iranian militia in Iraq").country == "IRQ"
    assert best("Rwandan-backed rebels").country is None
    assert best("Rwandan-backed rebels", context="Fighting in eastern Congo, near Goma.").country == "COD"
    assert best("a Somalia-based aid agency").country == "SOM"


def test_ex_before_a_title_ends_the_office() -> None:
    assert (best("the ex-army chief of Nigeria").country, best("the ex-army chief of Nigeria").sector) == ("NGA", "ELI")
    assert best("ex-president Sarkozy").sector == "ELI"


def test_the_context_decides_between_namesakes() -> None:
    assert best("the PPP", context="A rally in Lahore, Pakistan.").country == "PAK"
    assert best("the PPP", context="Votes are counted in Guyana.").country == "GUY"
    assert best("the SLPP", context="Votes are counted in Colombo, Sri Lanka.").country == "LKA"
    assert best("the SLPP", context="Votes are counted in Freetown.").country == "SLE"
