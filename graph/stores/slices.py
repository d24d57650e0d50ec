"""Rows sent a slice at a time: what an engine takes in one query without holding up memory."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from stancegraph.graph.stores.rows import Row
from stancegraph.graph.stores.transact import Unit

#: rows of one UNWIND
SLICE: Final = 1_000


def in_slices(unit: Unit, query: str, rows: Sequence[Row], **params: str | int) -> list[tuple[Any, ...]]:
    """Run a query over the rows, a thousand at a time; not at all when there are none."""
    said: list[tuple[Any, ...]] = []
    for start in range(0, len(rows), SLICE):
        said += unit.run(query, rows=rows[start : start + SLICE], **params)
    return said


def grouped(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    """Rows by what they have under a key, in the order in which they come."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row)
    return groups


def found(unit: Unit, query: str, wanted: Iterable[str]) -> Iterator[tuple[Any, ...]]:
    """Rows that a query finds for some ids, asked for a thousand at a time."""
    ids = list(wanted)
    for start in range(0, len(ids), SLICE):
        yield from unit.run(query, ids=ids[start : start + SLICE])
