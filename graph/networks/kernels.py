"""Kernel smoothing: every statement of a window counts by its distance in time from the centre."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import numpy as np
from scipy import sparse

from stancegraph.graph.networks.calendar_steps import Unit, moved, whole_units
from stancegraph.graph.networks.cells import Cells, Floats, is_numeric, labels
from stancegraph.graph.networks.columns import Codes, utf16
from stancegraph.graph.networks.onemode import product
from stancegraph.graph.networks.selection import Selection
from stancegraph.graph.networks.windows import Window, centres


def kernel_windows(selection: Selection) -> Iterator[Window]:
    """Windows of size w (an odd one is made even) around centres one unit apart.

    They lie between the first and the last filtered statement, or the ends of the range where these are nearer; the
    gaussian kernel has all statements in every window. Seconds and events have no kernel windows.
    """
    unit, kept = selection.settings.unit, selection.filtered
    if unit is None or unit == "seconds" or not len(kept):
        return
    begun = max(selection.start, selection.events.moment(kept[0]))
    ended = min(selection.stop, selection.events.moment(kept[-1]))
    half = even(selection.settings.window_size) // 2
    first, last = begun, ended
    if selection.settings.indent_time:
        first, last = moved(begun, unit, half), moved(ended, unit, -half)
    for centre in centres(first, last, unit):
        start, end = max(moved(centre, unit, -half), begun), min(moved(centre, unit, half), ended)
        if selection.settings.kernel == "gaussian":
            start, end = begun, ended
        yield Window(date=centre, start=start, end=end, at_hand=selection.within(start, end))


def even(size: int) -> int:
    """The size itself, or the next even number."""
    return size + size % 2


def kernel_weights(selection: Selection, unit: Unit, centre: datetime, at_hand: Codes) -> Floats:
    """Weight of each statement, with u = twice its distance from the centre in whole units over the window size."""
    settings = selection.settings
    apart = whole_units(centre, selection.events.moments[at_hand], unit)
    u: Floats = 2.0 * apart / even(settings.window_size)
    inside = np.abs(u) <= 1
    match settings.kernel:
        case "uniform":
            return np.where(inside, 0.5, 0.0)
        case "epanechnikov":
            return np.where(inside, 0.75 * (1 - u * u), 0.0)
        case "gaussian":
            return np.asarray(np.exp(-u * u / 2) / np.sqrt(2 * np.pi), dtype=np.float64)
        case _ if settings.is_dna:
            return np.abs(1 - u)
        case _:
            return np.where(inside, 1 - np.abs(u), 0.0)


def kernel_levels(selection: Selection) -> Codes:
    """Codes of the qualifier's levels for all windows: those of the labelled set without the empty text.

    They ascend; with DNA's compatibility integers are in the order of their text.
    """
    qualifier = selection.qualifier
    if qualifier is None:
        return np.zeros(1, dtype=np.int64)
    named = selection.base if selection.settings.isolates else selection.filtered
    found = labels(qualifier, named)
    if qualifier.kind == "integer" and selection.settings.is_dna:
        texts = qualifier.texts()
        found = np.array(sorted(found, key=lambda code: utf16(texts[code])), dtype=np.int64)
    return found


def smoothed_affiliated(selection: Selection, counted: Cells, weights: Floats) -> Floats:
    """Two-mode matrix of summed weights; with a qualifier that is not ignored, of weights times levels."""
    qualifier = selection.qualifier
    signed = selection.settings.qualifier_aggregation != "ignore" and is_numeric(selection)
    if signed and qualifier is not None:
        places = np.arange(len(counted.level_codes), dtype=np.float64)
        if qualifier.kind == "boolean":
            places = np.where(places == 0, -1.0, 1.0)
        elif not selection.settings.is_dna:
            places = qualifier.numbers()[counted.level_codes]
        weights = weights * places[counted.levels]
    return np.asarray(counted.by_concept(weights).toarray(), dtype=np.float64)


def smoothed_tied(selection: Selection, counted: Cells, weights: Floats, average: Floats | None) -> Floats:
    """One-mode matrix, diagonal included: products of the roots of the weights, times the levels' likeness."""
    roots = counted.by_level(np.sqrt(weights))
    likeness = _likeness(selection, counted)
    size = roots.shape[0]
    if np.isnan(likeness).any():
        ties = np.full((size, size), np.nan)
    else:
        concepts = len(counted.column_codes)
        spread = sparse.kron(sparse.eye_array(concepts), sparse.csr_array(likeness), format="csr")
        ties = product(roots @ spread, roots)
    return ties if average is None else ties * average


def _likeness(selection: Selection, counted: Cells) -> Floats:
    levels, aggregation = len(counted.level_codes), selection.settings.qualifier_aggregation
    if aggregation == "ignore":
        return np.ones((levels, levels))
    alike = _alike(selection, counted)
    return {"congruence": alike, "conflict": 1 - alike}.get(aggregation, 2 * alike - 1)


def _alike(selection: Selection, counted: Cells) -> Floats:
    """1 - distance over the largest distance, by value; by place among the levels where the settings say so."""
    qualifier, levels = selection.qualifier, len(counted.level_codes)
    if qualifier is None or not is_numeric(selection):
        return np.ones((levels, levels))
    by_value = qualifier.kind == "integer" and not selection.settings.is_dna
    numbers = qualifier.numbers()[counted.level_codes] if by_value else np.arange(levels, dtype=np.float64)
    apart = np.abs(numbers[:, None] - numbers[None, :])
    largest = apart.max() if apart.size else 0.0
    return 1 - apart / largest if largest else np.full_like(apart, np.nan)


def average_weights(by_level: Any) -> Floats:
    """Sum over (concept, level) of 2 / (both counts), where there are any; for actors i and h, also i = h."""
    seen = by_level.astype(np.float64).tocsc()
    halves = seen.copy()
    halves.data = 2.0 / halves.data
    alone = np.asarray(halves.sum(axis=1), dtype=np.float64)
    total = alone[:, None] + alone[None, :]
    for place in range(seen.shape[1]):
        held = slice(seen.indptr[place], seen.indptr[place + 1])
        rows, numbers = seen.indices[held], seen.data[held]
        both = 2.0 / (numbers[:, None] + numbers[None, :])
        total[np.ix_(rows, rows)] += both - (2.0 / numbers)[:, None] - (2.0 / numbers)[None, :]
    return total
