"""The frustration of one block as a linear and then an integer program."""

import math
import time
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_array, hstack, vstack

from stancegraph.graph.networks.signed.cycles import Cover, Cycle, packed
from stancegraph.graph.networks.signed.matrix import Block, Floats, Ints
from stancegraph.graph.networks.signed.search import search

#: how far a solver's number may lie from the whole number that it stands for
_SLACK = 1e-6
#: a cycle counts as broken when its edges sum up to this much
_BROKEN = 1 - 1e-4
#: share of the time that the search for a partition may take
_SEARCHING = 0.25
#: rounds of cuts that may pass without lifting the bound by a hundredth
_PATIENCE = 8


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Solved:
    """The best partition of a block (-1, +1), its cost, and the cost that no partition goes below."""

    sides: Ints
    cost: int
    bound: int


def solved(block: Block, *, until: float, seed: int) -> Solved:
    """The least cost of balancing a block, or bounds on it when the clock runs out.

    A heuristic partition bounds from above. From below: every unbalanced cycle must lose an edge, so the linear
    program over the cycles found so far, with the violated ones added until there are none, is a bound. Edges whose
    reduced cost alone closes the gap are satisfied in every better partition. What is still open goes to
    an integer program with a side for each node, the cycles as its cuts.

    Args:
        until: `time.monotonic()` at which to stop.

    References:
        Aref, S., Mason, A. J., Wilson, M. C. (2020). A modeling and computational study of the frustration index in
        signed networks. Networks 75(1), 95-110.
        Aref, S., Neal, Z. P. (2020). Detecting coalitions by optimally partitioning signed networks of political
        collaboration. Scientific Reports 10, 1506.
        Grötschel, M., Pulleyblank, W. R. (1981). Weakly bipartite graphs and the max-cut problem. Operations Research
        Letters 1(1), 23-27.
    """
    now = time.monotonic()
    sides = search(block, until=now + _SEARCHING * (until - now), seed=seed)
    cost, cover = block.cost(sides), Cover(block)
    bound = packed(cover, block, until=until) if cost else 0
    if bound >= cost:
        return Solved(sides=sides, cost=cost, bound=cost)
    relaxed = Relaxation(block, cover)
    while relaxed.tightened(until=until):
        if (bound := max(bound, relaxed.bound)) >= cost:
            return Solved(sides=sides, cost=cost, bound=cost)
    if time.monotonic() >= until:
        return Solved(sides=sides, cost=cost, bound=bound)
    return _searched(block, relaxed, Solved(sides=sides, cost=cost, bound=bound), until=until)


class Relaxation:
    """The linear program: least weight of edges that breaks every unbalanced cycle known so far.

    Attributes:
        value: of the last program, a lower bound on the cost; 0 before the first.
        reduced_costs: one an edge.
    """

    def __init__(self, block: Block, cover: Cover) -> None:
        self._block, self._cover = block, cover
        self._cycles: dict[Cycle, None] = {}
        self._broken: Floats = np.zeros(len(block.weights))
        self._lifted = (0, 0.0)
        self.value = 0.0
        self.reduced_costs: Floats = np.zeros(len(block.weights))

    def __len__(self) -> int:
        """How many cycles are known."""
        return len(self._cycles)

    @property
    def bound(self) -> int:
        """The value, rounded up: a cost is a whole number."""
        return math.ceil(self.value - _SLACK)

    def rows(self) -> csr_array:
        """One row a cycle, 1 for each of its edges."""
        edges = np.concatenate([np.sort(list(cycle)) for cycle in self._cycles])
        ends = np.concatenate([[0], np.cumsum([len(cycle) for cycle in self._cycles])])
        return csr_array((np.ones(len(edges)), edges, ends), shape=(len(self._cycles), len(self._broken)))

    def tightened(self, *, until: float) -> bool:
        """Add the cycles that are not broken and solve again; whether that was done and was worth it."""
        known, (stale, value) = len(self._cycles), self._lifted
        first = not known
        below = math.inf if first else _BROKEN
        self._cycles |= dict.fromkeys(self._cover.cycles(np.maximum(self._broken, 0), below=below, until=until))
        left = until - time.monotonic()
        if len(self._cycles) == known or left <= 0 or stale >= _PATIENCE:
            return False
        count = len(self._cycles)
        answer: Any = linprog(
            self._block.costs,
            A_ub=-self.rows(),
            b_ub=-np.ones(count),
            bounds=(0, 1),
            method="highs-ipm",
            options={"time_limit": left},
        )
        if answer.status != 0:
            return False
        self._broken, self.value, self.reduced_costs = answer.x, float(answer.fun), answer.lower.marginals
        self._lifted = (0, self.value) if self.value > value + 0.01 else (stale + 1, value)
        return True


def _searched(block: Block, relaxed: Relaxation, known: Solved, *, until: float) -> Solved:
    """Close the gap by branching: a side for each node (0, 1) and, an edge, whether it is frustrated."""
    edges = len(block.weights)
    cuts = relaxed.rows()
    rows, least = _sides(block)
    count = len(relaxed)
    wide: Any = vstack([rows, hstack([cuts, csr_array((count, block.size))])])
    floors: Any = np.concatenate([least, np.ones(count)])
    ceiling: Any = np.ones(edges + block.size)
    ceiling[:edges][relaxed.value + relaxed.reduced_costs > known.cost - 1 + _SLACK] = 0
    ceiling[edges + int(np.argmax(np.bincount(np.concatenate([block.heads, block.tails]))))] = 0
    answer: Any = milp(
        np.concatenate([block.costs, np.zeros(block.size)]),
        constraints=LinearConstraint(wide, floors, np.inf),
        bounds=Bounds(0, ceiling),
        integrality=np.concatenate([np.zeros(edges), np.ones(block.size)]),
        options={"time_limit": max(0.01, until - time.monotonic()), "mip_rel_gap": 0.0},
    )
    return _better(block, known, answer)


def _better(block: Block, known: Solved, answer: Any) -> Solved:
    """The known partition or the program's, with the bound that the program proves; status 2 = nothing is better."""
    sides, cost = known.sides, known.cost
    if answer.x is not None:
        found = np.where(answer.x[len(block.weights) :] > 0.5, 1, -1)
        if (value := block.cost(found)) < cost:
            sides, cost = found, value
    proven = cost if answer.status in (0, 2) else known.bound
    if answer.status == 1 and answer.mip_dual_bound is not None and np.isfinite(answer.mip_dual_bound):
        proven = max(proven, math.ceil(answer.mip_dual_bound - _SLACK))
    return Solved(sides=sides, cost=cost, bound=min(proven, cost))


def _sides(block: Block) -> tuple[csr_array, npt.NDArray[np.float64]]:
    """Two rows an edge: it is frustrated when its ends' sides differ (positive) or agree (negative)."""
    edges, minus = len(block.weights), block.weights < 0
    number = np.arange(edges)
    tail_sign = np.where(minus, -1.0, 1.0)
    columns = np.concatenate([number, edges + block.heads, edges + block.tails])
    once = csr_array(
        (np.concatenate([np.ones(edges), -np.ones(edges), tail_sign]), (np.tile(number, 3), columns)),
        shape=(edges, edges + block.size),
    )
    again = csr_array(
        (np.concatenate([np.ones(edges), np.ones(edges), -tail_sign]), (np.tile(number, 3), columns)),
        shape=(edges, edges + block.size),
    )
    both: Any = vstack([once, again])
    return both.tocsr(), np.concatenate([np.where(minus, -1.0, 0.0), np.where(minus, 1.0, 0.0)])
