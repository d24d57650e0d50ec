"""Stances with their evidence, one by one and in pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import neo4j

from stancegraph.graph.days import days_said, runs_of_days
from stancegraph.graph.known_as import known_as
from stancegraph.graph.model.codebook import codebook
from stancegraph.graph.model.errors import BadParameter, UnknownStance
from stancegraph.graph.queries import run
from stancegraph.graph.reading import BEGIN, END, checked_limit, checked_window, day_after, said
from stancegraph.graph.testimony import Testimony, utc


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which stances; the same words everywhere.

    Attributes:
        actor_id, target_id: of a merged one too; None = all.
        codes: any of these; empty = all.
        since, until: half-open window of the day it was said.
        known_at: as the graph stood at that moment; None = live ones.
        first_hand: only those that have evidence in the holder's own words.
    """

    actor_id: str | None = None
    target_id: str | None = None
    codes: tuple[str, ...] = ()
    polarity: int | None = None
    since: date = BEGIN
    until: date = END
    known_at: datetime | None = None
    first_hand: bool = False

    def __post_init__(self) -> None:
        checked_window(self.since, self.until)
        if unknown := sorted(set(self.codes) - set(codebook())):
            raise BadParameter(f"no stance code {unknown}; there are {sorted(codebook())}")
        if self.polarity not in (None, -1, 0, 1):
            raise BadParameter(f"polarity {self.polarity}; it is -1, 0 or 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidencedStance:
    """A stance and all of its evidence, closest to the holder first; `evidence` is never empty."""

    evidence: tuple[Testimony, ...]

    @property
    def id(self) -> str:
        """The stance's id."""
        return self.evidence[0].stance_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """A page of stances; `last` is the (day, id) that the next one begins after, None on the last page."""

    items: tuple[EvidencedStance, ...]
    last: tuple[date, str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many stances have this code and polarity."""

    code: str
    polarity: int
    count: int


def stance(graph: neo4j.Driver, stance_id: str) -> EvidencedStance:
    """One stance, live or not; UnknownStance when no stance has that id."""
    found = together(said(graph, "stances_by_id", stance_ids=[stance_id]))
    if not found:
        raise UnknownStance(f"no stance {stance_id[:200]!r}; the list of stances shows which there are")
    return found[0]


def stances(graph: neo4j.Driver, filters: Filters, *, after: tuple[date, str] | None = None, limit: int = 50) -> Slice:
    """Stances that match, newest first, after a given (day, id); a page by key survives inserts.

    Raises:
        UnknownActor, UnknownTarget: the filters name one that nobody knows; the message says which are near.
    """
    rows = _page(graph, filters, after or (END, ""), checked_limit(limit))
    found = said(graph, "stances_by_id", stance_ids=[row.stance_id for row in rows])
    kept = (one for one in found if one.is_known(filters.known_at) and (one.is_first_hand or not filters.first_hand))
    last = (rows[-1].said_on, rows[-1].stance_id) if len(rows) == limit else None
    return Slice(items=tuple(together(kept)), last=last)


def counts(graph: neo4j.Driver, filters: Filters) -> list[Count]:
    """How many stances match, by code and polarity; UnknownActor and UnknownTarget as in `stances`."""
    name, params = _narrowed(graph, "stance_counts", filters)
    return [Count(code=row.code, polarity=row.polarity, count=row.count) for row in run(graph, name, **params)]


def actor_stances(graph: neo4j.Driver, actor_id: str, *, since: date = BEGIN, until: date = END) -> list[Testimony]:
    """Everything the actor said in [since, until), one row a piece of evidence, newest first."""
    since, until = checked_window(since, until)
    return said(graph, "stances_of_actor", actor_id=actor_id, since=since, until=until)


def target_stances(graph: neo4j.Driver, target_id: str, *, since: date = BEGIN, until: date = END) -> list[Testimony]:
    """Everything said on the target in [since, until), one row a piece of evidence, newest first."""
    since, until = checked_window(since, until)
    return said(graph, "stances_on_target", target_id=target_id, since=since, until=until)


def stances_between(
    graph: neo4j.Driver, actor_id: str, target_id: str, *, since: date = BEGIN, until: date = END
) -> list[Testimony]:
    """What the actor said on the target in [since, until), one row a piece of evidence, newest first."""
    since, until = checked_window(since, until)
    return said(graph, "stances_between", actor_id=actor_id, target_id=target_id, since=since, until=until)


def together(testimonies: Iterable[Testimony]) -> list[EvidencedStance]:
    """One entry a stance, newest first, its evidence by distance."""
    grouped: dict[str, list[Testimony]] = {}
    for found in testimonies:
        grouped.setdefault(found.stance_id, []).append(found)
    each = [sorted(one, key=lambda found: (found.distance, found.evidence_id)) for one in grouped.values()]
    each.sort(key=lambda one: (-one[0].said_on.toordinal(), one[0].stance_id))
    return [EvidencedStance(evidence=tuple(one)) for one in each]


def _page(graph: neo4j.Driver, filters: Filters, after: tuple[date, str], limit: int) -> list[Any]:
    """Ids and days; where neither actor nor target narrows the search, the newest days are looked at first."""
    name, params = _narrowed(graph, "stance_page", filters)
    params |= {"after_on": after[0], "after_id": after[1]}
    span = days_said(graph) if name == "stance_page" else None
    if span is None:
        return run(graph, name, **params, limit=limit)
    found: list[Any] = []
    since, until = params.pop("since"), min(params.pop("until"), day_after(span[1]), day_after(after[0]))
    for days in runs_of_days(since, until):
        found += run(graph, "stance_page_on_days", **params, days=days, limit=limit - len(found))
        if len(found) == limit:
            return found
        until = days[-1]
    if since < until:
        found += run(graph, name, **params, since=since, until=until, limit=limit - len(found))
    return found


def _narrowed(graph: neo4j.Driver, query: str, filters: Filters) -> tuple[str, dict[str, Any]]:
    params: dict[str, Any] = {
        "since": filters.since,
        "until": filters.until,
        "codes": list(filters.codes),
        "polarity": filters.polarity,
        "known_at": None if filters.known_at is None else utc(filters.known_at).isoformat(),
        "first_hand": filters.first_hand,
    }
    asked = {"actor_id": filters.actor_id, "target_id": filters.target_id}
    ids = known_as(graph, {name: one for name, one in asked.items() if one is not None})
    ending = {(): "", ("actor_id",): "_of_actor", ("target_id",): "_on_target"}.get(tuple(ids), "_between")
    return f"{query}{ending}", params | ids
