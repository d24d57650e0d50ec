"""Measures of networks on debates whose answer is known."""

from datetime import timedelta
from itertools import pairwise, product

import networkx as nx
import numpy as np
import pytest
from debates import BEGIN, DRAFTS, debate
from hypothesis import given, settings
from hypothesis import strategies as st

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks import calendar_networks, network, networks, stance_settings
from stancegraph.graph.networks.backbone import nested_backbone
from stancegraph.graph.networks.bars import bars
from stancegraph.graph.networks.bootstrap import bootstrap
from stancegraph.graph.networks.bridges import bridges
from stancegraph.graph.networks.changes import change_points
from stancegraph.graph.networks.clusters import METHODS, clusters
from stancegraph.graph.networks.coalitions import coalitions
from stancegraph.graph.networks.events import EventList
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.partitions import modularity
from stancegraph.graph.networks.phases import phases
from stancegraph.graph.networks.polarization import camps, placed, polarization, polarization_over_time

#: two camps of three that differ on everything, and one actor, X, who takes part with both
SIDES = {"A": True, "B": True, "C": True, "P": False, "Q": False, "R": False}
CAMPS = debate([(actor, target, side, 0) for target in ("t1", "t2", "t3") for actor, side in SIDES.items()])
MIXED = debate(
    [(actor, target, side, 0) for target in ("t1", "t2", "t3", "t4") for actor, side in SIDES.items()]
    + [("X", "t1", True, 0), ("X", "t2", False, 0)]
)


def layer(found: EventList, aggregation: str, **chosen: object) -> Network:
    return network(found, stance_settings(network_type="onemode", qualifier_aggregation=aggregation, **chosen))


def test_a_debate_of_two_camps_is_wholly_polarised() -> None:
    found = polarization(layer(CAMPS, "congruence"), layer(CAMPS, "conflict"))
    assert found.value == 1
    assert found.is_exact
    assert {actor for actor, camp in found.camps.items() if camp == found.camps["A"]} == {"A", "B", "C"}
    # two equal groups without ties between them: 2 * (1/2 - (1/2)^2)
    assert found.modularity == pytest.approx(0.5)


def test_a_debate_without_ties_has_no_polarisation() -> None:
    found = debate([("A", "x", True, 0), ("B", "y", True, 0)])
    one = polarization(layer(found, "congruence"), layer(found, "conflict"))
    assert (one.value, one.modularity) == (None, None)


def test_polarisation_takes_its_layers_in_order() -> None:
    with pytest.raises(BadParameter, match="in this order"):
        polarization(layer(CAMPS, "conflict"), layer(CAMPS, "congruence"))


SIGNED = st.integers(2, 9).flatmap(
    lambda size: st.lists(st.integers(-3, 3), min_size=size * size, max_size=size * size).map(
        lambda cells: np.array(cells, dtype=float).reshape(size, size)
    )
)


@given(SIGNED)
@settings(max_examples=60, deadline=None)
def test_no_bipartition_is_better_than_the_one_that_is_given(cells: np.ndarray) -> None:  # type: ignore[type-arg]
    signed = np.triu(cells, 1) + np.triu(cells, 1).T
    if not signed.any():
        return
    agreed, opposed = np.maximum(signed, 0), np.maximum(-signed, 0)
    groups, exact = camps(signed)
    assert exact
    best = max(placed(agreed, opposed, np.array([0, *others])) for others in product((0, 1), repeat=len(signed) - 1))
    assert placed(agreed, opposed, groups) == pytest.approx(best)
    searched, exact = camps(signed, k=3)
    assert not exact
    assert placed(agreed, opposed, searched) >= best - 1e-9 or len(set(searched.tolist())) > 2


@pytest.mark.parametrize("method", sorted(METHODS))
def test_every_method_finds_two_camps(method: str) -> None:
    groups = clusters(layer(CAMPS, "congruence").values, method, k=2)
    assert groups.tolist() == [0, 0, 0, 1, 1, 1]


@pytest.mark.parametrize("method", [*METHODS, "best"])
@given(SIGNED, st.integers(1, 4))
@settings(max_examples=15, deadline=None)
def test_every_actor_has_a_group_whatever_the_ties(
    method: str,
    cells: np.ndarray,
    k: int,  # type: ignore[type-arg]
) -> None:
    groups = clusters(cells + cells.T, method, k=k, seed=3)
    assert len(groups) == len(cells)
    assert sorted(set(groups.tolist())) == list(range(max(groups.tolist()) + 1))
    assert groups.tolist() == clusters(cells + cells.T, method, k=k, seed=3).tolist()


@given(SIGNED)
@settings(max_examples=40, deadline=None)
def test_modularity_is_that_of_networkx(cells: np.ndarray) -> None:  # type: ignore[type-arg]
    ties = np.abs(np.triu(cells, 1) + np.triu(cells, 1).T)
    groups = np.arange(len(ties)) % 3
    if ties.any():
        graph = nx.from_numpy_array(ties)
        sets = [set(np.flatnonzero(groups == group).tolist()) for group in set(groups.tolist())]
        assert modularity(ties, groups) == pytest.approx(nx.community.modularity(graph, sets, weight="weight"))


@pytest.mark.parametrize(("chosen", "words"), [({"method": "magic"}, "no cluster method"), ({"k": 0}, "k is 0")])
def test_clusters_refuse_what_they_cannot_do(chosen: dict[str, object], words: str) -> None:
    with pytest.raises(BadParameter, match=words):
        clusters(np.eye(3), **chosen)  # type: ignore[arg-type]


def test_who_agrees_with_both_camps_is_the_bridge() -> None:
    first, *others = bridges(layer(MIXED, "congruence"))
    assert first.actor == "X"
    assert first.participation == pytest.approx(0.5)
    assert first.betweenness == pytest.approx(9 / 15)
    assert all(one.participation < 0.5 for one in others)


def test_coalitions_keep_their_label_when_a_member_goes() -> None:
    spring = [(actor, "t", side, 0) for actor, side in SIDES.items()]
    summer = [(actor, "t", side if actor != "C" else False, 120) for actor, side in SIDES.items()]
    quarters = calendar_networks(debate(spring + summer), stance_settings(
        network_type="onemode", qualifier_aggregation="congruence"
    ))  # fmt: skip
    found = list(coalitions(quarters))
    assert [(one.date.month, one.label, "".join(one.members)) for one in found] == [
        (1, 1, "ABC"), (1, 2, "PQR"), (4, 1, "AB"), (4, 2, "CPQR")
    ]  # fmt: skip
    assert (found[2].left, found[3].joined) == (("C",), ("C",))
    assert found[0].cohesion == 1


def test_quarters_lie_on_the_calendar_and_are_cut_at_the_range() -> None:
    found = debate([("A", "x", True, 40), ("B", "x", True, 200)])
    chosen = stance_settings(network_type="onemode", qualifier_aggregation="congruence")
    quarters = list(calendar_networks(found, chosen))
    assert [one.date.strftime("%Y-%m-%d") for one in quarters] == ["2012-01-01", "2012-04-01", "2012-07-01"]
    assert (quarters[0].start, quarters[-1].end) == (BEGIN + timedelta(days=40), BEGIN + timedelta(days=200))
    with pytest.raises(BadParameter, match="5 months"):
        next(calendar_networks(found, chosen, months=5))


def test_polarisation_over_time_takes_two_layers_a_window() -> None:
    chosen = stance_settings(
        network_type="onemode", qualifier_aggregation="congruence & conflict", time_window="events", window_size=4
    )
    found = list(polarization_over_time(networks(DRAFTS, chosen)))
    assert [one.value for one in found] == [0.75, 0.75]


def test_phases_change_where_the_sides_do() -> None:
    turned = [
        (actor, "t", side if day < 40 or actor in "APX" else not side, day)
        for day in range(80)
        for actor, side in SIDES.items()
    ]
    chosen = stance_settings(
        network_type="onemode", qualifier_aggregation="subtract", time_window="days", window_size=8
    )
    # while the window holds both, who turned agrees with nobody: a phase of its own
    found = phases(networks(debate(turned), chosen), k=3)
    assert len({one.phase for one in found if one.date < BEGIN + timedelta(days=35)}) == 1
    assert len({one.phase for one in found if one.date > BEGIN + timedelta(days=44)}) == 1
    assert found[0].phase != found[-1].phase
    assert any(one.is_transition for one in found)


def test_phases_need_two_windows() -> None:
    with pytest.raises(BadParameter, match="1 windows"):
        phases([layer(CAMPS, "congruence")])


def test_change_points_are_where_the_mean_moves() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, 60)
    level = np.repeat([0.0, 2.0, 1.0], 20)
    assert change_points((noise + level).tolist()) == [20, 40]
    assert change_points([1.0] * 30) == []
    assert change_points([]) == []


@given(st.lists(st.floats(-5, 5), min_size=4, max_size=9), st.floats(0, 5))
@settings(max_examples=60, deadline=None)
def test_no_other_segmentation_costs_less(values: list[float], penalty: float) -> None:
    def cost(changes: list[int]) -> float:
        ends = [0, *changes, len(values)]
        parts = [np.array(values[a:b]) for a, b in pairwise(ends)]
        return sum(float(((part - part.mean()) ** 2).sum()) for part in parts) + penalty * len(changes)

    places = range(1, len(values))
    chosen = [
        [place for place, cut in zip(places, cuts, strict=True) if cut] for cuts in product((0, 1), repeat=len(places))
    ]
    assert cost(change_points(values, penalty=penalty, shortest=1)) <= min(map(cost, chosen)) + 1e-6


def test_the_backbone_keeps_the_concept_that_divides() -> None:
    # t1 ties four actors, t2 two of them once more, t3 nobody
    found = debate(
        [(actor, "t1", True, 0) for actor in "ABCD"]
        + [("A", "t2", True, 0), ("B", "t2", True, 0), ("A", "t3", True, 0)]
    )
    steps = nested_backbone(found, stance_settings(network_type="onemode", qualifier_aggregation="congruence"))
    assert [one.concept for one in steps] == ["t3", "t2", "t1"]
    assert [one.statements for one in steps] == [6, 4, 0]
    assert steps[0].backbone_loss == 0
    # Laplacian of the full graph: ties of 1, A-B of 2: eigenvalues 0, 4, 4, 6; without t2: 0, 4, 4, 4
    assert steps[1].backbone_loss == pytest.approx(2 * (4 / 12 - 4 / 14) + (6 / 14 - 4 / 12))


def test_dna_s_backbone_compares_row_sums() -> None:
    found = debate([(actor, "t1", True, 0) for actor in "ABCD"] + [("A", "t2", True, 0), ("B", "t2", True, 0)])
    chosen = stance_settings(network_type="onemode", qualifier_aggregation="congruence", compat="dna-3.1")
    first, _ = nested_backbone(found, chosen)
    # row sums 4, 4, 3, 3 and 3, 3, 3, 3
    assert first.backbone_loss == pytest.approx(2 * (4 / 14 - 1 / 4) + 2 * (1 / 4 - 3 / 14))


def test_a_backbone_is_one_of_a_onemode_network() -> None:
    with pytest.raises(BadParameter, match="one-mode"):
        nested_backbone(DRAFTS, stance_settings())


def test_bars_count_by_level() -> None:
    found = bars(DRAFTS, stance_settings())
    assert (found.rows, found.columns, found.values) == (("FRA", "GBR", "RUS"), (0, 1), ((0, 3), (0, 1), (1, 1)))
    assert bars(DRAFTS, stance_settings(qualifier=None, qualifier_aggregation="ignore")).values == ((3,), (1,), (2,))


def test_families_stand_and_fall_together() -> None:
    said = [("A", "x", True, day) for day in range(10)]
    alone = debate(said, families=["one"] * 10)
    apart = debate(said, families=[str(day) for day in range(10)])
    share = lambda found: len({one.split("#")[0] for one in found.ids}) / 10
    assert (bootstrap(alone, share).low, bootstrap(alone, share).high) == (1.0, 1.0)
    spread = bootstrap(apart, share)
    assert (spread.value, spread.families, spread.resamples) == (1.0, 10, 200)
    # of ten drawn with replacement, 1 - (9/10)^10 = 65 percent are distinct
    assert spread.low is not None and spread.high is not None
    assert spread.low < 0.65 < spread.high < 1
    assert bootstrap(apart, share) == spread


def test_a_family_drawn_twice_is_two_documents() -> None:
    twice = DRAFTS.taken(np.array([0, 0]))
    assert (twice.ids, len(set(twice.document_ids))) == (("s1", "s1#1"), 2)


@pytest.mark.parametrize("chosen", [{"resamples": 1}, {"level": 1.0}])
def test_a_bootstrap_needs_sense(chosen: dict[str, object]) -> None:
    with pytest.raises(BadParameter):
        bootstrap(DRAFTS, lambda _: 0.0, **chosen)  # type: ignore[arg-type]
