"""Measure loading on one graph: python tools/bench_load.py [--graph FOLDER|URI] [--stances 100000]

Invented actors in the shape of news: a few hold and draw most of the stances, the rest appear once or twice.
"""

import argparse
import json
import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import TypeVar

import neo4j

from stancegraph.graph.model import Act, Actor, Article, Evidence, Issue, Stance, Target, Text
from stancegraph.graph.model.codebook import StanceType, codebook
from stancegraph.graph.stores import Writer, open_graph

T = TypeVar("T")
#: stances in one article
IN_ARTICLE = 5
#: words that fill an article up to the length of a short news text
FILLER = "The council met again on the matter and heard the envoy speak of what had been seen there. " * 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One load: counts, seconds, and stances a second overall, in the first tenth and in the last."""

    engine: str
    stances: int
    articles: int
    seconds: float
    settle_seconds: float
    stances_per_second: float
    first_tenth_per_second: float
    last_tenth_per_second: float


def synthetic(stances: int, *, seed: int = 7) -> Iterator[tuple[Article, list[Stance]]]:
    """Articles of five stances each, the same for the same seed; hub-shaped, and no stance occurs twice by design."""
    chance = random.Random(seed)
    actors = [_actor(number) for number in range(max(50, stances // 100))]
    targets = [_target(number) for number in range(max(50, stances // 20))]
    types = list(codebook().values())
    for number in range(0, stances, IN_ARTICLE):
        yield _article(number, min(IN_ARTICLE, stances - number), actors, targets, types, chance)


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
    text = f"Report {number}\n\n{' '.join(sentences)} {FILLER}"
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


def measure(graph: neo4j.Driver, stances: int, *, engine: str) -> Measured:
    """Load that many invented stances into an empty graph; the time to invent them is not counted."""
    spent, done, articles = 0.0, 0, 0
    marks: list[tuple[int, float]] = []
    writer = Writer(graph)
    for article, found in synthetic(stances):
        before = time.perf_counter()
        writer.add(article, found)
        spent += time.perf_counter() - before
        done, articles = done + len(found), articles + 1
        marks.append((done, spent))
    before = time.perf_counter()
    written = writer.flush()
    settle_seconds = time.perf_counter() - before
    tenth = len(marks) // 10
    (first, first_spent), (last, last_spent) = marks[tenth - 1], marks[-tenth - 1]
    return Measured(
        engine=engine,
        stances=written.stances,
        articles=articles,
        seconds=round(spent + settle_seconds, 1),
        settle_seconds=round(settle_seconds, 1),
        stances_per_second=round(done / (spent + settle_seconds)),
        first_tenth_per_second=round(first / first_spent),
        last_tenth_per_second=round((done - last) / (spent - last_spent)),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--graph", help="folder or URI of an EMPTY graph; a temporary folder when left out")
    parser.add_argument("--user")
    parser.add_argument("--password")
    parser.add_argument("--stances", type=int, default=100_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        location = given.graph or f"{folder}/graph"
        with open_graph(location, user=given.user, password=given.password) as graph:
            engine = "neo4j" if "://" in location else "embedded"
            print(json.dumps(asdict(measure(graph, given.stances, engine=engine))))


if __name__ == "__main__":
    main()
