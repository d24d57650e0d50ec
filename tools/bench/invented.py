"""Invented news in the shape of news: a few actors hold and draw most of the stances, the rest appear once or twice."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeVar

from stancegraph.graph.model import Act, Actor, Article, Evidence, Issue, Stance, Target, Text
from stancegraph.graph.model.codebook import StanceType, codebook

T = TypeVar("T")
#: stances in one article
IN_ARTICLE = 5
#: invented words that fill an article up to the length of a short news text, in another order each time: a text that
#: repeats others would be their copy
WORDS = [
    f"{a}{b}{c}" for a in ("ba", "co", "du", "fi", "le", "mo") for b in ("ran", "sti", "vel") for c in ("", "s", "ed")
]
FILLER = 200


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
