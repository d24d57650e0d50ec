"""Where a series of numbers changes its level."""

from collections.abc import Sequence

import numpy as np

from stancegraph.graph.model.errors import BadParameter


def change_points(series: Sequence[float], *, penalty: float | None = None, shortest: int = 2) -> list[int]:
    """Places where the mean of a series changes: each the first of a new stretch, ascending.

    The segmentation that minimises the sum of squared deviations plus a penalty for each change, exactly, by dynamic
    programming. The default penalty is 2 log(n) times the variance of the noise, which is estimated from the
    differences of neighbours, so that the changes themselves do not count as noise.

    Raises:
        BadParameter: `shortest` is below 1 or the penalty is negative.

    References:
        Killick, R., Fearnhead, P. and Eckley, I. A. (2012). Optimal detection of changepoints with a linear
        computational cost. Journal of the American Statistical Association 107, 1590-1598.
    """
    if shortest < 1 or (penalty is not None and penalty < 0):
        raise BadParameter("shortest is 1 or more and penalty 0 or more")
    values = np.asarray(series, dtype=np.float64)
    size = len(values)
    if size < 2 * shortest:
        return []
    if penalty is None:
        # median absolute difference of neighbours; 0.6745 makes it that of a normal distribution, sqrt(2) of one value
        noise = np.median(np.abs(np.diff(values))) / (0.6745 * np.sqrt(2))
        penalty = float(2 * np.log(size) * noise**2) or 1e-12
    sums, squares = (np.concatenate([[0.0], np.cumsum(one)]) for one in (values, values**2))
    best, last = np.full(size + 1, np.inf), np.zeros(size + 1, dtype=np.int64)
    best[0] = -penalty
    for end in range(shortest, size + 1):
        begins = np.arange(0, end - shortest + 1)
        lengths = end - begins
        costs = squares[end] - squares[begins] - (sums[end] - sums[begins]) ** 2 / lengths
        totals = best[begins] + costs + penalty
        last[end] = begins[int(np.argmin(totals))]
        best[end] = totals.min()
    found, end = [], size
    while (end := int(last[end])) > 0:
        found.append(end)
    return found[::-1]
