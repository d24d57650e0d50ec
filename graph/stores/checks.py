"""Is the graph in order?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import neo4j

from stancegraph.cypher.catalog import load_all
from stancegraph.graph.stores.embedded import EmbeddedDriver
from stancegraph.graph.stores.opened import engine_of
from stancegraph.graph.stores.paging import pages
from stancegraph.graph.stores.transact import read

#: articles read at a time
PAGE: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something a check found.

    Attributes:
        check: name of the check.
        id: of the node, or a description of the edge.
        problem: what is wrong with it.
    """

    check: str
    id: str
    problem: str


def run_checks(graph: neo4j.Driver) -> list[Problem]:
    """What every query in cypher/checks/ finds; nothing on a healthy graph. StoreError when one cannot be run."""
    names = sorted(query.name for query in load_all(engine_of(graph)).values() if query.kind == "checks")
    return [
        Problem(check=name, id=str(found), problem=problem) for name in names for found, problem in read(graph, name)
    ]


def verify(graph: neo4j.Driver) -> list[Problem]:
    """Evidence that does not quote its article exactly, and damage in the engine's files; nothing on a healthy graph.

    The words are compared here, because the engines count characters differently. The files are looked at when this
    process serves an embedded graph.
    """
    return [*_misquotes(graph), *_damage(graph)]


def _misquotes(graph: neo4j.Driver) -> Iterator[Problem]:
    for page in pages(graph, "quotes", size=PAGE):
        for article_id, text, spans in page:
            for span in spans:
                if span["id"] is not None and text[span["start"] : span["end"]] != span["exact"]:
                    said = f"article {article_id} does not say {span['exact']!r} at [{span['start']}, {span['end']})"
                    yield Problem(check="verify", id=span["id"], problem=said)


def _damage(graph: neo4j.Driver) -> Iterator[Problem]:
    if isinstance(graph, EmbeddedDriver):
        for name, count in graph.host.damage().items():
            yield Problem(check="files", id=name, problem=f"the engine counts {count} of these in its files")
