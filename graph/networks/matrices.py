"""Who said what on which target, month by month, with counts and blanks."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.events import EventList


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCell:
    """One actor on one target in one month.

    Attributes:
        month: its first day.
        supports, neutral, opposes: how many stances; all 0 in a blank, which is silence and not neutrality.
    """

    month: date
    actor: str
    target: str
    supports: int
    neutral: int
    opposes: int
    stance_ids: tuple[str, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing was said."""
        return not self.stance_ids


def monthly_matrix(events: EventList, *, actors: int = 20, targets: int = 20) -> Iterator[MonthCell]:
    """Every cell of the matrix of the most heard actors by the most discussed targets, for every month of the list.

    The event list is one of stances, with `actor`, `target` and `polarity`. Months without stances between others are
    there, full of blanks. Ties for a place go by label.

    Raises:
        BadParameter: `actors` or `targets` is below 1.
    """
    if actors < 1 or targets < 1:
        raise BadParameter(f"{actors} actors by {targets} targets; both are 1 or more")
    if not len(events):
        return
    months = events.moments.astype("datetime64[M]")
    said: dict[tuple[object, str, str], list[int]] = {}
    one, other = events.variable("actor"), events.variable("target")
    for index in events.order().tolist():
        said.setdefault((months[index], str(one.at(index)), str(other.at(index))), []).append(index)
    rows = _most((str(one.at(index)) for index in range(len(events))), actors)
    columns = _most((str(other.at(index)) for index in range(len(events))), targets)
    for month in np.arange(months.min(), months.max() + 1):
        for row in rows:
            for column in columns:
                yield _cell(events, month, row, column, said.get((month, row, column), []))


def _most(labels: Iterable[str], size: int) -> list[str]:
    counted = Counter(labels)
    return sorted(sorted(counted, key=lambda label: (-counted[label], label))[:size])


def _cell(events: EventList, month: np.datetime64, actor: str, target: str, indices: list[int]) -> MonthCell:
    polarity = events.variable("polarity")
    signs = Counter(int(polarity.at(index)) for index in indices)
    first: date = month.astype("datetime64[D]").item()
    return MonthCell(
        month=first,
        actor=actor,
        target=target,
        supports=signs[1],
        neutral=signs[0],
        opposes=signs[-1],
        stance_ids=tuple(events.ids[index] for index in indices),
    )
