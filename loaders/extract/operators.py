"""What an operator makes of a code: `refuse` over a meeting is a refusal to meet."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Outcome:
    """What stands in the place of the code below.

    Attributes:
        code, cameo: the new pair; an empty code keeps the one below, `drop` leaves nothing.
        modality: the modality that the outcome has; empty = unchanged.
    """

    code: str
    cameo: str = ""
    modality: str = ""


@cache
def _table() -> Mapping[tuple[str, str], Outcome]:
    text = files("stancegraph.loaders.extract").joinpath("data", "operators.txt").read_text("utf-8")
    found: dict[tuple[str, str], Outcome] = {}
    for number, raw in enumerate(text.splitlines(), start=1):
        fields = raw.split("#", 1)[0].split()
        if not fields:
            continue
        if len(fields) not in {3, 4} or (fields[0], fields[1]) in found:
            raise ValueError(
                f"operators.txt:{number}: a row is `OPERATOR prefix CODE cameo`, each pair once, not {raw!r}"
            )
        found[fields[0], fields[1]] = _outcome(fields[2:])
    return MappingProxyType(found)


def _outcome(fields: list[str]) -> Outcome:
    if fields[0] in {"keep", "drop"}:
        return Outcome("" if fields[0] == "keep" else "drop", modality=fields[1] if len(fields) > 1 else "")
    return Outcome(fields[0], fields[1])


def rows() -> list[tuple[str, str, Outcome]]:
    """Operator, CAMEO prefix and outcome of every row, in the order of the file."""
    return [(operator, prefix, found) for (operator, prefix), found in _table().items()]


@cache
def outcome(operator: str, cameo: str) -> Outcome:
    """The row with the longest prefix of the code; `*` stands for every code, and without a row the code is kept."""
    table = _table()
    for length in range(len(cameo), 0, -1):
        found = table.get((operator, cameo[:length]))
        if found is not None:
            return found
    return table.get((operator, "*"), Outcome(""))


@cache
def default(operator: str) -> Outcome:
    """What the operator says when nothing stands below it."""
    return _table().get((operator, "-"), Outcome("drop"))
