"""Signed networks over time."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

import networkx as nx

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.signed.stances import signed_network
from stancegraph.graph.reading import day_after
from stancegraph.graph.testimony import Testimony

#: lengths of calendar periods that divide a year
MONTHS = (1, 2, 3, 4, 6, 12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The signed network of the stances said in [since, until)."""

    since: date
    until: date
    network: "nx.Graph[str]"


def signed_networks(
    stances: Iterable[Testimony],
    *,
    months: int = 0,
    by_state: bool = False,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> Iterator[Period]:
    """One signed network of all stances, or one a calendar period from the first stance to the last, empty ones too.

    Args:
        months: 0 for the whole; else 1, 2, 3, 4, 6 or 12, and periods begin with January.

    Raises:
        BadParameter: another number of months.
    """
    if months and months not in MONTHS:
        raise BadParameter(f"a period of {months} months; it has one of {list(MONTHS)}")
    kept = sorted(stances, key=lambda found: found.said_on)
    if not kept:
        return
    if not months:
        network = signed_network(kept, by_state=by_state, known_at=known_at, first_hand=first_hand)
        yield Period(since=kept[0].said_on, until=day_after(kept[-1].said_on), network=network)
        return
    days = [found.said_on for found in kept]
    since, last = _begin(kept[0].said_on, months), kept[-1].said_on
    while since <= last:
        until = _begin_after(since, months)
        inside = kept[bisect_left(days, since) : bisect_left(days, until)]
        network = signed_network(inside, by_state=by_state, known_at=known_at, first_hand=first_hand)
        yield Period(since=since, until=until, network=network)
        if until == date.max:
            return
        since = until


def _begin(day: date, months: int) -> date:
    return day.replace(month=(day.month - 1) // months * months + 1, day=1)


def _begin_after(since: date, months: int) -> date:
    """The first day of the next period; the calendar's last day when there is none."""
    years, month = divmod(since.month - 1 + months, 12)
    return date.max if since.year + years > date.max.year else since.replace(year=since.year + years, month=month + 1)
