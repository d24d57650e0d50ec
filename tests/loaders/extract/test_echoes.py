"""Those who follow, do the same or did so as well, in articles of our own."""

from collections.abc import Callable

import pytest

from stancegraph.graph.model import Stance

Read = Callable[..., list[Stance]]


def dyads(stances: list[Stance], code: str) -> set[tuple[str, str]]:
    return {(s.actor.id, s.target.id) for s in stances if s.code == code}


@pytest.mark.parametrize(
    "echo",
    ["Chad and Niger followed.", "Chad and Niger followed suit a day later.", "Chad and Niger did the same.",
     "So did Chad and Niger.", "Chad and Niger did likewise."],
)  # fmt: skip
def test_what_the_sentence_before_told_holds_for_those_who_follow(read: Read, echo: str) -> None:
    found = read(f"Ghana expelled two Eritrean diplomats on Monday. {echo}")
    assert dyads(found, "EXPELS") == {("GHA", "ERI"), ("TCD", "ERI"), ("NER", "ERI")}
    assert {s.evidence.exact for s in found if s.actor.id == "NER"} == {echo}


def test_only_what_the_sentence_was_about_is_repeated(read: Read) -> None:
    found = read("Ghana praised the resistance to Eritrea's invasion of Mali. Togo followed.")
    assert not [s for s in found if s.actor.id == "TGO" and s.code == "ATTACKS"]


@pytest.mark.parametrize("other", ["Talks followed.", "Togo followed the news closely.", "Togo has the same flag."])
def test_other_sentences_repeat_nothing(read: Read, other: str) -> None:
    assert dyads(read(f"Ghana expelled two Eritrean diplomats. {other}"), "EXPELS") == {("GHA", "ERI")}


def test_an_echo_is_of_the_sentence_right_before_it(read: Read) -> None:
    found = read("Ghana expelled two Eritrean diplomats. The airport was busy. Togo followed.")
    assert dyads(found, "EXPELS") == {("GHA", "ERI")}


def test_who_did_likewise_in_the_same_sentence_holds_it_too(read: Read) -> None:
    found = read("Germany urged Israel to halt the works, and Russia did likewise.")
    assert dyads(found, "DEMANDS") == {("DEU", "ISR"), ("RUS", "ISR")}
