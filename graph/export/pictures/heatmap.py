"""A network as a matrix of colours."""

from typing import IO, Any, Final

import networkx as nx
import numpy as np

from stancegraph.graph.export.colours import EDGE
from stancegraph.graph.export.optional import library
from stancegraph.graph.export.pictures.canvas import figure, short
from stancegraph.graph.export.table import Table, table

#: rows or columns up to which every cell says its number, and every line has its label
_NUMBERED: Final = 20
_LABELLED: Final = 120
#: inches of a cell, and of what surrounds them
_CELL: Final = 0.42
_MARGIN: Final = 2.6


def draw_heat_map(network: nx.Graph, stream: IO[bytes], suffix: str, title: str | None) -> None:
    """Draw it: vermilion for conflict, white for nothing, blue for agreement; numbers where there is room."""
    found = table(network)
    count = max(len(found.rows), len(found.columns), 1)
    cell = _CELL if count <= _NUMBERED else max(0.06, min(_CELL, 16 / count))
    size = {"width": _MARGIN + cell * len(found.columns) + 1.2, "height": _MARGIN + cell * len(found.rows)}
    with figure(stream, suffix, **size, title=title) as axes:
        if not found.values.size:
            axes.set_axis_off()
            axes.text(0.5, 0.5, "no nodes", ha="center", va="center")
            return
        most = float(np.abs(found.values).max(initial=0)) or 1.0
        signed = bool((found.values < 0).any())
        shown = axes.imshow(found.values, cmap=_colours(signed), vmin=-most if signed else 0, vmax=most, aspect="equal")
        _named(axes, found)
        if count <= _NUMBERED:
            _numbered(axes, found, most)
        bar = axes.figure.colorbar(
            shown, cax=axes.inset_axes([1 + 0.3 / (cell * max(len(found.columns), 1)), 0, 0.04, 1])
        )
        bar.set_label("conflict (−)   agreement (+)" if signed else "weight")


def _colours(signed: bool) -> Any:
    colours = library("matplotlib.colors", extra="plot")
    ends = [EDGE[-1], "#FFFFFF", EDGE[1]] if signed else ["#FFFFFF", EDGE[1]]
    return colours.LinearSegmentedColormap.from_list("polarity", ends)


def _named(axes: Any, found: Table) -> None:
    for names, axis, turned in ((found.columns, axes.xaxis, True), (found.rows, axes.yaxis, False)):
        if len(names) > _LABELLED:
            axis.set_ticks([])
            continue
        axis.set_ticks(range(len(names)), [short(name) for name in names], fontsize=9 if len(names) <= 40 else 5)
        if turned:
            axes.tick_params(axis="x", rotation=45)
            for text in axes.get_xticklabels():
                text.set(ha="right", rotation_mode="anchor")
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_color("#BBBBBB")


def _numbered(axes: Any, found: Table, most: float) -> None:
    for row, column in zip(*np.nonzero(found.values), strict=True):
        value = float(found.values[row, column])
        words = f"{value:.0f}" if found.is_whole else f"{value:.2f}"
        ink = "white" if abs(value) > 0.6 * most else "black"
        axes.text(column, row, words.replace("-", "−"), ha="center", va="center", fontsize=7, color=ink)
