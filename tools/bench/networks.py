"""Networks of many stances, beside the obvious way with networkx: python tools/bench networks"""

import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

import networkx as nx
from row import Row

from stancegraph.graph.networks import EventList, Settings, events, network, networks, stance_settings, to_networkx

T = TypeVar("T")
#: the size of the benchmark
ACTORS, TARGETS, STANCES, YEARS = 1_000, 2_000, 200_000, 10
SIZE = f"{ACTORS:,} actors x {TARGETS:,} targets x {STANCES:,} stances"


def invented(seed: int = 7) -> EventList:
    """Stances of actors on targets over ten years, the same for the same seed; no actor is more heard than another,
    so that every two actors are tied: the worst case."""
    chance = random.Random(seed)
    begun = datetime(2010, 1, 1)
    return events(
        ids=[f"s{number}" for number in range(STANCES)],
        moments=[begun + timedelta(days=chance.randrange(365 * YEARS)) for _ in range(STANCES)],
        statement={
            "actor": [f"A{chance.randrange(ACTORS)}" for _ in range(STANCES)],
            "target": [f"T{chance.randrange(TARGETS)}" for _ in range(STANCES)],
            "agreement": [chance.random() < 0.5 for _ in range(STANCES)],
        },
    )


def congruence(**changed: object) -> Settings:
    """Congruence, each actor's stance on a target counted once, so that networkx counts the same."""
    return stance_settings(
        network_type="onemode", qualifier_aggregation="congruence", duplicates="acrossrange", **changed
    )


def projected(found: EventList) -> nx.Graph:
    """The same with `bipartite.weighted_projected_graph`: actors by (target, agreement)."""
    graph = nx.Graph()
    names = [found.variable(name) for name in ("actor", "target", "agreement")]
    for index in range(len(found)):
        actor, target, side = (one.at(index) for one in names)
        graph.add_edge(actor, (target, side))
    return nx.bipartite.weighted_projected_graph(graph, [node for node in graph if isinstance(node, str)])


def read(graph: nx.Graph) -> int:
    """How many ids its edges have, read as text."""
    return sum(len(tuple(ids)) for _, _, ids in graph.edges(data="stance_ids"))


def timed(what: Callable[[], T]) -> tuple[T, float]:
    """What it gives, and the seconds it took."""
    begun = time.perf_counter()
    return what(), time.perf_counter() - begun


def rows() -> Iterator[Row]:
    """Matrix, graph, windows and memory, and the same graph by networkx."""
    # first of all: a process begins with the peak of the one that starts it
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        megabytes = pool.apply(peak_megabytes)
    found = invented()
    matrix, matrix_seconds = timed(lambda: network(found, congruence()))
    yield Row(what=f"congruence, {SIZE}: the matrix", value=matrix_seconds, unit="s", beside="bar: 3 s")
    graph, graph_seconds = timed(lambda: to_networkx(matrix))
    seconds, edges = matrix_seconds + graph_seconds, f"{graph.number_of_edges():,} edges"
    yield Row(what=f"  with its graph, stance ids on {edges}", value=seconds, unit="s", beside="bar: 3 s")
    ids, read_seconds = timed(partial(read, graph))
    yield Row(what="  and every id read", value=seconds + read_seconds, unit="s", beside=f"{ids:,} ids")
    yield Row(what="  peak memory of a process that makes the graph", value=megabytes, unit="MB", beside="bar: 1 GB")
    other, other_seconds = timed(lambda: projected(found))
    if {frozenset(edge): tie["weight"] for *edge, tie in other.edges(data=True)} != {
        frozenset(edge): tie["weight"] for *edge, tie in graph.edges(data=True)
    }:
        sys.exit("networkx and the matrix give different congruence")
    yield Row(what="  by bipartite.weighted_projected_graph", value=other_seconds, unit="s", beside="the same weights")
    ratio = other_seconds / seconds
    yield Row(what="  ratio of the graphs, ours with ids", value=ratio, unit="times", beside="networkx over ours")
    del other, graph
    windowed = replace(congruence(normalization="average"), time_window="months", window_size=12)
    count, seconds = timed(lambda: sum(1 for _ in networks(found, windowed)))
    yield Row(what=f"{count} windows of a year, a month apart", value=seconds, unit="s", beside="bar: 30 s")
    edges, seconds = timed(lambda: sum(to_networkx(one).number_of_edges() for one in networks(found, windowed)))
    yield Row(what=f"  with their graphs, ids on {edges:,} edges", value=seconds, unit="s", beside="bar: 30 s")


def peak_megabytes() -> float:
    """The most memory that a fresh process holds that makes the event list, the matrix and the graph with its ids."""
    to_networkx(network(invented(), congruence()))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
