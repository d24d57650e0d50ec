"""Where the actors and targets of a load stand in the graph: each is sent once, and met again without an index."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

import neo4j

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.errors import StoreError
from stancegraph.graph.model.target import Target, target_kind
from stancegraph.graph.stores.slices import SLICE
from stancegraph.graph.stores.things import NODES, label_actors, write_things
from stancegraph.graph.stores.transact import Unit, look, write

#: actors and targets remembered as sent; all are forgotten when there are more
REMEMBERED: Final = 200_000


class Moved(StoreError):
    """A node is no longer where it was: deleted, or on the embedded engine given a further label."""


class Places:
    """Element ids of nodes by kind and id, good for one load as long as nobody moves them: never to be stored.

    Raises (from `take_in`):
        StoreUnreachable, StoreError: the graph does not take the nodes.
    """

    def __init__(self, graph: neo4j.Driver) -> None:
        self._graph = graph
        self._sent: set[Target] = set()
        self._places: dict[tuple[str, str], str] = {}

    def take_in(self, things: Iterable[Target]) -> None:
        """Send those that were not sent yet, and note where they stand."""
        if len(self._sent) > REMEMBERED:
            self.forget()
        unsent = [thing for thing in things if thing not in self._sent]
        if not unsent:
            return
        write(self._graph, lambda unit: write_things(unit, unsent))
        actors = [thing for thing in unsent if isinstance(thing, Actor)]
        if actors:
            write(self._graph, lambda unit: label_actors(unit, actors))
        self._places.update(look(self._graph, lambda unit: dict(_find(unit, unsent))))
        self._sent.update(unsent)

    def of(self, kind: str, thing_id: str) -> str | None:
        """Where the actor, text, act or issue of that id stands; None when it is not there."""
        return self._places.get((kind, thing_id))

    def forget(self) -> None:
        """Send everything again."""
        self._sent.clear()
        self._places.clear()


def _find(unit: Unit, things: Sequence[Target]) -> Iterator[tuple[tuple[str, str], str]]:
    rest = iter(things)
    while some := list(islice(rest, SLICE)):
        ids: dict[str, list[str]] = {kind: [] for kind in NODES}
        for thing in some:
            ids[target_kind(thing)].append(thing.id)
        for kind, found, place in unit.run("places", ids=ids):
            yield (kind, found), place
