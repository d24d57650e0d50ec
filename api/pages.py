"""Pages of stances: the filters that every list of them takes."""

from dataclasses import dataclass
from typing import Annotated

import neo4j
from fastapi import Depends, Request

from stancegraph.api import params
from stancegraph.api.cursors import after_day, cursor_of
from stancegraph.api.schemas.stances import CountOut, ProofOut, StanceOut, StancePage
from stancegraph.graph.reading import BEGIN, END, day_after
from stancegraph.graph.stances import EvidencedStance, Filters, counts, stances


@dataclass(frozen=True, slots=True)
class StanceQuery:
    """Filters and page of a list of stances, as the request gives them."""

    request: Request
    code: params.Codes = None
    polarity: params.Polarity = None
    since: params.Since = None
    until: params.Until = None
    as_of: params.AsOf = None
    known_at: params.KnownAt = None
    first_hand: params.FirstHand = False
    facets: params.Facets = False
    limit: params.Limit = params.DEFAULT_LIMIT
    cursor: params.CursorWords = None

    def filters(self, actor_id: str | None, target_id: str | None) -> Filters:
        """Which stances; `as_of` ends the window with its day."""
        ends = [day for day in (self.until, day_after(self.as_of) if self.as_of else None) if day is not None]
        return Filters(
            actor_id=actor_id,
            target_id=target_id,
            codes=tuple(self.code or ()),
            polarity=self.polarity,
            since=self.since or BEGIN,
            until=min(ends, default=END),
            known_at=self.known_at,
            first_hand=self.first_hand,
        )


Asked = Annotated[StanceQuery, Depends()]


def stance_page(
    graph: neo4j.Driver, asked: StanceQuery, *, actor_id: str | None = None, target_id: str | None = None
) -> StancePage:
    """The page that was asked for, newest stances first."""
    filters = asked.filters(actor_id, target_id)
    found = stances(graph, filters, after=after_day(asked.request, asked.cursor), limit=asked.limit)
    onward = None if found.last is None else cursor_of(asked.request, found.last[0].isoformat(), found.last[1])
    facets = [CountOut.model_validate(one) for one in counts(graph, filters)] if asked.facets else None
    return StancePage(items=[stance_out(one) for one in found.items], next=onward, facets=facets)


def stance_out(found: EvidencedStance) -> StanceOut:
    """A stance as JSON, its evidence below it."""
    first = found.evidence[0]
    return StanceOut(
        id=found.id,
        actor_id=first.actor_id,
        actor_name=first.actor_name,
        target_id=first.target_id,
        target_name=first.target_name,
        target_kind=first.target_kind,
        code=first.code,
        polarity=first.polarity,
        goldstein=first.goldstein,
        modality=first.modality,
        condition=first.condition,
        said_on=first.said_on,
        said_on_precision=first.said_on_precision,
        evidence=[ProofOut.model_validate(one) for one in found.evidence],
    )
