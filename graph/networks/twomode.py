"""Two-mode networks: actors by concepts, and the normalisations."""

from typing import Any

import numpy as np

from stancegraph.graph.networks.cells import Cells, Floats, is_numeric
from stancegraph.graph.networks.selection import Selection


def affiliated(selection: Selection, counted: Cells) -> Floats:
    """Matrix of actors by concepts, normalised.

    - ignore: the number of statements;
    - subtract: pro minus contra; integers: the sum of the levels; text: the number of statements;
    - combine: a sum of powers of two, one for each level that occurs, the largest for the lowest level. Of a boolean:
      1 = pro alone, 2 = contra alone, 3 = both.

    activity divides by the row's total and prominence by the column's: of statements, with combine of cells that are
    not 0. A total of 0 leaves 0.
    """
    aggregation = selection.settings.qualifier_aggregation
    numbers = np.asarray(counted.by_concept().toarray(), dtype=np.float64)
    match aggregation:
        case "ignore":
            values = numbers
        case "combine":
            values = _combined(counted)
        case _:
            values = _subtracted(selection, counted, numbers)
    return _normalized(values, values != 0 if aggregation == "combine" else numbers, selection.settings.normalization)


def _combined(counted: Cells) -> Floats:
    levels = len(counted.level_codes)
    occurs = (_cube(counted) > 0).astype(np.float64)
    return np.asarray(occurs @ 2.0 ** np.arange(levels - 1, -1, -1), dtype=np.float64)


def _subtracted(selection: Selection, counted: Cells, numbers: Floats) -> Floats:
    qualifier = selection.qualifier
    if qualifier is None or not is_numeric(selection):
        return numbers
    signs = np.array([-1.0, 1.0]) if qualifier.kind == "boolean" else qualifier.numbers()[counted.level_codes]
    return np.asarray(_cube(counted) @ signs, dtype=np.float64)


def _cube(counted: Cells) -> Floats:
    shape = len(counted.row_codes), len(counted.column_codes), len(counted.level_codes)
    return np.asarray(counted.by_level().toarray(), dtype=np.float64).reshape(shape)


def _normalized(values: Floats, numbers: Any, normalization: str) -> Floats:
    if normalization == "no":
        return values
    totals = numbers.sum(axis=1 if normalization == "activity" else 0, keepdims=True)
    shared = np.broadcast_to(totals.astype(np.float64), values.shape)
    return np.asarray(np.divide(values, shared, out=np.zeros_like(values), where=shared != 0), dtype=np.float64)
