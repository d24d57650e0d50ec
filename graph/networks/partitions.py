"""Partitions of the actors of a network, and how modular they are."""

import numpy as np
from numpy.typing import NDArray

from stancegraph.graph.networks.cells import Floats

#: the number of each actor's group
Groups = NDArray[np.int64]


def positive(values: Floats) -> Floats:
    """The matrix with a diagonal of 0 and without negative or missing cells."""
    ties = np.maximum(np.nan_to_num(values), 0.0)
    np.fill_diagonal(ties, 0.0)
    return np.asarray(ties, dtype=np.float64)


def numbered(groups: Groups) -> Groups:
    """The same groups, numbered from 0 in the order in which they first occur."""
    place: dict[int, int] = {}
    return np.array([place.setdefault(group, len(place)) for group in groups.tolist()], dtype=np.int64)


def modularity(values: Floats, groups: Groups) -> float:
    """Newman's modularity of weighted groups; 0 in a network without ties.

    References:
        Newman, M. E. J. (2004). Analysis of weighted networks. Physical Review E 70, 056131.
    """
    ties = positive(values)
    total, degrees = ties.sum(), ties.sum(axis=1)
    if not total:
        return 0.0
    same = groups[:, None] == groups[None, :]
    return float((ties - np.outer(degrees, degrees) / total)[same].sum() / total)
