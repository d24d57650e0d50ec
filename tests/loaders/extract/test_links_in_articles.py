"""What holds an article together: whose words it is, whom pronouns mean, which deed `the move` takes up, who speaks a quotation."""

from collections.abc import Callable
from datetime import date

import pytest

from stancegraph.graph.model import Article, Stance
from stancegraph.loaders.extract.extractor import RuleExtractor
from stancegraph.loaders.extract.quotations import quotations

Read = Callable[..., list[Stance]]


def _triples(found: list[Stance]) -> set[tuple[str, str, str]]:
    return {(s.actor.id, s.code, s.target.id) for s in found}


@pytest.mark.parametrize(
    ("url", "actor"),
    [
        ("https://www.mfa.gov.pl/news/7", {"POL"}),
        ("https://press.kremlin.ru/1", {"RUS"}),
        ("https://news.example.com/1", set()),
        (None, set()),
    ],
)
def test_a_page_of_a_government_is_in_its_own_words(extractor: RuleExtractor, url: str | None, actor: set[str]) -> None:
    text = "On the coup in Chad\n\nI strongly condemn the coup in Chad. It is a blow to peace.\n\nMore will follow on Monday."
    found = extractor.extract(Article(text=text, url=url, published_on=date(2014, 5, 1)))
    assert {s.actor.id for s in found if s.code == "CONDEMNS"} == actor


def test_a_statement_belongs_to_the_state_that_acts_in_it(read: Read) -> None:
    text = "On the vote about Kosovo\n\nNorway will abstain. We urge Serbia to return to the talks. Norway strongly supports our partners."
    assert ("NOR", "DEMANDS", "SRB") in _triples(read(text))


def test_they_are_those_who_acted_together(read: Read) -> None:
    text = "The foreign ministers of Norway and Kenya met in Oslo. They called on Chad to halt the building of the dam."
    assert {("NOR", "DEMANDS", "TCD"), ("KEN", "DEMANDS", "TCD")} <= _triples(read(text))
    assert {s.polarity for s in read(text) if s.code == "DEMANDS"} == {-1}


def test_both_sides_are_the_two_states_of_the_article(read: Read) -> None:
    text = "Peru and Chile exchanged fire at the border. Peru closed its port, and Chile did the same.\n\nNorway urged both sides to return to talks."
    found = _triples(read(text))
    assert {("NOR", "DEMANDS", "PER"), ("NOR", "DEMANDS", "CHL")} <= found


def test_the_move_takes_up_the_deed_before(read: Read) -> None:
    text = "On Monday Chad closed the river port to ships from Niger.\n\nKenya criticised the move. Ghana welcomed the closure."
    found = [s for s in read(text) if s.actor.id in {"KEN", "GHA"}]
    assert len(found) == 2
    assert len({s.target.id for s in found}) == 1
    assert "closure" in found[0].target.name and "river port" in found[0].target.name


def test_an_appeal_to_whom_one_condemns_is_a_demand_of_him(read: Read) -> None:
    condemned = "Kenya condemned the seizure of the ferry by Uganda. Kenya urged Uganda to hold new talks."
    alone = "Kenya urged Uganda to hold new talks."
    assert [s.polarity for s in read(condemned) if s.code == "DEMANDS"] == [-1]
    assert [s.polarity for s in read(alone) if s.code == "DEMANDS"] == [0]


def test_a_quotation_over_sentences_keeps_its_speaker(read: Read) -> None:
    text = "Kenya's foreign minister opposed the plan: \u201cThis is an outrage. The plan is unacceptable.\u201d\n\nUganda met Chad on Monday."
    assert {s.actor.id for s in read(text) if s.code == "CONDEMNS"} == {"KEN"}


def test_a_headline_in_the_present_or_with_an_infinitive_is_read(read: Read) -> None:
    assert ("USA", "ARMS", "SAU") in _triples(read("US to sell missiles to Saudi Arabia"))
    assert ("POL", "SANCTIONS", "BLR") in _triples(read("Poland bans imports from Belarus"))


def test_quotations_end_with_their_paragraph_unless_the_next_opens_with_a_mark() -> None:
    text = '"One two three four.\n\n"Five six seven eight," he said. "No."\n\nNine "ten'
    found = quotations(text).found
    assert [text[q.start : q.end] for q in found] == ["One two three four.", "Five six seven eight,", "No.", "ten"]
    assert [q.speech for q in found] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            'Kenya\'s president said: "Uganda has trampled on the treaty for ten long years."',
            {("KEN", "ACCUSES", "UGA")},
        ),
        (
            'Kenya\'s president said: "Uganda has been a tireless and generous neighbour of our people."',
            {("KEN", "PRAISES", "UGA")},
        ),
        ('Kenya\'s president said: "Uganda has not trampled on the treaty in these ten years."', set()),
        ("Uganda has trampled on the treaty for ten long years.", set()),
        ('Kenya\'s president said: "Kenya has been a tireless and generous neighbour of others."', set()),
    ],
)
def test_who_judges_another_in_his_own_words_holds_a_stance(
    read: Read, text: str, found: set[tuple[str, str, str]]
) -> None:
    assert {t for t in _triples(read(text)) if t[1] in {"ACCUSES", "PRAISES", "CONDEMNS"}} == found


def test_the_one_behind_a_noun_holds_it(read: Read) -> None:
    text = "The port was closed despite criticism by Kenya of the step. Norway is silent on the calls from the Arab League for a truce."
    assert {("KEN", "CONDEMNS"), ("arab-league", "DEMANDS")} <= {(s.actor.id, s.code) for s in read(text)}


def test_letters_in_brackets_stand_for_the_phrase_before(read: Read) -> None:
    text = "Norway's Press Office (NPO) gave a briefing on Monday.\n\nThe talks ended.\n\nThe NPO condemned the raid by Chad."
    assert ("NOR", "CONDEMNS") in {(s.actor.id, s.code) for s in read(text)}


def test_a_noun_that_takes_up_what_was_told_is_no_second_stance(read: Read) -> None:
    text = "Chad and Niger signed a treaty on Monday. The agreement between Chad and Niger was long in the making. Ghana met Togo."
    assert len([s for s in read(text) if s.code == "AGREES" and s.actor.id == "TCD"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Norway's government briefed the Norwegian parliament on its plans for Chad. It was short. They left. All was well.",
        "The plan still awaited approval by the Kenyan government. Chad was calm. They left. All was well.",
    ],
)
def test_dealings_at_home_and_what_is_waited_for_give_nothing(read: Read, text: str) -> None:
    assert [s for s in read(text) if s.code in {"CONSULTS", "SUPPORTS"}] == []


def test_it_is_no_body_after_a_sentence_about_a_thing(read: Read) -> None:
    text = "Norway met Chad on Monday. The draft resolution was long and praised Norway. It condemned the raid by Niger. All was well."
    assert {s.actor.id for s in read(text) if s.code == "CONDEMNS"} == set()


def test_letters_with_marks_are_read_as_those_without(read: Read) -> None:
    marked = "On Monday, Turkish president Erdo\u011fan and \u0130lham G\u00fcne\u015f condemned the raid by Chad."
    plain = marked.replace("\u011f", "g").replace("\u0130", "I").replace("\u00fc", "u").replace("\u015f", "s")
    first, second = read(marked, on=date(2016, 1, 5)), read(plain, on=date(2016, 1, 5))
    assert [(s.actor.id, s.code) for s in first] == [(s.actor.id, s.code) for s in second]
    assert all("\u011f" in s.evidence.exact for s in first)


def test_the_north_and_the_south_are_those_of_one_land(read: Read) -> None:
    text = (
        "North Korea and South Korea held talks. The North condemned the exercise by Norway. All was well. They left."
    )
    assert "PRK" in {s.actor.id for s in read(text) if s.code == "CONDEMNS"}


def test_nations_that_vote_are_their_assembly(read: Read) -> None:
    text = "The UN General Assembly met on Monday. In all, 90 nations voted to condemn the raid by Chad. They left. All was well."
    assert ("un-general-assembly", "CONDEMNS") in {(s.actor.id, s.code) for s in read(text)}
