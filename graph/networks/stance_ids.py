"""Ids of the statements behind a tie, read when they are looked at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.signedinteger[Any]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Behind:
    """The statements behind every cell of a network, in compressed rows: one array for all cells.

    Attributes:
        ids: of all statements of the event list, an array of text.
        starts: where each cell's statements begin in `statements`, and one more for the end; a cell's number is
            row * columns + column.
        statements: indices into `ids`, cell after cell, the oldest first within each.
    """

    ids: NDArray[np.object_]
    starts: Indices
    statements: Indices

    def count(self, cell: int) -> int:
        """How many statements stand behind a cell."""
        return int(self.starts[cell + 1] - self.starts[cell])

    def of(self, cell: int) -> tuple[str, ...]:
        """Ids of the statements behind a cell, oldest first."""
        mine = self.statements[self.starts[cell] : self.starts[cell + 1]]
        return tuple(self.ids[mine].tolist())


class StanceIds(Sequence[str]):
    """The ids behind one tie, oldest first; equal to the tuple of them, and hashed, shown, copied deep and pickled as it.

    A network of half a million edges has ten million ids: they are kept as numbers in one array and become text
    when they are read. `tuple(ids)` reads them once and for all; `json.dumps(..., default=list)` writes them.
    """

    __slots__ = ("_behind", "_cell")

    def __init__(self, behind: Behind, cell: int) -> None:
        self._behind = behind
        self._cell = cell

    def __len__(self) -> int:
        return self._behind.count(self._cell)

    def __iter__(self) -> Iterator[str]:
        return iter(self._behind.of(self._cell))

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[str, ...]: ...
    def __getitem__(self, place: int | slice) -> str | tuple[str, ...]:
        return self._behind.of(self._cell)[place]

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, tuple | StanceIds) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __reduce__(self) -> tuple[type[tuple[str, ...]], tuple[tuple[str, ...]]]:
        return tuple, (tuple(self),)
