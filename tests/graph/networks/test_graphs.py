"""Networks as graphs and tables, with the statements behind every tie."""

from itertools import combinations

import numpy as np
from debates import DRAFTS, debate
from hypothesis import given, settings
from hypothesis import strategies as st

from stancegraph.graph.networks import long_frame, long_table, network, networks, stance_settings, to_networkx
from stancegraph.graph.networks.events import EventList


def test_every_edge_carries_its_statements_and_their_sign() -> None:
    graph = to_networkx(network(DRAFTS, stance_settings(network_type="onemode", qualifier_aggregation="congruence")))
    assert graph.edges["FRA", "GBR"] == {"weight": 2.0, "sign": 1, "stance_ids": ("s1", "s2", "s6")}
    assert graph.edges["FRA", "RUS"] == {"weight": 1.0, "sign": 1, "stance_ids": ("s4", "s5")}
    assert graph.nodes["FRA"] == {"label": "FRA", "variable": "actor", "bipartite": 0, "statements": 3}
    assert not graph.has_edge("GBR", "RUS")


def test_conflict_is_negative_and_carries_both_sides() -> None:
    graph = to_networkx(network(DRAFTS, stance_settings(network_type="onemode", qualifier_aggregation="conflict")))
    assert graph.edges["FRA", "RUS"] == {"weight": 2.0, "sign": -1, "stance_ids": ("s1", "s3", "s6")}


def test_an_affiliation_edge_carries_what_the_actor_said_of_the_target() -> None:
    graph = to_networkx(network(DRAFTS, stance_settings(qualifier_aggregation="subtract")))
    assert graph.edges["FRA", "draft"] == {"weight": 2.0, "sign": 1, "stance_ids": ("s1", "s6")}
    assert graph.edges["RUS", "draft"]["sign"] == -1
    assert graph.nodes["draft"] == {"label": "draft", "variable": "target", "bipartite": 1, "statements": 4}


def test_a_state_can_hold_and_be_held_against() -> None:
    found = debate([("FRA", "SYR", False, 0), ("SYR", "FRA", False, 1)])
    graph = to_networkx(network(found, stance_settings(qualifier_aggregation="subtract")))
    assert sorted(graph.edges) == [("FRA", "SYR (target)"), ("SYR", "FRA (target)")]


def test_text_qualifiers_conflict_where_the_other_is_silent() -> None:
    found = debate([("A", "x", "loud", 0), ("B", "x", "loud", 1), ("A", "y", "calm", 2), ("B", "x", "calm", 3)])
    graph = to_networkx(network(found, stance_settings(network_type="onemode", qualifier_aggregation="conflict")))
    assert graph.edges["A", "B"] == {"weight": 2.0, "sign": -1, "stance_ids": ("s3", "s4")}


def test_the_long_table_has_one_row_a_pair_and_window() -> None:
    chosen = stance_settings(
        network_type="onemode", qualifier_aggregation="congruence & conflict", time_window="events", window_size=5
    )
    found = list(long_table(networks(DRAFTS, chosen)))
    assert [(one.row, one.column, one.layer, one.weight) for one in found] == [
        ("FRA", "GBR", "congruence", 1.0),
        ("FRA", "RUS", "congruence", 1.0),
        ("FRA", "RUS", "conflict", 1.0),
        ("GBR", "RUS", "conflict", 1.0),
        ("FRA", "GBR", "congruence", 1.0),
        ("FRA", "RUS", "congruence", 1.0),
        ("FRA", "RUS", "conflict", 1.0),
        ("GBR", "RUS", "conflict", 1.0),
    ]
    assert list(long_frame(networks(DRAFTS, chosen)).columns)[:3] == ["row", "column", "weight"]


SAID = st.tuples(st.sampled_from("ABCD"), st.sampled_from("xyz"), st.booleans(), st.integers(0, 99))


@given(st.lists(SAID, min_size=1, max_size=25), st.sampled_from(["ignore", "congruence", "conflict", "subtract"]))
@settings(max_examples=80, deadline=None)
def test_the_evidence_alone_makes_the_same_tie(said: list[tuple[str, str, bool, int]], aggregation: str) -> None:
    found = debate(said)
    chosen = stance_settings(network_type="onemode", qualifier_aggregation=aggregation)
    graph = to_networkx(network(found, chosen))
    for one, other, tie in graph.edges(data=True):
        again = to_networkx(network(_only(found, tie["stance_ids"]), chosen))
        assert again.edges[one, other] == tie
    for one, other in combinations(graph, 2):
        if not graph.has_edge(one, other) and aggregation != "subtract":
            assert not _shares(said, one, other, aggregation)


def _only(found: EventList, ids: tuple[str, ...]) -> EventList:
    return found.taken(np.array([found.ids.index(one) for one in ids]))


def _shares(said: list[tuple[str, str, bool, int]], one: str, other: str, aggregation: str) -> bool:
    ours = {(target, level) for actor, target, level, _ in said if actor == one}
    theirs = {(target, level) for actor, target, level, _ in said if actor == other}
    return any(
        target == their and (aggregation == "ignore" or (level == held) == (aggregation == "congruence"))
        for target, level in ours
        for their, held in theirs
    )
