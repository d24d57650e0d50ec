from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import neo4j
import pytest
from world import DRAFT, FRANCE, MINISTER, RUSSIA, SHELLING, SYRIA, claim, load, world

from stancegraph.graph.changes import changes
from stancegraph.graph.judgements import judge, judgements, withdraw
from stancegraph.graph.model import Article, Vote
from stancegraph.graph.model.errors import BadParameter, NotFound
from stancegraph.graph.model.judgement import Judgement, Recoding
from stancegraph.graph.questions.holding import camps_on, position_on
from stancegraph.graph.questions.words import to_review
from stancegraph.graph.stances import actor_stances, stance
from stancegraph.graph.stores import VoteWriter, run_checks
from stancegraph.graph.stores.transact import read
from stancegraph.graph.testimony import Testimony
from stancegraph.graph.votes import votes_on

DAY = date(2012, 2, 5)


def word(kind: str, left: str, verdict: str, right: str | None = None, **more: object) -> Judgement:
    at = more.pop("at", datetime.now(UTC))
    return Judgement(kind=kind, left=left, right=right, verdict=verdict, by="Ada", at=at, **more)  # type: ignore[arg-type]


def opposing(graph: neo4j.Driver) -> str:
    return next(one.stance_id for one in actor_stances(graph, "RUS") if one.code == "OPPOSES")


def verdict(graph: neo4j.Driver, **more: object) -> str:
    return position_on(graph, actor="RUS", target=DRAFT.id, as_of=DAY, **more)[0].position.verdict  # type: ignore[no-any-return]


def edges(graph: neo4j.Driver) -> set[tuple[str, str, str, int]]:
    pairs = [pair for (pair,) in read(graph, "pairs")]
    return {(row[2], row[0], row[1], len(row[4])) for row in read(graph, "pair_basis", {"pair_ids": pairs})}


def test_a_rejected_stance_counts_no_more_and_comes_back_when_the_judgement_goes(graph: neo4j.Driver) -> None:
    load(graph, world())
    rejected, before = opposing(graph), datetime.now(UTC)
    given = judge(graph, word("stance", rejected, "reject", note="misread"))
    assert verdict(graph) == "none on record"
    assert stance(graph, rejected).evidence[0].superseded_at == given.at
    assert run_checks(graph) == []
    between = datetime.now(UTC)
    withdraw(graph, given.id, by="Ben")
    assert verdict(graph) == "opposes"
    assert verdict(graph, known_at=before) == "opposes"
    assert verdict(graph, known_at=between) == "none on record"
    assert run_checks(graph) == []
    with pytest.raises(BadParameter, match="withdrawn"):
        withdraw(graph, given.id, by="Ben")


def test_loading_again_does_not_bring_a_rejected_stance_back(graph: neo4j.Driver) -> None:
    load(graph, world())
    judge(graph, word("stance", opposing(graph), "reject"))
    load(graph, world())
    assert verdict(graph) == "none on record"


def test_a_judgement_from_elsewhere_acts_on_what_is_loaded_later(graph: neo4j.Driver) -> None:
    articles = world()
    load(graph, articles[:1])
    given = word("stance", opposing(graph), "reject")
    judge(graph, given)
    stances = dict(articles)[articles[0][0]]
    assert stances[0].id == given.left
    graph.execute_query("MATCH (n) WHERE NOT (n:SchemaStep OR n:Judgement) DETACH DELETE n")
    load(graph, articles)
    assert verdict(graph) == "none on record"
    assert run_checks(graph) == []


def test_an_accepted_stance_leaves_the_queue(graph: neo4j.Driver) -> None:
    load(graph, world())
    waiting = [one.stance_id for one in to_review(graph)]
    judge(graph, word("stance", waiting[0], "accept"))
    assert [one.stance_id for one in to_review(graph)] == waiting[1:]
    assert [one.verdict for one in judgements(graph, about=waiting[0])] == ["accept"]


def test_a_recoded_stance_is_replaced_with_its_evidence(graph: neo4j.Driver) -> None:
    load(graph, world())
    wrong = opposing(graph)
    given = judge(graph, word("stance", wrong, "recode", recoding=Recoding(code="SUPPORTS")))
    assert verdict(graph) == "supports"
    found = [one for one in actor_stances(graph, "RUS") if one.said_on == date(2012, 2, 4) and one.is_known(None)]
    assert [(one.code, one.polarity, one.exact) for one in found] == [("SUPPORTS", 1, "Russia opposed the draft")]
    assert run_checks(graph) == []
    withdraw(graph, given.id, by="Ada")
    assert verdict(graph) == "opposes"
    assert [
        one.code for one in actor_stances(graph, "RUS") if one.said_on == date(2012, 2, 4) and one.is_known(None)
    ] == ["OPPOSES"]
    assert run_checks(graph) == []


def test_the_day_that_a_reviewer_gives_is_a_day(graph: neo4j.Driver) -> None:
    article = Article(text="Report\n\nRussia opposed the draft.", published_on=DAY)
    said = claim(article, "Russia opposed the draft", RUSSIA, "OPPOSES", DRAFT, -1)
    told = replace(said, said_on=date(2012, 1, 1), said_on_precision="month")
    load(graph, [(article, [told])])
    assert [one.when for one in actor_stances(graph, "RUS")] == ["2012-01"]
    judge(graph, word("stance", told.id, "recode", recoding=Recoding(code="REJECTS")))
    assert [(one.code, one.when) for one in live(graph)] == [("REJECTS", "2012-01")]
    judge(graph, word("stance", told.id, "recode", recoding=Recoding(said_on=date(2012, 1, 4))))
    assert [(one.code, one.when) for one in live(graph)] == [("OPPOSES", "2012-01-04")]


def live(graph: neo4j.Driver) -> list[Testimony]:
    return [one for one in actor_stances(graph, "RUS") if one.is_known(None)]


def test_a_recoded_stance_of_a_merged_actor_stays_with_it(graph: neo4j.Driver) -> None:
    load(graph, world())
    wrong = opposing(graph)
    judge(graph, word("stance", wrong, "recode", recoding=Recoding(code="WARNS")))
    judge(graph, word("actors", "RUS", "same", "TUN"))
    judge(graph, word("stance", wrong, "accept"))
    judge(graph, word("stance", wrong, "recode", recoding=Recoding(code="WARNS")))
    codes = {one.code for one in actor_stances(graph, "TUN") if one.is_known(None) and one.target_id == DRAFT.id}
    assert codes == {"WARNS", "SUPPORTS"}
    assert run_checks(graph) == []


def test_the_newest_judgement_holds(graph: neo4j.Driver) -> None:
    load(graph, world())
    wrong, moment = opposing(graph), datetime.now(UTC)
    judge(graph, word("stance", wrong, "recode", recoding=Recoding(polarity=1, target_id=SHELLING.id), at=moment))
    judge(graph, word("stance", wrong, "reject", at=moment + timedelta(seconds=1)))
    assert not [one for one in actor_stances(graph, "RUS") if one.said_on == date(2012, 2, 4) and one.is_known(None)]
    judge(graph, word("stance", wrong, "accept", at=moment + timedelta(seconds=2)))
    assert verdict(graph) == "opposes"
    assert run_checks(graph) == []


def test_what_cannot_be_judged_is_refused(graph: neo4j.Driver) -> None:
    load(graph, world())
    for judgement in (
        word("stance", "nothing", "accept"),
        word("article", "nothing", "retract"),
        word("actors", "RUS", "same", "nobody-at-all"),
        word("targets", DRAFT.id, "same", "nothing"),
    ):
        with pytest.raises(NotFound):
            judge(graph, judgement)
    with pytest.raises(BadParameter, match="says this already"):
        judge(graph, word("stance", opposing(graph), "recode", recoding=Recoding(code="OPPOSES")))
    assert judgements(graph) == []


def test_two_actors_that_are_the_same_hold_together_and_part_again(graph: neo4j.Driver) -> None:
    load(graph, world())
    apart, held = edges(graph), [one.stance_id for one in actor_stances(graph, "TUN")]
    given = judge(graph, word("actors", "TUN", "same", "FRA"))
    assert {one.stance_id for one in actor_stances(graph, "FRA")} >= set(held)
    assert actor_stances(graph, "TUN") == []
    assert {one.target_id for one in actor_stances(graph, "SYR")} == {"FRA", SHELLING.id}
    assert position_on(graph, actor="TUN", target="SYR", as_of=DAY)[0].actor_id == "FRA"
    assert run_checks(graph) == []
    load(graph, world())
    assert actor_stances(graph, "TUN") == []
    withdraw(graph, given.id, by="Ada")
    assert [one.stance_id for one in actor_stances(graph, "TUN")] == held
    assert edges(graph) == apart
    assert run_checks(graph) == []


def test_whoever_is_quoted_relays_or_votes_is_known_under_one_name_too(graph: neo4j.Driver) -> None:
    load(graph, world())
    writer = VoteWriter(graph)
    writer.add(Vote(voter=FRANCE, text=DRAFT, choice="yes", cast_on=DAY))
    writer.flush()

    def heard() -> tuple[set[str | None], set[str | None], list[str]]:
        told = [one for actor in ("RUS", "FRA", "TUN") for one in actor_stances(graph, actor)]
        voted = [one.actor_id for one in votes_on(graph, DRAFT.id)]
        return {one.speaker_id for one in told}, {one.reporter_id for one in told}, voted

    before = heard()
    assert before == ({None, MINISTER.id}, {None, "FRA"}, ["FRA"])
    given = [
        judge(graph, word("actors", MINISTER.id, "same", "TUN")),
        judge(graph, word("actors", "FRA", "same", "TUN")),
    ]
    assert heard() == ({None, "TUN"}, {None, "TUN"}, ["TUN"])
    load(graph, world())
    writer.add(Vote(voter=FRANCE, text=DRAFT, choice="yes", cast_on=DAY, explanation="at last"))
    writer.flush()
    assert heard()[2] == ["TUN"]
    for one in given:
        withdraw(graph, one.id, by="Ada")
    assert heard() == before
    assert run_checks(graph) == []


def test_what_is_loaded_after_a_merge_joins_it(graph: neo4j.Driver) -> None:
    articles = world()
    load(graph, articles[:1])
    judge(graph, word("actors", "TUN", "same", "FRA"))
    load(graph, articles)
    assert actor_stances(graph, "TUN") == []
    assert "EXPELS" in {one.code for one in actor_stances(graph, "FRA")}
    assert run_checks(graph) == []


def test_two_targets_that_are_the_same_are_one(graph: neo4j.Driver) -> None:
    load(graph, world())
    given = judge(graph, word("targets", SHELLING.id, "same", DRAFT.id))
    assert {one.actor_id for one in camps_on(graph, target=SHELLING.id, as_of=DAY)} == {"FRA", "RUS", "SYR"}
    assert camps_on(graph, target=SHELLING.id, as_of=DAY) == camps_on(graph, target=DRAFT.id, as_of=DAY)
    withdraw(graph, given.id, by="Ada")
    assert {one.actor_id for one in camps_on(graph, target=SHELLING.id, as_of=DAY)} == {"FRA", "SYR"}
    assert run_checks(graph) == []


@pytest.mark.parametrize("said", ["different", "unsure"])
def test_another_word_on_two_actors_moves_nothing(graph: neo4j.Driver, said: str) -> None:
    load(graph, world())
    before = edges(graph)
    judge(graph, word("actors", RUSSIA.id, said, SYRIA.id))
    assert edges(graph) == before


def test_the_feed_tells_what_happened_in_order(graph: neo4j.Driver) -> None:
    load(graph, world())
    loaded = changes(graph)
    assert [one.kind for one in loaded] == ["added"]
    assert len(loaded[0].article_ids) == 4
    given = judge(graph, word("stance", opposing(graph), "reject"))
    withdraw(graph, given.id, by="Ada")
    after = changes(graph, loaded[-1].id)
    assert [one.kind for one in after] == ["judged", "superseded", "withdrawn", "restored"]
    assert [one.stance_ids or one.judgement_ids for one in after] == [(given.id,), (given.left,)] * 2
    assert changes(graph, after[-1].id) == []
    assert changes(graph, loaded[-1].id, limit=1) == after[:1]


def test_a_page_of_changes_ends_before_it_names_too_many_things(graph: neo4j.Driver) -> None:
    load(graph, world())
    judge(graph, word("stance", opposing(graph), "reject"))
    everything = changes(graph)
    assert len(everything) == 3
    assert changes(graph, things=len(everything[0].article_ids)) == everything[:1]
    assert changes(graph, everything[0].id, things=2) == everything[1:]
    assert changes(graph, everything[0].id, things=1) == everything[1:2]
