"""What negation, modals, conditions, plans, refusals and denials make of a stance."""

from collections.abc import Callable

import pytest

from stancegraph.graph.model import Stance

Read = Callable[..., list[Stance]]


@pytest.mark.parametrize(
    ("text", "code", "modality"),
    [
        ("Kenya would back the treaty if Uganda signed it.", "SUPPORTS", "conditional"),
        ("Chad may expel the Libyan envoy.", "EXPELS", "hypothetical"),
        ("Peru plans to recall its ambassador from Chile.", "THREATENS", "asserted"),
        ("Norway will vote for the resolution.", "VOTES_FOR", "planned"),
        ("China said that it would veto the draft resolution.", "VETOES", "planned"),
        ("Ghana did not sign the pact with Togo.", "AGREES", "negated"),
        ("Mali threatened to expel the French envoy unless Paris apologised.", "THREATENS", "conditional"),
        ("Oman refused to sign the pact with Yemen.", "REJECTS", "asserted"),
        ("Laos denied arming the rebels in Cambodia.", "DENIES", "asserted"),
        ("Fiji urged Tonga to release the sailors.", "DEMANDS", "asserted"),
        ("Fiji said that Tonga must release the sailors.", "DEMANDS", "asserted"),
        ("Egypt offered to mediate between Chad and Sudan.", "PROMISES", "asserted"),
        ("Cuba will not release the Canadian until Ottawa lifts the ban.", "REJECTS", "asserted"),
    ],
)
def test_the_mood_is_read(read: Read, text: str, code: str, modality: str) -> None:
    found = {(stance.code, stance.modality) for stance in read(text)}
    assert (code, modality) in found


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Fiji urged Tonga to release the sailors.", "CONCEDES"),
        ("Laos denied arming the rebels in Cambodia.", "ARMS"),
        ("Chad urged Niger not to attack the port.", "ATTACKS"),
        ("If Chad expels the Libyan envoy, Niger will leave the talks.", "EXPELS"),
        ("Oman refused to sign the pact with Yemen.", "AGREES"),
        ("Nobody in Kenya condemned the raid.", "CONDEMNS"),
        ("Kenya said nothing, and no aid was sent to Uganda.", "AIDS"),
    ],
)
def test_deeds_that_did_not_happen_are_not_asserted(read: Read, text: str, never: str) -> None:
    assert [
        stance for stance in read(text) if stance.code == never and stance.modality in {"asserted", "planned"}
    ] == []


def test_what_is_waited_for_is_demanded(read: Read) -> None:
    found = read("Cuba will not release the Canadian until Haiti pays the fine.")
    assert any(s.code == "DEMANDS" and s.actor.id == "CUB" and getattr(s.target, "id", "") == "HTI" for s in found)


def test_a_shunning_asked_of_another_goes_against_both(read: Read) -> None:
    found = {(s.code, getattr(s.target, "id", "")) for s in read("Chad asked Niger to impose sanctions on Mali.")}
    assert {("DEMANDS", "NER"), ("OPPOSES", "MLI")} <= found


def test_recognition_that_ended_is_told_from_recognition_that_never_was(read: Read) -> None:
    ended = {s.code for s in read("Togo no longer recognises the government of Mali.")}
    never = {s.code for s in read("Togo has not recognised the government of Mali.")}
    assert "DERECOGNIZES" in ended and "DERECOGNIZES" not in never


def test_a_particle_changes_the_verb(read: Read) -> None:
    assert {s.code for s in read("Kenya called off the talks with Uganda.")} == {"SANCTIONS"}
    assert "SANCTIONS" not in {s.code for s in read("Kenya called for talks with Uganda.")}
