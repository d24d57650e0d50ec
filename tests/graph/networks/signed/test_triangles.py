"""The triangle census against counting triangle by triangle."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from stancegraph.graph.networks.signed import Triangles, triangles


@pytest.mark.parametrize("seed", range(8))
def test_the_census_counts_each_triangle_once(seed: int) -> None:
    lots = np.random.default_rng(seed)
    graph = nx.gnp_random_graph(15, 0.5, seed=seed)
    for one, other in graph.edges:
        graph[one][other]["sign"] = int(lots.choice([-1, 1]))
    counts = [0, 0, 0, 0]
    for a, b, c in combinations(graph, 3):
        if graph.has_edge(a, b) and graph.has_edge(b, c) and graph.has_edge(a, c):
            counts[[graph[a][b]["sign"], graph[b][c]["sign"], graph[a][c]["sign"]].count(-1)] += 1
    ppp, ppm, pmm, mmm = counts
    assert triangles(graph) == Triangles(ppp=ppp, ppm=ppm, pmm=pmm, mmm=mmm)


def test_three_foes_are_balanced_only_weakly() -> None:
    graph = nx.complete_graph(3)
    nx.set_edge_attributes(graph, -1, "sign")
    found = triangles(graph)
    assert (found.balance, found.weak_balance) == (0.0, 1.0)


def test_without_triangles_there_is_no_balance() -> None:
    assert triangles(nx.Graph()).balance is None
    assert triangles(nx.Graph()).weak_balance is None
