"""Keys of the texts that a load brings, written beside it: they touch no node that a batch touches."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, Future

import neo4j

from stancegraph.graph.stores.kinship import add_keys
from stancegraph.graph.stores.transact import Unit


class Keying:
    """Writes the keys of one batch's articles while the next batch is written.

    A batch's mark says that its articles have no keys until `note` says that they have: what a killed load leaves out
    is made up for when it is settled.

    Raises (from `note`):
        StoreUnreachable, StoreError: keys could not be written.
    """

    def __init__(self, graph: neo4j.Driver, executor: Executor) -> None:
        self._graph = graph
        self._executor = executor
        self._keyed: dict[str, Future[list[str]]] = {}

    def start(self, mark: str, articles: Mapping[str, Sequence[str]]) -> None:
        """Have the keys of some articles written, by article id, whose batch left that mark."""
        self._keyed[mark] = self._executor.submit(add_keys, self._graph, articles)

    def finished(self) -> list[str]:
        """Marks whose keys are in the graph and not noted yet."""
        return [mark for mark, likely in self._keyed.items() if likely.done()]

    def unnoted(self) -> list[str]:
        """All marks that are not noted yet, whether or not their keys are in the graph."""
        return list(self._keyed)

    def note(self, unit: Unit, marks: Sequence[str]) -> None:
        """Take the articles of those marks for keyed, as soon as they are."""
        rows = [{"id": mark, "article_ids": self._keyed[mark].result()} for mark in marks]
        if rows:
            unit.run("mark_keyed", rows=rows)

    def forget(self, marks: Sequence[str]) -> None:
        """Those marks are noted."""
        for mark in marks:
            del self._keyed[mark]
