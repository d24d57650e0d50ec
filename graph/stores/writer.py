"""The sink of a load: articles and stances into a graph."""

import uuid
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from types import TracebackType
from typing import Final, Self

import neo4j

from stancegraph.graph.model.article import Article
from stancegraph.graph.model.errors import BadStance
from stancegraph.graph.model.stance import Stance, quotes_exactly
from stancegraph.graph.model.written import Written
from stancegraph.graph.stores.adding import add_batch
from stancegraph.graph.stores.batch import Batch
from stancegraph.graph.stores.keying import Keying
from stancegraph.graph.stores.known import Added, Known, look_up
from stancegraph.graph.stores.places import Moved, Places
from stancegraph.graph.stores.schema import install_schema
from stancegraph.graph.stores.settling import recover, settle
from stancegraph.graph.stores.transact import Unit, look, write

#: articles that fill a batch, and pieces of evidence
ARTICLES: Final = 500
EVIDENCE: Final = 2_000


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


class Writer:
    """Writes articles and stances in batches; use it in a `with` statement, or call `close`.

    Adding what the graph has already changes nothing. A batch is in the graph as a whole or not at all; families and
    typed edges follow when the load ends, or, when the load is killed, when the next one starts. While the graph takes
    one batch, the keys of the one before are written, the next one is looked up and the one after it gathered.

    Args:
        clock: says when a batch is recorded; an archive can be given the moments at which it was known.

    Raises (from every method):
        BadStance: evidence does not quote its article exactly; nothing of that article is written.
        StoreUnreachable, StoreError: the graph does not take what was added, here or by an earlier call.
    """

    def __init__(self, graph: neo4j.Driver, *, clock: Callable[[], datetime] = now) -> None:
        self._graph = graph
        self._clock = clock
        self._batch = Batch()
        self._places = Places(graph)
        self._new = Written()
        self._load = uuid.uuid4().hex
        self._batches = 0
        self._last: Added | None = None
        self._looking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="stancegraph-look")
        self._keying = Keying(graph, self._looking)
        self._writing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="stancegraph-write")
        self._sent: deque[Future[None]] = deque()
        install_schema(graph)
        recover(graph)

    def add(self, article: Article, stances: Sequence[Stance]) -> None:
        """Take in one article with all its stances; one without stances counts too."""
        for stance in stances:
            if not quotes_exactly(article, stance.evidence):
                raise BadStance(f"evidence {stance.evidence_id} does not quote article {article.id} exactly")
        self._batch.add(article, stances)
        if len(self._batch.articles) >= ARTICLES or len(self._batch.evidence) >= EVIDENCE:
            self._send()

    def flush(self) -> Written:
        """Write what is waiting, settle families and typed edges, and say how much this writer added so far."""
        self._write()
        settle(self._graph)
        return self._new

    def close(self) -> Written:
        """The same as `flush`; nothing can be added afterwards."""
        try:
            return self.flush()
        finally:
            self._stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
        else:
            self._stop()

    def _stop(self) -> None:
        self._looking.shutdown()
        self._writing.shutdown()

    def _write(self) -> None:
        """Write what is waiting."""
        self._send()
        self._wait(0)
        keyed = self._keying.unnoted()
        if keyed:
            write(self._graph, lambda unit: self._keying.note(unit, keyed))
            self._keying.forget(keyed)

    def _send(self) -> None:
        """Hand over what is waiting: it is looked up while the batch before it is written, and then written itself."""
        self._wait(1)
        batch, self._batch = self._batch, Batch()
        if batch.articles:
            looked = self._looking.submit(look, self._graph, lambda unit: look_up(unit, batch))
            self._sent.append(self._writing.submit(self._write_batch, batch, looked))

    def _wait(self, most: int) -> None:
        """Until at most so many batches are still to be written."""
        while len(self._sent) > most:
            self._sent.popleft().result()

    def _write_batch(self, batch: Batch, looked: Future[Known]) -> None:
        self._batches += 1
        recorded_at, mark = self._clock().astimezone(UTC).isoformat(), f"{self._load}-{self._batches}"
        ahead = [looked.result() if self._last is None else looked.result().and_then(self._last)]
        keyed = self._keying.finished()

        def work(unit: Unit) -> Added:
            known = ahead.pop() if ahead else look_up(unit, batch)  # a second try looks again
            added = add_batch(unit, batch, known, self._places, recorded_at=recorded_at, mark=mark)
            self._keying.note(unit, keyed)
            return added

        self._last = self._add(batch, work)
        self._keying.forget(keyed)
        self._count(self._last.known)
        if self._last.known.articles:
            self._keying.start(mark, {i: batch.keys[i] for i in self._last.known.articles})

    def _add(self, batch: Batch, work: Callable[[Unit], Added]) -> Added:
        self._places.take_in(batch.things)
        try:
            return write(self._graph, work)
        except Moved:
            self._places.forget()
            self._places.take_in(batch.things)
            return write(self._graph, work)

    def _count(self, new: Known) -> None:
        self._new = Written(
            articles=self._new.articles + len(new.articles),
            stances=self._new.stances + len(new.stances),
            evidence=self._new.evidence + len(new.evidence),
        )
