"""Which statements count: range, filters, order and duplicates, in this order."""

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks import calendar_steps
from stancegraph.graph.networks.columns import Codes, Column
from stancegraph.graph.networks.events import EventList, to_datetime
from stancegraph.graph.networks.settings import US_WEEKS, Settings

#: integers that Java keeps one object of; others are never the same object
_SHARED = (-128, 127)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Selection:
    """What is left of an event list.

    Attributes:
        base: indices after range and document filters, in sort order.
        filtered: indices after all filters and duplicates, in sort order.
        start, stop: the range, both included.
        qualifier: None when the settings have none.
    """

    events: EventList
    settings: Settings
    base: Codes
    filtered: Codes
    start: datetime
    stop: datetime
    variable1: Column
    variable2: Column
    qualifier: Column | None

    def within(self, start: datetime, stop: datetime) -> Codes:
        """Filtered statements from start to stop, both included."""
        moments = self.events.moments[self.filtered]
        first = np.searchsorted(moments, np.datetime64(start, "s"), side="left")
        last = np.searchsorted(moments, np.datetime64(stop, "s"), side="right")
        return self.filtered[first:last]


def select(events: EventList, settings: Settings) -> Selection:
    """Apply range, filters and duplicates; settings must already go together.

    Raises:
        BadParameter: an unknown variable, or no statement and no range.
    """
    start, stop = _range(events, settings)
    column1 = events.variable(settings.variable1, of_document=settings.variable1_document)
    column2 = events.variable(settings.variable2, of_document=settings.variable2_document)
    qualifier = settings.qualifier and events.variable(settings.qualifier, of_document=settings.qualifier_document)
    order = events.order()
    base = order[_in_range(events, settings, start, stop)[order]]
    kept = base[_unlisted(events, settings)[base]]
    if settings.network_type != "eventlist":
        kept = kept[_named(column1, column2, qualifier or None, settings)[kept]]
    found = Selection(
        events=events,
        settings=settings,
        base=base,
        filtered=kept,
        start=start,
        stop=stop,
        variable1=column1,
        variable2=column2,
        qualifier=qualifier or None,
    )
    return found if settings.duplicates == "include" else _once(found)


def _range(events: EventList, settings: Settings) -> tuple[datetime, datetime]:
    if not len(events) and not (settings.start_date and settings.stop_date):
        raise BadParameter("the event list is empty; give start_date and stop_date")
    start = None if settings.start_date is None else datetime.combine(settings.start_date, settings.start_time)
    stop = None if settings.stop_date is None else datetime.combine(settings.stop_date, settings.stop_time)
    return start or to_datetime(events.moments.min()), stop or to_datetime(events.moments.max())


def _in_range(events: EventList, settings: Settings, start: datetime, stop: datetime) -> NDArray[np.bool_]:
    kept = (events.moments >= np.datetime64(start, "s")) & (events.moments <= np.datetime64(stop, "s"))
    for variable, (values, inverted) in settings.document_filters().items():
        one = events.variable(variable, of_document=True)
        kept &= np.isin(one.codes, one.coded(values)) == inverted
    return kept


def _unlisted(events: EventList, settings: Settings) -> NDArray[np.bool_]:
    kept = np.ones(len(events), dtype=np.bool_)
    for variable, values in settings.exclude_values.items():
        one = events.any_variable(variable)
        if values:
            kept &= np.isin(one.codes, one.coded(values)) == settings.invert_values
    return kept


def _named(column1: Column, column2: Column, qualifier: Column | None, settings: Settings) -> NDArray[np.bool_]:
    checked = [column1, column2]
    if qualifier is not None and settings.is_counted_by_level:
        checked.append(qualifier)
    kept = np.ones(len(column1.codes), dtype=np.bool_)
    for one in checked:
        kept &= ~np.isin(one.codes, one.coded([""]))
    return kept


def _once(found: Selection) -> Selection:
    kept, settings = found.filtered, found.settings
    keys = [found.variable1.codes[kept], found.variable2.codes[kept], *_period(found, kept)]
    if found.qualifier is not None and settings.is_counted_by_level:
        keys += [found.qualifier.codes[kept]]
        if settings.is_dna and found.qualifier.kind == "integer":
            keys += [_identity(found.qualifier.numbers()[found.qualifier.codes[kept]])]
    return Selection(
        events=found.events,
        settings=settings,
        base=found.base,
        filtered=kept[_firsts(keys)],
        start=found.start,
        stop=found.stop,
        variable1=found.variable1,
        variable2=found.variable2,
        qualifier=found.qualifier,
    )


def _firsts(keys: list[Codes]) -> Codes:
    """Places where a combination of keys occurs for the first time, ascending."""
    order = np.lexsort(keys)
    is_new = np.zeros(len(order), dtype=np.bool_)
    is_new[:1] = True
    for key in keys:
        is_new[1:] |= np.diff(key[order]) != 0
    return np.sort(order[is_new])


def _identity(numbers: NDArray[np.float64]) -> Codes:
    """0 where equal numbers are one object in Java, else a number of its own."""
    shared = (numbers >= _SHARED[0]) & (numbers <= _SHARED[1])
    return np.where(shared, 0, np.arange(1, len(numbers) + 1))


def _period(found: Selection, kept: Codes) -> list[Codes]:
    moments, settings = found.events.moments[kept], found.settings
    rule: calendar_steps.Weeks = "us" if settings.is_dna and settings.locale in US_WEEKS else "iso"
    match settings.duplicates:
        case "document":
            place: dict[object, int] = {}
            ids = (found.events.document_ids[index] for index in kept)
            return [np.fromiter((place.setdefault(one, len(place)) for one in ids), dtype=np.int64, count=len(kept))]
        case "year":
            return [calendar_steps.years(moments)]
        case "month":
            return [calendar_steps.months(moments)]
        case "week":
            return [calendar_steps.weeks(moments, rule)]
        case "month of one year":
            return [calendar_steps.years(moments), calendar_steps.months(moments)]
        case "week of one year":
            return [calendar_steps.week_years(moments, rule), calendar_steps.weeks(moments, rule)]
        case _:
            return []
