"""Networks of a debate small enough to count by hand."""

import math
from datetime import date, datetime, timedelta

import pytest
from debates import BEGIN, DRAFTS, debate

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks import Network, Settings, choose, network, networks, stance_settings
from stancegraph.graph.networks.events import EventList


def cell(one: Network, row: str, column: str) -> float:
    return float(one.values[one.rows.index(row), one.columns.index(column)])


def tie(found: EventList, row: str, column: str, **chosen: object) -> float:
    return cell(network(found, stance_settings(network_type="onemode", **chosen)), row, column)


@pytest.mark.parametrize(
    ("aggregation", "weight"), [("ignore", 3), ("congruence", 1), ("conflict", 2), ("subtract", -1)]
)
def test_one_who_agrees_once_and_differs_twice(aggregation: str, weight: float) -> None:
    assert tie(DRAFTS, "FRA", "RUS", qualifier_aggregation=aggregation) == weight


@pytest.mark.parametrize(
    ("normalization", "weight"),
    # FRA made 3 statements and RUS 2; cells held by one alone: 2 + 1, products of shared cells: 1
    [("no", 1), ("average", 1 / 2.5), ("jaccard", 1 / 4), ("cosine", 1 / (5**0.5 * 2**0.5))],
)
def test_congruence_normalised(normalization: str, weight: float) -> None:
    found = tie(DRAFTS, "FRA", "RUS", qualifier_aggregation="congruence", normalization=normalization)
    assert found == pytest.approx(weight)


def test_dna_s_cosine_divides_by_the_product_of_totals() -> None:
    found = tie(DRAFTS, "FRA", "RUS", qualifier_aggregation="congruence", normalization="cosine", compat="dna-3.1")
    assert found == pytest.approx(1 / 6)


@pytest.mark.parametrize(
    ("chosen", "weight"),
    [
        ({"qualifier_aggregation": "ignore"}, 2),
        ({"qualifier_aggregation": "subtract"}, 2),
        ({"qualifier_aggregation": "combine"}, 1),
        ({"qualifier_aggregation": "subtract", "normalization": "activity"}, 2 / 3),
        ({"qualifier_aggregation": "subtract", "normalization": "prominence"}, 2 / 4),
        ({"qualifier_aggregation": "combine", "normalization": "activity"}, 1 / 2),
        ({"qualifier_aggregation": "subtract", "duplicates": "acrossrange"}, 1),
        ({"qualifier_aggregation": "subtract", "duplicates": "document"}, 2),
    ],
)
def test_twomode(chosen: dict[str, object], weight: float) -> None:
    assert cell(network(DRAFTS, stance_settings(**chosen)), "FRA", "draft") == pytest.approx(weight)


def test_combine_says_contra_with_two_and_both_with_three() -> None:
    found = debate([("RUS", "draft", False, 0), ("CHN", "draft", True, 1), ("CHN", "draft", False, 2)])
    one = network(found, stance_settings(qualifier_aggregation="combine"))
    assert (cell(one, "RUS", "draft"), cell(one, "CHN", "draft")) == (2, 3)


def test_integers_agree_by_their_distance() -> None:
    found = debate([("A", "x", -2, 0), ("B", "x", 1, 1), ("C", "x", 2, 2)])
    assert tie(found, "A", "B", qualifier_aggregation="congruence") == pytest.approx(0.25)
    assert tie(found, "A", "B", qualifier_aggregation="conflict") == pytest.approx(0.75)


def test_one_integer_alone_has_no_distance() -> None:
    found = debate([("A", "x", 2, 0), ("B", "x", 2, 1)])
    value = tie(found, "A", "B", qualifier_aggregation="congruence")
    assert math.isnan(value)


@pytest.mark.parametrize("aggregation", ["ignore", "congruence", "conflict", "subtract"])
@pytest.mark.parametrize("level", [1, True, "loud"])
def test_a_range_in_which_nobody_speaks_is_an_empty_network(aggregation: str, level: int | bool | str) -> None:
    found = debate([("A", "x", level, 0), ("B", "x", level, 99)])
    quiet = {"start_date": date(2012, 2, 1), "stop_date": date(2012, 2, 2), "isolates": True}
    one = network(found, stance_settings(network_type="onemode", qualifier_aggregation=aggregation, **quiet))
    assert (one.rows, one.values.shape, one.statements) == ((), (0, 0), 0)


def test_isolates_come_from_the_range_and_not_from_outside_it() -> None:
    chosen: dict[str, object] = {
        "network_type": "onemode",
        "qualifier_aggregation": "congruence",
        "exclude_values": {"actor": ("GBR",)},
        "start_date": BEGIN.date(),
        "stop_date": (BEGIN + timedelta(days=1)).date(),
    }
    assert network(DRAFTS, stance_settings(**chosen)).rows == ("FRA",)
    assert network(DRAFTS, stance_settings(**chosen, isolates=True)).rows == ("FRA", "GBR")


def test_one_listed_value_is_enough_to_drop_and_all_are_needed_to_keep() -> None:
    listed = {"target": ("draft",), "agreement": ("1",)}
    dropped = choose(DRAFTS, stance_settings(exclude_values=listed)).selection
    kept = choose(DRAFTS, stance_settings(exclude_values=listed, invert_values=True)).selection
    assert [DRAFTS.ids[index] for index in dropped.filtered] == []
    assert [DRAFTS.ids[index] for index in kept.filtered] == ["s1", "s2", "s6"]


def test_publishers_can_be_left_out_or_kept_alone() -> None:
    found = debate([("A", "x", True, 0), ("B", "x", True, 1)], publishers=["Wire", "Gazette"])
    out = choose(found, stance_settings(exclude_sources=("Wire",))).selection
    alone = choose(found, stance_settings(exclude_sources=("Wire",), invert_sources=True)).selection
    assert ([found.ids[i] for i in out.base], [found.ids[i] for i in alone.base]) == (["s2"], ["s1"])


def test_months_of_two_years_are_one_month_unless_it_is_of_one_year() -> None:
    found = debate([("A", "x", True, 0), ("A", "x", True, 366)])
    assert len(choose(found, stance_settings(duplicates="month")).selection.filtered) == 1
    assert len(choose(found, stance_settings(duplicates="month of one year")).selection.filtered) == 2


def test_weeks_follow_the_locale_with_dna_alone() -> None:
    # Saturday and Sunday, 7 and 8 January 2012: one ISO week, two American ones
    found = debate([("A", "x", True, 6), ("A", "x", True, 7)])
    for compat, locale, left in [("dna-3.1", "en_US", 2), ("dna-3.1", "en_GB", 1), ("", "en_US", 1)]:
        chosen = stance_settings(duplicates="week", locale=locale, compat=compat)
        assert len(choose(found, chosen).selection.filtered) == left


def test_large_integers_are_equal_but_not_in_dna() -> None:
    found = debate([("A", "x", 200, 0), ("A", "x", 200, 1), ("A", "x", 7, 2), ("A", "x", 7, 3)])
    chosen: dict[str, object] = {"qualifier_aggregation": "subtract", "duplicates": "acrossrange"}
    assert len(choose(found, stance_settings(**chosen)).selection.filtered) == 2
    assert len(choose(found, stance_settings(**chosen, compat="dna-3.1")).selection.filtered) == 3


def test_windows_lie_within_the_range_and_include_both_ends() -> None:
    chosen = stance_settings(
        network_type="onemode", qualifier_aggregation="congruence", time_window="days", window_size=2
    )
    found = list(networks(DRAFTS, chosen))
    assert [(one.start, one.date, one.end) for one in found] == [
        (BEGIN + timedelta(days=day - 1), BEGIN + timedelta(days=day), BEGIN + timedelta(days=day + 1))
        for day in (1, 2, 3, 4)
    ]
    assert [one.statements for one in found] == [3, 3, 3, 3]
    assert found[0].rows == ("FRA", "GBR", "RUS")
    assert cell(found[0], "FRA", "GBR") == 1


def test_months_clip_to_their_last_day_and_stay_there() -> None:
    found = debate([("A", "x", True, 30), ("B", "x", True, 100)])
    chosen = stance_settings(network_type="onemode", time_window="months", window_size=1)
    assert [one.date for one in networks(found, chosen)] == [
        datetime(2012, 1, 31), datetime(2012, 2, 29), datetime(2012, 3, 29)
    ]  # fmt: skip


def test_windows_of_events_hold_one_more_than_asked_when_even() -> None:
    chosen = stance_settings(network_type="onemode", time_window="events", window_size=4)
    assert [one.statements for one in networks(DRAFTS, chosen)] == [5, 5]


def test_congruence_and_conflict_alternate() -> None:
    chosen = stance_settings(
        network_type="onemode", qualifier_aggregation="congruence & conflict", time_window="events", window_size=4
    )
    assert [one.layer for one in networks(DRAFTS, chosen)] == ["congruence", "conflict"] * 2


def test_triangular_weights_fall_on_both_sides_but_rise_on_one_in_dna() -> None:
    found = debate([("A", "x", True, 0), ("B", "x", True, 1), ("C", "x", False, 2)])
    chosen: dict[str, object] = {"time_window": "days", "window_size": 4, "kernel": "triangular", "indent_time": False}
    ours, theirs = (next(networks(found, stance_settings(**chosen, compat=compat))) for compat in ("", "dna-3.1"))
    # centre on the first day, u = 0, -0.5, -1
    assert [float(value) for value in ours.values[:, 0]] == [1, 0.5, 0]
    assert [float(value) for value in theirs.values[:, 0]] == [1, 1.5, 2]


def smoothed(found: EventList, **chosen: object) -> Network:
    """The window of all statements around the first day."""
    window = {"time_window": "days", "window_size": 40, "kernel": "uniform", "indent_time": False}
    return next(networks(found, stance_settings(**(window | chosen))))


@pytest.mark.parametrize(("compat", "weights"), [("", [-1.0, 0.5, 1.0]), ("dna-3.1", [0.0, 0.5, 1.0])])
def test_smoothed_integers_count_by_value_but_in_dna_by_place(compat: str, weights: list[float]) -> None:
    # weights of 0.5 times the value; places as text: -2, 1, 2 are the levels 0, 1, 2
    found = debate([("A", "x", -2, 0), ("B", "x", 1, 1), ("C", "x", 2, 2)])
    one = smoothed(found, qualifier_aggregation="subtract", compat=compat)
    assert one.values[:, 0].tolist() == weights


@pytest.mark.parametrize(("compat", "likeness"), [("", 0.75), ("dna-3.1", 0.5)])
def test_smoothed_integers_are_alike_by_value_but_in_dna_by_place(compat: str, likeness: float) -> None:
    # -2 and -1 are 1 of 4 apart; sorted as text, -1, -2, 2, they are 1 of 2 places apart
    found = debate([("A", "x", -2, 0), ("B", "x", -1, 1), ("C", "x", 2, 2)])
    one = smoothed(found, network_type="onemode", qualifier_aggregation="congruence", compat=compat)
    assert cell(one, "A", "B") == pytest.approx(0.5 * likeness)


def test_a_kernel_over_one_side_alone_counts_it_as_against() -> None:
    # as DNA does, and not among what the default mends: one level is the lowest
    found = debate([("A", "x", True, 0), ("B", "x", True, 1)])
    assert smoothed(found, qualifier_aggregation="subtract").values.tolist() == [[-0.5], [-0.5]]
    assert math.isnan(cell(smoothed(found, network_type="onemode", qualifier_aggregation="congruence"), "A", "B"))


def test_a_kernel_leaves_out_statements_with_a_blank_qualifier() -> None:
    found = debate([("A", "x", "loud", 0), ("A", "x", "", 1), ("B", "x", "calm", 2)])
    assert smoothed(found, qualifier_aggregation="ignore").values.tolist() == [[0.5], [0.5]]


def test_a_smoothed_network_ties_actors_to_themselves() -> None:
    one = smoothed(DRAFTS, network_type="onemode", qualifier_aggregation="congruence")
    # FRA: two statements on the draft, one on the truce; each weighs 0.5, so the root of a product does too
    assert cell(one, "FRA", "FRA") == pytest.approx(0.5 * 4 + 0.5)
    assert cell(one, "FRA", "RUS") == pytest.approx(0.5)
    averaged = smoothed(DRAFTS, network_type="onemode", qualifier_aggregation="congruence", normalization="average")
    # 2 / (counts of both) over (draft, for): 2/2, (draft, against): 2/1, (truce, for): 2/2
    assert cell(averaged, "FRA", "RUS") == pytest.approx(0.5 * (2 / 2 + 2 / 1 + 2 / 2))


def test_each_window_can_sum_to_one() -> None:
    chosen = stance_settings(network_type="onemode", time_window="days", window_size=2, normalize_to_one=True)
    for one in networks(DRAFTS, chosen):
        assert float(one.values.sum()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({"network_type": "onemode", "qualifier_aggregation": "combine"}, "does not go with onemode"),
        ({"qualifier_aggregation": "congruence"}, "does not go with twomode"),
        ({"network_type": "onemode", "normalization": "activity"}, "normalization 'activity'"),
        ({"qualifier": None, "qualifier_aggregation": "subtract"}, "needs a qualifier"),
        ({"variable2": "actor"}, "variable2 is variable1"),
        ({"variable2": "topic"}, "no statement variable 'topic'; there are"),
        ({"network_type": "onemode", "qualifier_aggregation": "congruence & conflict"}, "needs a time window"),
        ({"network_type": "eventlist"}, "a network is 'onemode' or 'twomode'"),
    ],
)
def test_settings_that_do_not_go_together_are_refused(chosen: dict[str, object], words: str) -> None:
    with pytest.raises(BadParameter, match=words):
        network(DRAFTS, stance_settings(**chosen))


def test_dna_replaces_them_and_says_so() -> None:
    one = network(DRAFTS, stance_settings(variable2="actor", qualifier_aggregation="congruence", compat="dna-3.1"))
    assert one.columns == ("draft", "truce")
    assert len(one.notes) == 2


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({"kernel": "cubic"}, "kernel is 'cubic'; it is one of"),
        ({"window_size": 0}, "window_size is 0"),
        ({"start_date": datetime(2013, 1, 1).date(), "stop_date": datetime(2012, 1, 1).date()}, "is after"),
    ],
)
def test_settings_refuse_values_that_are_none(chosen: dict[str, object], words: str) -> None:
    with pytest.raises(BadParameter, match=words):
        Settings(**chosen)  # type: ignore[arg-type]


def test_too_many_windows_are_refused() -> None:
    found = debate([("A", "x", True, 0), ("B", "x", True, 900)])
    with pytest.raises(BadParameter, match="take a larger unit"):
        next(networks(found, stance_settings(network_type="onemode", time_window="seconds", window_size=2)))


def test_an_empty_list_needs_a_range() -> None:
    with pytest.raises(BadParameter, match="give start_date and stop_date"):
        network(debate([]), stance_settings())
