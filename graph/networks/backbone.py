"""Which concepts carry a network: the nested backbone, and what is lost without the others."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.cells import Cells, Floats, cells, levels
from stancegraph.graph.networks.compute import choose
from stancegraph.graph.networks.events import EventList
from stancegraph.graph.networks.onemode import tied
from stancegraph.graph.networks.selection import Selection
from stancegraph.graph.networks.settings import Settings

#: losses closer than this are ties
_EQUAL = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """One step of a nested backbone.

    Attributes:
        iteration: 1 for the first concept to go, the least needed one.
        concept: its label.
        backbone_loss: distance of the network without this concept and those before it from the full one, 0 to 2.
        redundant_loss: distance of the network of the dropped concepts alone from the full one.
        statements: how many are left.
    """

    iteration: int
    concept: str
    backbone_loss: float
    redundant_loss: float
    statements: int


def nested_backbone(events: EventList, settings: Settings) -> list[Dropped]:
    """Concepts in the order in which they can be spared, each step the one whose loss is smallest.

    The loss is the spectral distance: negative ties are set to 0, the eigenvalues of the Laplacian (degree matrix
    minus adjacency matrix) are sorted and scaled to a sum of 1, and the absolute differences are added up. Ties go to
    the last label. With compat="dna-3.1" the adjacency matrix is not subtracted, as in DNA, so that the "eigenvalues"
    are the row sums.

    Raises:
        BadParameter: the settings are those of no one-mode network, or have time windows.
    """
    if settings.network_type != "onemode" or settings.time_window != "no":
        raise BadParameter("a backbone is that of a one-mode network of the whole range, without time windows")
    selection = choose(events, settings).selection
    counted = cells(selection, selection.filtered, level_codes=levels(selection, selection.filtered))
    return list(_steps(selection, counted))


def _steps(selection: Selection, counted: Cells) -> Iterator[Dropped]:
    kept = np.ones(len(counted.column_codes), dtype=np.bool_)
    full = _spectrum(selection, counted, kept)
    for iteration in range(1, len(kept) + 1):
        losses = {}
        for concept in np.flatnonzero(kept)[::-1].tolist():
            losses[concept] = _loss(full, _spectrum(selection, counted, _without(kept, concept)))
        smallest = min(losses.values())
        concept = next(one for one, loss in losses.items() if loss - smallest <= _EQUAL)
        kept = _without(kept, concept)
        yield Dropped(
            iteration=iteration,
            concept=str(selection.variable2.levels[counted.column_codes[concept]]),
            backbone_loss=losses[concept],
            redundant_loss=_loss(full, _spectrum(selection, counted, ~kept)),
            statements=int(kept[counted.columns].sum()),
        )


def _without(kept: NDArray[np.bool_], concept: int) -> NDArray[np.bool_]:
    left = kept.copy()
    left[concept] = False
    return left


def _loss(one: Floats, other: Floats) -> float:
    return float(np.abs(one - other).sum())


def _spectrum(selection: Selection, counted: Cells, kept: NDArray[np.bool_]) -> Floats:
    left = counted.only(kept[counted.columns])
    ties = np.maximum(np.nan_to_num(tied(selection, left, selection.settings.qualifier_aggregation)), 0.0)
    degrees = ties.sum(axis=1)
    values = np.sort(degrees if selection.settings.is_dna else np.linalg.eigvalsh(np.diag(degrees) - ties))
    total = values.sum()
    return np.asarray(values / total if total > _EQUAL else np.zeros_like(values), dtype=np.float64)
