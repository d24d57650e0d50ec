"""Load made-up articles [FIRST, LAST) into an embedded graph: python loading_process.py FOLDER FIRST LAST [hold]

Says on stdout how far it is, so that a test can end it in the middle.
"""

import random
import sys
from datetime import date, timedelta

from stancegraph.graph.model import Actor, Article, Evidence, Issue, Stance, Text
from stancegraph.graph.stores import Writer, open_graph

STATES = [
    Actor(id=f"S{number:02}", name=f"State {number}", kind="country", country=f"S{number:02}") for number in range(9)
]
MATTERS = [
    Text(id=f"text-{n}", name=f"text {n}") if n % 2 else Issue(id=f"issue-{n}", name=f"issue {n}") for n in range(7)
]
#: stances of one article
CLAIMS = 10


def made(number: int) -> tuple[Article, list[Stance]]:
    """The same article for the same number; every fifth is a copy of the one before, under another title."""
    chance, title = random.Random(number - (number % 5 == 4)), f"Report {number}"
    claims = [
        (chance.choice(STATES), chance.choice(("OPPOSES", "SUPPORTS", "WARNS")), chance.choice(MATTERS + STATES))
        for _ in range(CLAIMS)
    ]
    body = " ".join(
        f"{actor.name} {code.lower()} {target.name} {' '.join(f'w{chance.randrange(10**6)}' for _ in range(6))}."
        for actor, code, target in claims
    )
    day = date(2012, 1, 1) + timedelta(days=number % 40)
    article = Article(text=f"{title}\n\n{body}", title=title, published_on=day, publisher=f"Paper {number % 3}")
    at, stances = len(title) + 2, []
    for (actor, code, target), sentence in zip(claims, body.split(". "), strict=True):
        evidence = Evidence(article_id=article.id, start=at, end=at + 8, exact=article.text[at : at + 8])
        at += len(sentence) + 2
        if actor != target:
            stances.append(
                Stance(
                    actor=actor,
                    target=target,
                    code=code,
                    polarity=1 if code == "SUPPORTS" else -1,
                    goldstein=-2.0,
                    plover="ACCUSE",
                    cameo="111",
                    said_on=day,
                    evidence=evidence,
                )
            )
    return article, stances


def main(folder: str, first: int, last: int, *, hold: bool) -> None:
    """Load them in order; when told to hold, wait before the end for a line that never comes."""
    with open_graph(folder) as graph, Writer(graph) as writer:
        for number in range(first, last):
            writer.add(*made(number))
            print(number, flush=True)
        if hold:
            print("holding", flush=True)
            sys.stdin.readline()
        print("settling", flush=True)
    print("done", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), hold=sys.argv[4:] == ["hold"])
