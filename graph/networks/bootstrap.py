"""How sure a number is: the interval that resampled families of articles give."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.events import EventList


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A value with its interval.

    Attributes:
        value: of the event list itself.
        low, high: percentiles of the resampled values; None when fewer than two could be computed.
        level: share of resampled values between them.
        families: how many independent families there are.
        resamples: how many values there were; those that could not be computed are not among them.
    """

    value: float | None
    low: float | None
    high: float | None
    level: float
    families: int
    resamples: int


def bootstrap(
    events: EventList,
    measure: Callable[[EventList], float | None],
    *,
    resamples: int = 200,
    level: float = 0.9,
    seed: int = 0,
) -> Interval:
    """The measure with a percentile interval, resampling whole families with replacement.

    Statements of one family stand or fall together: copies of one text are one voice. A family drawn twice counts
    twice, as two documents.

    Raises:
        BadParameter: `resamples` is below 2 or `level` not between 0 and 1.
    """
    if resamples < 2 or not 0 < level < 1:
        raise BadParameter(f"resamples is {resamples} and level {level}; they are 2 or more, and between 0 and 1")
    place: dict[object, int] = {}
    family = np.array([place.setdefault(one, len(place)) for one in events.family_ids], dtype=np.int64)
    order = np.argsort(family, kind="stable")
    bounds = np.searchsorted(family[order], np.arange(len(place) + 1))
    draw = np.random.default_rng(seed)
    found = []
    for _ in range(resamples if place else 0):
        drawn = draw.integers(0, len(place), len(place))
        chosen = np.concatenate([order[bounds[one] : bounds[one + 1]] for one in drawn])
        value = measure(events.taken(chosen))
        if value is not None and np.isfinite(value):
            found.append(value)
    low, high = np.quantile(found, [(1 - level) / 2, (1 + level) / 2]) if len(found) > 1 else (None, None)
    return Interval(
        value=measure(events),
        low=None if low is None else float(low),
        high=None if high is None else float(high),
        level=level,
        families=len(place),
        resamples=len(found),
    )
