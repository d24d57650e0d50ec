"""Loading, stances a second on both engines; one graph of your own: python tools/bench/loading.py --graph URI|FOLDER

Invented actors in the shape of news: a few hold and draw most of the stances, the rest appear once or twice.
"""

import argparse
import gc
import os
import random
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import neo4j
from row import Row

from stancegraph.graph.model import Act, Actor, Article, Evidence, Issue, Stance, Target, Text
from stancegraph.graph.model.codebook import StanceType, codebook
from stancegraph.graph.stores import Writer, open_graph
from stancegraph.graph.stores.writer import EVIDENCE

T = TypeVar("T")
#: stances in one article
IN_ARTICLE = 5
#: invented words that fill an article up to the length of a short news text, in another order each time: a text that
#: repeats others would be their copy
WORDS = [
    f"{a}{b}{c}" for a in ("ba", "co", "du", "fi", "le", "mo") for b in ("ran", "sti", "vel") for c in ("", "s", "ed")
]
FILLER = 200
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
    """One load: counts, seconds, and stances a second overall, in the first tenth and in the last; then a small one."""

    stances: int
    seconds: float
    settle_seconds: float
    stances_per_second: float
    first_tenth_per_second: float
    last_tenth_per_second: float
    later_seconds: float


def synthetic(stances: int, *, seed: int = 7) -> Iterator[tuple[Article, list[Stance]]]:
    """Articles of five stances each, the same for the same seed; hub-shaped, and no stance occurs twice by design."""
    chance = random.Random(seed)
    actors = [_actor(number) for number in range(max(50, stances // 100))]
    targets = [_target(number) for number in range(max(50, stances // 20))]
    types = list(codebook().values())
    for number in range(0, stances, IN_ARTICLE):
        yield _article(number, min(IN_ARTICLE, stances - number), actors, targets, types, chance)


def between_two(stances: int, *, seed: int = 7) -> Iterator[tuple[Article, list[Stance]]]:
    """Articles in which `state-0` speaks of `matter-0` in three stances of five, and of itself in the others."""
    chance, types = random.Random(seed), list(codebook().values())
    for number in range(0, stances, IN_ARTICLE):
        yield _article(number, min(IN_ARTICLE, stances - number), [_actor(0)], [_target(0)], types, chance)


def _actor(number: int) -> Actor:
    return Actor(id=f"state-{number}", name=f"State {number}", kind="country", country=f"state-{number}", sector="GOV")


def _target(number: int) -> Target:
    kind = (Text, Act, Issue)[number % 3]
    return kind(id=f"matter-{number}", name=f"matter {number}")


def _article(
    number: int,
    count: int,
    actors: list[Actor],
    targets: list[Target],
    types: list[StanceType],
    chance: random.Random,
) -> tuple[Article, list[Stance]]:
    said_on = date(2000, 1, 1) + timedelta(days=number % 9_000)
    claims = []
    for _ in range(count):
        target = _skewed(actors, chance) if chance.random() < 0.4 else _skewed(targets, chance)
        claims.append((_skewed(actors, chance), chance.choice(types), target))
    sentences = [f"{actor.name} {kind.code.lower()} {target.name}." for actor, kind, target in claims]
    text = f"Report {number}\n\n{' '.join(sentences)} {' '.join(chance.choices(WORDS, k=FILLER))}."
    article = Article(text=text, published_on=said_on, publisher=f"Wire {number % 40}", external_id=f"bench-{number}")
    article_id, at, found = article.id, text.index("\n\n") + 2, []
    for (actor, kind, target), sentence in zip(claims, sentences, strict=True):
        evidence = Evidence(
            article_id=article_id,
            start=at,
            end=at + len(sentence),
            exact=sentence,
            prefix=text[max(0, at - 32) : at],
            suffix=text[at + len(sentence) : at + len(sentence) + 32],
            verb=kind.code.lower(),
            actor_text=actor.name,
            target_text=target.name,
            extractor="bench/1",
        )
        found.append(
            Stance(
                actor=actor,
                target=target,
                code=kind.code,
                polarity=kind.polarity,
                goldstein=kind.goldstein,
                plover=kind.plover,
                cameo=kind.cameo,
                said_on=said_on,
                evidence=evidence,
            )
        )
        at += len(sentence) + 1
    return article, found


def _skewed(items: list[T], chance: random.Random) -> T:
    """The first of many far oftener than the last."""
    return items[int(len(items) * chance.random() ** 3)]


def measure(graph: neo4j.Driver, stances: int, *, seed: int = 7) -> Measured:
    """Load that many stances, invented beforehand, then 100 articles.

    An article is handed over before it is written, and at most the articles of `AHEAD` batches wait: from there on what
    is handed over in a second is what was written in it, so the first tenth is counted after them.
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
    tenth, ahead = len(marks) // 10, min(AHEAD * EVIDENCE // IN_ARTICLE, len(marks) // 2)
    return Measured(
        stances=written.stances,
        seconds=round(ended - started, 1),
        settle_seconds=round(ended - handed, 1),
        stances_per_second=round(done / (ended - started)),
        first_tenth_per_second=_rate(marks[ahead], marks[ahead + tenth]),
        last_tenth_per_second=_rate(marks[-tenth - 1], marks[-1]),
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
    flat = f"first tenth {found.first_tenth_per_second:,}"
    yield Row(what=f"{engine}: the last tenth", value=found.last_tenth_per_second, unit="stances/s", beside=flat)
    yield Row(what=f"{engine}: the last batch, families and typed edges", value=found.settle_seconds, unit="s")
    yield Row(what=f"{engine}: {LATER} more articles, a load of their own", value=found.later_seconds, unit="s")
    again = measure(graph, stances, seed=8)
    settled = f"of which {again.settle_seconds} s to settle pairs that were there"
    yield Row(what=f"{engine}: as many again", value=again.stances_per_second, unit="stances/s", beside=settled)
    yield Row(what=f"{engine}: the last tenth of these", value=again.last_tenth_per_second, unit="stances/s")


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
