"""A look-up and its answer as records: what the command line and the API read and print."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from stancegraph.graph.actors.authority import Authority
from stancegraph.graph.actors.candidate import Candidate
from stancegraph.graph.model.errors import BadParameter

#: readings besides the best one that an answer shows
ALTERNATIVES: Final = 5
_TAKES: Final = 'it takes {"id", "text", "context", "date"}, of which text alone must be given'


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One candidate as plain words; empty words where nothing is known, `IGO` for an international body's country."""

    actor_id: str = ""
    name: str = ""
    kind: str = ""
    country: str = ""
    sector: str = ""
    score: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to one look-up: its id as given, the best reading (empty when nobody is known), and the others."""

    id: str
    actor_id: str = ""
    name: str = ""
    kind: str = ""
    country: str = ""
    sector: str = ""
    score: float = 0.0
    alternatives: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """A phrase to resolve; `on` is today when None."""

    id: str
    text: str
    context: str = ""
    on: date | None = None

    def dated(self, on: date) -> "Lookup":
        """The same on another day."""
        return replace(self, on=on)


def lookup(record: object, *, default_id: str) -> Lookup:
    """A record as a look-up, its other fields left alone; BadParameter says what is wrong with it."""
    if not isinstance(record, Mapping):
        raise BadParameter(f"a look-up is {str(record)[:80]!r}; {_TAKES}")
    if not isinstance(record.get("text"), str):
        raise BadParameter(f"a look-up has no text; {_TAKES}")
    given = {key: record.get(key) for key in ("id", "text", "context", "date")}
    for key, value in given.items():
        if value is not None and not isinstance(value, str) and not (key == "id" and isinstance(value, int)):
            raise BadParameter(f"{key} of a look-up is {value!r}; it takes words")
    return Lookup(
        id=default_id if given["id"] is None else str(given["id"]),
        text=str(given["text"] or ""),
        context=str(given["context"] or ""),
        on=_day(str(given["date"])) if given["date"] else None,
    )


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words[:10])
    except ValueError as error:
        raise BadParameter(f"date of a look-up is {words[:40]!r}; it takes a day such as 2012-02-04") from error


def answer(authority: Authority, asked: Lookup) -> Answer:
    """The answer to a look-up."""
    found = [_reading(one) for one in authority.resolve(asked.text, context=asked.context, on=asked.on)]
    return _best(asked.id, found)


def _best(lookup_id: str, found: Sequence[Reading]) -> Answer:
    if not found:
        return Answer(id=lookup_id)
    best = found[0]
    return Answer(
        id=lookup_id, actor_id=best.actor_id, name=best.name, kind=best.kind, country=best.country, sector=best.sector,
        score=best.score, alternatives=tuple(found[1 : 1 + ALTERNATIVES]),
    )  # fmt: skip


def _reading(one: Candidate) -> Reading:
    return Reading(
        actor_id=one.actor.id, name=one.actor.name, kind=one.actor.kind, country=one.country or "", sector=one.sector or "",
        score=one.score,
    )  # fmt: skip
