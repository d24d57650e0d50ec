from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import neo4j
import pytest
from world import DRAFT, FRANCE, RUSSIA, SHELLING, TUNISIA, claim, load, world

from stancegraph.graph.judgements import judge
from stancegraph.graph.model import Article, Stance
from stancegraph.graph.model.errors import UnknownActor, UnknownTarget
from stancegraph.graph.model.judgement import Judgement
from stancegraph.graph.questions.registry import answer
from stancegraph.graph.stances import Filters, Slice, counts, stances
from stancegraph.graph.stores import open_graph

#: days from the newest to each of the others: near, in one run of days, in two, and further back than any
BACK = (0, 0, 1, 15, 16, 17, 143, 144, 145, 400, 4000)
NEWEST = date(2012, 1, 20)


def scattered() -> Iterator[tuple[Article, list[Stance]]]:
    for number, back in enumerate(BACK):
        words = ("Russia opposed the draft", "Russia backed the draft")[number % 2]
        article = Article(text=f"Report {number}\n\n{words}.", published_on=NEWEST - timedelta(days=back))
        yield article, [claim(article, words, RUSSIA, ("OPPOSES", "SUPPORTS")[number % 2], DRAFT, number % 2 * 2 - 1)]


def days_back(filters: Filters, graph: neo4j.Driver, limit: int) -> list[int]:
    """Days back of every stance, page after page."""
    page: Slice = stances(graph, filters, limit=limit)
    found = list(page.items)
    while page.last is not None:
        page = stances(graph, filters, after=page.last, limit=limit)
        found += page.items
    assert len({one.id for one in found}) == len(found)
    return [(NEWEST - one.evidence[0].said_on).days for one in found]


@pytest.fixture(scope="module")
def spread(tmp_path_factory: pytest.TempPathFactory) -> Iterator[neo4j.Driver]:
    with open_graph(tmp_path_factory.mktemp("spread") / "graph") as graph:
        load(graph, list(scattered()))
        yield graph


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 11, 50])
@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (Filters(), BACK),
        (Filters(polarity=-1), BACK[::2]),
        (Filters(codes=("SUPPORTS",)), BACK[1::2]),
        (Filters(until=NEWEST), BACK[2:]),
        (Filters(since=NEWEST - timedelta(days=144)), BACK[:8]),
        (Filters(since=NEWEST - timedelta(days=16), until=NEWEST - timedelta(days=15)), (16,)),
        (Filters(since=NEWEST + timedelta(days=1)), ()),
        (Filters(until=NEWEST - timedelta(days=5000)), ()),
    ],
)
def test_pages_join_to_every_stance_that_matches_newest_first(
    spread: neo4j.Driver, filters: Filters, kept: tuple[int, ...], limit: int
) -> None:
    assert days_back(filters, spread, limit) == list(kept)


def test_a_newer_stance_comes_first_after_a_load(graph: neo4j.Driver) -> None:
    assert stances(graph, Filters()).items == ()
    load(graph, list(scattered()))
    assert stances(graph, Filters(), limit=1).items[0].evidence[0].said_on == NEWEST
    load(graph, world())
    assert stances(graph, Filters(), limit=1).items[0].evidence[0].said_on == date(2012, 3, 12)


@pytest.fixture
def merged(graph: neo4j.Driver) -> neo4j.Driver:
    """The small world, in which Tunisia is known as France, and the shelling as the draft."""
    load(graph, world())
    for kind, left, right in (("actors", TUNISIA.id, FRANCE.id), ("targets", SHELLING.id, DRAFT.id)):
        judge(graph, Judgement(kind=kind, left=left, right=right, verdict="same", by="Ada", at=datetime.now(UTC)))
    return graph


def test_a_filter_by_a_merged_id_is_one_by_what_it_is_known_as(merged: neo4j.Driver) -> None:
    for away, known in (
        (Filters(actor_id=TUNISIA.id), Filters(actor_id=FRANCE.id)),
        (Filters(target_id=SHELLING.id), Filters(target_id=DRAFT.id)),
        (
            Filters(actor_id=TUNISIA.id, target_id=SHELLING.id),
            Filters(actor_id=FRANCE.id, target_id=DRAFT.id),
        ),
    ):
        assert stances(merged, away).items == stances(merged, known).items != ()
        assert counts(merged, away) == counts(merged, known) != []


@pytest.mark.parametrize(
    ("name", "away", "known"),
    [
        ("stances_of_actor", {"actor_id": TUNISIA.id}, {"actor_id": FRANCE.id}),
        ("stances_on_target", {"target_id": SHELLING.id}, {"target_id": DRAFT.id}),
        ("target", {"target_id": SHELLING.id}, {"target_id": DRAFT.id}),
    ],
)
def test_a_named_query_takes_a_merged_id(
    merged: neo4j.Driver, name: str, away: dict[str, str], known: dict[str, str]
) -> None:
    assert list(answer(merged, name, away)) == list(answer(merged, name, known)) != []


def test_a_filter_by_an_id_that_nobody_knows_is_refused_with_near_ones(graph: neo4j.Driver) -> None:
    load(graph, world())
    with pytest.raises(UnknownActor, match="RUS"):
        stances(graph, Filters(actor_id="RUZ"))
    with pytest.raises(UnknownTarget, match="S/2012/77"):
        answer(graph, "stances_on_target", {"target_id": "S/2012/78"})
