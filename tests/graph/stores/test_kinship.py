"""Families in the graph: the same whatever the order of loading and wherever the loads are cut."""

import random
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import neo4j
import pytest
from copies import AGENCY, COPIES, REPORT, WORDS
from world import DRAFT, RUSSIA, claim

from stancegraph.graph.model import Article
from stancegraph.graph.questions.holding import position_on
from stancegraph.graph.questions.support import edge_support
from stancegraph.graph.stores import Writer, database_of, run_checks
from stancegraph.graph.stores.adding import add_batch
from stancegraph.graph.stores.batch import Batch
from stancegraph.graph.stores.kinship import add_keys
from stancegraph.graph.stores.known import look_up
from stancegraph.graph.stores.places import Places
from stancegraph.graph.stores.settling import recover
from stancegraph.graph.stores.transact import read, write

TEXTS = {
    **COPIES,
    "agency": AGENCY,
    "another report": REPORT,
    "short": "Norway voted yes on the text.",
    "shorter": "No.",
}


def article(text: str, number: int = 0) -> Article:
    return Article(text=text, published_on=date(2012, 2, 4), external_id=str(number))


def families(graph: neo4j.Driver, articles: list[Article]) -> set[frozenset[str]]:
    grouped: dict[str, set[str]] = {}
    for article_id, family_id in read(graph, "families_of", {"ids": sorted({one.id for one in articles})}):
        grouped.setdefault(family_id, set()).add(article_id)
    assert all(family_id == min(ids) for family_id, ids in grouped.items())
    return {frozenset(ids) for ids in grouped.values()}


def load(graph: neo4j.Driver, *loads: list[Article]) -> None:
    for some in loads:
        with Writer(graph) as writer:
            for one in some:
                writer.add(one, [])


def test_copies_of_one_text_are_one_voice(graph: neo4j.Driver) -> None:
    told = [article(f"Russia opposed the draft.\n\n{text}") for text in (AGENCY, COPIES["trimmed reprint"], REPORT)]
    with Writer(graph) as writer:
        for one in told:
            writer.add(one, [claim(one, "Russia opposed the draft", RUSSIA, "OPPOSES", DRAFT, -1)])
    assert position_on(graph, actor="RUS", target=DRAFT.id, as_of=date(2012, 2, 5))[0].position.families == 2
    (support,) = edge_support(graph, actor="RUS", code="OPPOSES", target=DRAFT.id)
    assert (support.families, support.articles, support.stances) == (2, 3, 1)
    assert run_checks(graph) == []


@pytest.mark.parametrize("seed", range(8))
def test_order_and_cuts_of_loading_do_not_matter(embedded: neo4j.Driver, seed: int) -> None:
    chance = random.Random(seed)
    articles = [article(text, number) for number, text in enumerate(TEXTS.values())]
    copies = frozenset(article(text).id for name, text in TEXTS.items() if name in {*COPIES, "agency"})
    chance.shuffle(articles)
    cuts = sorted(chance.sample(range(1, len(articles)), 3))
    load(embedded, *(articles[low:high] for low, high in zip([0, *cuts], [*cuts, len(articles)], strict=True)))
    found = families(embedded, articles)
    assert copies in found
    assert {frozenset({article(TEXTS[name]).id}) for name in ("another report", "short", "shorter")} <= found
    assert run_checks(embedded) == []


def test_a_text_that_ties_two_families_makes_them_one(embedded: neo4j.Driver) -> None:
    words = WORDS.split()
    whole, first, last = (" ".join(some) for some in (words, words[:100], words[100:]))
    parts, tie = [article(first), article(last)], article(whole)
    load(embedded, parts)
    assert len(families(embedded, parts)) == 2
    load(embedded, [tie])
    assert families(embedded, [*parts, tie]) == {frozenset(one.id for one in [*parts, tie])}


def test_what_all_articles_of_a_publisher_end_with_makes_no_family_and_no_labour(embedded: neo4j.Driver) -> None:
    chance, foot = random.Random(1), " ".join(f"follow{n % 7} us on page {n}" for n in range(12))
    texts = [" ".join(f"w{chance.randrange(10**6)}" for _ in range(80)) for _ in range(130)]
    articles = [article(f"{text}\n\n{foot}", number) for number, text in enumerate(texts)]
    load(embedded, articles[:60], articles[60:])
    assert len(families(embedded, articles)) == len(articles)


def test_a_text_printed_very_often_is_one_family(embedded: neo4j.Driver) -> None:
    articles = [article(f"Paper {number}\n\n{AGENCY}", number) for number in range(130)]
    load(embedded, articles[:40], articles[40:])
    assert len(families(embedded, articles)) == 1


def test_what_a_killed_load_left_without_keys_finds_its_copies_at_the_next_start(graph: neo4j.Driver) -> None:
    before, killed = article(AGENCY), article(COPIES["trimmed reprint"])
    load(graph, [before])
    batch = Batch()
    batch.add(killed, [])
    at = "2012-02-05T12:00:00+00:00"
    write(
        graph, lambda unit: add_batch(unit, batch, look_up(unit, batch), Places(graph), recorded_at=at, mark="killed")
    )
    assert len(families(graph, [before, killed])) == 2
    recover(graph)
    assert families(graph, [before, killed]) == {frozenset({before.id, killed.id})}
    assert read(graph, "unsettled") == []


def test_those_who_write_the_same_keys_at_a_time_are_all_kept_under_them_once(graph: neo4j.Driver) -> None:
    names, shared = [f"article-{number}" for number in range(6)], [f"key-{number}" for number in range(200)]
    add_keys(graph, {"first": shared})
    with ThreadPoolExecutor(3) as threads:
        likely = list(threads.map(lambda name: add_keys(graph, {name: shared}), [*names, *names]))
    assert likely == [[name] for name in [*names, *names]]
    found = graph.execute_query("MATCH (s:Shingle) RETURN s.articleIds AS ids", database_=database_of(graph)).records
    assert [sorted(row["ids"]) for row in found] == [sorted(["first", *names])] * len(shared)
