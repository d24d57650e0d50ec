"""Small event lists that tests of networks read."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import neo4j
from world import claim, load

from stancegraph.graph.model import Act, Actor, Article, Text
from stancegraph.graph.networks.columns import Value
from stancegraph.graph.networks.events import EventList, events

BEGIN = datetime(2012, 1, 1)
#: holder, target, for or against, day
Said = tuple[str, str, Value, int]


def debate(
    said: Sequence[Said],
    *,
    documents: Sequence[int] | None = None,
    publishers: Sequence[str] | None = None,
    families: Sequence[str] | None = None,
) -> EventList:
    """An event list; ids are s1, s2, ..., and each statement is a document of its own unless told otherwise."""
    ids = [f"s{number}" for number in range(1, len(said) + 1)]
    return events(
        ids=ids,
        moments=[BEGIN + timedelta(days=one[3]) for one in said],
        statement={
            "actor": [one[0] for one in said],
            "target": [one[1] for one in said],
            "agreement": [one[2] for one in said],
        },
        document={"source": list(publishers)} if publishers else None,
        document_ids=documents or list(range(1, len(said) + 1)),
        family_ids=families,
    )


#: two allies against a third on one draft, all of one mind on a truce; FRA says its part twice
DRAFTS = debate(
    [
        ("FRA", "draft", True, 0),
        ("GBR", "draft", True, 1),
        ("RUS", "draft", False, 2),
        ("FRA", "truce", True, 3),
        ("RUS", "truce", True, 4),
        ("FRA", "draft", True, 5),
    ]
)


FRANCE = Actor(id="FRA", name="France", kind="country", country="FRA")
BRITAIN = Actor(id="GBR", name="United Kingdom", kind="country", country="GBR")
RUSSIA = Actor(id="RUS", name="Russia", kind="country", country="RUS")
CHINA = Actor(id="CHN", name="China", kind="country", country="CHN")
DRAFT = Text(id="S/2012/77", name="draft")
VETO = Act(id="veto-of-the-draft", name="veto")
#: holder, code, target, polarity, day; China changes sides in April
SYRIA_DEBATE = [
    (FRANCE, "SUPPORTS", DRAFT, 1, date(2012, 1, 30)),
    (BRITAIN, "SUPPORTS", DRAFT, 1, date(2012, 1, 31)),
    (RUSSIA, "OPPOSES", DRAFT, -1, date(2012, 1, 31)),
    (CHINA, "OPPOSES", DRAFT, -1, date(2012, 1, 31)),
    (FRANCE, "CONDEMNS", VETO, -1, date(2012, 2, 5)),
    (BRITAIN, "CONDEMNS", VETO, -1, date(2012, 2, 5)),
    (RUSSIA, "PRAISES", VETO, 1, date(2012, 2, 6)),
    (CHINA, "PRAISES", VETO, 1, date(2012, 2, 6)),
    (FRANCE, "SUPPORTS", DRAFT, 1, date(2012, 4, 2)),
    (BRITAIN, "SUPPORTS", DRAFT, 1, date(2012, 4, 3)),
    (CHINA, "SUPPORTS", DRAFT, 1, date(2012, 4, 4)),
    (RUSSIA, "OPPOSES", DRAFT, -1, date(2012, 4, 5)),
]


def load_debate(graph: neo4j.Driver, said: Sequence[tuple[Actor, str, Text | Act, int, date]]) -> None:
    """Write one article a stance."""
    articles = []
    for number, (actor, code, target, polarity, day) in enumerate(said):
        words = f"{actor.name} {code.lower()} the {target.name}"
        article = Article(text=f"Report {number}\n\n{words}.", published_on=day, publisher="Sample Wire")
        articles.append((article, [claim(article, words, actor, code, target, polarity)]))
    load(graph, articles)
