"""Steps of time, whole units between two moments, and the periods in which a statement repeats another."""

import calendar
from datetime import datetime, timedelta
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from stancegraph.graph.model.errors import BadParameter

Unit = Literal["seconds", "minutes", "hours", "days", "weeks", "months", "years"]
Weeks = Literal["iso", "us"]
Moments = NDArray[np.datetime64]

#: seconds of the units that have a fixed length
SECONDS: Final[dict[str, int]] = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86_400, "weeks": 604_800}
MONTHS: Final[dict[str, int]] = {"months": 1, "years": 12}
_LAST: Final = 9999


def moved(moment: datetime, unit: Unit, count: int) -> datetime:
    """`count` units later (earlier when negative); months and years clip to the last day of the month."""
    try:
        if unit in SECONDS:
            return moment + timedelta(seconds=SECONDS[unit] * count)
        year, month = divmod(moment.year * 12 + moment.month - 1 + MONTHS[unit] * count, 12)
        day = min(moment.day, calendar.monthrange(year, month + 1)[1])
        return moment.replace(year=year, month=month + 1, day=day)
    except (OverflowError, ValueError) as error:
        raise BadParameter(f"{count} {unit} from {moment} leave the calendar; take a smaller window") from error


def whole_units(centre: datetime, moments: Moments, unit: Unit) -> NDArray[np.int64]:
    """centre - moment in whole units, cut towards zero.

    Weeks are whole days over seven; months and years count between the dates, without the time of day.
    """
    if unit in MONTHS:
        apart = _packed(np.array([centre], dtype="datetime64[s]"))[0] - _packed(moments)
        return _cut(_cut(apart, 32), MONTHS[unit])
    apart = (np.datetime64(centre, "s") - moments).astype(np.int64)
    if unit == "weeks":
        return _cut(_cut(apart, SECONDS["days"]), 7)
    return _cut(apart, SECONDS[unit])


def _cut(number: NDArray[np.int64], unit: int) -> NDArray[np.int64]:
    return np.asarray(np.sign(number) * (np.abs(number) // unit), dtype=np.int64)


def _packed(moments: Moments) -> NDArray[np.int64]:
    """Months since 1970 times 32 plus the day of the month: differences over 32 are whole months."""
    days = moments.astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    in_month = (days - months.astype("datetime64[D]")).astype(np.int64)
    return np.asarray(months.astype(np.int64) * 32 + in_month + 1, dtype=np.int64)


def years(moments: Moments) -> NDArray[np.int64]:
    """Calendar year of each moment."""
    return moments.astype("datetime64[Y]").astype(np.int64) + 1970


def months(moments: Moments) -> NDArray[np.int64]:
    """Month of the year, 1 to 12, of each moment."""
    return moments.astype("datetime64[M]").astype(np.int64) % 12 + 1


def weeks(moments: Moments, rule: Weeks) -> NDArray[np.int64]:
    """Number of the week in its week-based year.

    iso: weeks begin on Monday and the first has at least four days; us: they begin on Sunday and the first holds
    1 January. In both the week belongs to the year of one of its days, its Thursday or its Saturday.
    """
    decisive = _decisive_day(moments, rule)
    in_year = (decisive - decisive.astype("datetime64[Y]").astype("datetime64[D]")).astype(np.int64)
    return np.asarray(in_year // 7 + 1, dtype=np.int64)


def week_years(moments: Moments, rule: Weeks) -> NDArray[np.int64]:
    """The year that the week of each moment belongs to."""
    return years(_decisive_day(moments, rule))


def _decisive_day(moments: Moments, rule: Weeks) -> Moments:
    days: Moments = moments.astype("datetime64[D]")
    # 1 January 1970 was a Thursday: 3 days after a Monday, 4 after a Sunday
    first, decisive = (3, 3) if rule == "iso" else (4, 6)
    weekday = (days.astype(np.int64) + first) % 7
    return np.asarray(days + (decisive - weekday).astype("timedelta64[D]"), dtype="datetime64[D]")
