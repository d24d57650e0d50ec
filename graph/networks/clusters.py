"""Groups of actors in a one-mode network, by many methods, and how modular they are."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import networkx as nx
import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.cluster.vq import kmeans, vq
from scipy.spatial.distance import pdist, squareform

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.cells import Floats
from stancegraph.graph.networks.partitions import Groups, modularity, numbered, positive

Method = Callable[[Floats, int, int], Groups]

#: correlations that CONCOR repeats before it takes the signs as they are
_ROUNDS: Final = 100
KMEANS_STARTS: Final = 20


def clusters(values: Floats, method: str = "louvain", *, k: int = 2, seed: int = 0) -> Groups:
    """The group of each row, numbered from 0 in the order in which they first occur.

    Args:
        values: symmetric matrix of a congruence network. Negative cells count as 0: no method here takes them.
        method: one of METHODS; the best of all by modularity with "best".
        k: how many groups, for methods that ask: single, average, complete, ward, kmeans, concor (rounded up to a
            power of two), equivalence and edge betweenness. The others find the number themselves.
        seed: of the methods that draw at random (kmeans, louvain, label propagation).

    Raises:
        BadParameter: no such method, or k below 1.
    """
    if method not in (*METHODS, "best"):
        raise BadParameter(f"no cluster method {method!r}; there are {[*METHODS, 'best']}")
    if k < 1:
        raise BadParameter(f"k is {k}; it is 1 or more")
    ties = positive(values)
    if len(ties) <= 1:
        return np.zeros(len(ties), dtype=np.int64)
    if method != "best":
        return numbered(METHODS[method](ties, min(k, len(ties)), seed))
    found = [numbered(one(ties, min(k, len(ties)), seed)) for one in METHODS.values()]
    return max(found, key=lambda groups: modularity(ties, groups))


def _hierarchical(linked: str) -> Method:
    def method(ties: Floats, k: int, _: int) -> Groups:
        apart = ties.max() - ties
        np.fill_diagonal(apart, 0.0)
        return _cut(linkage(squareform(apart, checks=False), linked), k)

    return method


def _cut(tree: Floats, k: int) -> Groups:
    return np.asarray(fcluster(tree, k, "maxclust"), dtype=np.int64)


def _equivalence(ties: Floats, k: int, _: int) -> Groups:
    """Actors with alike ties to all others: profiles' Euclidean distance, complete linkage."""
    return _cut(linkage(pdist(ties), "complete"), k)


def _kmeans(ties: Floats, k: int, seed: int) -> Groups:
    """Profiles by k-means, the best of KMEANS_STARTS; groups that run empty are dropped."""
    draw = np.random.default_rng(seed)
    centres, _ = kmeans(ties, k, iter=KMEANS_STARTS, seed=draw)  # pyright: ignore[reportCallIssue]  # its stubs know the newer `rng`
    return np.asarray(vq(ties, centres)[0], dtype=np.int64)


def _concor(ties: Floats, k: int, _: int) -> Groups:
    """Convergence of iterated correlations, split in two until there are k groups.

    References:
        Breiger, R. L., Boorman, S. A. and Arabie, P. (1975). An algorithm for clustering relational data. Journal of
        Mathematical Psychology 12, 328-383.
    """
    groups = np.zeros(len(ties), dtype=np.int64)
    for _step in range(int(np.ceil(np.log2(k)))):
        signs = np.zeros(len(ties), dtype=np.int64)
        for group in np.unique(groups):
            held = np.flatnonzero(groups == group)
            signs[held] = _halves(ties[held])
        groups = groups * 2 + signs
    return groups


def _halves(profiles: Floats) -> Groups:
    if len(profiles) < 2:
        return np.zeros(len(profiles), dtype=np.int64)
    likeness = _correlations(profiles)
    for _ in range(_ROUNDS):
        likeness = _correlations(likeness)
    return np.asarray(likeness[0] < 0, dtype=np.int64)


def _correlations(rows: Floats) -> Floats:
    """Correlation of every two rows; a row without variance correlates with none but itself."""
    centred = rows - rows.mean(axis=1, keepdims=True)
    lengths = np.sqrt((centred**2).sum(axis=1))
    scaled = np.divide(centred, lengths[:, None], out=np.zeros_like(centred), where=lengths[:, None] > 1e-12)
    found = np.clip(scaled @ scaled.T, -1.0, 1.0)
    np.fill_diagonal(found, 1.0)
    return np.asarray(found, dtype=np.float64)


def _eigenvector(ties: Floats, _k: int, _seed: int) -> Groups:
    """Split by the sign of the modularity matrix's leading eigenvector while a split adds modularity.

    References:
        Newman, M. E. J. (2006). Finding community structure in networks using the eigenvectors of matrices. Physical
        Review E 74, 036104.
    """
    total, degrees = ties.sum(), ties.sum(axis=1)
    groups, waiting = np.zeros(len(ties), dtype=np.int64), [0]
    while waiting and total:
        held = np.flatnonzero(groups == waiting.pop())
        excess = (ties - np.outer(degrees, degrees) / total)[np.ix_(held, held)]
        excess -= np.diag(excess.sum(axis=1))
        signs = np.where(np.linalg.eigh(excess)[1][:, -1] >= 0, 1.0, -1.0)
        if len(np.unique(signs)) == 2 and signs @ excess @ signs > 1e-9 * total:
            groups[held[signs < 0]] = groups.max() + 1
            waiting += [int(groups[held[signs > 0][0]]), int(groups.max())]
    return groups


def _graph(ties: Floats) -> "nx.Graph[int]":
    return nx.from_numpy_array(ties)


def _of_sets(found: object, size: int) -> Groups:
    groups = np.zeros(size, dtype=np.int64)
    for number, members in enumerate(found):  # type: ignore[var-annotated, arg-type]
        groups[sorted(members)] = number
    return groups


def _louvain(ties: Floats, _: int, seed: int) -> Groups:
    return _of_sets(nx.community.louvain_communities(_graph(ties), weight="weight", seed=seed), len(ties))


def _greedy(ties: Floats, _k: int, _seed: int) -> Groups:
    graph = _graph(ties)
    if not graph.number_of_edges():
        return np.arange(len(ties), dtype=np.int64)
    return _of_sets(nx.community.greedy_modularity_communities(graph, weight="weight"), len(ties))


def _labels(ties: Floats, _: int, seed: int) -> Groups:
    return _of_sets(nx.community.asyn_lpa_communities(_graph(ties), weight="weight", seed=seed), len(ties))


def _betweenness(ties: Floats, k: int, _: int) -> Groups:
    """Edges on most shortest paths go first (unweighted), until there are k components."""
    graph = _graph(ties)
    found = list(nx.connected_components(graph))
    for parts in nx.community.girvan_newman(graph):
        if len(found) >= k:
            break
        found = list(parts)
    return _of_sets(found, len(ties))


METHODS: Final[Mapping[str, Method]] = MappingProxyType(
    {
        "single": _hierarchical("single"),
        "average": _hierarchical("average"),
        "complete": _hierarchical("complete"),
        "ward": _hierarchical("ward"),
        "kmeans": _kmeans,
        "equivalence": _equivalence,
        "concor": _concor,
        "louvain": _louvain,
        "greedy": _greedy,
        "eigenvector": _eigenvector,
        "labels": _labels,
        "betweenness": _betweenness,
    }
)
