"""Which statements stand behind each tie."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from scipy import sparse

from stancegraph.graph.networks.cells import Cells, Floats, is_numeric
from stancegraph.graph.networks.columns import Codes
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.onemode import distances

Tie = tuple[int, int, tuple[str, ...]]


def evidence(one: Network) -> Iterator[Tie]:
    """Row, column and statement ids of every tie that has any, in order of row, column and time.

    In a one-mode network row < column, and the statements are those of both actors on the concepts that make the tie:
    at levels that agree (congruence), that differ (conflict), at any (ignore and subtract); for a qualifier without
    distances, conflict has the statements in which the other has none.
    """
    counted, width = one.cells, len(one.columns)
    if one.is_onemode:
        statements, keys = _shared(one, counted)
    else:
        statements, keys = np.arange(len(counted.rows)), counted.rows * width + counted.columns
    if not len(keys):
        return
    size = len(counted.rows)
    keys, statements = np.divmod(np.sort(keys * size + statements), size)
    named = np.array([one.selection.events.ids[index] for index in counted.at_hand], dtype=object)
    ids = named[statements]
    firsts = np.flatnonzero(np.diff(keys, prepend=-1))
    ends = np.append(firsts[1:], len(keys))
    rows, columns = np.divmod(keys[firsts], width)
    for row, column, first, end in zip(*(one.tolist() for one in (rows, columns, firsts, ends)), strict=True):
        yield row, column, tuple(ids[first:end].tolist())


def _shared(one: Network, counted: Cells) -> tuple[Codes, Codes]:
    """Every statement once for each other actor that it ties its own to, with the pair's key, row * rows + column."""
    partners = _partners(one, counted)
    statements = np.repeat(np.arange(len(counted.rows)), np.diff(partners.indptr))
    others, own = partners.indices.astype(np.int64), counted.rows[statements]
    apart = others != own
    statements, others, own = statements[apart], others[apart], own[apart]
    return statements, np.minimum(own, others) * len(one.rows) + np.maximum(own, others)


def _partners(one: Network, counted: Cells) -> Any:
    """Sparse matrix of statements by actors: whom each statement ties its own actor to."""
    held = (counted.by_level() > 0).astype(np.float64)
    if not is_numeric(one.selection) and one.layer in ("conflict", "subtract"):
        absent = sparse.csr_array((held.toarray() == 0).astype(np.float64))
        wanted = absent if one.layer == "conflict" else sparse.csr_array(np.ones(held.shape))
    elif one.layer == "congruence" and not is_numeric(one.selection):
        wanted = held
    else:
        spread = sparse.kron(sparse.eye_array(len(counted.column_codes)), sparse.csr_array(_linked(one, counted)))
        wanted = held @ spread.tocsr()
    return wanted.T.tocsr()[counted.cell]


def _linked(one: Network, counted: Cells) -> Floats:
    """1 where statements at two levels make a tie."""
    size = len(counted.level_codes)
    if one.layer not in ("congruence", "conflict"):
        return np.ones((size, size))
    apart = np.nan_to_num(distances(one.selection, counted), nan=0.0)
    return ((1 - apart if one.layer == "congruence" else apart) > 0).astype(np.float64)
