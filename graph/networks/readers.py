"""Event lists from CSV files, data frames and stances."""

import csv
import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.columns import Value
from stancegraph.graph.networks.events import EventList, events

if TYPE_CHECKING:
    import pandas as pd

#: columns that are no variable; others are variables of the statement, unless they belong to the document
PLAIN: Final = frozenset({"id", "document_id", "datetime", "start_position", "stop_position", "family_id"})
DOCUMENT: Final = ("author", "source", "section", "type")
#: variables that hold names, even if every name is a number
NAMES: Final = ("actor", "target", "person", "organization", "concept")
#: names by which DNA's own exports call the same
ALIASES: Final[Mapping[str, str]] = {
    "statement_id": "id",
    "time": "datetime",
    "date": "datetime",
    "document_author": "author",
    "document_source": "source",
    "document_section": "section",
    "document_type": "type",
}
_BOOLEANS: Final = frozenset({"0", "1", "true", "false"})


def read_csv(path: str | Path, *, kinds: Mapping[str, str] | None = None, delimiter: str | None = None) -> EventList:
    """An event list from a CSV file with a header.

    It needs `datetime` (ISO, or DNA's "2012-02-04 12:00:00"); `id`, `document_id`, `start_position`, `stop_position`
    and `family_id` may be there; `author`, `source`, `section`, `type` belong to the document, all else to the
    statement. DNA's own event lists have other names for some (`statement_id`, `time`, `document_author`): these are
    known.

    Args:
        kinds: column -> "text", "integer" or "boolean"; else the document's columns and NAMES are text, and of the
            rest a column of 0, 1, true and false alone is boolean, one of whole numbers alone an integer.
        delimiter: "," or ";" by what the header holds when left out.

    Raises:
        BadParameter: a column is missing or has a value that is not of its kind; the message has file and line.
    """
    with open(path, encoding="utf-8-sig", newline="") as lines:
        header = lines.readline()
        lines.seek(0)
        if lines.read(1) != "\ufeff":
            lines.seek(0)
        split = delimiter or (";" if header.count(";") > header.count(",") else ",")
        reader = csv.reader(lines, delimiter=split)
        names = [ALIASES.get(name, name) for name in next(reader, [])]
        rows = [row for row in reader if row]
    for number, row in enumerate(rows, start=2):
        if len(row) != len(names):
            raise BadParameter(f"{path}, line {number}: {len(row)} fields, the header has {len(names)}")
    found = {name: [row[place] for row in rows] for place, name in enumerate(names)}
    return from_columns(found, where=str(path), kinds=kinds)


def from_frame(frame: "pd.DataFrame", *, kinds: Mapping[str, str] | None = None) -> EventList:
    """An event list from a data frame with the columns that `read_csv` reads; a missing value is the empty text."""
    found = {}
    for name in frame.columns:
        cells = frame[name].tolist()
        found[ALIASES.get(str(name), str(name))] = [_word(cell) for cell in cells]
    return from_columns(found, where="the data frame", kinds=kinds)


def _word(cell: object) -> str:
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return ""
    if isinstance(cell, bool):
        return str(int(cell))
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, datetime) else str(cell)


def from_columns(
    found: Mapping[str, Sequence[str]], *, where: str, kinds: Mapping[str, str] | None = None
) -> EventList:
    """An event list from columns of words; see `read_csv`."""
    if "datetime" not in found:
        raise BadParameter(f"{where} has no column 'datetime'; it has {sorted(found)}")
    size, given = len(found["datetime"]), dict(kinds or {})
    if unknown := sorted(set(given) - set(found)):
        raise BadParameter(f"{where} has no column {unknown}; it has {sorted(found)}")
    typed = {
        name: _typed(name, words, given.get(name) or _guessed(name, words), where)
        for name, words in found.items()
        if name not in PLAIN
    }
    ids = found.get("id") or [str(number) for number in range(1, size + 1)]
    starts, stops = (found.get(name) or ["0"] * size for name in ("start_position", "stop_position"))
    return events(
        ids=ids,
        moments=[_moment(words, f"{where}, row {row}") for row, words in enumerate(found["datetime"], start=1)],
        statement={name: values for name, values in typed.items() if name not in DOCUMENT},
        document={name: values for name, values in typed.items() if name in DOCUMENT},
        document_ids=found.get("document_id") or ids,
        places=list(zip(_whole(starts, where), _whole(stops, where), strict=True)),
        family_ids=found.get("family_id"),
    )


def _moment(words: str, where: str) -> datetime:
    try:
        found = datetime.fromisoformat(words)
    except ValueError as error:
        raise BadParameter(f"{where}: datetime is {words!r}; it takes a moment such as 2012-02-04T12:00:00") from error
    return found if found.tzinfo is None else found.astimezone(UTC).replace(tzinfo=None)


def _guessed(name: str, words: Iterable[str]) -> str:
    if name in NAMES or name in DOCUMENT:
        return "text"
    distinct = {word.lower() for word in words}
    if distinct and distinct <= _BOOLEANS:
        return "boolean"
    return "integer" if distinct and all(word.lstrip("-").isdecimal() for word in distinct) else "text"


def _typed(name: str, words: Sequence[str], kind: str, where: str) -> list[Value]:
    match kind:
        case "text":
            return list(words)
        case "integer":
            return list(_whole(words, f"{where}, column {name}"))
        case "boolean":
            return [_truth(word, f"{where}, column {name}, row {row}") for row, word in enumerate(words, start=1)]
        case _:
            raise BadParameter(f"kind of {name} is {kind!r}; it is text, integer or boolean")


def _truth(word: str, where: str) -> bool:
    if word.lower() not in _BOOLEANS:
        raise BadParameter(f"{where}: {word!r}; it takes 0, 1, true or false")
    return word.lower() in ("1", "true")


def _whole(words: Sequence[str], where: str) -> list[int]:
    found = []
    for row, word in enumerate(words, start=1):
        try:
            found.append(int(word))
        except ValueError as error:
            raise BadParameter(f"{where}, row {row}: {word!r} is no whole number") from error
    return found
