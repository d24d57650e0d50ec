"""Questions about a debate as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

import neo4j

from stancegraph.graph.networks.bootstrap import bootstrap
from stancegraph.graph.networks.changes import change_points
from stancegraph.graph.networks.compute import calendar_networks, network
from stancegraph.graph.networks.events import EventList
from stancegraph.graph.networks.matrices import MonthCell, monthly_matrix
from stancegraph.graph.networks.polarization import Polarization, polarization, polarization_over_time
from stancegraph.graph.networks.stances import actor_names, graph_events, onemode_settings
from stancegraph.graph.networks.windows import quarter
from stancegraph.graph.questions.registry import question
from stancegraph.graph.reading import BEGIN, END


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterPolarization:
    """Polarisation in a quarter.

    Attributes:
        value: share of congruence within and conflict between two camps, 0 to 1; None when nobody is tied.
        low, high: interval over resampled families, on request.
        changed: whether the level of polarisation changes with this quarter.
        camps: names of the two camps.
    """

    quarter: str
    value: float | None
    low: float | None
    high: float | None
    modularity: float | None
    changed: bool
    stances: int
    camps: tuple[tuple[str, ...], ...]


@question(21, "How polarised is the debate, over time?")
def polarization_per_quarter(
    graph: neo4j.Driver,
    *,
    since: date = BEGIN,
    until: date = END,
    resamples: int = 0,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[QuarterPolarization]:
    """One row a calendar quarter; `resamples`, such as 200, adds a 90 percent interval over families of articles."""
    found = graph_events(graph, since=since, until=until, known_at=known_at, first_hand=first_hand)
    if not len(found):
        return []
    names, chosen = (
        actor_names(found),
        onemode_settings(qualifier_aggregation="congruence & conflict", normalization="average"),
    )
    each = list(polarization_over_time(calendar_networks(found, chosen, months=3)))
    known = [one for one in each if one.value is not None]
    turned = {known[place].date for place in change_points([one.value or 0.0 for one in known])}
    return [_quarter(one, _interval(found, one, resamples), names, one.date in turned) for one in each]


def _quarter(
    one: Polarization, bounds: tuple[float | None, float | None], names: Mapping[str, str], changed: bool
) -> QuarterPolarization:
    return QuarterPolarization(
        quarter=quarter(one.date),
        value=one.value,
        low=bounds[0],
        high=bounds[1],
        modularity=one.modularity,
        changed=changed,
        stances=one.statements,
        camps=tuple(tuple(names[actor] for actor in side) for side in one.sides()),
    )


def _interval(found: EventList, one: Polarization, resamples: int) -> tuple[float | None, float | None]:
    inside = found.between(one.start, one.end)
    if not resamples or not len(inside):
        return None, None

    def measured(drawn: EventList) -> float | None:
        layers = (
            network(drawn, onemode_settings(qualifier_aggregation=layer, normalization="average"))
            for layer in ("congruence", "conflict")
        )
        return polarization(*layers).value

    estimate = bootstrap(inside, measured, resamples=resamples)
    return estimate.low, estimate.high


@question(26, "Who said what on which issue, month by month?")
def issue_matrix(
    graph: neo4j.Driver,
    *,
    since: date = BEGIN,
    until: date = END,
    actors: int = 20,
    targets: int = 20,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[MonthCell]:
    """Every cell of the most heard actors by the most discussed targets, blanks included: silence is not neutrality."""
    return list(
        monthly_matrix(
            graph_events(
                graph, since=since, until=until, known_at=known_at, first_hand=first_hand, neutral=True, names=True
            ),
            actors=actors,
            targets=targets,
        )
    )
