from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from testimonies import DAY, NOON, said

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.positions import Position, position
from stancegraph.graph.testimony import Testimony


@st.composite
def records(draw: st.DrawFn, most: int = 9) -> list[Testimony]:
    count = draw(st.integers(0, most))
    return [
        said(
            number,
            draw(st.sampled_from([-1, 0, 1])),
            days_ago=draw(st.sampled_from([-40, 0, 0, 1, 90, 180, 360, 100_000])),
            family=draw(st.sampled_from([None, None, "shared", "other"])),
            distance=draw(st.integers(0, 2)),
            modality=draw(st.sampled_from(["asserted", "planned", "conditional", "negated"])),
        )
        for number in range(count)
    ]


def without(stances: Sequence[Testimony], families: Sequence[str]) -> Position[Testimony]:
    return position([s for s in stances if s.family_id not in families], as_of=DAY)


@given(records(), st.randoms())
def test_order_does_not_matter(stances: list[Testimony], random: object) -> None:
    shuffled = list(stances)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert position(shuffled, as_of=DAY) == position(stances, as_of=DAY)


@given(records())
def test_a_copy_changes_nothing(stances: list[Testimony]) -> None:
    copies = [replace(s, evidence_id=f"z{s.evidence_id}", article_id=f"z{s.article_id}") for s in stances]
    assert position([*copies, *stances], as_of=DAY) == position(stances, as_of=DAY)


@given(records(), st.integers(1, 400), st.sampled_from([-1, 0, 1]))
def test_what_is_said_later_changes_nothing(stances: list[Testimony], days: int, polarity: int) -> None:
    later = said(99, polarity, days_ago=-days)
    assert position([*stances, later], as_of=DAY) == position(stances, as_of=DAY)


@given(records())
def test_the_overturning_set_overturns_and_no_smaller_one_does(stances: list[Testimony]) -> None:
    now = position(stances, as_of=DAY)
    assume(now.basis)
    families = [voice.family_id for voice in now.overturned_by]
    assert families
    assert without(stances, families).verdict != now.verdict
    everyone = [voice.family_id for voice in now.basis]
    for size in range(len(families)):
        for smaller in combinations(everyone, size):
            assert without(stances, smaller).verdict == now.verdict


@given(records())
def test_score_and_verdict_agree(stances: list[Testimony]) -> None:
    found = position(stances, as_of=DAY)
    match found.verdict:
        case "supports":
            assert found.score is not None and found.score >= 0.5
        case "opposes":
            assert found.score is not None and found.score <= -0.5
        case "mixed":
            assert found.score is not None and -0.5 < found.score < 0.5
        case "neutral":
            assert found.score is None and found.basis
        case _:
            assert not found.basis and found.first_hand is None and found.last_said_on is None


def test_silence_is_not_neutrality() -> None:
    assert position([], as_of=DAY).verdict == "none on record"
    assert position([said(1, 0)], as_of=DAY).verdict == "neutral"


def test_a_family_votes_once_with_its_newest_stance() -> None:
    found = position([said(1, 1, days_ago=9, family="f"), said(2, -1, days_ago=2, family="f")], as_of=DAY)
    assert (found.verdict, found.families, [v.stance_id for v in found.basis]) == ("opposes", 1, ["s00002"])


def test_ties_go_to_the_least_distance_then_to_the_smallest_id() -> None:
    stances = [said(3, 1, family="f"), said(2, 1, family="f"), said(1, -1, family="f", distance=1)]
    assert [v.stance_id for v in position(stances, as_of=DAY).basis] == ["s00002"]


def test_a_voice_half_a_year_old_counts_half() -> None:
    found = position([said(1, 1), said(2, -1, days_ago=180)], as_of=DAY)
    assert found.weight == pytest.approx(1.5)
    assert found.score == pytest.approx(1 / 3)
    assert found.verdict == "mixed"


def test_a_score_of_exactly_one_half_supports() -> None:
    stances = [said(n, 1, days_ago=7) for n in range(3)] + [said(9, -1, days_ago=7)]
    found = position(stances, as_of=DAY)
    assert (found.score, found.verdict) == (0.5, "supports")


def test_first_hand_leaves_out_the_accounts_of_others() -> None:
    stances = [said(1, 1), said(2, -1, distance=1), said(3, -1, distance=2)]
    assert position(stances, as_of=DAY).first_hand == pytest.approx(1 / 3)
    assert position(stances, as_of=DAY, first_hand=True).verdict == "supports"


def test_known_at_sees_what_the_graph_held_then() -> None:
    retracted = said(1, 1, superseded_at=NOON + timedelta(days=3))
    late = said(2, -1, recorded_at=NOON + timedelta(days=2))
    known = [position([retracted, late], as_of=DAY, known_at=NOON + timedelta(days=n)).verdict for n in (-1, 1, 2, 3)]
    assert known == ["none on record", "supports", "mixed", "opposes"]
    assert position([retracted, late], as_of=DAY).verdict == "opposes"


def test_a_stance_of_another_century_still_counts() -> None:
    assert position([said(1, -1, days_ago=700_000)], as_of=DAY, half_life_days=1).verdict == "opposes"


@pytest.mark.parametrize("days", [0.0, -1.0, float("nan"), float("inf")])
def test_a_half_life_out_of_range_is_refused(days: float) -> None:
    with pytest.raises(BadParameter, match="between 1 and 36525"):
        position([], as_of=DAY, half_life_days=days)
