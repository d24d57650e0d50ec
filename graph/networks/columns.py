"""One variable of an event list, as codes into its sorted distinct values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from stancegraph.graph.model.errors import BadParameter

Value = str | int | bool
Kind = Literal["text", "integer", "boolean"]
Codes = NDArray[np.int64]

_BOOLEAN: Final[tuple[Value, ...]] = (False, True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Values of one variable, one a statement.

    Attributes:
        kind: text, integer or boolean.
        levels: distinct values in ascending order; text by UTF-16 code unit, as Java sorts it. A boolean column
            always has both.
        codes: index into `levels`, one a statement.
    """

    kind: Kind
    levels: tuple[Value, ...]
    codes: Codes

    def at(self, index: int) -> Value:
        """The value of one statement."""
        return self.levels[int(self.codes[index])]

    def texts(self) -> tuple[str, ...]:
        """The levels as text; booleans as 0 and 1."""
        return tuple(text_of(level) for level in self.levels)

    def coded(self, texts: Iterable[str]) -> Codes:
        """Codes of the levels whose text is among these."""
        wanted = set(texts)
        return np.array([code for code, text in enumerate(self.texts()) if text in wanted], dtype=np.int64)

    def numbers(self) -> NDArray[np.float64]:
        """The levels as numbers; of a text column their place in order."""
        if self.kind == "text":
            return np.arange(len(self.levels), dtype=np.float64)
        return np.array([float(level) for level in self.levels], dtype=np.float64)


def column(values: Sequence[Value], *, name: str = "a column") -> Column:
    """A column of values that are all text, all integers or all booleans; BadParameter otherwise."""
    kinds = {type(value) for value in values} or {str}
    if len(kinds) > 1 or not kinds <= {str, int, bool}:
        named = sorted(kind.__name__ for kind in kinds)
        raise BadParameter(f"{name} holds {named}; a variable is all text, all integers or all booleans")
    kind: Kind = "text" if kinds == {str} else "boolean" if kinds == {bool} else "integer"
    levels = _BOOLEAN if kind == "boolean" else _ordered(set(values), kind)
    place = {level: code for code, level in enumerate(levels)}
    codes = np.fromiter((place[value] for value in values), dtype=np.int64, count=len(values))
    return Column(kind=kind, levels=levels, codes=codes)


def _ordered(distinct: set[Value], kind: Kind) -> tuple[Value, ...]:
    if kind == "text":
        return tuple(sorted(distinct, key=lambda value: utf16(str(value))))
    return tuple(sorted(distinct, key=int))


def utf16(text: str) -> bytes:
    """A key that sorts text by UTF-16 code unit."""
    return text.encode("utf-16-be", "surrogatepass")


def text_of(value: Value) -> str:
    """A value as filters compare it: booleans are 0 and 1."""
    return str(int(value)) if isinstance(value, bool) else str(value)
