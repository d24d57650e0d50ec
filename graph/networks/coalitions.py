"""Who belongs to which coalition over time, with labels that stay."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from stancegraph.graph.networks.cells import Floats
from stancegraph.graph.networks.clusters import clusters
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.partitions import Groups, positive


@dataclass(frozen=True, slots=True, kw_only=True)
class Coalition:
    """One coalition in one window.

    Attributes:
        label: the same number over time for the coalition that keeps most of its members; never given twice.
        members: labels of actors, in order.
        cohesion: share of the members' congruence that stays inside, 0 to 1; None when they agree with nobody.
        joined, left: who came and went since the window before in which the coalition was seen.
    """

    date: datetime
    start: datetime
    end: datetime
    label: int
    members: tuple[str, ...]
    cohesion: float | None
    joined: tuple[str, ...]
    left: tuple[str, ...]


def coalitions(
    found: Iterable[Network], *, method: str = "louvain", k: int = 2, seed: int = 0, smallest: int = 2
) -> Iterator[Coalition]:
    """Coalitions of each window of a congruence network, by label.

    A coalition inherits the label of an earlier one by the largest overlap of members (Jaccard index, the sum over all
    pairs made largest); one that overlaps with none gets a new label.

    Args:
        method, k, seed: see `clusters`.
        smallest: groups with fewer members are none; single actors agree with nobody.
    """
    known: dict[int, frozenset[str]] = {}
    for one in found:
        values, groups = positive(one.values), clusters(one.values, method, k=k, seed=seed)
        members = [frozenset(np.array(one.rows, dtype=object)[groups == group]) for group in range(_count(groups))]
        members = sorted((held for held in members if len(held) >= smallest), key=lambda held: (-len(held), min(held)))
        labels = _labels(members, known)
        for label, held in sorted(zip(labels, members, strict=True), key=lambda pair: pair[0]):
            before = known.get(label, frozenset())
            yield Coalition(
                date=one.date,
                start=one.start,
                end=one.end,
                label=label,
                members=tuple(sorted(held)),
                cohesion=_cohesion(values, np.array([row in held for row in one.rows])),
                joined=tuple(sorted(held - before)),
                left=tuple(sorted(before - held)),
            )
        known |= dict(zip(labels, members, strict=True))


def _count(groups: Groups) -> int:
    return int(groups.max()) + 1 if len(groups) else 0


def _labels(members: list[frozenset[str]], known: dict[int, frozenset[str]]) -> list[int]:
    earlier, fresh = sorted(known), max(known, default=0) + 1
    overlap = np.array(
        [[len(held & known[label]) / len(held | known[label]) for label in earlier] for held in members]
    ).reshape(len(members), len(earlier))
    given = {
        place: earlier[match]
        for place, match in zip(*linear_sum_assignment(-overlap), strict=True)
        if overlap[place, match] > 0
    }
    labels = []
    for place in range(len(members)):
        labels.append(given.get(place, fresh))
        fresh += place not in given
    return labels


def _cohesion(values: Floats, inside: NDArray[np.bool_]) -> float | None:
    total = values[inside].sum()
    return float(values[np.ix_(inside, inside)].sum() / total) if total else None
