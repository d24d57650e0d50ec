"""How often each value occurs, by level of the qualifier."""

from dataclasses import dataclass, replace

import numpy as np

from stancegraph.graph.networks.cells import labels
from stancegraph.graph.networks.events import EventList
from stancegraph.graph.networks.selection import select
from stancegraph.graph.networks.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Counts of statements by value and level.

    Attributes:
        rows: values of variable1.
        columns: levels of the qualifier, ascending: 0 and 1 of a boolean, the integers that occur; 1 without one.
        values: counts, rows by columns.
    """

    rows: tuple[str, ...]
    columns: tuple[int, ...]
    values: tuple[tuple[int, ...], ...]


def bars(events: EventList, settings: Settings) -> Bars:
    """Counts of the filtered statements of each value of variable1, whatever variable2 is; duplicates differ by level.

    Raises:
        BadParameter: an unknown variable.
    """
    counted = replace(
        settings,
        network_type="twomode",
        qualifier_aggregation="subtract",
        variable2=settings.variable1,
        variable2_document=settings.variable1_document,
    )
    selection = select(events, counted)
    kept, one, qualifier = selection.filtered, selection.variable1, selection.qualifier
    shown = labels(one, kept)
    codes, columns = np.zeros(len(kept), dtype=np.int64), np.array([1])
    if qualifier is not None and qualifier.kind != "text":
        found = np.arange(2) if qualifier.kind == "boolean" else np.unique(qualifier.codes[kept])
        codes, columns = np.searchsorted(found, qualifier.codes[kept]), qualifier.numbers()[found].astype(np.int64)
    values = np.zeros((len(shown), len(columns)), dtype=np.int64)
    np.add.at(values, (np.searchsorted(shown, one.codes[kept]), codes), 1)
    return Bars(
        rows=tuple(str(one.levels[code]) for code in shown),
        columns=tuple(columns.tolist()),
        values=tuple(tuple(row) for row in values.tolist()),
    )
