"""Signed networks from stances, whole and by period."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.signed import signed_network, signed_networks
from stancegraph.graph.testimony import Testimony

NOON = datetime(2012, 3, 1, 12, tzinfo=UTC)


def towards(number: int, holder: str, target: str, polarity: int, **changes: object) -> Testimony:
    given: dict[str, object] = {
        "stance_id": f"s{number}",
        "evidence_id": f"e{number}",
        "article_id": f"a{number}",
        "family_id": f"f{number}",
        "actor_id": holder,
        "actor_name": holder.title(),
        "target_id": target,
        "target_name": target.title(),
        "target_kind": "actor",
        "code": "CONDEMNS" if polarity < 0 else "PRAISES",
        "polarity": polarity,
        "goldstein": 0.0,
        "modality": "asserted",
        "said_on": date(2012, 1, number),
        "exact": "words",
        "recorded_at": NOON,
    }
    return Testimony(**given | changes)  # type: ignore[arg-type]


def test_a_tie_has_the_sign_of_the_voices_of_both_ways() -> None:
    found = signed_network(
        [
            towards(3, "rus", "fra", -1),
            towards(1, "fra", "rus", -1),
            towards(2, "fra", "rus", 1),
            towards(4, "fra", "gbr", 1),
        ]
    )
    assert dict(found["fra"]["rus"]) == {
        "sign": -1,
        "weight": -1,
        "positive": 1,
        "negative": 2,
        "first_said": date(2012, 1, 1),
        "last_said": date(2012, 1, 3),
        "stance_ids": ("s1", "s2", "s3"),
    }
    assert found["fra"]["gbr"]["sign"] == 1
    assert dict(found.nodes(data="label")) == {"fra": "Fra", "gbr": "Gbr", "rus": "Rus"}


def test_copies_of_one_text_are_one_voice() -> None:
    copies = [towards(number, "fra", "rus", 1, family_id="wire") for number in (1, 2, 3)]
    found = signed_network([*copies, towards(4, "fra", "rus", -1), towards(5, "rus", "fra", -1)])
    assert found["fra"]["rus"]["weight"] == -1
    assert found["fra"]["rus"]["stance_ids"] == ("s3", "s4", "s5")


def test_voices_that_cancel_leave_two_actors_without_a_tie() -> None:
    found = signed_network([towards(1, "fra", "rus", 1), towards(2, "rus", "fra", -1)])
    assert (list(found), list(found.edges), found.graph["undecided"]) == (["fra", "rus"], [], 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"polarity": 0},
        {"target_kind": "text"},
        {"modality": "hypothetical"},
        {"superseded_at": NOON},
        {"target_id": "fra"},
    ],
)
def test_what_ties_nobody_is_left_out(changes: dict[str, object]) -> None:
    assert len(signed_network([replace(towards(1, "fra", "rus", -1), **changes)])) == 0  # type: ignore[arg-type]


def test_first_hand_only_on_request() -> None:
    told = [towards(1, "fra", "rus", -1, distance=1), towards(2, "fra", "rus", 1)]
    assert signed_network(told).number_of_edges() == 0
    assert signed_network(told, first_hand=True)["fra"]["rus"]["sign"] == 1


def test_actors_by_their_states() -> None:
    told = [
        towards(1, "minister", "RUS", -1, actor_country="FRA", target_country="RUS"),
        towards(2, "FRA", "envoy", -1, actor_country="FRA", target_country="RUS"),
        towards(3, "minister", "FRA", -1, actor_country="FRA", target_country="FRA"),
    ]
    found = signed_network(told, by_state=True)
    assert list(found.edges(data="weight")) == [("FRA", "RUS", -2)]
    assert dict(found.nodes(data="label")) == {"FRA": "Fra", "RUS": "Rus"}


def test_periods_follow_each_other_on_the_calendar() -> None:
    told = [towards(1, "fra", "rus", -1), towards(2, "fra", "rus", 1, said_on=date(2012, 8, 2))]
    found = list(signed_networks(told, months=3))
    assert [(one.since, one.until, one.network.number_of_edges()) for one in found] == [
        (date(2012, 1, 1), date(2012, 4, 1), 1),
        (date(2012, 4, 1), date(2012, 7, 1), 0),
        (date(2012, 7, 1), date(2012, 10, 1), 1),
    ]
    assert [one.network["fra"]["rus"]["sign"] for one in found if one.network.edges] == [-1, 1]
    assert list(signed_networks([], months=12)) == []


def test_periods_end_with_the_calendar() -> None:
    (found,) = signed_networks([towards(1, "fra", "rus", -1, said_on=date(9999, 12, 30))], months=12)
    assert (found.since, found.until) == (date(9999, 1, 1), date.max)
    assert found.network.number_of_edges() == 1


def test_a_period_that_does_not_divide_a_year_is_refused() -> None:
    with pytest.raises(BadParameter, match="a period of 5 months"):
        list(signed_networks([], months=5))
