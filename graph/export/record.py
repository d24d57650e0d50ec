"""One piece of evidence of a stance with everything that exports tell of it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Final

import neo4j

from stancegraph.graph.queries import run
from stancegraph.graph.reading import LIMIT
from stancegraph.graph.stances import Filters, stances
from stancegraph.graph.testimony import Testimony


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What a testimony leaves out.

    Attributes:
        plover, cameo: of the code that was picked.
        prefix, suffix: code points before and after the quoted words.
        actor_text, target_text: how the article names holder and target.
        extractor: what found it.
        target_sector, target_wikidata: None unless the target is an actor.
        target_symbol: None unless the target is a text.
        external_id, url, title, language: of the article.
    """

    evidence_id: str
    plover: str
    cameo: str
    effective_to: date | None
    prefix: str
    suffix: str
    actor_text: str
    target_text: str
    extractor: str
    actor_kind: str
    actor_sector: str | None
    actor_wikidata: str | None
    target_sector: str | None
    target_wikidata: str | None
    target_symbol: str | None
    speaker_kind: str | None
    external_id: str | None
    url: str | None
    title: str | None
    language: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A stance as one piece of its evidence tells it."""

    said: Testimony
    more: Details


_NAMES: Final = tuple(field.name for field in fields(Details))


def records(graph: neo4j.Driver, filters: Filters) -> Iterator[Record]:
    """Evidence of the stances that match, those of a stance together, newest stance first, read page by page.

    Raises:
        StoreError: the graph does not answer.
    """
    after: tuple[date, str] | None = None
    while True:
        page = stances(graph, filters, after=after, limit=LIMIT)
        rows = run(graph, "evidence_details", stance_ids=[one.id for one in page.items])
        more = {row.evidence_id: Details(**{name: getattr(row, name) for name in _NAMES}) for row in rows}
        for stance in page.items:
            yield from (Record(said=one, more=more[one.evidence_id]) for one in stance.evidence)
        if (after := page.last) is None:
            return
