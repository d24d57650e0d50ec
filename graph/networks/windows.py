"""Moving windows without a kernel: which statements belong to which."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.calendar_steps import MONTHS, SECONDS, Unit, moved
from stancegraph.graph.networks.columns import Codes
from stancegraph.graph.networks.selection import Selection

#: windows that one call may make; beyond it the unit is too small for the range
MOST: Final = 1_000_000
_MONTH: Final = 28 * SECONDS["days"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Window:
    """Statements of the filtered set from start to end, both included; `date` is the window's label."""

    date: datetime
    start: datetime
    end: datetime
    at_hand: Codes


def whole(selection: Selection) -> Window:
    """The whole range as one window; its date is the middle, in whole seconds, rounded down."""
    apart = (selection.stop - selection.start) // 2
    middle = (selection.start + apart).replace(microsecond=0)
    return Window(date=middle, start=selection.start, end=selection.stop, at_hand=selection.filtered)


def windows(selection: Selection) -> Iterator[Window]:
    """Windows in time order; the first begins at the start of the range and the last ends within it.

    Centres move by one unit. With h = size // 2 a window of time covers [centre - h, centre + h] units and a window of
    events the h statements before and after one statement; where several share a moment, document and id decide.
    """
    unit = selection.settings.unit
    if unit is not None:
        yield from _of_time(selection, unit)
    elif selection.settings.time_window == "events":
        yield from _of_events(selection)


def _of_events(selection: Selection) -> Iterator[Window]:
    half, kept, moment = selection.settings.window_size // 2, selection.filtered, selection.events.moment
    for centre in range(half, len(kept) - half):
        at_hand = kept[centre - half : centre + half + 1]
        yield Window(date=moment(kept[centre]), start=moment(at_hand[0]), end=moment(at_hand[-1]), at_hand=at_hand)


def _of_time(selection: Selection, unit: Unit) -> Iterator[Window]:
    half = selection.settings.window_size // 2
    for centre in centres(selection.start, selection.stop, unit):
        start, end = moved(centre, unit, -half), moved(centre, unit, half)
        if start >= selection.start and end <= selection.stop:
            yield Window(date=centre, start=start, end=end, at_hand=selection.within(start, end))


def calendar_periods(selection: Selection, months: int) -> Iterator[Window]:
    """Periods of so many months, cut at the ends of the range, that do not overlap."""
    if months not in (1, 2, 3, 4, 6, 12):
        raise BadParameter(f"a calendar period of {months} months; it is 1, 2, 3, 4, 6 or 12")
    first = selection.start.replace(month=(selection.start.month - 1) // months * months + 1, day=1)
    begun = first.replace(hour=0, minute=0, second=0, microsecond=0)
    while begun <= selection.stop:
        following = moved(begun, "months", months)
        start, end = max(begun, selection.start), min(following - timedelta(seconds=1), selection.stop)
        yield Window(date=begun, start=start, end=end, at_hand=selection.within(start, end))
        begun = following


def quarter(day: date) -> str:
    """A calendar quarter as words: 2012-Q1."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def centres(first: datetime, last: datetime, unit: Unit) -> Iterator[datetime]:
    """Moments from first to last, one unit apart, each counted from the one before; BadParameter when too many."""
    length = SECONDS.get(unit) or MONTHS[unit] * _MONTH
    if (last - first).total_seconds() / length > MOST:
        raise BadParameter(f"more than {MOST} windows of {unit} from {first} to {last}; take a larger unit")
    centre = first
    while centre <= last:
        yield centre
        centre = moved(centre, unit, 1)
