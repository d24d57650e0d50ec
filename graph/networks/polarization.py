"""How polarised a debate is: two camps that agree within and differ between, and how modular the network is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import numpy as np

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.cells import Floats
from stancegraph.graph.networks.clusters import clusters
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.partitions import Groups, modularity, numbered, positive

#: actors up to which all bipartitions are tried
ENUMERATED: Final = 16
#: starts of the search beyond it
STARTS: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Polarization:
    """How polarised one window is.

    Attributes:
        value: share of all ties that lie where two camps would have them: congruence within, conflict between; 0 to 1.
            None without ties. Of a debate without structure it is about a half.
        modularity: of the congruence network, by the best partition that `method` finds; None without congruence.
        camps: actor -> its group under `value`; the first actor is in group 0.
        is_exact: whether all partitions were tried; else `value` is a lower bound.
        statements: how many it was counted from.
    """

    date: datetime
    start: datetime
    end: datetime
    value: float | None
    modularity: float | None
    camps: dict[str, int]
    is_exact: bool
    statements: int

    def sides(self) -> tuple[tuple[str, ...], ...]:
        """The members of each camp, in order."""
        return tuple(
            tuple(actor for actor, side in self.camps.items() if side == camp)
            for camp in sorted(set(self.camps.values()))
        )


def polarization_over_time(
    found: Iterable[Network], *, k: int = 2, method: str = "louvain", seed: int = 0
) -> Iterator[Polarization]:
    """Polarisation of each window of a "congruence & conflict" network.

    Raises:
        BadParameter: the networks are not congruence and conflict in turn.
    """
    waiting: Network | None = None
    for one in found:
        if waiting is None:
            waiting = one
            continue
        yield polarization(waiting, one, k=k, method=method, seed=seed)
        waiting = None
    if waiting is not None:
        raise BadParameter("a congruence network without its conflict network; use 'congruence & conflict'")


def polarization(
    congruence: Network, conflict: Network, *, k: int = 2, method: str = "louvain", seed: int = 0
) -> Polarization:
    """Polarisation of one pair of networks over the same actors.

    With the congruence ties c and the conflict ties d, the value is the largest (sum of c within groups + sum of d
    between groups) / (sum of c + sum of d) over all partitions into k groups at most: exact for two groups and up to
    ENUMERATED actors, else the best of STARTS seeded searches that move one actor at a time. It rests on the same
    comparison as rDNA's `dna_polarization` - congruence and conflict within and between clusters, scaled by edge mass -
    but is not the same number: rDNA compares with expected values, and its search keeps groups of equal size.

    Raises:
        BadParameter: the two are not congruence and conflict over the same actors.
    """
    if (congruence.layer, conflict.layer) != ("congruence", "conflict") or congruence.rows != conflict.rows:
        raise BadParameter("polarisation takes a congruence and a conflict network over the same actors, in this order")
    agreed, opposed = positive(congruence.values), positive(conflict.values)
    groups, exact = camps(agreed - opposed, k=k, seed=seed)
    total = agreed.sum() + opposed.sum()
    return Polarization(
        date=congruence.date,
        start=congruence.start,
        end=congruence.end,
        value=placed(agreed, opposed, groups) if total else None,
        modularity=modularity(agreed, clusters(agreed, method, k=k, seed=seed)) if agreed.any() else None,
        camps=dict(zip(congruence.rows, groups.tolist(), strict=True)),
        is_exact=exact,
        statements=congruence.statements,
    )


def placed(agreed: Floats, opposed: Floats, groups: Groups) -> float:
    """Share of ties that lie where the groups would have them."""
    same = groups[:, None] == groups[None, :]
    return float((agreed[same].sum() + opposed[~same].sum()) / (agreed.sum() + opposed.sum()))


def camps(signed: Floats, *, k: int = 2, seed: int = 0) -> tuple[Groups, bool]:
    """Groups that hold the largest sum of ties inside, and whether all partitions were tried.

    Args:
        signed: symmetric matrix, positive where two actors agree more than they differ.
    """
    if k < 2:
        raise BadParameter(f"k is {k}; polarisation needs 2 groups or more")
    size = len(signed)
    if k == 2 and size <= ENUMERATED:
        return _enumerated(signed), True
    draw = np.random.default_rng(seed)
    found = [_moved(signed, draw.integers(0, k, size), k) for _ in range(STARTS)]
    return numbered(max(found, key=lambda groups: _inside(signed, groups))), False


def _inside(signed: Floats, groups: Groups) -> float:
    return float(signed[groups[:, None] == groups[None, :]].sum())


def _enumerated(signed: Floats) -> Groups:
    size = len(signed)
    if size < 2:
        return np.zeros(size, dtype=np.int64)
    sides = (np.arange(2 ** (size - 1))[:, None] >> np.arange(size - 1)) & 1
    sides = np.concatenate([np.zeros((len(sides), 1), dtype=np.int64), sides], axis=1)
    signs = 1.0 - 2.0 * sides
    # positions that are equal within rounding: the first is taken, so the answer does not hang on the last bit
    gains = np.round(((signs @ signed) * signs).sum(axis=1), 9)
    return np.asarray(sides[int(np.argmax(gains))], dtype=np.int64)


def _moved(signed: Floats, groups: Groups, k: int) -> Groups:
    """Move one actor at a time to the group it has most ties with, while that gains anything."""
    sums = np.stack([signed[:, groups == group].sum(axis=1) for group in range(k)], axis=1)
    places = np.arange(len(signed))
    while len(signed):
        gains = sums - sums[places, groups][:, None]
        actor, group = np.unravel_index(int(np.argmax(gains)), gains.shape)
        if gains[actor, group] <= 1e-9:
            break
        sums[:, groups[actor]] -= signed[:, actor]
        sums[:, group] += signed[:, actor]
        groups[actor] = group
    return groups
