"""A network as a matrix of its weights."""

from dataclasses import dataclass
from typing import Final

import networkx as nx
import numpy as np
import numpy.typing as npt

from stancegraph.graph.export.sanitizer import flat, is_two_mode, label, weight
from stancegraph.graph.model.errors import BadParameter

#: cells that a full matrix may have
_MOST: Final = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """Rows by columns: of a two-mode network its two kinds, else all nodes both ways.

    Attributes:
        values: sum of the weights of the edges between row and column; 0 where there is none.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: npt.NDArray[np.float64]
    is_two_mode: bool

    @property
    def is_whole(self) -> bool:
        """Whether every value is a whole number."""
        return bool(np.all(self.values == np.rint(self.values)))

    def words(self) -> list[list[str]]:
        """The values as DNA writes them: whole numbers plain, others with six decimals everywhere."""
        if self.is_whole:
            return [[str(int(value)) for value in row] for row in self.values]
        return [[f"{value:.6f}" for value in row] for row in self.values]


def table(network: nx.Graph) -> Table:
    """The matrix of a network, named by its labels, in its nodes' order.

    Raises:
        BadParameter: two rows or two columns have one label, or the matrix has more than 50 million cells.
    """
    found = flat(network)
    two = is_two_mode(found)
    row_nodes = [one for one in found.nodes if not two or one.attributes["bipartite"] == 0]
    column_nodes = [one for one in found.nodes if one.attributes["bipartite"] == 1] if two else row_nodes
    if len(row_nodes) * len(column_nodes) > _MOST:
        raise BadParameter(
            f"{len(row_nodes)} x {len(column_nodes)} cells are too many for a matrix; write an edge list"
        )
    row_at = {one.ends[0]: place for place, one in enumerate(row_nodes)}
    column_at = {one.ends[0]: place for place, one in enumerate(column_nodes)}
    values = np.zeros((len(row_nodes), len(column_nodes)))
    for one in found.edges:
        for row, column in (one.ends, one.ends[::-1]):
            if row in row_at and column in column_at:
                values[row_at[row], column_at[column]] += weight(one)
            if two is False and (found.is_directed or row == column):
                break
    rows, columns = (tuple(label(one) for one in side) for side in (row_nodes, column_nodes))
    for side in (rows, columns):
        if twice := sorted(name for name in set(side) if side.count(name) > 1):
            raise BadParameter(f"two nodes are labelled {twice[0]!r}; a matrix needs one label a node")
    return Table(rows=rows, columns=columns, values=values, is_two_mode=two)
