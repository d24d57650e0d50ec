"""Posted loads, run one after the other beside the server's answers."""

import json
import logging
import threading
from collections.abc import Iterator
from typing import Final

import neo4j

from stancegraph.graph import jobs
from stancegraph.graph.enrolment import enrol
from stancegraph.graph.model import Article, Rejected
from stancegraph.graph.model.errors import BadArticle, StanceGraphError, StoreError
from stancegraph.graph.stores import Writer
from stancegraph.loaders.pipeline import LoadReport, load
from stancegraph.loaders.record import columns, to_article
from stancegraph.loaders.workers import Choice, extractor

LOG = logging.getLogger("stancegraph.api.loads")
#: seconds between two looks for loads that another process left
PATIENCE: Final = 10.0
#: records between two notes of how far a load has come
NOTED: Final = 25


class _Stopped(Exception):
    """The server ends while a load runs."""


class Loads:
    """A thread that runs the graph's posted loads; each belongs to one process at a time.

    A load that was cut off is begun again: loading an article twice adds nothing.
    """

    def __init__(self, graph: neo4j.Driver) -> None:
        self._graph = graph
        self._owner = jobs.this_process()
        self._waking, self._ending = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="posted loads", daemon=True)

    def start(self) -> None:
        """Begin with what waits."""
        self._thread.start()

    def wake(self) -> None:
        """Something was posted."""
        self._waking.set()

    def stop(self) -> None:
        """End after the article in hand; a load that is not done waits for the next process."""
        self._ending.set()
        self._waking.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._ending.is_set():
            self._waking.clear()
            try:
                claimed = jobs.claim(self._graph, self._owner)
                while claimed is not None and not self._ending.is_set():
                    self._do(claimed)
                    claimed = jobs.claim(self._graph, self._owner)
            except StoreError as error:
                LOG.warning(json.dumps({"loads": "the graph does not answer", "error": str(error)}))
            self._waking.wait(PATIENCE)

    def _do(self, claimed: jobs.Claim) -> None:
        if claimed.attempts > jobs.ATTEMPTS:
            jobs.fail(self._graph, claimed.id, f"the process ended {jobs.ATTEMPTS} times while it ran this load")
            return
        try:
            report = self._load(claimed)
        except _Stopped:
            jobs.put_back(self._graph, claimed.id)
        except StanceGraphError as error:
            jobs.fail(self._graph, claimed.id, str(error))
        else:
            names = ("read", "loaded", "already_there", "stances", "new_stances", "new_evidence")
            jobs.finish(self._graph, claimed.id, {name: getattr(report, name) for name in names})
            LOG.info(json.dumps({"load": claimed.id, **{name: getattr(report, name) for name in names}}))

    def _load(self, claimed: jobs.Claim) -> LoadReport:
        def show(report: LoadReport) -> None:
            if self._ending.is_set():
                raise _Stopped
            if report.read % NOTED == 0:
                jobs.note(self._graph, claimed.id, read_so_far=report.read, stances=report.stances)

        with Writer(self._graph) as sink:
            report = load(_articles(claimed), extractor(Choice()), sink, progress=show)
        if not jobs.is_any_waiting(self._graph):  # the last one of a queue does it for all
            enrol(self._graph)
        return report


def _articles(claimed: jobs.Claim) -> Iterator[Article | Rejected]:
    names = columns()
    for number, record in enumerate(claimed.records, 1):
        try:
            yield to_article(json.loads(record), names)
        except BadArticle as error:
            yield Rejected(where=f"article {number}", reason=str(error))
