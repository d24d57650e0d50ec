"""The end of every load and of every judgement: states, merges, families and typed edges follow.

What a transaction touches it marks; what is marked is worked out again here, and only then is the mark taken away.
Killed half-way, the next start does it over.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final
from uuid import uuid4

import neo4j

from stancegraph.graph.stores.edges import draw
from stancegraph.graph.stores.journal import Journal, now
from stancegraph.graph.stores.kinship import key_articles, settle_families
from stancegraph.graph.stores.merging import settle_merges
from stancegraph.graph.stores.standing import settle_standing
from stancegraph.graph.stores.transact import Unit, read, write

#: stances whose state, or whose typed edges, are looked up in one transaction
CHUNK: Final = 1_000


@dataclass(frozen=True, slots=True)
class _Mark:
    """What one transaction touched; that of a load has articles, new ones until their keys are written, and stances."""

    id: str
    pair_ids: Sequence[str]
    stance_ids: Sequence[str]
    article_ids: Sequence[str]
    new_article_ids: Sequence[str]
    is_load: bool


def settle(graph: neo4j.Driver) -> int:
    """Work out everything that is marked, and how many typed edges that were; those of new pairs are drawn already.

    Only what was read before is taken away: what another load marks meanwhile stays marked.
    """
    marks = _marks(graph)
    if not marks:
        return 0
    loads = {mark.id for mark in marks}
    if read(graph, "any_judgement"):  # where nobody judged anything, everything stands
        written = [ids for mark, ids in read(graph, "unsettled_written") if mark in loads]
        _settle_judged(graph, _all([*(mark.stance_ids for mark in marks), *written]))
    settle_merges(graph)
    likely = key_articles(graph, _all(mark.new_article_ids for mark in marks))
    settle_families(graph, _all([likely, *(mark.article_ids for mark in marks)]))
    # what followed of that is marked by now
    marks = [mark for mark in _marks(graph) if mark.id in loads or not mark.is_load]
    pairs = set(_all(mark.pair_ids for mark in marks))
    for chunk in _chunks(_all(mark.stance_ids for mark in marks)):
        pairs.update(pair for (pair,) in read(graph, "pairs_of_stances", {"ids": chunk}))
    draw(graph, sorted(pairs))
    write(graph, lambda unit: unit.run("unmark_unsettled", ids=[mark.id for mark in marks]))
    return len(pairs)


def recover(graph: neo4j.Driver) -> None:
    """Finish what a killed load left: labels of actors' kinds, states, families, typed edges."""
    kinds: dict[str, list[str]] = {}
    for actor_id, kind in read(graph, "unlabelled_actors"):
        kinds.setdefault(kind, []).append(actor_id)
    for kind, ids in sorted(kinds.items()):
        _label(graph, kind, ids)
    settle(graph)


def _label(graph: neo4j.Driver, kind: str, ids: list[str]) -> None:
    write(graph, lambda unit: unit.run(f"label_{kind}", ids=ids))


def _settle_judged(graph: neo4j.Driver, stance_ids: Iterable[str]) -> None:
    for chunk in _chunks(stance_ids):
        judged = [found for (found,) in read(graph, "stances_to_settle", {"ids": chunk})]
        if judged:
            _settle_some(graph, judged)


def _settle_some(graph: neo4j.Driver, stance_ids: list[str]) -> None:
    mark, at = uuid4().hex, now()

    def work(unit: Unit) -> None:
        journal = Journal()
        touched = settle_standing(unit, stance_ids, at=at, journal=journal)
        unit.run("mark_unsettled", id=mark, pair_ids=[], stance_ids=touched, article_ids=[])
        journal.write(unit, at=at)

    write(graph, work)


def _marks(graph: neo4j.Driver) -> list[_Mark]:
    return [_Mark(*row) for row in read(graph, "unsettled")]


def _all(lists: Iterable[Sequence[str]]) -> list[str]:
    return sorted({one for some in lists for one in some})


def _chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    rest = iter(ids)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk
