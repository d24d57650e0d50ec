"""A small world that tests read: four articles by two publishers, and what they say."""

from datetime import date

import neo4j

from stancegraph.graph.model import Act, Actor, Article, Confidence, Evidence, Stance, Target, Text
from stancegraph.graph.stores import Writer

RUSSIA = Actor(id="RUS", name="Russia", kind="country", country="RUS", sector="GOV")
FRANCE = Actor(id="FRA", name="France", kind="country", country="FRA", sector="GOV")
SYRIA = Actor(id="SYR", name="Syria", kind="country", country="SYR", sector="GOV")
TUNISIA = Actor(id="TUN", name="Tunisia", kind="country", country="TUN", sector="GOV")
MINISTER = Actor(id="sample-minister", name="Sample Minister", kind="person", country="FRA")
ENVOY = Actor(id="ambassador-of-syria", name="ambassador of Syria", kind="person", country="SYR")
DRAFT = Text(id="S/2012/77", name="draft resolution on Syria", country="SYR", symbol="S/2012/77")
SHELLING = Act(id="shelling-of-a-town", name="shelling of a town", country="SYR", happened_on=date(2012, 2, 3))


def claim(
    article: Article, words: str, actor: Actor, code: str, target: Target, polarity: int, **more: object
) -> Stance:
    """A stance whose evidence is the words, where they first stand in the article."""
    start = article.text.index(words)
    quoted = {key: more.pop(key) for key in ("speaker", "reporter", "distance") if key in more}
    evidence = Evidence(
        article_id=article.id,
        start=start,
        end=start + len(words),
        exact=words,
        verb=code.lower(),
        confidence=Confidence(cue=0.9),
        **quoted,  # type: ignore[arg-type]
    )
    return Stance(
        actor=actor,
        target=target,
        code=code,
        polarity=polarity,
        goldstein=3.0 * polarity,
        plover="ACCUSE",
        cameo="111",
        said_on=article.published_on,
        evidence=evidence,
        **more,  # type: ignore[arg-type]
    )


def world() -> list[tuple[Article, list[Stance]]]:
    """Four articles: a debate, an answer to it, an expulsion, and one with nothing to code."""
    debate = Article(
        text="Debate 😀\n\nRussia opposed the draft. France backed the draft. France condemned the shelling, its "
        "minister said. Syria denied the shelling. Tunisia accused Syria of the shelling.",
        published_on=date(2012, 2, 4),
        publisher="Sample Wire",
        external_id="debate",
        title="Debate 😀",
    )
    answer = Article(
        text="Answer\n\nAfter the talks Russia supported the draft, officials in Paris said. Russia threatened Syria "
        "with a recall.",
        published_on=date(2012, 3, 9),
        publisher="Sample Gazette",
        licence="all rights reserved",
    )
    expulsion = Article(
        text="Expulsion\n\nTunisia expelled the ambassador. Syria expelled the envoy of Tunisia. Russia recalled its envoy.",
        published_on=date(2012, 3, 12),
        publisher="Sample Wire",
    )
    quiet = Article(text="Weather\n\nIt rained for most of the day in the hills.", published_on=date(2012, 3, 13))
    return [
        (
            debate,
            [
                claim(debate, "Russia opposed the draft", RUSSIA, "OPPOSES", DRAFT, -1),
                claim(debate, "France backed the draft", FRANCE, "SUPPORTS", DRAFT, 1),
                claim(debate, "France condemned the shelling", FRANCE, "CONDEMNS", SHELLING, -1, speaker=MINISTER),
                claim(debate, "Syria denied the shelling", SYRIA, "DENIES", SHELLING, 0),
                claim(debate, "Tunisia accused Syria", TUNISIA, "ACCUSES", SYRIA, -1),
            ],
        ),
        (
            answer,
            [
                claim(answer, "Russia supported the draft", RUSSIA, "SUPPORTS", DRAFT, 1, reporter=FRANCE, distance=1),
                claim(answer, "Russia threatened Syria", RUSSIA, "THREATENS", SYRIA, -1),
            ],
        ),
        (
            expulsion,
            [
                claim(expulsion, "Tunisia expelled the ambassador", TUNISIA, "EXPELS", ENVOY, -1),
                claim(expulsion, "Syria expelled the envoy of Tunisia", SYRIA, "EXPELS", TUNISIA, -1),
                claim(expulsion, "Russia recalled its envoy", RUSSIA, "RECALLS", SYRIA, -1),
            ],
        ),
        (quiet, []),
    ]


def load(graph: neo4j.Driver, articles: list[tuple[Article, list[Stance]]]) -> None:
    """Write them all."""
    with Writer(graph) as writer:
        for article, stances in articles:
            writer.add(article, stances)
