"""Question 22, asked by name on both engines."""

from datetime import date

import neo4j
import pytest
from debates import BRITAIN, CHINA, FRANCE, RUSSIA, SYRIA_DEBATE, load_debate

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.questions import answer

QUARREL = [
    (FRANCE, "PRAISES", BRITAIN, 1, date(2012, 1, 3)),
    (BRITAIN, "CONDEMNS", RUSSIA, -1, date(2012, 2, 3)),
    (RUSSIA, "PRAISES", FRANCE, 1, date(2012, 3, 3)),
    (CHINA, "PRAISES", RUSSIA, 1, date(2012, 5, 3)),
]


def test_a_friend_of_two_foes_is_frustrated(graph: neo4j.Driver) -> None:
    load_debate(graph, QUARREL)
    (found,) = answer(graph, "signed_balance", {})
    assert (found.actors, found.ties, found.negative, found.frustration_index, found.exact) == (4, 4, 1, 1, True)
    assert (found.balanced, found.weakly_balanced, found.triangle_balance) == (False, False, 0.0)
    (dyad,) = found.frustrated
    assert {dyad.one_name, dyad.other_name} <= {"France", "United Kingdom", "Russia"}
    assert len(dyad.stance_ids) == 1


def test_balance_quarter_by_quarter(graph: neo4j.Driver) -> None:
    load_debate(graph, QUARREL)
    rows = answer(graph, "signed_balance", {"months": "3", "since": "2012-02-01"})
    assert [(row.since, row.until, row.balanced, row.camps) for row in rows] == [
        (date(2012, 2, 1), date(2012, 4, 1), True, (("France", "Russia"), ("United Kingdom",))),
        (date(2012, 4, 1), date(2012, 7, 1), True, (("China", "Russia"),)),
    ]


def test_agreement_ties_too(graph: neo4j.Driver) -> None:
    load_debate(graph, SYRIA_DEBATE)
    (whole,) = answer(graph, "signed_balance", {"ties": "agreement", "until": "2012-04-01"})
    assert whole.balanced and whole.triangle_balance == 1.0
    assert whole.camps == (("China", "Russia"), ("France", "United Kingdom"))
    rows = answer(graph, "signed_balance", {"ties": "agreement", "months": "3"})
    assert [row.camps for row in rows] == [
        (("China", "Russia"), ("France", "United Kingdom")),
        (("China", "France", "United Kingdom"), ("Russia",)),
    ]


def test_an_empty_window_has_no_answer_and_odd_words_are_refused(graph: neo4j.Driver) -> None:
    assert answer(graph, "signed_balance", {}) == []
    assert answer(graph, "signed_balance", {"ties": "agreement"}) == []
    for given in ({"ties": "votes"}, {"months": "5"}, {"since": "2012-01-01", "until": "2012-01-01"}):
        with pytest.raises(BadParameter):
            answer(graph, "signed_balance", given)
