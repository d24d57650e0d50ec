"""Measures of a debate by name, as rows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from stancegraph.graph.networks.backbone import nested_backbone
from stancegraph.graph.networks.bars import bars
from stancegraph.graph.networks.bootstrap import bootstrap
from stancegraph.graph.networks.bridges import bridges
from stancegraph.graph.networks.coalitions import coalitions
from stancegraph.graph.networks.columns import text_of
from stancegraph.graph.networks.compute import choose, network
from stancegraph.graph.networks.events import EventList
from stancegraph.graph.networks.kinds import computed
from stancegraph.graph.networks.phases import phases
from stancegraph.graph.networks.polarization import Polarization, polarization, polarization_over_time
from stancegraph.graph.networks.settings import AGGREGATIONS, Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a measure may be told.

    Attributes:
        every: months of a calendar period, where there is no moving window; None = the whole range.
        method, groups, seed: of the groups; see `clusters`.
        resamples: of the bootstrap over families; 0 = none.
    """

    every: int | None = None
    method: str = "louvain"
    groups: int = 2
    seed: int = 0
    resamples: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Polarized:
    """Polarisation of one window, with the interval of the value where one was asked for; see `Polarization`."""

    date: datetime
    start: datetime
    end: datetime
    value: float | None
    low: float | None
    high: float | None
    modularity: float | None
    is_exact: bool
    statements: int
    camps: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarCount:
    """How often a value occurs at one level of the qualifier."""

    label: str
    level: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement that is left after filters and duplicates; `row`, `column` and `qualifier` are its variables."""

    id: str
    moment: datetime
    document_id: str
    row: str
    column: str
    qualifier: str | None


Measure = Callable[[EventList, Settings, Wishes], Iterable[Any]]


def measured(name: str, found: EventList, settings: Settings, wishes: Wishes) -> Sequence[Any]:
    """Rows of a measure: frozen dataclasses, in order of time. An empty event list has none.

    The settings are those of a congruence network; a measure that needs conflict too takes it.
    """
    return list(MEASURES[name](found, settings, wishes)) if len(found) else []


def _polarization(found: EventList, settings: Settings, wishes: Wishes) -> Iterable[Polarized]:
    windowed = wishes.every is not None or settings.time_window != "no"
    if windowed:
        both = replace(settings, qualifier_aggregation="congruence & conflict")
        each = polarization_over_time(
            computed(found, both, every=wishes.every), k=wishes.groups, method=wishes.method, seed=wishes.seed
        )
    else:
        each = iter([_of_range(found, settings, wishes)])
    return (_polarized(one, found, settings, wishes) for one in each)


def _of_range(found: EventList, settings: Settings, wishes: Wishes) -> Polarization:
    agreed, opposed = (
        network(found, replace(settings, qualifier_aggregation=layer, time_window="no"))
        for layer in ("congruence", "conflict")
    )
    return polarization(agreed, opposed, k=wishes.groups, method=wishes.method, seed=wishes.seed)


def _polarized(one: Polarization, found: EventList, settings: Settings, wishes: Wishes) -> Polarized:
    low = high = None
    inside = found.between(one.start, one.end)
    if wishes.resamples and len(inside):
        estimate = bootstrap(
            inside,
            lambda drawn: _of_range(drawn, replace(settings, start_date=None, stop_date=None), wishes).value,
            resamples=wishes.resamples,
            seed=wishes.seed,
        )
        low, high = estimate.low, estimate.high
    return Polarized(
        date=one.date,
        start=one.start,
        end=one.end,
        value=one.value,
        low=low,
        high=high,
        modularity=one.modularity,
        is_exact=one.is_exact,
        statements=one.statements,
        camps=one.sides(),
    )


def _coalitions(found: EventList, settings: Settings, wishes: Wishes) -> Iterable[Any]:
    each = computed(found, settings, every=wishes.every)
    return coalitions(each, method=wishes.method, k=wishes.groups, seed=wishes.seed)


def _bridges(found: EventList, settings: Settings, wishes: Wishes) -> Iterable[Any]:
    whole = replace(settings, time_window="no", kernel="no")
    return bridges(network(found, whole), method=wishes.method, k=wishes.groups, seed=wishes.seed)


def _phases(found: EventList, settings: Settings, wishes: Wishes) -> Iterable[Any]:
    return phases(computed(found, settings, every=wishes.every))


def _backbone(found: EventList, settings: Settings, _: Wishes) -> Iterable[Any]:
    return nested_backbone(found, settings)


def _bars(found: EventList, settings: Settings, _: Wishes) -> Iterable[BarCount]:
    counted = bars(found, settings)
    for label, counts in zip(counted.rows, counted.values, strict=True):
        for level, count in zip(counted.columns, counts, strict=True):
            yield BarCount(label=label, level=level, count=count)


def _eventlist(found: EventList, settings: Settings, _: Wishes) -> Iterable[Statement]:
    """Blank names stay; statements that differ in the qualifier alone are duplicates unless it is subtracted."""
    counted = (
        settings.qualifier_aggregation if settings.qualifier_aggregation in AGGREGATIONS["eventlist"] else "ignore"
    )
    listed = replace(settings, network_type="eventlist", qualifier_aggregation=counted)
    selection = choose(found, listed).selection
    for index in selection.filtered.tolist():
        yield Statement(
            id=found.ids[index],
            moment=found.moment(index),
            document_id=str(found.document_ids[index]),
            row=str(selection.variable1.at(index)),
            column=str(selection.variable2.at(index)),
            qualifier=None if selection.qualifier is None else text_of(selection.qualifier.at(index)),
        )


MEASURES: Final[Mapping[str, Measure]] = MappingProxyType(
    {
        "polarization": _polarization,
        "coalitions": _coalitions,
        "bridges": _bridges,
        "phases": _phases,
        "backbone": _backbone,
        "bars": _bars,
        "eventlist": _eventlist,
    }
)
