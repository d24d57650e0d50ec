"""Phases of a debate: how far windows are apart, and which belong together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.cells import Floats
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.partitions import Groups, positive

DISTANCES: Final = ("absolute", "spectral")
LINKAGES: Final = ("single", "average", "complete", "ward", "weighted", "centroid", "median")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One window and its phase.

    Attributes:
        phase: number of the phase, from 0, in order of first occurrence; a debate may return to one.
        is_transition: whether the window before belongs to another phase.
        change: distance from the window before; 0 for the first.
        silhouette: of all windows under this number of phases, -1 to 1; how well they separate.
    """

    date: datetime
    phase: int
    is_transition: bool
    change: float
    silhouette: float


def phases(
    found: Iterable[Network], *, distance: str = "absolute", method: str = "average", k: int | None = None
) -> list[Phase]:
    """The phase of each window, by clustering the windows' distances.

    Args:
        distance: "absolute", the sum of absolute differences of all ties over the sum of both networks' ties, or
            "spectral", that of the sorted eigenvalues of the Laplacians scaled to 1 (negative ties count as 0).
        method: one of LINKAGES.
        k: how many phases; None = the number from 2 to 10 with the largest mean silhouette.

    Raises:
        BadParameter: an unknown distance or method, or fewer than two windows.
    """
    held = list(found)
    if method not in LINKAGES:
        raise BadParameter(f"no linkage {method!r}; there are {list(LINKAGES)}")
    if len(held) < 2:
        raise BadParameter(f"{len(held)} windows; phases need two or more: take a smaller window or a longer range")
    apart = window_distances(held, distance=distance)
    tree = linkage(squareform(apart, checks=False), method)
    tried = [k] if k is not None else range(2, min(10, len(held) - 1) + 1) or [1]
    cuts = [np.asarray(fcluster(tree, number, "maxclust"), dtype=np.int64) for number in tried]
    scores = [silhouette(apart, cut) for cut in cuts]
    best = int(np.argmax(scores))
    place: dict[int, int] = {}
    numbers = [place.setdefault(group, len(place)) for group in cuts[best].tolist()]
    return [
        Phase(
            date=one.date,
            phase=number,
            is_transition=bool(index) and number != numbers[index - 1],
            change=float(apart[index, index - 1]) if index else 0.0,
            silhouette=scores[best],
        )
        for index, (one, number) in enumerate(zip(held, numbers, strict=True))
    ]


def window_distances(found: Sequence[Network], *, distance: str = "absolute") -> Floats:
    """Distance of every two windows over the union of their actors; symmetric, 0 on the diagonal."""
    if distance not in DISTANCES:
        raise BadParameter(f"no distance {distance!r}; there are {list(DISTANCES)}")
    rows, columns = _union([one.rows for one in found]), _union([one.columns for one in found])
    full = [_aligned(one, rows, columns) for one in found]
    if distance == "spectral":
        if not all(one.is_onemode for one in found):
            raise BadParameter("the spectral distance is one of one-mode networks; take 'absolute'")
        spectra = np.array([_spectrum(one) for one in full])
        return np.asarray(np.abs(spectra[:, None, :] - spectra[None, :, :]).sum(axis=2), dtype=np.float64)
    apart = np.zeros((len(full), len(full)))
    for one in range(len(full)):
        for other in range(one):
            mass = np.abs(full[one]).sum() + np.abs(full[other]).sum()
            apart[one, other] = np.abs(full[one] - full[other]).sum() / mass if mass else 0.0
    return np.asarray(apart + apart.T, dtype=np.float64)


def _union(labels: Iterable[tuple[str, ...]]) -> dict[str, int]:
    return {label: place for place, label in enumerate(sorted(set().union(*labels)))}


def _aligned(one: Network, rows: dict[str, int], columns: dict[str, int]) -> Floats:
    full = np.zeros((len(rows), len(columns)))
    full[np.ix_([rows[label] for label in one.rows], [columns[label] for label in one.columns])] = np.nan_to_num(
        one.values
    )
    return full


def _spectrum(values: Floats) -> Floats:
    ties = positive(values)
    found = np.linalg.eigvalsh(np.diag(ties.sum(axis=1)) - ties)
    total = found.sum()
    return np.asarray(found / total if total > 1e-12 else np.zeros_like(found), dtype=np.float64)


def silhouette(apart: Floats, groups: Groups) -> float:
    """Mean silhouette of a partition; 0 for a window alone in its group, and when there is one group.

    References:
        Rousseeuw, P. J. (1987). Silhouettes. Journal of Computational and Applied Mathematics 20, 53-65.
    """
    numbers = np.unique(groups)
    if len(numbers) < 2:
        return 0.0
    scores = []
    for place, group in enumerate(groups):
        own = (groups == group) & (np.arange(len(groups)) != place)
        if not own.any():
            scores.append(0.0)
            continue
        inner = apart[place, own].mean()
        outer = min(apart[place, groups == other].mean() for other in numbers if other != group)
        scores.append(float((outer - inner) / max(inner, outer)) if max(inner, outer) else 0.0)
    return float(np.mean(scores))
