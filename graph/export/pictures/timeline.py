"""A measure over time with its interval."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from stancegraph.graph.export.colours import EDGE
from stancegraph.graph.export.pictures.canvas import SUFFIXES, figure, suffix_of
from stancegraph.graph.export.saving import saved
from stancegraph.graph.model.errors import BadParameter

_INK: Final = EDGE[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A value at a day; None = no value there, which leaves a gap. `low` and `high` are the ends of its interval."""

    day: date
    value: float | None
    low: float | None = None
    high: float | None = None
    marked: bool = False


def draw_timeline(
    points: Iterable[Point], path: Path | str, *, measure: str = "polarisation", title: str | None = None
) -> None:
    """Draw a measure over time: a line with its points, the interval as a band, marked days as vertical lines.

    Args:
        points: in any order.
        path: ends with .svg, .png or .pdf; needs the extra `plot`.
        measure: name of the vertical axis.

    Raises:
        BadParameter: another ending, no point has a value, matplotlib is missing, or the file cannot be written.
    """
    target = Path(path)
    suffix = suffix_of(target, SUFFIXES)
    shown = sorted(points, key=lambda one: one.day)
    if all(one.value is None for one in shown):
        raise BadParameter(f"nothing to draw in {target.name}: no point has a value")
    with saved(target) as stream, figure(stream, suffix, width=9, height=4.2, title=title) as axes:
        for run in _runs(shown):
            _run(axes, run)
        for place, one in enumerate([one for one in shown if one.marked]):
            words = {"label": "change"} if place == 0 else {}
            axes.axvline(one.day, color="#555555", linewidth=0.9, linestyle=":", zorder=1, **words)
        axes.set_ylabel(measure)
        axes.grid(axis="y", color="#E5E5E5")
        axes.set_axisbelow(True)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        _scaled(axes, shown)
        _legend(axes)


def _runs(points: Sequence[Point]) -> Iterable[list[Point]]:
    """Points that follow each other without a gap."""
    run: list[Point] = []
    for one in points:
        if one.value is not None:
            run.append(one)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _run(axes: Any, run: Sequence[Point]) -> None:
    first = not axes.lines
    days = [one.day for one in run]
    axes.plot(
        days,
        [one.value for one in run],
        marker="o",
        markersize=4,
        color=_INK,
        linewidth=1.8,
        zorder=3,
        label="value" if first else None,
    )
    banded = [one for one in run if one.low is not None and one.high is not None]
    if len(banded) > 1:
        band = [one.low for one in banded], [one.high for one in banded]
        labelled = {"label": "interval"} if not axes.collections else {}
        axes.fill_between([one.day for one in banded], *band, color=_INK, alpha=0.18, linewidth=0, zorder=2, **labelled)
    elif banded:
        axes.vlines(banded[0].day, banded[0].low, banded[0].high, color=_INK, alpha=0.4, linewidth=3, zorder=2)


def _scaled(axes: Any, points: Sequence[Point]) -> None:
    """From 0 to 1 where all values lie there; else as they come."""
    known = [value for one in points for value in (one.value, one.low, one.high) if value is not None]
    if min(known) >= 0 and max(known) <= 1:
        axes.set_ylim(-0.02, 1.04)


def _legend(axes: Any) -> None:
    handles, words = axes.get_legend_handles_labels()
    if len(handles) > 1:
        axes.legend(handles, words, frameon=False, loc="upper left", bbox_to_anchor=(1.0, 1.0))
