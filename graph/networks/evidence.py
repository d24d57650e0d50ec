"""Which statements stand behind each tie."""

from typing import Any

import numpy as np
from scipy import sparse

from stancegraph.graph.networks.cells import Cells, Floats, is_numeric
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.onemode import distances
from stancegraph.graph.networks.stance_ids import Behind, Indices


def behind(one: Network) -> Behind:
    """The statements behind every cell of a network; O(ids), in time and in memory.

    In a one-mode network the cells with row < column count, and the statements are those of both actors on the
    concepts that make the tie: at levels that agree (congruence), that differ (conflict), at any (ignore and
    subtract); for a qualifier without distances, conflict has the statements in which the other has none.
    """
    counted, width = one.cells, len(one.columns)
    size = len(one.rows) * width
    if one.is_onemode:
        statements, keys = _shared(one, counted)
    else:
        statements, keys = np.arange(len(counted.rows)), counted.rows * width + counted.columns
    # of equal rows the order stays, and the statements came in order of time
    shape = size, len(counted.rows)
    by_cell = sparse.coo_array((np.ones(len(keys), dtype=np.bool_), (keys, statements)), shape=shape).tocsr()
    named = counted.at_hand.astype(by_cell.indices.dtype)[by_cell.indices]
    ids = np.array(one.selection.events.ids, dtype=object)
    return Behind(ids=ids, starts=by_cell.indptr, statements=named)


def _shared(one: Network, counted: Cells) -> tuple[Indices, Indices]:
    """Every statement once for each actor that it ties its own to, with the pair's cell, the smaller actor first.

    An actor is tied to itself too; nobody looks at that cell.
    """
    partners, size = _partners(one, counted), len(one.rows)
    kind = sparse.get_index_dtype(maxval=max(size * size, len(counted.rows)))
    statements = np.repeat(np.arange(len(counted.rows), dtype=kind), np.diff(partners.indptr))
    others, own = partners.indices.astype(kind), counted.rows.astype(kind)[statements]
    return statements, np.minimum(own, others) * kind(size) + np.maximum(own, others)


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
    return wanted.astype(np.bool_).T.tocsr()[counted.cell]


def _linked(one: Network, counted: Cells) -> Floats:
    """1 where statements at two levels make a tie."""
    size = len(counted.level_codes)
    if one.layer not in ("congruence", "conflict"):
        return np.ones((size, size))
    apart = np.nan_to_num(distances(one.selection, counted), nan=0.0)
    return ((1 - apart if one.layer == "congruence" else apart) > 0).astype(np.float64)
