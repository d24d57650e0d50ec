"""Sparse matrices give what loops over the definitions give, for any settings that go together."""

from datetime import datetime, timedelta
from itertools import product

import network_definitions as naive
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stancegraph.graph.networks.compute import choose, networks
from stancegraph.graph.networks.events import EventList, events
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.settings import AGGREGATIONS, NORMALIZATIONS, Settings

DUPLICATES = ("include", "document", "week", "month", "year", "acrossrange", "week of one year", "month of one year")
NAMES = st.sampled_from(["A", "B", "C", "Å", "d", ""])
LEVELS = {
    "boolean": st.booleans(),
    "integer": st.integers(-2, 2),
    "text": st.sampled_from(["x", "y", "", "Z"]),
}


@st.composite
def lists(draw: st.DrawFn, kind: str | None = None, days: int = 900) -> EventList:
    level = LEVELS[kind or draw(st.sampled_from(sorted(LEVELS)))]
    statement = st.tuples(NAMES, NAMES, level, st.integers(0, days * 24), st.integers(1, 4))
    found = draw(st.lists(statement, min_size=1, max_size=30))
    begin = datetime(2019, 11, 20, 3)
    return events(
        ids=[str(number) for number in range(len(found))],
        moments=[begin + timedelta(hours=one[3]) for one in found],
        statement={
            "actor": [one[0] for one in found],
            "concept": [one[1] for one in found],
            "level": [one[2] for one in found],
        },
        document_ids=[one[4] for one in found],
    )


@st.composite
def choices(draw: st.DrawFn, network_type: str) -> Settings:
    qualifier = draw(st.sampled_from(["level", "level", None]))
    aggregations = [one for one in AGGREGATIONS[network_type] if one != "congruence & conflict"]
    return Settings(
        network_type=network_type,
        variable1="actor",
        variable2="concept",
        qualifier=qualifier,
        qualifier_aggregation=draw(st.sampled_from(aggregations)) if qualifier else "ignore",
        normalization=draw(st.sampled_from(NORMALIZATIONS[network_type])),
        duplicates=draw(st.sampled_from(DUPLICATES)),
        compat="dna-3.1",
    )


def cells(one: Network) -> naive.Matrix:
    return {(i, j): float(one.values[x, y]) for (x, i), (y, j) in product(enumerate(one.rows), enumerate(one.columns))}


def same(found: naive.Matrix, wanted: naive.Matrix) -> None:
    assert set(found) == set(wanted)
    for key, value in wanted.items():
        assert found[key] == pytest.approx(value, abs=1e-9, nan_ok=True), key


@given(lists(), choices("onemode"))
@settings(max_examples=150, deadline=None)
def test_onemode_is_as_defined(found: EventList, chosen: Settings) -> None:
    selection = choose(found, chosen).selection
    statements = naive.kept(found, chosen)
    assert [one.index for one in statements] == list(selection.filtered)
    same(cells(next(networks(found, chosen))), naive.onemode(statements, selection))


@given(lists(), choices("twomode"))
@settings(max_examples=150, deadline=None)
def test_twomode_is_as_defined(found: EventList, chosen: Settings) -> None:
    selection = choose(found, chosen).selection
    same(cells(next(networks(found, chosen))), naive.twomode(naive.kept(found, chosen), selection))


@given(lists(days=40), choices("onemode"), st.integers(1, 12))
@settings(max_examples=60, deadline=None)
def test_windows_are_the_network_of_their_statements(found: EventList, chosen: Settings, size: int) -> None:
    windowed = Settings(**_with(chosen, time_window="days", window_size=size))
    selection, statements = choose(found, windowed).selection, naive.kept(found, windowed)
    for one in networks(found, windowed):
        inside = [said for said in statements if one.start <= said.moment <= one.end]
        assert (one.end - one.start).days == size // 2 * 2
        same(cells(one), naive.onemode(inside, selection))


@given(
    lists(kind="boolean", days=40),
    st.sampled_from(["ignore", "congruence", "conflict", "subtract"]),
    st.sampled_from(["no", "average", "jaccard"]),
    st.sampled_from(["uniform", "epanechnikov", "gaussian", "triangular"]),
    st.integers(1, 12),
    st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_kernels_are_as_defined(
    found: EventList, aggregation: str, normalization: str, kernel: str, size: int, indented: bool
) -> None:
    chosen = Settings(
        network_type="onemode",
        variable1="actor",
        variable2="concept",
        qualifier="level",
        qualifier_aggregation=aggregation,
        normalization=normalization,
        time_window="days",
        window_size=size,
        kernel=kernel,
        indent_time=indented,
        compat="dna-3.1",
    )
    statements = naive.kept(found, chosen)
    if len({one.level for one in statements}) < 2:
        return
    for one in networks(found, chosen):
        inside = [said.index for said in statements if one.start <= said.moment <= one.end]
        same(cells(one), naive.smoothed(one.selection, statements, one.date, inside))


@given(lists(), choices("onemode"), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_order_of_statements_does_not_matter(found: EventList, chosen: Settings, shuffled: object) -> None:
    order = np.array(sorted(range(len(found)), key=lambda _: shuffled.random()))  # type: ignore[attr-defined]
    same(cells(next(networks(found.taken(order), chosen))), cells(next(networks(found, chosen))))


@given(lists(), choices("onemode"))
@settings(max_examples=60, deadline=None)
def test_onemode_is_symmetric_and_its_diagonal_is_zero(found: EventList, chosen: Settings) -> None:
    values = next(networks(found, chosen)).values
    np.testing.assert_allclose(values, values.T)
    assert not values.diagonal().any()


@given(lists(kind="integer"))
@settings(max_examples=60, deadline=None)
def test_subtract_is_congruence_minus_conflict(found: EventList) -> None:
    layers = []
    for aggregation in ("congruence", "conflict", "subtract"):
        chosen = Settings(
            network_type="onemode",
            variable1="actor",
            variable2="concept",
            qualifier="level",
            qualifier_aggregation=aggregation,
            normalization="cosine",
        )
        layers.append(next(networks(found, chosen)).values)
    np.testing.assert_allclose(layers[0] - layers[1], layers[2], atol=1e-9)


@given(lists(kind="boolean"))
@settings(max_examples=60, deadline=None)
def test_cosine_lies_between_zero_and_one(found: EventList) -> None:
    chosen = Settings(
        network_type="onemode",
        variable1="actor",
        variable2="concept",
        qualifier="level",
        qualifier_aggregation="congruence",
        normalization="cosine",
    )
    values = next(networks(found, chosen)).values
    assert ((values >= 0) & (values <= 1 + 1e-9)).all()


def _with(chosen: Settings, **changed: object) -> dict[str, object]:
    return {name: getattr(chosen, name) for name in Settings.__dataclass_fields__} | changed
