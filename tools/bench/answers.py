"""Answers in-process: a position, and camps, timelines and feeds in a graph of 100,000 stances; --graph FOLDER|URI to reuse one."""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from statistics import median

import neo4j
from filled import STANCES, filled
from invented import between_two
from row import Row

from stancegraph.graph.changes import changes
from stancegraph.graph.positions import position
from stancegraph.graph.questions.holding import camps_on, position_on, positions_of
from stancegraph.graph.questions.words import containing, to_review
from stancegraph.graph.stances import stances_between
from stancegraph.graph.stores import Writer, open_graph
from stancegraph.graph.testimony import Testimony

#: stances behind one position
BEHIND = 10_000
#: times that each is asked
TIMES = 7
DAY = date(2024, 12, 31)


def rows() -> Iterator[Row]:
    """The position first, then answers from a graph that is loaded for it."""
    yield _position()
    yield from _position_with_reading()
    folder, _ = filled()
    with open_graph(folder.name) as graph:
        yield from answers(graph)


def answers(graph: neo4j.Driver) -> Iterator[Row]:
    """What the most and the least talked-about targets and actors cost."""
    size = f"{STANCES:,} stances, embedded, in-process"
    asked: list[tuple[str, Callable[[], object], str]] = [
        ("camps on the busiest target", lambda: camps_on(graph, target="state-0", as_of=DAY), "300 ms over HTTP"),
        ("camps on the busiest matter", lambda: camps_on(graph, target="matter-0", as_of=DAY), "300 ms over HTTP"),
        ("camps on a rare matter", lambda: camps_on(graph, target="matter-4000", as_of=DAY), "300 ms over HTTP"),
        ("one position", lambda: position_on(graph, actor="state-0", target="state-1", as_of=DAY), ""),
        ("all positions of the busiest actor", lambda: positions_of(graph, actor="state-0", as_of=DAY), ""),
        ("50 stances for review", lambda: to_review(graph, limit=50), ""),
        ("100 stances whose words contain a name", lambda: containing(graph, words="state 17 ", limit=100), ""),
        ("the first page of the changes", lambda: changes(graph), ""),
    ]
    for what, ask, bar in asked:
        found = ask()
        counted = f"{len(found)} rows" if isinstance(found, list) else ""
        yield Row(what=f"{what}; {size}, {counted}", value=_milliseconds(ask), unit="ms", beside=bar)


def _position() -> Row:
    now = datetime(2024, 1, 1, tzinfo=UTC)
    made = [
        Testimony(
            stance_id=f"s{number}",
            evidence_id=f"e{number}",
            article_id=f"a{number}",
            family_id=f"f{number}",
            actor_id="a",
            actor_name="A",
            target_id="t",
            target_name="T",
            target_kind="text",
            code="OPPOSES",
            polarity=number * 7 % 3 - 1,
            goldstein=0.0,
            modality="asserted",
            said_on=DAY - timedelta(days=number % 900),
            exact="words",
            distance=number % 3,
            recorded_at=now,
        )
        for number in range(BEHIND)
    ]
    taken = _milliseconds(lambda: position(made, as_of=DAY))
    return Row(
        what=f"position over {BEHIND:,} stances that have been read: the function",
        value=taken,
        unit="ms",
        beside="50 ms",
    )


def _position_with_reading() -> Iterator[Row]:
    """The same from an open graph, where the words of the basis are read too; both parts."""
    with tempfile.TemporaryDirectory() as folder, open_graph(f"{folder}/graph") as graph:
        with Writer(graph) as writer:
            for article, stances in between_two(BEHIND * 5 // 3):
                writer.add(article, stances)
        behind = stances_between(graph, "state-0", "matter-0")
        size = f"{len(behind):,} stances of one actor on one target"
        whole = _milliseconds(lambda: position_on(graph, actor="state-0", target="matter-0", as_of=DAY))
        pure = _milliseconds(lambda: position(behind, as_of=DAY))
    yield Row(what=f"position from an open graph, {size}, with their words", value=whole, unit="ms",
              beside=f"of which the function {pure:.0f} ms")  # fmt: skip


def _milliseconds(ask: Callable[[], object]) -> float:
    """Median of several times."""
    spent = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        ask()
        spent.append((time.perf_counter() - begun) * 1000)
    return median(spent)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graph", required=True, help="a graph that tools/bench/loading.py has filled")
    with open_graph(parser.parse_args().graph) as given:
        for row in [_position(), *answers(given)]:
            print(row.line(), flush=True)
