"""A network with everything that formats stumble over."""

from datetime import date

import networkx as nx
import numpy as np
import pytest


@pytest.fixture
def signed() -> nx.Graph:
    """Three actors with agreement, conflict, and attributes of every kind."""
    graph = nx.Graph(network_type="onemode", since=date(2012, 1, 1), nothing=None)
    graph.add_node("FRA", label="France", side=0, since=date(2012, 2, 4), aliases=["République", 'the "Hexagon"'])
    graph.add_node("RUS", label="Russia <& Co>", side=np.int64(1), score=np.float64(0.5), note=None)
    graph.add_node("arab-league", side=0, score=2, parts={"SYR": False})
    graph.add_edge("FRA", "RUS", weight=-2.5, sign=-1, stance_ids=("a1", "b2"), known=True)
    graph.add_edge("FRA", "arab-league", weight=3, sign=1, stance_ids=("c3",), when=date(2012, 3, 1))
    return graph


@pytest.fixture
def two_mode() -> nx.Graph:
    """Two actors, two concepts."""
    graph = nx.Graph(network_type="twomode")
    graph.add_node("FRA", label="France", bipartite=0)
    graph.add_node("RUS", label="Russia", bipartite=0)
    graph.add_node("draft", label="Draft; on Syria", bipartite=1)
    graph.add_node("plan", label='The "plan"', bipartite=1)
    graph.add_edge("FRA", "draft", weight=2.0, sign=1)
    graph.add_edge("RUS", "draft", weight=-3.0, sign=-1)
    graph.add_edge("RUS", "plan", weight=1.0, sign=1)
    return graph
