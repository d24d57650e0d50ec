"""Networks and measures as pictures."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from stancegraph.api.cli.networks.output import dated
from stancegraph.graph.export.pictures import Point, draw, draw_timeline
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.graphs import to_networkx
from stancegraph.graph.networks.network import Network


def plot_networks(found: Sequence[Network], path: Path, view: str) -> Sequence[Path]:
    """Draw a network; of several windows one picture each, with its date in the name.

    Raises:
        BadParameter: there is no network, no such view or ending, or matplotlib is missing.
    """
    if not found:
        raise BadParameter(f"no network to draw in {path}: there is no stance in this range")
    drawn = []
    for one in found:
        target = path if len(found) == 1 else dated(one, path, path.suffix)
        title = f"{one.layer}, {one.start.date()} to {one.end.date()}"
        draw(to_networkx(one), target, view=view, title=title)
        drawn.append(target)
    return drawn


def plot_measure(kind: str, rows: Sequence[Any], path: Path) -> Path:
    """Draw polarisation over time with its interval; BadParameter for other measures, which have no picture."""
    if kind != "polarization":
        raise BadParameter(f"no picture of {kind}; polarization has one, and every network")
    points = [Point(day=row.date.date(), value=row.value, low=row.low, high=row.high) for row in rows]
    draw_timeline(points, path, measure="polarisation")
    return path
