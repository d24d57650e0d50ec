"""Strong and weak balance, and the dyads in the way, against their definitions."""

from itertools import product

import networkx as nx
import numpy as np
import pytest

from stancegraph.graph.networks.signed import balance
from stancegraph.graph.networks.signed.balance import weak_camps


def signed(*edges: tuple[str, str, int]) -> nx.Graph:
    graph = nx.Graph()
    for one, other, sign in edges:
        graph.add_edge(one, other, sign=sign, stance_ids=(f"{one}{other}",))
    return graph


def test_three_foes_are_balanced_weakly_alone() -> None:
    found = balance(signed(("a", "b", -1), ("b", "c", -1), ("a", "c", -1)))
    assert (found.is_balanced, found.is_weakly_balanced) == (False, True)
    assert found.camps == (("a",), ("b",), ("c",))
    assert (found.nodes, found.edges, found.negative) == (3, 3, 3)


def test_a_friend_of_both_foes_is_balanced_in_no_way() -> None:
    found = balance(signed(("a", "b", 1), ("b", "c", 1), ("a", "c", -1)))
    assert (found.is_balanced, found.is_weakly_balanced, found.camps) == (False, False, None)
    (dyad,) = found.frustrated
    assert dyad.stance_ids == (f"{dyad.one}{dyad.other}",)
    assert dyad.sign == (-1 if (dyad.one, dyad.other) == ("a", "c") else 1)


def test_two_camps_are_balanced_both_ways() -> None:
    found = balance(signed(("a", "b", 1), ("b", "c", -1), ("a", "c", -1), ("c", "d", 1)))
    assert found.is_balanced and found.is_weakly_balanced
    assert found.camps == (("a", "b"), ("c", "d"))
    assert found.frustrated == ()


def test_nobody_is_balanced() -> None:
    found = balance(nx.empty_graph(2))
    assert found.is_balanced and found.camps == ()
    assert found.frustration.normalised is None


@pytest.mark.parametrize("seed", range(12))
def test_weak_balance_is_what_some_grouping_achieves(seed: int) -> None:
    lots = np.random.default_rng(seed)
    graph = nx.gnp_random_graph(6, 0.5, seed=seed)
    for one, other in graph.edges:
        graph[one][other]["sign"] = int(lots.choice([-1, 1], p=[0.7, 0.3]))
    fits = any(
        all((groups[one] == groups[other]) == (sign > 0) for one, other, sign in graph.edges(data="sign"))
        for groups in product(range(6), repeat=6)
    )
    assert (weak_camps(graph) is not None) == fits
