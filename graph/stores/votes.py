"""Votes into a graph."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Final

import neo4j

from stancegraph.graph.model.vote import Vote
from stancegraph.graph.stores.journal import Journal
from stancegraph.graph.stores.rows import Row
from stancegraph.graph.stores.schema import install_schema
from stancegraph.graph.stores.slices import in_slices
from stancegraph.graph.stores.things import label_actors, write_things
from stancegraph.graph.stores.transact import Unit, write
from stancegraph.graph.stores.writer import now

#: votes of one transaction
BATCH: Final = 1_000


class VoteWriter:
    """Writes votes in batches; adding what the graph has already changes nothing, a corrected choice takes its place.

    Raises (from every method):
        StoreUnreachable, StoreError: the graph does not take them.
    """

    def __init__(self, graph: neo4j.Driver, *, clock: Callable[[], datetime] = now) -> None:
        self._graph = graph
        self._clock = clock
        self._waiting: list[Vote] = []
        self._written = 0
        install_schema(graph)

    def add(self, vote: Vote) -> None:
        """Take in one vote; it may be written later."""
        self._waiting.append(vote)
        if len(self._waiting) >= BATCH:
            self._write()

    def flush(self) -> int:
        """Write what is waiting, and say how many votes of this writer were new or corrected."""
        self._write()
        return self._written

    def _write(self) -> None:
        votes = list({vote.id: vote for vote in self._waiting}.values())
        self._waiting.clear()
        if not votes:
            return
        actors, texts = list({vote.voter: None for vote in votes}), list({vote.text: None for vote in votes})
        write(self._graph, lambda unit: write_things(unit, [*actors, *texts]))
        write(self._graph, lambda unit: label_actors(unit, actors))
        recorded_at = self._clock().astimezone(UTC).isoformat()
        self._written += write(self._graph, lambda unit: _write_votes(unit, votes, recorded_at))


def _write_votes(unit: Unit, votes: Sequence[Vote], recorded_at: str) -> int:
    rows = [vote_row(vote) for vote in votes]
    known = {found for (found,) in unit.run("known_votes", rows=rows)}
    new = [row for row in rows if row["id"] not in known]
    in_slices(unit, "votes", new, recorded_at=recorded_at)
    in_slices(unit, "votes_cast", new)
    journal = Journal()
    journal.note("added", "vote", [row["id"] for row in new])
    journal.write(unit, at=recorded_at)
    return len(new)


def vote_row(vote: Vote) -> Row:
    """A vote with the properties of its node and the ids of its ends."""
    return {
        "id": vote.id,
        "actor_id": vote.voter.id,
        "text_id": vote.text.id,
        "symbol": vote.text.symbol,
        "choice": vote.choice,
        "cast_on": vote.cast_on,
        "object_id": vote.object_id,
        "object_polarity": vote.object_polarity,
        "explanation": vote.explanation,
    }
