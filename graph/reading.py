"""Rows of named queries as types of ours."""

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from operator import attrgetter
from typing import Any, Final

import neo4j

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.queries import run
from stancegraph.graph.testimony import Testimony

#: the half-open window that holds every day but the last one of the calendar
BEGIN: Final = date.min
END: Final = date.max
#: rows that one answer may have
LIMIT: Final = 1000

_NAMES: Final = tuple(field.name for field in fields(Testimony))
_COLUMNS: Final = attrgetter(*_NAMES)


def said(graph: neo4j.Driver, query: str, **params: Any) -> list[Testimony]:
    """What a query of the `stances_*` family returns, in its order."""
    return [Testimony(**dict(zip(_NAMES, _COLUMNS(row), strict=True))) for row in run(graph, query, **params)]


def day_after(day: date) -> date:
    """The end of the half-open window that includes the day."""
    return day if day == date.max else day + timedelta(days=1)


def checked_limit(limit: int) -> int:
    """The limit itself; BadParameter when it is not between 1 and 1,000."""
    if not 1 <= limit <= LIMIT:
        raise BadParameter(f"limit is {limit}; it lies between 1 and {LIMIT}")
    return limit


def checked_window(since: date, until: date) -> tuple[date, date]:
    """The half-open window itself; BadParameter when it is empty or reversed."""
    if not since < until:
        raise BadParameter(f"the window [{since}, {until}) is empty; since must be before until")
    return since, until


def day_or_today(day: date | None) -> date:
    """The day itself; today in UTC when none is given."""
    return datetime.now(UTC).date() if day is None else day
