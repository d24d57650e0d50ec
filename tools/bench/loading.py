"""Loading, stances a second on both engines; one graph of your own: python tools/bench/loading.py --graph URI|FOLDER"""

import argparse
import gc
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import neo4j
from invented import IN_ARTICLE, synthetic
from row import Row

from stancegraph.graph.model import Article, Stance
from stancegraph.graph.stores import Writer, open_graph
from stancegraph.graph.stores.writer import EVIDENCE

#: stances of the benchmark
STANCES = 200_000
#: batches that a writer has on the way at most: one gathered, one waiting, one being written
AHEAD = 3
#: articles of a small load into what the benchmark has loaded
LATER = 100
ROOT = Path(__file__).parent.parent.parent
SERVER = ROOT / "tools" / "neo4j" / "server.sh"
#: a Python with the embedded engine's Java build, as `make test-jvm` leaves it
ON_JAVA = ROOT / ".venv-jvm" / "bin" / "python"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One load: counts, seconds, and stances a second overall and tenth by tenth; then the seconds of a small one."""

    stances: int
    seconds: float
    settle_seconds: float
    stances_per_second: float
    tenths_per_second: tuple[int, ...]
    later_seconds: float


def measure(graph: neo4j.Driver, stances: int, *, seed: int = 7) -> Measured:
    """Load that many stances, invented beforehand, then 100 articles.

    An article is handed over before it is written, and at most the articles of `AHEAD` batches wait: from there on what
    is handed over in a second is what was written in it, so the tenths are counted after them.
    """
    news = list(synthetic(stances + LATER * IN_ARTICLE, seed=seed))
    later = len(news) - LATER
    gc.freeze()  # or Python looks through all of them again and again
    marks: list[tuple[int, float]] = []
    done = 0
    writer = Writer(graph)
    started = time.perf_counter()
    for article, found in news[:later]:
        writer.add(article, found)
        done += len(found)
        marks.append((done, time.perf_counter()))
    handed = time.perf_counter()
    written = writer.close()
    ended = time.perf_counter()
    ahead = min(AHEAD * EVIDENCE // IN_ARTICLE, len(marks) // 2)
    ends = [ahead + (len(marks) - 1 - ahead) * tenth // 10 for tenth in range(11)]
    return Measured(
        stances=written.stances,
        seconds=round(ended - started, 1),
        settle_seconds=round(ended - handed, 1),
        stances_per_second=round(done / (ended - started)),
        tenths_per_second=tuple(_rate(marks[start], marks[end]) for start, end in pairwise(ends)),
        later_seconds=_load(graph, news[later:]),
    )


def _rate(start: tuple[int, float], end: tuple[int, float]) -> int:
    """Stances a second between two moments, each a count and its time."""
    return round((end[0] - start[0]) / (end[1] - start[1]))


def _load(graph: neo4j.Driver, news: Iterable[tuple[Article, list[Stance]]]) -> float:
    """Seconds of one load, from its writer to its typed edges."""
    before = time.perf_counter()
    with Writer(graph) as writer:
        for article, found in news:
            writer.add(article, found)
    return time.perf_counter() - before


@contextmanager
def neo4j_server() -> Iterator[dict[str, str]]:
    """`location`, `user` and `password` of a new Neo4j server, on free ports; gone afterwards."""
    with tempfile.TemporaryDirectory() as home:
        ports = {"BOLT_PORT": _free_port(), "HTTP_PORT": _free_port()}
        environment = os.environ | ports | {"NEO4J_HOME": home}
        done = subprocess.run([SERVER, "start"], env=environment, capture_output=True, text=True, check=True)
        said = dict(re.findall(r"(NEO4J_\w+)='?([^'\s]+)'?", done.stdout))
        try:
            yield {"location": said["NEO4J_URI"], "user": said["NEO4J_USER"], "password": said["NEO4J_PASSWORD"]}
        finally:
            subprocess.run([SERVER, "stop"], env=environment, capture_output=True, check=True)


def _free_port() -> str:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return str(trial.getsockname()[1])


def rows() -> Iterator[Row]:
    """The embedded engine, its Java build where it is, and a Neo4j server where Java and Maven are found."""
    with tempfile.TemporaryDirectory() as folder, open_graph(f"{folder}/graph") as graph:
        yield from _rows("embedded", graph, STANCES)
    if ON_JAVA.exists():
        done = subprocess.run([ON_JAVA, __file__], capture_output=True, text=True, check=True)
        for row in map(Row.read, done.stdout.splitlines()):
            yield replace(row, what=row.what.replace("embedded", "embedded, Java build"))
    if shutil.which("java") and shutil.which("mvn"):
        with neo4j_server() as access, open_graph(**access) as graph:
            yield from _rows("Neo4j", graph, STANCES)


def _rows(engine: str, graph: neo4j.Driver, stances: int) -> Iterator[Row]:
    """Load an empty graph, of an engine that has just started, and as many stances again into the same."""
    found = measure(graph, stances)
    what = f"{engine}: {found.stances:,} stances with evidence, articles, families and typed edges"
    yield Row(what=what, value=found.stances_per_second, unit="stances/s", beside="at least 2,500")
    yield _last_tenth(f"{engine}: the last tenth", found)
    yield Row(what=f"{engine}: the last batch, families and typed edges", value=found.settle_seconds, unit="s")
    yield Row(what=f"{engine}: {LATER} more articles, a load of their own", value=found.later_seconds, unit="s")
    again = measure(graph, stances, seed=8)
    settled = f"of which {again.settle_seconds} s to settle pairs that were there"
    yield Row(what=f"{engine}: as many again", value=again.stances_per_second, unit="stances/s", beside=settled)
    yield _last_tenth(f"{engine}: the last tenth of these", again)


def _last_tenth(what: str, found: Measured) -> Row:
    *before, last = found.tenths_per_second
    return Row(
        what=what, value=last, unit="stances/s", beside=f"those before: {'; '.join(f'{one:,}' for one in before)}"
    )


def main() -> None:
    """Measure one graph."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graph", help="folder or URI of an EMPTY graph; a temporary folder when left out")
    parser.add_argument("--user")
    parser.add_argument("--password")
    parser.add_argument("--stances", type=int, default=STANCES)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        location = given.graph or f"{folder}/graph"
        with open_graph(location, user=given.user, password=given.password) as graph:
            for row in _rows(location if given.graph else "embedded", graph, given.stances):
                print(row.line())


if __name__ == "__main__":
    main()
