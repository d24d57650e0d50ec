"""The frustration index against all partitions of small graphs, and its bounds on larger ones."""

from itertools import combinations, product

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.signed import frustration
from stancegraph.graph.networks.signed.cycles import Cover, packed
from stancegraph.graph.networks.signed.frustration import frustrated
from stancegraph.graph.networks.signed.reduction import blocks, reduced


@st.composite
def signed_graphs(draw: st.DrawFn, most: int = 8) -> nx.Graph:
    size = draw(st.integers(0, most))
    pairs = list(combinations(range(size), 2))
    signs = draw(st.lists(st.sampled_from([-1, 0, 1]), min_size=len(pairs), max_size=len(pairs)))
    graph = nx.empty_graph(size)
    graph.add_edges_from((*pair, {"sign": sign}) for pair, sign in zip(pairs, signs, strict=True) if sign)
    return graph


def random_graph(size: int, edges: int, *, negative: float, seed: int) -> nx.Graph:
    lots = np.random.default_rng(seed)
    graph = nx.gnm_random_graph(size, edges, seed=seed)
    for one, other in graph.edges:
        graph[one][other]["sign"] = -1 if lots.random() < negative else 1
    return graph


def by_all_partitions(graph: nx.Graph) -> int:
    nodes = list(graph)
    return min(
        len(frustrated(graph, dict(zip(nodes, (0, *sides), strict=False))))
        for sides in product((0, 1), repeat=max(len(nodes) - 1, 0))
    )


@given(signed_graphs())
@settings(deadline=None, max_examples=150)
def test_the_index_is_the_least_of_all_partitions(graph: nx.Graph) -> None:
    found = frustration(graph)
    assert found.exact
    assert found.index == by_all_partitions(graph)
    assert found.frustrated == frustrated(graph, found.sides)
    assert set(found.sides) == set(graph)


@given(signed_graphs(most=9), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=50)
def test_switching_a_node_changes_nothing(graph: nx.Graph, lots: object) -> None:
    switched = graph.copy()
    for node in list(graph)[::2]:
        for other in graph[node]:
            switched[node][other]["sign"] *= -1
    assert frustration(graph).index == frustration(switched).index


@given(signed_graphs(most=9))
@settings(deadline=None, max_examples=100)
def test_what_is_merged_costs_the_same(graph: nx.Graph) -> None:
    small = reduced(graph)
    cost = small.constant
    for _, block in blocks(small.core):
        sides = (np.array((1, *rest)) for rest in product((-1, 1), repeat=block.size - 1))
        least = min(block.cost(one) for one in sides)
        assert packed(Cover(block), block) <= least
        cost += least
    assert cost == by_all_partitions(graph)


@pytest.mark.parametrize("size", range(3, 11))
def test_complete_graphs_of_foes_have_the_known_index(size: int) -> None:
    graph = nx.complete_graph(size)
    nx.set_edge_attributes(graph, -1, "sign")
    assert frustration(graph).index == (size - 1) ** 2 // 4


def test_the_petersen_graph_of_foes_has_the_known_index() -> None:
    graph = nx.petersen_graph()
    nx.set_edge_attributes(graph, -1, "sign")
    assert frustration(graph).index == 3


def test_trees_and_balanced_camps_are_not_frustrated() -> None:
    tree = nx.random_labeled_tree(40, seed=1)
    nx.set_edge_attributes(tree, -1, "sign")
    assert frustration(tree).index == 0
    camps = nx.complete_graph(12)
    for one, other in camps.edges:
        camps[one][other]["sign"] = 1 if (one < 5) == (other < 5) else -1
    found = frustration(camps)
    assert found.index == 0 and found.normalised == 1.0
    assert [found.sides[node] for node in range(12)] == [0] * 5 + [1] * 7


def test_a_graph_that_needs_branching_is_proven() -> None:
    found = frustration(random_graph(26, 160, negative=0.5, seed=3), time_limit=120)
    assert found.exact


def test_bounds_hold_when_time_runs_out() -> None:
    graph = random_graph(300, 1500, negative=0.5, seed=5)
    found = frustration(graph, time_limit=0.05)
    assert not found.exact
    assert 0 < found.lower_bound < found.index == len(frustrated(graph, found.sides)) < graph.number_of_edges() / 2


def test_the_seed_decides_nothing_that_is_proven() -> None:
    graph = random_graph(40, 90, negative=0.4, seed=7)
    assert len({frustration(graph, seed=seed).index for seed in range(4)}) == 1
    assert frustration(graph, seed=2).sides == frustration(graph, seed=2).sides


@pytest.mark.parametrize(
    ("graph", "words"),
    [
        (nx.DiGraph([(1, 2, {"sign": 1})]), "undirected"),
        (nx.Graph([(1, 2, {"sign": 0})]), "sign 0"),
        (nx.Graph([(1, 2)]), "sign None"),
        (nx.Graph([(1, 1, {"sign": 1})]), "loop at 1"),
    ],
)
def test_what_is_no_signed_graph_is_refused(graph: nx.Graph, words: str) -> None:
    with pytest.raises(BadParameter, match=words):
        frustration(graph)


def test_a_time_limit_of_nothing_is_refused() -> None:
    with pytest.raises(BadParameter, match="time limit 0"):
        frustration(nx.Graph(), time_limit=0)
