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

_LAST: WeakKeyDictionary[neo4j.Driver, tuple[str | None, date | None]] = WeakKeyDictionary()
_LOCK: Final = threading.Lock()


def last_said(graph: neo4j.Driver) -> date | None:
    """The day of the newest stance, None when there is none; kept until the graph's version changes."""
    version = graph_version(graph).version
    with _LOCK:  # many ask at once after a load: one of them looks
        known = _LAST.get(graph)
        if known is None or known[0] != version:
            known = _LAST[graph] = version, run(graph, "last_said")[0].last_said
        return known[1]


def runs_of_days(since: date, until: date) -> Iterator[list[date]]:
    """The days of [since, until) in runs of growing length, newest first; not all of a long window."""
    for step in STEPS:
        run_of_days = [until - timedelta(days=back) for back in range(1, min(step, (until - since).days) + 1)]
        if not run_of_days:
            return
        yield run_of_days
        until = run_of_days[-1]
