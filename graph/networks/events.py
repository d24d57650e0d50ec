"""Event lists: coded statements with their variables, the input of every network."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.columns import Codes, Column, Value, column

Moments = NDArray[np.datetime64]

NO_VARIABLES: Final[Mapping[str, Column]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EventList:
    """Statements in any order, column by column; every column has one entry a statement.

    Attributes:
        ids: unique; those of stances when the list comes from a graph.
        moments: when it was said, whole seconds, UTC.
        document_ids: the text that prints it; a family of near-copies when the list comes from a graph.
        places: start and stop in the document; they only order statements of one document.
        statement: variables of the statement, by name, in their order (person, organization, concept, agreement).
        document: variables of the document, by name (author, source, section, type).
        family_ids: independent voices, for the bootstrap; the documents when nothing else is known.
    """

    ids: tuple[str, ...]
    moments: Moments
    document_ids: tuple[Value, ...]
    places: tuple[tuple[int, int], ...]
    statement: Mapping[str, Column]
    document: Mapping[str, Column] = field(default_factory=lambda: NO_VARIABLES)
    family_ids: tuple[Value, ...]

    def __post_init__(self) -> None:
        lengths = {"moments": len(self.moments), "documents": len(self.document_ids), "places": len(self.places)}
        lengths |= {name: len(one.codes) for name, one in (*self.statement.items(), *self.document.items())}
        if wrong := {name: length for name, length in lengths.items() if length != len(self.ids)}:
            raise BadParameter(f"an event list of {len(self.ids)} statements has columns of other lengths: {wrong}")
        if len(set(self.ids)) != len(self.ids):
            raise BadParameter("an event list has the same id twice; ids are unique")

    def __len__(self) -> int:
        return len(self.ids)

    def variable(self, name: str, *, of_document: bool = False) -> Column:
        """A variable's column; `id` of a document is its id as text. BadParameter says which there are."""
        known = self.document if of_document else self.statement
        if of_document and name == "id" and name not in known:
            return column([str(one) for one in self.document_ids], name="document ids")
        if name not in known:
            where = "document" if of_document else "statement"
            raise BadParameter(f"no {where} variable {name!r}; there are {sorted(known)}")
        return known[name]

    def any_variable(self, name: str) -> Column:
        """A variable of the statement or, where it has none of that name, of the document."""
        return self.variable(name, of_document=name not in self.statement and name in self.document)

    def texts(self) -> list[str]:
        """Names of the statement's text variables, in their order."""
        return [name for name, one in self.statement.items() if one.kind == "text"]

    def order(self) -> Codes:
        """Indices by time, document, place and id; ids that are all whole numbers sort as numbers."""
        starts, stops = np.array(self.places, dtype=np.int64).reshape(-1, 2).T
        documents = as_numbers([str(one) for one in self.document_ids])
        return np.lexsort((as_numbers(self.ids), stops, starts, documents, self.moments.astype(np.int64)))

    def moment(self, index: int) -> datetime:
        """When one statement was said."""
        return to_datetime(self.moments[index])

    def between(self, start: datetime, stop: datetime) -> "EventList":
        """The statements from start to stop, both included."""
        inside = (self.moments >= np.datetime64(start, "s")) & (self.moments <= np.datetime64(stop, "s"))
        return self.taken(np.flatnonzero(inside))

    def taken(self, chosen: Codes) -> "EventList":
        """The statements at these indices, in that order; one taken again gets a suffix to its id and its document's."""
        seen: Counter[int] = Counter()
        again = []
        for index in chosen.tolist():
            again.append(seen[index])
            seen[index] += 1
        return EventList(
            ids=tuple(_again(self.ids[index], times) for index, times in zip(chosen, again, strict=True)),
            moments=self.moments[chosen],
            document_ids=tuple(
                _again(str(self.document_ids[index]), times) if times else self.document_ids[index]
                for index, times in zip(chosen, again, strict=True)
            ),
            places=tuple(self.places[index] for index in chosen),
            statement={name: _taken(one, chosen) for name, one in self.statement.items()},
            document={name: _taken(one, chosen) for name, one in self.document.items()},
            family_ids=tuple(self.family_ids[index] for index in chosen),
        )


def _again(name: str, times: int) -> str:
    return f"{name}#{times}" if times else name


def _taken(one: Column, chosen: Codes) -> Column:
    return Column(kind=one.kind, levels=one.levels, codes=one.codes[chosen])


def events(
    *,
    ids: Sequence[str],
    moments: Sequence[datetime],
    statement: Mapping[str, Sequence[Value]],
    document: Mapping[str, Sequence[Value]] | None = None,
    document_ids: Sequence[Value] | None = None,
    places: Sequence[tuple[int, int]] | None = None,
    family_ids: Sequence[Value] | None = None,
) -> EventList:
    """An event list from plain columns; each statement is a document of its own where none are given."""
    printed = tuple(ids if document_ids is None else document_ids)
    return EventList(
        ids=tuple(ids),
        moments=np.array([moment.replace(microsecond=0) for moment in moments], dtype="datetime64[s]"),
        document_ids=printed,
        places=tuple(places or [(0, 0)] * len(ids)),
        statement=MappingProxyType({name: column(values, name=name) for name, values in statement.items()}),
        document=MappingProxyType({name: column(values, name=name) for name, values in (document or {}).items()}),
        family_ids=printed if family_ids is None else tuple(family_ids),
    )


def as_numbers(texts: Sequence[str]) -> NDArray[np.int64] | NDArray[np.str_]:
    """Texts as numbers when all of them are whole numbers, else as they are; either sorts."""
    try:
        return np.array([int(text) for text in texts], dtype=np.int64)
    except (ValueError, OverflowError):
        return np.array(texts, dtype=np.str_)


def to_datetime(moment: np.datetime64) -> datetime:
    """A moment as the standard library has it."""
    found = moment.astype("datetime64[s]").item()
    assert isinstance(found, datetime)
    return found
