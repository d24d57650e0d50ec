"""A computed network: its matrix, its labels, the time it covers."""

import math
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from stancegraph.graph.networks.cells import Cells, Floats
from stancegraph.graph.networks.selection import Selection

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Network:
    """One matrix with its labels.

    Attributes:
        rows, columns: labels in order; the same in a one-mode network.
        values: matrix, rows by columns; NaN where a tie has no value.
        date: the label of the window: its centre; the middle of the range without windows.
        start, end: what the window covers, both included.
        layer: congruence or conflict, when a window has one network of each; else the aggregation.
        selection, cells: what it was counted from.
        notes: settings that were replaced, in words.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: Floats
    date: datetime
    start: datetime
    end: datetime
    layer: str
    selection: Selection
    cells: Cells
    notes: tuple[str, ...] = ()

    @property
    def is_onemode(self) -> bool:
        """Whether rows and columns are the same nodes."""
        return self.selection.settings.network_type == "onemode"

    @property
    def statements(self) -> int:
        """How many statements it was counted from."""
        return len(self.cells.at_hand)

    def table(self) -> "NetworkTable":
        """The matrix as plain values; one without cells has no labels either."""
        shown = self.rows and self.columns
        return NetworkTable(
            date=self.date,
            start=self.start,
            end=self.end,
            layer=self.layer,
            statements=self.statements,
            rows=self.rows if shown else (),
            columns=self.columns if shown else (),
            values=tuple(tuple(map(_plain, row)) for row in self.values.tolist()) if shown else (),
            notes=self.notes,
        )

    def to_frame(self) -> "pd.DataFrame":
        """The matrix as a data frame, rows by columns; needs the extra `pandas`."""
        import pandas as pd

        return pd.DataFrame(self.values, index=list(self.rows), columns=list(self.columns))


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkTable:
    """A network as plain values; a tie without a value is None. The other fields are those of `Network`."""

    date: datetime
    start: datetime
    end: datetime
    layer: str
    statements: int
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[float | None, ...], ...]
    notes: tuple[str, ...] = ()


def _plain(value: float) -> float | None:
    return None if math.isnan(value) else value


def labelled(selection: Selection, counted: Cells) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Row and column labels of counted cells."""
    rows = tuple(str(selection.variable1.levels[code]) for code in counted.row_codes)
    if selection.settings.network_type == "onemode":
        return rows, rows
    return rows, tuple(str(selection.variable2.levels[code]) for code in counted.column_codes)
