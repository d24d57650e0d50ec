"""Networks as networkx graphs and as long tables."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import networkx as nx
import numpy as np

from stancegraph.graph.networks.cells import labels
from stancegraph.graph.networks.columns import Codes
from stancegraph.graph.networks.evidence import behind
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.stance_ids import StanceIds

if TYPE_CHECKING:
    import pandas as pd


def to_networkx(one: Network, *, with_evidence: bool = True) -> "nx.Graph[str]":
    """A network as an undirected graph; cells that are 0 or NaN are no edges, and a kernel's diagonal is left out.

    Nodes are labels. In a two-mode network a label that is both an actor and a concept (a state may be the target of
    another) belongs to the actor; the concept's node is then "LABEL (VARIABLE2)".

    Graph attributes: `network_type`, `aggregation`, `normalization`, `variable1`, `variable2`, `date`, `start`, `end`
    (ISO text), `statements`.
    Node attributes: `label`, `variable`, `bipartite` (0 for variable1, 1 for variable2), `statements` (how many).
    Edge attributes: `weight` (float, may be negative with subtract or an integer qualifier), `sign` (1, -1: conflict
    and negative weights are -1), `stance_ids` (`StanceIds` of the statements behind it, oldest first: a
    sequence equal to the tuple of them; an empty tuple on request).
    """
    graph: nx.Graph[str] = nx.Graph(**_described(one))
    rows, columns = names(one)
    graph.add_nodes_from(_nodes(one, rows, columns))
    against = -1 if one.layer == "conflict" else 1
    with _paused_collector():
        graph.add_edges_from(
            (
                rows[row],
                columns[column],
                {"weight": weight, "sign": against if weight > 0 else -against, "stance_ids": ids},
            )
            for row, column, weight, ids in (evidenced(one) if with_evidence else _bare(one))
        )
    return graph


@contextmanager
def _paused_collector() -> Iterator[None]:
    """No garbage collection while a large graph grows: it would walk all of it again and again and find nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _bare(one: Network) -> Iterator[tuple[int, int, float, Sequence[str]]]:
    for row, column, weight in ties(one):
        yield row, column, weight, ()


def _described(one: Network) -> dict[str, Any]:
    settings = one.selection.settings
    return {
        "network_type": settings.network_type,
        "aggregation": one.layer,
        "normalization": settings.normalization,
        "variable1": settings.variable1,
        "variable2": settings.variable2,
        "date": one.date.isoformat(),
        "start": one.start.isoformat(),
        "end": one.end.isoformat(),
        "statements": one.statements,
    }


def names(one: Network) -> tuple[Sequence[str], Sequence[str]]:
    """Names of the nodes that rows and columns are; the same for every window of one selection."""
    if one.is_onemode:
        return one.rows, one.rows
    selection = one.selection
    actors = {selection.variable1.levels[code] for code in labels(selection.variable1, selection.base)}
    other = selection.settings.variable2
    return one.rows, [f"{label} ({other})" if label in actors else label for label in one.columns]


def _nodes(one: Network, rows: Sequence[str], columns: Sequence[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    settings = one.selection.settings
    yield from _side(rows, one.rows, settings.variable1, 0, one.cells.rows)
    if not one.is_onemode:
        yield from _side(columns, one.columns, settings.variable2, 1, one.cells.columns)


def _side(
    keys: Sequence[str], shown: Sequence[str], variable: str, side: int, places: Codes
) -> Iterator[tuple[str, dict[str, Any]]]:
    counts = np.bincount(places, minlength=len(keys)).tolist()
    for key, label, count in zip(keys, shown, counts, strict=True):
        yield key, {"label": label, "variable": variable, "bipartite": side, "statements": count}


def evidenced(one: Network) -> Iterator[tuple[int, int, float, StanceIds]]:
    """Row, column, weight and statements of each tie, in order of row and column."""
    found, width = behind(one), len(one.columns)
    for row, column, weight in ties(one):
        yield row, column, weight, StanceIds(found, row * width + column)


def ties(one: Network) -> Iterator[tuple[int, int, float]]:
    """Row, column and weight of cells that are neither 0 nor NaN; in one-mode networks once a pair, row < column."""
    values = np.triu(one.values, 1) if one.is_onemode else one.values
    found = np.nonzero(np.nan_to_num(values))
    yield from zip(*(place.tolist() for place in found), values[found].tolist(), strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One tie of one window, as a row of a long table.

    Attributes:
        row, column: labels; in a one-mode network each pair once.
        layer: the aggregation; congruence or conflict where a window has both.
        stance_ids: statements behind it, oldest first.
    """

    row: str
    column: str
    weight: float
    date: datetime
    start: datetime
    end: datetime
    layer: str
    stance_ids: tuple[str, ...]


def long_table(found: Iterable[Network]) -> Iterator[Tie]:
    """Ties of networks, one a row, window after window."""
    for one in found:
        for row, column, weight, ids in evidenced(one):
            yield Tie(
                row=one.rows[row],
                column=one.columns[column],
                weight=weight,
                date=one.date,
                start=one.start,
                end=one.end,
                layer=one.layer,
                stance_ids=tuple(ids),
            )


def long_frame(found: Iterable[Network]) -> "pd.DataFrame":
    """The same as a data frame with a column a field of `Tie`; needs the extra `pandas`."""
    import pandas as pd

    columns = list(Tie.__dataclass_fields__)
    return pd.DataFrame([[getattr(tie, name) for name in columns] for tie in long_table(found)], columns=columns)
