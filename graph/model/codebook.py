"""The stance types: one TOML file each in `graph/codebook/`, read strictly."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class CameoCode:
    """One CAMEO code that a cue of the type may pick.

    Attributes:
        cameo: two to four digits, `1122`.
        name: what the code stands for, in our words.
        plover: PLOVER event type that the code maps to.
        goldstein: -10.0 to +10.0, of this code.
    """

    cameo: str
    name: str
    plover: str
    goldstein: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence written for the codebook, with its coding."""

    text: str
    actor: str
    target: str
    cue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceType:
    """One type of the codebook.

    Attributes:
        code: relationship type in the graph, such as CONDEMNS.
        definition: one or two sentences.
        include, exclude: what belongs here although one may doubt it, and what does not.
        polarity: default, -1, 0 or +1; `polarities` holds all that may occur.
        cameo: default CAMEO code; `codes` holds all that cues may pick, the default among them.
        goldstein, plover: of the default code.
        goldstein_origin: where the intensity values come from.
    """

    code: str
    definition: str
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    polarity: int
    polarities: tuple[int, ...]
    cameo: str
    goldstein: float
    goldstein_origin: str
    plover: str
    codes: Mapping[str, CameoCode]
    examples: tuple[Example, ...]


def parse(name: str, text: str) -> StanceType:
    """One file to one type; ValueError names the file and what is wrong with it."""
    where = f"graph/codebook/{name}.toml"
    try:
        return _stance_type(name, tomllib.loads(text))
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{where}: {error}") from error


def _stance_type(name: str, table: dict[str, Any]) -> StanceType:
    rows = [CameoCode(**row) for row in table.pop("codes")]
    codes = {row.cameo: row for row in rows}
    default = codes[table.pop("cameo")]
    polarity = int(table.pop("polarity"))
    found = StanceType(
        code=table.pop("code"),
        definition=table.pop("definition"),
        include=tuple(table.pop("include")),
        exclude=tuple(table.pop("exclude")),
        polarity=polarity,
        polarities=tuple(table.pop("polarities", [polarity])),
        cameo=default.cameo,
        goldstein=default.goldstein,
        goldstein_origin=table.pop("goldstein_origin"),
        plover=default.plover,
        codes=MappingProxyType(codes),
        examples=tuple(Example(**example) for example in table.pop("examples")),
    )
    if table:
        raise ValueError(f"unknown keys {sorted(table)}")
    if found.code != name or len(codes) != len(rows) or polarity not in found.polarities:
        raise ValueError("code and file name differ, a CAMEO code stands twice, or polarity is not in polarities")
    return found


@cache
def codebook() -> Mapping[str, StanceType]:
    """Every stance type by its code, in order of code."""
    folder = files("stancegraph.graph").joinpath("codebook")
    entries = sorted((e for e in folder.iterdir() if e.name.endswith(".toml")), key=lambda e: e.name)
    names = {entry.name.removesuffix(".toml"): entry for entry in entries}
    return MappingProxyType({name: parse(name, entry.read_text("utf-8")) for name, entry in names.items()})
