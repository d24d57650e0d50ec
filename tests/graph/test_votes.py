from dataclasses import replace
from datetime import date

import neo4j
from world import DRAFT, FRANCE, RUSSIA, SHELLING, SYRIA, TUNISIA, claim, load, world

from stancegraph.graph.changes import changes
from stancegraph.graph.model import Article, Text, Vote
from stancegraph.graph.questions.ballots import abstained_after_criticism, votes_against_words
from stancegraph.graph.questions.holding import position_on
from stancegraph.graph.stores import VoteWriter, run_checks
from stancegraph.graph.votes import votes_of, votes_on

CONDEMNING = Text(id="A/RES/66/253", name="resolution on Syria", symbol="A/RES/66/253")
DAY = date(2012, 3, 20)


def cast(graph: neo4j.Driver, *votes: Vote) -> int:
    writer = VoteWriter(graph)
    for vote in votes:
        writer.add(vote)
    return writer.flush()


def vote(voter: object, choice: str, **more: object) -> Vote:
    given = {"text": DRAFT, "cast_on": DAY} | more
    return Vote(voter=voter, choice=choice, **given)  # type: ignore[arg-type]


def test_votes_are_written_once_and_a_corrected_choice_takes_their_place(graph: neo4j.Driver) -> None:
    first = vote(RUSSIA, "no")
    assert cast(graph, first, vote(FRANCE, "yes")) == 2
    assert cast(graph, first) == 0
    assert cast(graph, replace(first, choice="absent", explanation="left the room")) == 1
    assert [(one.actor_id, one.choice) for one in votes_on(graph, DRAFT.id)] == [("FRA", "yes"), ("RUS", "absent")]
    assert [one.explanation for one in votes_of(graph, "RUS")] == ["left the room"]
    assert [len(one.vote_ids) for one in changes(graph)] == [2, 1]
    assert run_checks(graph) == []


def test_a_vote_stands_beside_the_position_and_does_not_count(graph: neo4j.Driver) -> None:
    load(graph, world())
    before = position_on(graph, actor="FRA", target=DRAFT.id, as_of=DAY)[0]
    cast(graph, vote(FRANCE, "no"))
    after = position_on(graph, actor="FRA", target=DRAFT.id, as_of=DAY)[0]
    assert after.position == before.position
    assert [one.choice for one in after.votes] == ["no"]
    assert position_on(graph, actor="FRA", target=DRAFT.id, as_of=date(2012, 3, 19))[0].votes == ()


def test_a_vote_against_ones_own_words_is_found(graph: neo4j.Driver) -> None:
    load(graph, world())
    cast(graph, vote(FRANCE, "no"), vote(TUNISIA, "yes"), vote(RUSSIA, "abstain"))
    found = votes_against_words(graph, target=DRAFT.id)
    assert [(one.actor_id, one.choice, one.said_of, one.verdict) for one in found] == [
        ("FRA", "no", DRAFT.id, "supports")
    ]
    assert found[0].exact == "France backed the draft"


def test_a_no_to_a_text_that_condemns_sides_with_its_object_and_not_against_its_critics(graph: neo4j.Driver) -> None:
    load(graph, world())
    about = {"text": CONDEMNING, "object_id": SYRIA.id, "object_polarity": -1}
    cast(graph, vote(TUNISIA, "no", **about), vote(RUSSIA, "yes", **about), vote(FRANCE, "no", **about))
    found = votes_against_words(graph, target=SYRIA.id)
    assert [(one.actor_id, one.said_of, one.verdict) for one in found] == [("TUN", SYRIA.id, "opposes")]
    assert votes_on(graph, TUNISIA.id) == []
    cast(graph, vote(TUNISIA, "no", text=CONDEMNING, object_id=SYRIA.id, object_polarity=1))
    assert votes_against_words(graph, target=SYRIA.id) == []


def test_who_criticises_and_then_abstains_is_found_in_roll_calls_and_in_articles(graph: neo4j.Driver) -> None:
    told = Article(
        text="Vote\n\nSyria abstained on the draft. Syria criticised the draft.", published_on=date(2012, 2, 4)
    )
    stances = [
        claim(told, "Syria abstained on the draft", SYRIA, "ABSTAINS", DRAFT, 0),
        claim(told, "Syria criticised the draft", SYRIA, "CONDEMNS", DRAFT, -1),
    ]
    load(graph, [*world(), (told, stances)])
    cast(graph, vote(RUSSIA, "abstain", cast_on=date(2012, 2, 4)), vote(FRANCE, "abstain"))
    found = abstained_after_criticism(graph, target=DRAFT.id)
    assert [(one.actor_id, one.exact) for one in found] == [
        ("RUS", "Russia opposed the draft"),
        ("SYR", "Syria criticised the draft"),
    ]
    assert abstained_after_criticism(graph, target=SHELLING.id) == []
