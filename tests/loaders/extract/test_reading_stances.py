"""What a sentence gives: actor, code, target."""

from collections.abc import Callable

import pytest

from stancegraph.graph.model import Stance

Read = Callable[..., list[Stance]]


def _triples(stances: list[Stance]) -> set[tuple[str, str, str]]:
    return {(s.actor.id, s.code, s.target.id) for s in stances if s.modality not in {"hypothetical", "negated"}}


@pytest.mark.parametrize(
    ("sentence", "triple"),
    [
        ("Norway condemned Ethiopia on Monday.", ("NOR", "CONDEMNS", "ETH")),
        ("Ethiopia was condemned by Norway.", ("NOR", "CONDEMNS", "ETH")),
        ("Denmark accused Turkey of shelling the port.", ("DNK", "ACCUSES", "TUR")),
        ("Peru expelled the Chilean ambassador.", ("PER", "EXPELS", "CHL")),
        ("Kenya imposed sanctions on Burundi.", ("KEN", "SANCTIONS", "BDI")),
        ("Sweden urged Morocco to release the fishermen.", ("SWE", "DEMANDS", "MAR")),
        ("Sweden said that Morocco must release the fishermen.", ("SWE", "DEMANDS", "MAR")),
        ("Ghana refused to hold talks with Togo.", ("GHA", "REJECTS", "TGO")),
        ("Ghana agreed to hold talks with Togo.", ("GHA", "AGREES", "TGO")),
        ("Egypt threatened to attack Sudan.", ("EGY", "THREATENS", "SDN")),
        ("Hungary voiced strong criticism of Romania.", ("HUN", "CONDEMNS", "ROU")),
        ("Spain sent food and medicine to Haiti.", ("ESP", "AIDS", "HTI")),
        ("Bolivia withdrew its recognition of Kosovo.", ("BOL", "DERECOGNIZES", "XKX")),
        (
            "Bolivia began expelling the Iranian envoy and withdrawing recognition from the government.",
            ("BOL", "DERECOGNIZES", "IRN"),
        ),
        ("The Chilean ally Peru condemned Ethiopia.", ("PER", "CONDEMNS", "ETH")),
        ("The text was put to a vote despite Chilean ally Peru condemning Ethiopia.", ("PER", "CONDEMNS", "ETH")),
    ],
)
def test_a_sentence_gives_its_stance(read: Read, sentence: str, triple: tuple[str, str, str]) -> None:
    assert triple in _triples(read(sentence))


def test_reciprocal_acts_give_both_dyads(read: Read) -> None:
    found = _triples(read("Chile and Peru signed a treaty on fishing on Tuesday."))
    assert {("CHL", "AGREES", "PER"), ("PER", "AGREES", "CHL")} <= found


def test_what_is_demanded_is_not_done(read: Read) -> None:
    assert all(s.code == "DEMANDS" for s in read("Sweden urged Morocco to attack the rebels."))


def test_a_noun_takes_the_phrase_that_follows_it(read: Read) -> None:
    found = read("The envoys tried to overcome Norwegian opposition to any text that asks for a partition of Chad.")
    assert [s.target.name for s in found if (s.actor.id, s.code) == ("NOR", "OPPOSES")] == [
        "text asks for partition of Chad"
    ]


def test_refused_support_is_opposition(read: Read) -> None:
    assert ("VNM", "OPPOSES") in {(s.actor.id, s.code) for s in read("Vietnam could not support the draft resolution.")}


def test_a_condition_is_kept_as_it_stands(read: Read) -> None:
    found = [
        s for s in read("Egypt threatened to attack Sudan unless it withdrew its troops.") if s.code == "THREATENS"
    ]
    assert found and found[0].modality == "conditional"
    assert found[0].condition is not None and found[0].condition.startswith("unless")


def test_a_supposition_is_not_asserted(read: Read) -> None:
    assert all(s.modality != "asserted" for s in read("If Egypt attacked Sudan, prices would rise."))


def test_the_country_us_is_no_pronoun(read: Read) -> None:
    assert ("USA", "CONDEMNS", "TUR") in _triples(read("The US condemned Turkey."))


@pytest.mark.parametrize(
    "text",
    [
        "The striker scored twice as the hosts won the cup final.",
        "Shares rose after the company sold its bakery business.",
        "The weather in Norway was mild on Monday.",
    ],
)
def test_sport_business_and_weather_give_nothing(read: Read, text: str) -> None:
    assert read(text) == []
