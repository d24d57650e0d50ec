"""One-mode networks: actors tied by the concepts they share, and the normalisations."""

from typing import Any

import numpy as np
from scipy import sparse

from stancegraph.graph.networks.cells import Cells, Floats, is_numeric
from stancegraph.graph.networks.selection import Selection


def tied(selection: Selection, counted: Cells, aggregation: str) -> Floats:
    """Matrix of ties between actors, normalised; the diagonal is 0.

    With n the counts, q the numeric levels of the range and R the distance of the largest from the smallest:

    - ignore: sum over concepts of the product of both totals;
    - congruence, conflict: the products of counts, weighted 1 - |q - q'| / R and |q - q'| / R; a boolean has R = 1;
      with a single integer level R = 0 and every tie is NaN;
    - subtract: congruence - conflict.

    Levels of text have no distance: congruence multiplies counts of equal levels, conflict adds up the counts of each
    actor in cells where the other has none.
    """
    by_level = counted.by_level()
    ties = _ties(selection, counted, by_level, aggregation)
    shared = _denominator(selection, counted, by_level, aggregation)
    if shared is not None:
        ties = np.divide(ties, shared, out=np.zeros_like(ties), where=shared != 0)
    np.fill_diagonal(ties, 0.0)
    return ties


def _ties(selection: Selection, counted: Cells, by_level: Any, aggregation: str) -> Floats:
    match aggregation:
        case "ignore":
            return product(counted.by_concept())
        case "congruence":
            return _congruence(selection, counted, by_level)
        case "conflict":
            return _conflict(selection, counted, by_level)
        case _:
            return _congruence(selection, counted, by_level) - _conflict(selection, counted, by_level)


def product(left: Any, right: Any = None) -> Floats:
    """left times right transposed, dense."""
    return np.asarray((left @ (left if right is None else right).T).toarray(), dtype=np.float64)


def _congruence(selection: Selection, counted: Cells, by_level: Any) -> Floats:
    if not is_numeric(selection):
        return product(by_level)
    return _weighted(by_level, 1 - distances(selection, counted))


def _conflict(selection: Selection, counted: Cells, by_level: Any) -> Floats:
    if not is_numeric(selection):
        return unshared(by_level)
    return _weighted(by_level, distances(selection, counted))


def _weighted(by_level: Any, weights: Floats) -> Floats:
    """Sum over concepts and pairs of levels of the products of counts, times the weight of the pair."""
    size, width = by_level.shape
    if not width or np.isnan(weights).any():
        return np.full((size, size), np.nan if width else 0.0)
    spread = sparse.kron(sparse.eye_array(width // len(weights)), sparse.csr_array(weights), format="csr")
    return product(by_level @ spread, by_level)


def distances(selection: Selection, counted: Cells) -> Floats:
    """|q - q'| / R of every two levels; NaN when R is 0."""
    qualifier = selection.qualifier
    assert qualifier is not None
    numbers = qualifier.numbers()[counted.level_codes]
    apart = np.abs(numbers[:, None] - numbers[None, :])
    largest = apart.max() if apart.size else 0.0
    return apart / largest if largest else np.full_like(apart, np.nan)


def unshared(by_level: Any) -> Floats:
    """Counts of each of two actors in the cells where the other has none, added up."""
    totals = np.asarray(by_level.sum(axis=1), dtype=np.float64)
    shared = product(by_level, (by_level > 0).astype(np.float64))
    return totals[:, None] + totals[None, :] - shared - shared.T


def _denominator(selection: Selection, counted: Cells, by_level: Any, aggregation: str) -> Floats | None:
    totals = np.asarray(by_level.sum(axis=1), dtype=np.float64)
    match selection.settings.normalization:
        case "average":
            return (totals[:, None] + totals[None, :]) / 2
        case "jaccard":
            return unshared(by_level) + product(by_level)
        case "cosine" if selection.settings.is_dna:
            return np.outer(totals, totals)
        case "cosine":
            profile = counted.by_concept() if aggregation == "ignore" else by_level
            lengths = np.sqrt(np.asarray((profile * profile).sum(axis=1), dtype=np.float64))
            return np.outer(lengths, lengths)
        case _:
            return None
