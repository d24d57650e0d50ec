"""What happened to the graph, in the order of the commits: the feed that other programs follow."""

from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from typing import Any, Final

import neo4j

from stancegraph.graph.queries import run
from stancegraph.graph.reading import checked_limit
from stancegraph.graph.testimony import utc

#: the place in the feed before its first entry
START: Final = ""
#: ids that one answer names, unless its first change alone names more: about 400 kB of JSON
THINGS: Final = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One kind of thing that one transaction did.

    Attributes:
        id: place in the feed; the next call begins after it. In order as text.
        at: moment from which it counts.
        kind: added; superseded (a judgement rejected or corrected it); retracted (its last article was); restored
            (what had ended it was withdrawn); judged, withdrawn (a judgement).
        article_ids, stance_ids, evidence_ids, vote_ids, judgement_ids: to what it happened.
    """

    id: str
    at: datetime
    kind: str
    article_ids: tuple[str, ...] = ()
    stance_ids: tuple[str, ...] = ()
    evidence_ids: tuple[str, ...] = ()
    vote_ids: tuple[str, ...] = ()
    judgement_ids: tuple[str, ...] = ()


def changes(graph: neo4j.Driver, since: str = START, *, limit: int = 100, things: int = THINGS) -> list[Change]:
    """Changes after one of the feed, oldest first; empty when there is nothing newer, and only then.

    Args:
        since: `id` of the last change that was seen; `START` = from the beginning.
        limit: changes at most.
        things: ids that they name together at most; one change alone may name more.
    """
    sizes = run(graph, "change_sizes", after_id=since, limit=checked_limit(limit))
    fitting = sum(named <= things for named in accumulate(row.things for row in sizes))
    rows = run(graph, "changes_after", after_id=since, limit=max(fitting, 1)) if sizes else []
    return [_change(row) for row in rows]


def _change(row: Any) -> Change:
    return Change(
        id=row.id,
        at=utc(row.at),
        kind=row.kind,
        article_ids=tuple(row.article_ids),
        stance_ids=tuple(row.stance_ids),
        evidence_ids=tuple(row.evidence_ids),
        vote_ids=tuple(row.vote_ids),
        judgement_ids=tuple(row.judgement_ids),
    )
