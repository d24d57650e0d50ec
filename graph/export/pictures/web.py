"""A network as nodes and lines."""

from collections.abc import Sequence
from typing import IO, Any, Final

import networkx as nx

from stancegraph.graph.export.colours import EDGE, group_colours
from stancegraph.graph.export.layout import Place, places
from stancegraph.graph.export.pictures.canvas import figure, folded, short
from stancegraph.graph.export.pictures.groups import groups_of
from stancegraph.graph.export.pictures.labels import SIDES, Side, placed_labels
from stancegraph.graph.export.sanitizer import Flat, Item, flat, is_two_mode, label, sign, weight

MEANINGS: Final = {1: "agreement (+)", -1: "conflict (−)", 0: "neither (0)"}
#: matplotlib's names of line styles and of markers; every group has a shape of its own beside its colour
_LINES: Final = {1: "-", -1: (0, (4, 2.5)), 0: (0, (1, 2))}
_SHAPES: Final = ("o", "s", "^", "D", "v", "P", "X")
#: points: the lightest and the heaviest tie, one where all weigh the same, a node
_WIDTHS: Final = (0.8, 4.0)
_WIDTH: Final = 1.6
_NODE: Final = 11.0
#: ties above which all are drawn thinner
_MANY: Final = 300
#: nodes up to which names have their full size, and nodes that are named; of more, those with the most ties
_FULL: Final = 60
_NAMED: Final = 160


def draw_network(network: nx.Graph, stream: IO[bytes], suffix: str, title: str | None) -> None:
    """Draw it to the stream."""
    found = flat(network)
    at = places(found)
    with figure(stream, suffix, width=10, height=8, title=title) as axes:
        axes.set_axis_off()
        beside = 0.38 if is_two_mode(found) else 0.08
        axes.set_xlim(-beside, 1 + beside)
        axes.set_ylim(-0.08, 1.08)
        _ties(axes, found, at)
        _nodes(axes, found, at)
        _legend(axes, found)
        axes.figure.draw_without_rendering()
        size = 9 if len(found.nodes) <= _FULL else 6.5
        sides = {one.ends[0]: _outside(one, found) for one in found.nodes}
        placed_labels(axes, _named(found), at, sides, reach=_NODE / 2 + 2, size=size)


def _named(found: Flat) -> dict[str, str]:
    ties: dict[str, int] = {one.ends[0]: 0 for one in found.nodes}
    for one in found.edges:
        for end in one.ends:
            ties[end] += 1
    most = sorted(found.nodes, key=lambda one: (-ties[one.ends[0]], one.ends[0]))[:_NAMED]
    return {one.ends[0]: folded(label(one)) for one in most}


def _outside(one: Item, found: Flat) -> Sequence[Side]:
    """Where its name may stand: of a two-mode network outside of both columns."""
    if not is_two_mode(found):
        return SIDES
    return ((-1, 0),) if one.attributes["bipartite"] == 0 else ((1, 0),)


def _ties(axes: Any, found: Flat, at: dict[str, Place]) -> None:
    weights = [abs(weight(one)) for one in found.edges]
    heaviest, alike = max(weights, default=1) or 1, len(set(weights)) <= 1
    finer = min(1.0, (_MANY / max(len(weights), 1)) ** 0.5)
    drawn = max(0.35, min(0.9, 60 / (len(found.edges) + 1)))
    for one in sorted(found.edges, key=lambda one: abs(weight(one))):
        (x, y), (to_x, to_y) = at[one.ends[0]], at[one.ends[1]]
        scaled = _WIDTHS[0] + (_WIDTHS[1] - _WIDTHS[0]) * abs(weight(one)) / heaviest
        thick = finer * (_WIDTH if alike else scaled)
        kind = sign(one)
        if found.is_directed:
            arrow = {"arrowstyle": "-|>", "color": EDGE[kind], "linestyle": _LINES[kind], "linewidth": thick}
            arrow |= {"alpha": drawn, "shrinkA": _NODE / 2, "shrinkB": _NODE / 2, "connectionstyle": "arc3,rad=0.08"}
            axes.annotate("", (to_x, to_y), (x, y), arrowprops=arrow, zorder=1)
        else:
            axes.plot(
                [x, to_x], [y, to_y], linestyle=_LINES[kind], color=EDGE[kind], linewidth=thick, alpha=drawn, zorder=1
            )


def _nodes(axes: Any, found: Flat, at: dict[str, Place]) -> None:
    _, group = groups_of(found)
    colours = group_colours(list(group.values()))
    for place, (name, colour) in enumerate(colours.items()):
        inside = [at[one.ends[0]] for one in found.nodes if group[one.ends[0]] == name]
        if inside:
            shape = _SHAPES[(place - 1) % len(_SHAPES)] if name is not None else "o"
            x, y = zip(*inside, strict=True)
            axes.scatter(x, y, s=_NODE**2, c=colour, marker=shape, edgecolors="#222222", linewidths=0.8, zorder=3)


def _legend(axes: Any, found: Flat) -> None:
    """What line styles and shapes mean, as far as the picture has them."""
    prefix, group = groups_of(found)
    colours = group_colours(list(group.values()))
    entries: list[tuple[dict[str, object], str]] = [
        ({"color": EDGE[kind], "linestyle": _LINES[kind], "linewidth": 2}, words)
        for kind, words in MEANINGS.items()
        if any(sign(one) == kind for one in found.edges)
    ]
    for place, (name, colour) in enumerate(colours.items()):
        if name is not None:
            marker = {"marker": _SHAPES[(place - 1) % len(_SHAPES)], "markersize": 8, "markeredgecolor": "#222222"}
            entries.append(({"linestyle": "", "color": colour, **marker}, prefix + short(str(name))))
    lines = [axes.plot([], [], **style, label=words)[0] for style, words in entries]
    if lines:
        axes.legend(handles=lines, loc="upper center", bbox_to_anchor=(0.5, 0.0), ncols=4, frameon=False)
