"""Rows of the data files; `data/README.md` says what each column means."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Final

_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def table(name: str) -> Iterator[list[str]]:
    """Rows of one data file, comments left out."""
    text = files("stancegraph.graph.actors").joinpath("data", name).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


def words(cell: str) -> tuple[str, ...]:
    """The values of a cell."""
    return tuple(cell.split("|")) if cell else ()


def day(text: str, *, last: bool) -> date | None:
    """First or last day of an ISO date that may lack day or month; None for none."""
    if len(text) == 10:
        return date.fromisoformat(text)
    found = _DAY.match(text)
    if not found:
        return None
    year, month, day_ = (int(part or 0) for part in found.groups())
    return date(year, month or (12 if last else 1), day_ or (28 if last else 1))


def plain_letters(name: str) -> str:
    """The name without accents."""
    if name.isascii():
        return name
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii") or name
