"""Votes as the graph knows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

import neo4j

from stancegraph.graph.queries import run
from stancegraph.graph.reading import BEGIN, END, checked_window
from stancegraph.graph.testimony import utc


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteCast:
    """How one actor voted on one text; see `Vote` for the fields."""

    id: str
    actor_id: str
    actor_name: str
    text_id: str
    text_name: str
    choice: str
    cast_on: date
    object_id: str | None
    object_polarity: int | None
    explanation: str | None
    recorded_at: datetime

    @property
    def sign(self) -> int:
        """+1 yes, -1 no, 0 for all else: neither an abstention nor an absence takes a side."""
        return {"yes": 1, "no": -1}.get(self.choice, 0)


def votes_of(graph: neo4j.Driver, actor_id: str, *, since: date = BEGIN, until: date = END) -> list[VoteCast]:
    """How the actor voted in [since, until), newest first."""
    since, until = checked_window(since, until)
    return _votes(run(graph, "votes_of_actor", actor_id=actor_id, since=since, until=until))


def votes_on(graph: neo4j.Driver, target_id: str, *, since: date = BEGIN, until: date = END) -> list[VoteCast]:
    """Votes in [since, until) on the text, or on texts about the actor or issue, newest first."""
    since, until = checked_window(since, until)
    on_text = run(graph, "votes_on_text", text_id=target_id, since=since, until=until)
    return _votes([*on_text, *run(graph, "votes_about", object_id=target_id, since=since, until=until)])


def known(votes: Iterable[VoteCast], known_at: datetime | None) -> list[VoteCast]:
    """Those that the graph held at that moment; None = all."""
    return [vote for vote in votes if known_at is None or utc(vote.recorded_at) <= utc(known_at)]


def _votes(rows: Iterable[object]) -> list[VoteCast]:
    found = [VoteCast(**{name: getattr(row, name) for name in VoteCast.__dataclass_fields__}) for row in rows]
    return list({vote.id: vote for vote in found}.values())
