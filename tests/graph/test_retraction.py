from datetime import UTC, date, datetime

import neo4j
import pytest
from world import DRAFT, load, world

from stancegraph.graph.changes import changes
from stancegraph.graph.model.errors import BadParameter, UnknownArticle
from stancegraph.graph.positions import Position
from stancegraph.graph.questions.holding import camps_on, position_on
from stancegraph.graph.questions.words import changes_without
from stancegraph.graph.retraction import restore, retract
from stancegraph.graph.stances import actor_stances
from stancegraph.graph.stores import run_checks
from stancegraph.graph.testimony import Testimony


def pairs(graph: neo4j.Driver) -> dict[tuple[str, str], Position[Testimony]]:
    found = {
        (one.actor_id, one.target_id) for actor in ("RUS", "FRA", "SYR", "TUN") for one in actor_stances(graph, actor)
    }
    day = datetime.now(UTC).date()
    return {pair: position_on(graph, actor=pair[0], target=pair[1], as_of=day)[0].position for pair in found}


def _told(found: Position[Testimony]) -> tuple[str, float | None, int]:
    return found.verdict, found.score, found.families


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_what_changes_is_known_beforehand_and_exact(graph: neo4j.Driver, number: int) -> None:
    load(graph, world())
    article_id = world()[number][0].id
    before, foretold = pairs(graph), changes_without(graph, article=article_id)
    done = retract(graph, article_id, by="Ada")
    after = pairs(graph)
    assert list(done.changes) == foretold
    differ = {pair for pair in before if _told(before[pair]) != _told(after[pair])}
    assert {(one.actor_id, one.target_id) for one in foretold} == differ
    for one in foretold:
        pair = one.actor_id, one.target_id
        assert (one.verdict_with, one.verdict_without) == (before[pair].verdict, after[pair].verdict)
        assert (one.score_with, one.score_without) == (before[pair].score, after[pair].score)
    assert run_checks(graph) == []
    restore(graph, article_id, by="Ada")
    assert {pair: found.verdict for pair, found in pairs(graph).items()} == {p: f.verdict for p, f in before.items()}
    assert run_checks(graph) == []


def test_a_stance_that_another_article_tells_stays(graph: neo4j.Driver) -> None:
    article, stances = world()[0]
    other = world()[0][0].text.replace("Debate", "The debate")
    twin = type(article)(text=other, published_on=article.published_on, publisher="Sample Gazette")
    load(graph, [(article, stances), (twin, [])])
    retract(graph, twin.id, by="Ada")
    assert position_on(graph, actor="RUS", target=DRAFT.id, as_of=date(2012, 2, 5))[0].position.verdict == "opposes"


def test_loading_again_does_not_bring_an_article_back_but_new_evidence_brings_its_stances(graph: neo4j.Driver) -> None:
    load(graph, world())
    article_id, before = world()[0][0].id, datetime.now(UTC)
    retract(graph, article_id, by="Ada", note="withdrawn by its publisher")
    load(graph, world())
    day = date(2012, 2, 5)
    assert camps_on(graph, target=DRAFT.id, as_of=day) == []
    assert len(camps_on(graph, target=DRAFT.id, as_of=day, known_at=before)) == 2
    with pytest.raises(BadParameter, match="is retracted"):
        retract(graph, article_id, by="Ada")


def test_the_feed_names_what_a_retraction_took(graph: neo4j.Driver) -> None:
    load(graph, world())
    article_id, last = world()[1][0].id, changes(graph)[-1].id
    retract(graph, article_id, by="Ada")
    judged, retracted = changes(graph, last)
    assert (judged.kind, retracted.kind) == ("judged", "retracted")
    assert (len(retracted.stance_ids), len(retracted.evidence_ids)) == (2, 2)


def test_only_what_is_there_and_retracted_can_be_put_back(graph: neo4j.Driver) -> None:
    load(graph, world())
    with pytest.raises(UnknownArticle):
        retract(graph, "nothing", by="Ada")
    with pytest.raises(BadParameter, match="is not retracted"):
        restore(graph, world()[0][0].id, by="Ada")
