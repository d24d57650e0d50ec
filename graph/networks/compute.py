"""From an event list and settings to networks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.cells import Cells, Floats, cells, levels
from stancegraph.graph.networks.coercion import read
from stancegraph.graph.networks.events import EventList
from stancegraph.graph.networks.kernels import (
    average_weights,
    kernel_levels,
    kernel_weights,
    kernel_windows,
    smoothed_affiliated,
    smoothed_tied,
)
from stancegraph.graph.networks.network import Network, labelled
from stancegraph.graph.networks.onemode import tied
from stancegraph.graph.networks.selection import Selection, select
from stancegraph.graph.networks.settings import Settings
from stancegraph.graph.networks.twomode import affiliated
from stancegraph.graph.networks.windows import Window, calendar_periods, whole, windows


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Chosen:
    """The statements that settings choose, and what was replaced in the settings."""

    selection: Selection
    notes: tuple[str, ...]


def choose(events: EventList, settings: Settings) -> Chosen:
    """Apply filters and duplicate rules alone; `selection.filtered` is the event list in DNA's order."""
    applied = read(settings, events.texts())
    return Chosen(selection=select(events, applied.settings), notes=applied.notes)


def network(events: EventList, settings: Settings) -> Network:
    """The network of the whole range; time windows are left out.

    Raises:
        BadParameter: settings that do not go together, an unknown variable, or network_type "eventlist".
    """
    return next(networks(events, replace(settings, time_window="no", kernel="no", normalize_to_one=False)))


def networks(events: EventList, settings: Settings) -> Iterator[Network]:
    """One network for each time window, in time order; the one of the whole range without windows.

    "congruence & conflict" gives two for each window, congruence first. Windows without statements are kept.

    Raises:
        BadParameter: settings that do not go together, an unknown variable, or network_type "eventlist".
    """
    if settings.network_type == "eventlist":
        raise BadParameter("network_type is 'eventlist'; a network is 'onemode' or 'twomode'")
    chosen = choose(events, settings)
    applied = chosen.selection.settings
    if applied.time_window == "no":
        yield from _counted(chosen, whole(chosen.selection))
        return
    made = _smoothed(chosen) if applied.kernel != "no" else _windowed(chosen)
    for one in made:
        yield replace(one, values=_to_one(one.values)) if applied.normalize_to_one else one


def calendar_networks(events: EventList, settings: Settings, *, months: int = 3) -> Iterator[Network]:
    """One network for each calendar period of so many months that begins with January: 1, 2, 3, 4, 6 or 12.

    Unlike moving windows these do not overlap and lie on the calendar; the first and the last are cut at the range.
    `date` is the period's first day. "congruence & conflict" gives two for each period.

    Raises:
        BadParameter: as `networks`, and for other numbers of months.
    """
    if settings.network_type == "eventlist":
        raise BadParameter("network_type is 'eventlist'; a network is 'onemode' or 'twomode'")
    layered = replace(settings, time_window="months", kernel="no")
    chosen = choose(events, layered)
    for period in calendar_periods(chosen.selection, months):
        yield from _counted(chosen, period)


def _windowed(chosen: Chosen) -> Iterator[Network]:
    for window in windows(chosen.selection):
        yield from _counted(chosen, window)


def _counted(chosen: Chosen, window: Window) -> Iterator[Network]:
    selection = chosen.selection
    counted = cells(selection, window.at_hand, level_codes=levels(selection, window.at_hand))
    rows, columns = labelled(selection, counted)
    layers: tuple[str, ...] = (selection.settings.qualifier_aggregation,)
    if layers == ("congruence & conflict",):
        layers = ("congruence", "conflict")
    for layer in layers:
        onemode = selection.settings.network_type == "onemode"
        yield Network(
            rows=rows,
            columns=columns,
            values=tied(selection, counted, layer) if onemode else affiliated(selection, counted),
            date=window.date,
            start=window.start,
            end=window.end,
            layer=layer,
            selection=selection,
            cells=counted,
            notes=chosen.notes,
        )


def _smoothed(chosen: Chosen) -> Iterator[Network]:
    selection, codes = chosen.selection, kernel_levels(chosen.selection)
    unit = selection.settings.unit
    if unit is None:
        return
    everything = _with_level(cells(selection, selection.filtered, level_codes=codes))
    onemode = selection.settings.network_type == "onemode"
    averaged = onemode and selection.settings.normalization != "no"
    average = average_weights(everything.by_level()) if averaged else None
    for window in kernel_windows(selection):
        counted = everything.only(np.isin(everything.at_hand, window.at_hand))
        weights = kernel_weights(selection, unit, window.date, counted.at_hand)
        tie = smoothed_tied(selection, counted, weights, average) if onemode else None
        rows, columns = labelled(selection, counted)
        yield Network(
            rows=rows,
            columns=columns,
            values=smoothed_affiliated(selection, counted, weights) if tie is None else tie,
            date=window.date,
            start=window.start,
            end=window.end,
            layer=selection.settings.qualifier_aggregation,
            selection=selection,
            cells=counted,
            notes=chosen.notes,
        )


def _with_level(counted: Cells) -> Cells:
    """Without statements whose level is no level: a blank text, which only an ignored qualifier lets in."""
    return counted.only(counted.levels >= 0)


def _to_one(values: Floats) -> Floats:
    total = values.sum()
    return values / total if total else values
