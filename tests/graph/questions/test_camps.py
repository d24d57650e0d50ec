"""Who is for and against."""

from datetime import UTC, date, datetime

import neo4j
from world import DRAFT, RUSSIA, SYRIA, load, world

from stancegraph.graph.questions.holding import camps_on, positions_of


def test_bare_voices_give_the_camps_that_the_words_give(graph: neo4j.Driver) -> None:
    load(graph, world())
    day = date(2012, 3, 10)
    for target in (SYRIA.id, DRAFT.id):
        known_now = camps_on(graph, target=target, as_of=day)
        assert known_now == camps_on(graph, target=target, as_of=day, known_at=datetime(2099, 1, 1, tzinfo=UTC))
        assert known_now


def test_bare_voices_give_the_positions_that_the_words_give(graph: neo4j.Driver) -> None:
    load(graph, world())
    day = date(2012, 3, 10)
    for actor in (RUSSIA.id, SYRIA.id):
        known_now = positions_of(graph, actor=actor, as_of=day)
        assert known_now == positions_of(graph, actor=actor, as_of=day, known_at=datetime(2099, 1, 1, tzinfo=UTC))
        assert known_now
