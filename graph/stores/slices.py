"""Rows sent a slice at a time: what an engine takes in one query without holding up memory."""

from collections.abc import Iterable, Sequence
from typing import Final

from stancegraph.graph.stores.rows import Row
from stancegraph.graph.stores.transact import Unit

#: rows of one UNWIND
SLICE: Final = 1_000


def in_slices(unit: Unit, query: str, rows: Sequence[Row], **params: str | int) -> None:
    """Run a query over the rows, a thousand at a time; not at all when there are none."""
    for start in range(0, len(rows), SLICE):
        unit.run(query, rows=rows[start : start + SLICE], **params)


def found_ids(unit: Unit, query: str, wanted: Iterable[str]) -> set[str]:
    """Which of some ids a query finds; its first column says them."""
    ids, found = list(wanted), set[str]()
    for start in range(0, len(ids), SLICE):
        found.update(row[0] for row in unit.run(query, ids=ids[start : start + SLICE]))
    return found
