"""Questions about blocs, asked by name on a small debate."""

from datetime import date

import neo4j
import pytest
from debates import SYRIA_DEBATE, load_debate

from stancegraph.graph.networks.matrices import MonthCell
from stancegraph.graph.questions import answer


@pytest.fixture
def debated(graph: neo4j.Driver) -> neo4j.Driver:
    """A graph with two quarters of a debate."""
    load_debate(graph, SYRIA_DEBATE)
    return graph


def test_who_agrees_and_who_conflicts(debated: neo4j.Driver) -> None:
    rows = answer(debated, "agreement", {"since": "2012-01-01", "until": "2012-04-01"})
    found = {(row.one_id, row.other_id): (row.congruence, row.conflict, row.net, len(row.stance_ids)) for row in rows}
    assert found == {
        ("FRA", "GBR"): (2.0, 0.0, 2.0, 4),
        ("CHN", "RUS"): (2.0, 0.0, 2.0, 4),
        ("FRA", "RUS"): (0.0, 2.0, -2.0, 4),
        ("CHN", "FRA"): (0.0, 2.0, -2.0, 4),
        ("GBR", "RUS"): (0.0, 2.0, -2.0, 4),
        ("CHN", "GBR"): (0.0, 2.0, -2.0, 4),
    }


def test_coalitions_quarter_by_quarter(debated: neo4j.Driver) -> None:
    rows = answer(debated, "coalitions_per_quarter", {})
    assert [(row.quarter, row.label, row.members) for row in rows] == [
        ("2012-Q1", 1, ("China", "Russia")),
        ("2012-Q1", 2, ("France", "United Kingdom")),
        ("2012-Q2", 2, ("China", "France", "United Kingdom")),
    ]
    assert rows[2].joined == ("China",)


def test_china_bridges(debated: neo4j.Driver) -> None:
    first, *_ = answer(debated, "bridging_actors", {})
    assert (first.actor_name, first.participation > 0) == ("China", True)


def test_polarisation_with_its_interval(debated: neo4j.Driver) -> None:
    rows = answer(debated, "polarization_per_quarter", {"resamples": "20"})
    assert [(row.quarter, row.value, row.stances) for row in rows] == [("2012-Q1", 1.0, 8), ("2012-Q2", 1.0, 4)]
    assert rows[0].camps == (("China", "Russia"), ("France", "United Kingdom"))
    assert rows[0].low is not None
    assert rows[0].low <= 1.0


def test_a_quarter_in_which_nobody_speaks_has_no_interval(graph: neo4j.Driver) -> None:
    load_debate(graph, [SYRIA_DEBATE[0], SYRIA_DEBATE[2], (*SYRIA_DEBATE[3][:4], date(2012, 8, 1))])
    rows = answer(graph, "polarization_per_quarter", {"resamples": "5"})
    assert [(row.quarter, row.stances) for row in rows] == [("2012-Q1", 2), ("2012-Q2", 0), ("2012-Q3", 1)]
    assert rows[1].low is None


def test_the_matrix_has_its_blanks(debated: neo4j.Driver) -> None:
    rows = answer(debated, "issue_matrix", {})
    assert len(rows) == 4 * 4 * 2
    cell = next(one for one in rows if (one.month, one.actor, one.target) == (date(2012, 1, 1), "Russia", "draft"))
    assert isinstance(cell, MonthCell)
    assert (cell.supports, cell.opposes, cell.neutral, len(cell.stance_ids)) == (0, 1, 0, 1)
    assert {one.month for one in rows if one.is_blank and one.actor == "Russia"} >= {date(2012, 3, 1), date(2012, 4, 1)}


@pytest.mark.parametrize(
    "name", ["agreement", "coalitions_per_quarter", "bridging_actors", "polarization_per_quarter", "issue_matrix"]
)
def test_nothing_said_is_no_row(embedded: neo4j.Driver, name: str) -> None:
    assert list(answer(embedded, name, {})) == []
