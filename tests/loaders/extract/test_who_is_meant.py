"""Whom surnames, titles, pronouns and `both countries` mean, and whose deed is meant, in articles of our own."""

from collections.abc import Callable
from datetime import date

from stancegraph.graph.model import Stance

Read = Callable[..., list[Stance]]


def dyads(stances: list[Stance], code: str) -> set[tuple[str, str]]:
    return {(s.actor.id, s.target.id) for s in stances if s.code == code}


def test_a_family_name_that_stands_first_names_its_bearer_further_on(read: Read) -> None:
    found = read("UN Secretary-General Ban Ki-moon flew to Cairo. Ban urged Chad to stop the raids.")
    assert dyads(found, "DEMANDS") == {("united-nations", "TCD")}


def test_a_surname_is_that_of_whoever_the_article_names_in_full(read: Read) -> None:
    text = "The UN refugee chief, Antonio Guterres, was in Amman. Mr Guterres thanked Jordan."
    assert dyads(read(text), "PRAISES") == {("unhcr", "JOR")}


def test_a_title_of_another_rank_is_not_that_of_whoever_was_spoken_of_last(read: Read) -> None:
    text = "King Abdullah of Jordan opened the summit. Iran's President Mahmoud Ahmadinejad left early. The king thanked Qatar."
    assert dyads(read(text), "PRAISES") == {("JOR", "QAT")}


def test_the_foreign_ministry_is_that_of_the_state_that_the_article_is_about(read: Read) -> None:
    text = "Peru closed its ports. Peru is under pressure. The foreign ministry condemned the raid on Lima."
    assert {s.actor.id for s in read(text)} >= {"PER"}
    assert "foreign-ministry" not in {s.actor.id for s in read(text)}


def test_who_acts_is_not_whom_he_agrees_with(read: Read) -> None:
    text = "President Barack Obama proposed a truce. Italy's new premier, Carlo Bianchi, agreed with him."
    assert ("ITA", "USA") in dyads(read(text), "AGREES")


def test_his_troops_are_those_of_his_state(read: Read) -> None:
    found = read("Kenya's army chief, General Jane Doe, said that her troops stood by Somalia.")
    assert dyads(found, "SUPPORTS") == {("KEN", "SOM")}


def test_both_countries_are_the_two_that_acted_last_or_that_the_article_names_most(read: Read) -> None:
    quarrel = "India and Pakistan closed the border. India is angry, and Pakistan too."
    text = f"{quarrel} Peru and Chile backed Pakistan. Ghana condemned the raid. Norway urged both countries to talk."
    assert dyads(read(text), "DEMANDS") == {("NOR", "IND"), ("NOR", "PAK")}
    text = f"{quarrel} Peru and Chile signed a truce. Norway urged both countries to keep it."
    assert dyads(read(text), "DEMANDS") == {("NOR", "PER"), ("NOR", "CHL")}


def test_the_people_of_a_state_are_not_those_who_acted_before(read: Read) -> None:
    found = read("Mali and Chad warned Togo. Guinea expressed its support for the people of Niger.")
    assert {s.target.name for s in found if s.code == "SUPPORTS"} == {"Nigerien people"}


def test_the_move_that_a_state_condemns_is_not_its_own(read: Read) -> None:
    text = "Chile annexed two islands of Peru on Monday. Peru expelled three diplomats. Peru called the move illegal."
    (condemned,) = (s for s in read(text) if s.code == "CONDEMNS")
    assert condemned.target.country == "CHL"


def test_a_charge_is_denied_to_whoever_made_it(read: Read) -> None:
    found = read("Peru accused Bolivia of meddling. La Paz rejected the charge.")
    assert dyads(found, "DENIES") == {("BOL", "PER")}


def test_a_person_has_the_same_state_however_often_it_is_asked(read: Read) -> None:
    text = 'Syria denies the raid. Its foreign minister, Jane Doe, accused the Americans of lying. "We reject the text," she said.'
    assert {s.actor.id for s in read(text)} == {"SYR"}


def test_what_a_semicolon_parts_is_read_apart(read: Read) -> None:
    text = "Ghana condemned the coup; its foreign minister, Jane Doe, welcomed the British vote."
    assert {(s.actor.id, s.code) for s in read(text)} == {("GHA", "CONDEMNS"), ("GHA", "SUPPORTS")}
    headline = "Iran condemns coup in Mali; urges Chad to step in\n\nMore follows on Friday."
    assert {(s.actor.id, s.code) for s in read(headline)} == {("IRN", "CONDEMNS"), ("IRN", "DEMANDS")}


def test_when_something_happened_is_not_what_somebody_says(read: Read) -> None:
    found = read("Turkey recalled its ambassador after Israeli commandos killed nine sailors.")
    assert "ACCUSES" not in {s.code for s in found}


def test_a_state_that_backs_its_own_soldiers_backs_nothing_that_was_told_before(read: Read) -> None:
    found = read(
        "Togo cancelled a visit to Mali. Its president, Jane Doe, expressed full backing for the soldiers of Togo."
    )
    assert "SUPPORTS" not in {s.code for s in found}


def test_an_ambassador_is_not_whoever_was_spoken_of_last(read: Read) -> None:
    text = (
        "Peru condemned the coup in Mali. Mali's President Jane Doe is in prison in Mali. Lima summoned the ambassador."
    )
    assert dyads(read(text), "PROTESTS") == {("PER", "MLI")}


def test_the_move_is_what_was_decided_not_how_one_voted(read: Read) -> None:
    text = "Chad annexed two islands of Niger. Mali voted against the annexation. Ghana praised the move."
    (praised,) = (s for s in read(text) if s.actor.id == "GHA")
    assert praised.target.country == "TCD"


def test_the_fishermen_of_his_country_are_at_home(read: Read) -> None:
    found = read(
        "Fish is dear in Spain, and Spain is angry. Irish Prime Minister Leo Varadkar thanked the fishermen of his country."
    )
    assert {s.target.name for s in found if s.code == "PRAISES"} <= {"Irish fishermen"}


def test_who_acts_upon_two_neighbours_is_neither_of_them(read: Read) -> None:
    text = "Spain and Peru quarrelled. Spain is angry with Peru. Mali and Niger closed the border. Norway condemned the raid. "
    found = read(text + "The king of Spain urged the two neighbours to talk.")
    assert {pair for pair in dyads(found, "DEMANDS") if pair[0] == "ESP"} == {("ESP", "MLI"), ("ESP", "NER")}


def test_a_title_beside_a_name_is_whose_it_is(read: Read) -> None:
    text = "Nancy Pelosi, the speaker of the US House of Representatives, met nobody. Finland's foreign minister, Jane Doe, left. "
    found = read(text + "Estonia thanked the speaker.")
    assert dyads(found, "PRAISES") == {("EST", "USA")}


def test_the_decision_is_what_was_done_not_what_somebody_threatens_with_or_asks_for(read: Read) -> None:
    text = (
        "Peru recognised Kosovo on Monday. Bolivia threatened to close its border with Peru. "
        "Chile urged Brazil to cut its aid to Peru. Norway condemned the decision."
    )
    (judged,) = [s for s in read(text) if s.actor.id == "NOR"]
    assert "recognition" in judged.target.name


def test_answers_to_a_deed_do_not_stand_between_it_and_the_step(read: Read) -> None:
    text = "Peru recognised Kosovo on Monday. Bolivia warned of dire consequences. Norway condemned the step."
    (judged,) = [s for s in read(text) if s.actor.id == "NOR"]
    assert "recognition" in judged.target.name


def test_a_sinking_of_which_a_state_is_accused_is_its_deed(read: Read) -> None:
    found = read("Peru accused Chile of sinking a trawler. Norway condemned the sinking.")
    assert {s.target.country for s in found if s.actor.id == "NOR"} == {"CHL"}


def test_the_two_countries_are_those_that_acted_together(read: Read) -> None:
    text = "Sweden and Finland asked to join. Turkey said no. Turkey is angry. Norway offered the two countries its support."
    assert dyads(read(text), "SUPPORTS") == {("NOR", "SWE"), ("NOR", "FIN")}


def test_a_council_of_rebels_is_not_the_council_that_was_named(read: Read) -> None:
    found = read("The UN Security Council met. Libya burned. The rebel council thanked France.")
    assert "un-security-council" not in {s.actor.id for s in found if s.code == "PRAISES"}


def test_who_leads_a_party_does_not_speak_for_the_state(read: Read) -> None:
    found = read("Labour leader Jeremy Corbyn condemned the raid. Britain is divided over the raid.")
    assert {s.actor.kind for s in found if s.code == "CONDEMNS"} == {"person"}


def test_what_another_wrote_meanwhile_is_no_saying(read: Read) -> None:
    found = read("Chile praised the treaty, while Peru's president, Alan Garcia, had written to Brazil about it.")
    assert not [s for s in found if s.actor.id == "CHL" and s.evidence.reporter is not None]


def test_of_two_kings_of_one_name_the_one_of_the_state_before_is_meant(read: Read) -> None:
    assert dyads(read("Saudi Arabia's King Abdullah thanked Qatar."), "PRAISES") == {("SAU", "QAT")}
    assert dyads(read("Jordan's King Abdullah thanked Qatar."), "PRAISES") == {("JOR", "QAT")}


def test_he_is_nobody_whom_the_sentence_names_further_on(read: Read) -> None:
    text = (
        "Honduras's leader, Roberto Micheletti, spoke. He told Hugo Chavez that he supported Peru. Venezuela is near."
    )
    assert {s.actor.id for s in read(text, on=date(2009, 7, 1)) if s.code == "SUPPORTS"} == {"HND"}


def test_a_vote_is_on_no_council(read: Read) -> None:
    found = read(
        "Chad tabled a resolution on Mali. Togo, which had abstained in the Security Council, voted for the resolution."
    )
    assert {s.target.id for s in found if s.code == "ABSTAINS"} <= {s.target.id for s in found if s.code == "VOTES_FOR"}


def test_a_resolution_is_of_the_body_that_the_article_names_first(read: Read) -> None:
    found = read(
        "The General Assembly voted on Friday. Chad, a member of the Security Council, opposed the resolution."
    )
    (judged,) = [s for s in found if s.code == "OPPOSES"]
    assert "General Assembly" in judged.target.name


def test_concern_is_over_nothing_that_is_named_only_afterwards(read: Read) -> None:
    found = read("Chad expressed deep concern and described the clash as a spillover of the war in Sudan.")
    assert not [s for s in found if s.code == "CONDEMNS" and "war" in s.target.name]


def test_the_vote_is_on_the_text(read: Read) -> None:
    found = read("The council adopted a resolution on Mali. Peru and Chile voted for it. Norway condemned the vote.")
    (judged,) = [s for s in found if s.actor.id == "NOR"]
    assert "resolution" in judged.target.name
