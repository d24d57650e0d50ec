"""Names beside nodes that cover neither each other nor the nodes, as far as there is room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from stancegraph.graph.export.layout import Place

Side = tuple[int, int]

#: where a name may stand, best first: the side it grows to (x, y); 0 = centred
SIDES: Final[Sequence[Side]] = ((0, 1), (1, 0), (-1, 0), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
_ALIGN: Final = {0: "center", 1: "left", -1: "right"}
_VALIGN: Final = {0: "center", 1: "bottom", -1: "top"}


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    bottom: float
    right: float
    top: float

    def shared(self, other: "_Box") -> float:
        """Area that both cover."""
        across = min(self.right, other.right) - max(self.left, other.left)
        up = min(self.top, other.top) - max(self.bottom, other.bottom)
        return across * up if across > 0 and up > 0 else 0.0

    def beyond(self, other: "_Box") -> float:
        """Area that lies outside the other."""
        return (self.right - self.left) * (self.top - self.bottom) - self.shared(other)


def placed_labels(
    axes: Any,
    names: Mapping[str, str],
    at: Mapping[str, Place],
    sides: Mapping[str, Sequence[Side]],
    *,
    reach: float,
    size: float,
) -> None:
    """Write the names, in their order, each where it covers least of what is there already.

    Args:
        axes: with its limits and layout settled.
        sides: of each node, where its name may stand, best first.
        size: of letters, in points.
        reach: points from a node's centre to the nearest edge of its name.
    """
    scale = axes.figure.dpi / 72
    spots = {node: axes.transData.transform(place) for node, place in at.items()}
    taken = [_around(spot, reach * scale) for spot in spots.values()]
    frame = axes.figure.bbox
    page = _Box(frame.x0, frame.y0, frame.x1, frame.y1)
    for node, words in names.items():
        text = axes.annotate(words, at[node], xytext=(0, 0), textcoords="offset points", zorder=4, fontsize=size)
        extent = text.get_window_extent()
        x, y = spots[node]
        found = [(_box(x, y, side, reach * scale, extent.width, extent.height), side) for side in sides[node]]
        costs = [sum(box.shared(other) for other in taken) + 4 * box.beyond(page) for box, _ in found]
        box, (right, up) = found[costs.index(min(costs))]
        taken.append(box)
        text.set(position=(right * reach, up * reach), ha=_ALIGN[right], va=_VALIGN[up], linespacing=1.0)
        text.set_bbox({"boxstyle": "round,pad=0.1", "facecolor": "white", "edgecolor": "none", "alpha": 0.7})


def _around(spot: Any, reach: float) -> _Box:
    return _Box(spot[0] - reach, spot[1] - reach, spot[0] + reach, spot[1] + reach)


def _box(x: float, y: float, side: Side, reach: float, width: float, height: float) -> _Box:
    """Where a name of that size stands when it grows to that side."""
    left = x + side[0] * reach - (0.5 - 0.5 * side[0]) * width
    bottom = y + side[1] * reach - (0.5 - 0.5 * side[1]) * height
    return _Box(left, bottom, left + width, bottom + height)
