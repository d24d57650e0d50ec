"""The newest days of a graph first: a list of days is found by an index on both engines, a window on one only."""

import threading
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final
from weakref import WeakKeyDictionary

import neo4j

from stancegraph.graph.info import graph_version
from stancegraph.graph.queries import run

#: days looked at in one step; what lies further back is asked for as one window
STEPS: Final = (16, 128)

_Span = tuple[date, date] | None
_SPANS: WeakKeyDictionary[neo4j.Driver, tuple[str | None, _Span]] = WeakKeyDictionary()
_LOCK: Final = threading.Lock()


def days_said(graph: neo4j.Driver) -> _Span:
    """The days of the oldest and the newest stance, None when there is none; kept until the graph's version changes."""
    version = graph_version(graph).version
    with _LOCK:  # many ask at once after a load: one of them looks
        known = _SPANS.get(graph)
        if known is None or known[0] != version:
            row = run(graph, "days_said")[0]
            known = version, None if row.last_said is None else (row.first_said, row.last_said)
            _SPANS[graph] = known
        return known[1]


def runs_of_days(since: date, until: date) -> Iterator[list[date]]:
    """The days of [since, until) in runs of growing length, newest first; not all of a long window."""
    for step in STEPS:
        run_of_days = [until - timedelta(days=back) for back in range(1, min(step, (until - since).days) + 1)]
        if not run_of_days:
            return
        yield run_of_days
        until = run_of_days[-1]
