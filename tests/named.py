"""What every named query is asked, on the samples: one value for each parameter name."""

from datetime import date
from typing import Any

import neo4j
from samples_graph import stance_of

from stancegraph.cypher.catalog import Query, load_all
from stancegraph.graph.articles import articles

#: parameter name -> value; a query with a parameter that is not here fails the test that asks them all
VALUES: dict[str, Any] = {
    "about": None,
    "actor_id": "RUS",
    "actor_ids": ["RUS", "FRA"],
    "after_id": "",
    "after_on": date(9999, 12, 31),
    "as_of": date(2013, 12, 1),
    "body_id": "arab-league",
    "codes": [],
    "country": None,
    "days": [date(2012, 2, 4), date(2012, 2, 5), date(2011, 10, 4)],
    "ids": ["RUS", "FRA"],
    "first_hand": False,
    "judgement_id": "",
    "kind": None,
    "known_at": None,
    "limit": 200,
    "limit_to": 200,
    "name": "Russia",
    "names": ["Russia", "France"],
    "object_id": "SYR",
    "polarity": None,
    "publisher": None,
    "since": date(2011, 1, 1),
    "target_id": "SYR",
    "target_ids": ["SYR"],
    "text_id": "S/2011/612",
    "text_ids": ["S/2011/612"],
    "until": date(2014, 1, 1),
    "withdrawn": False,
    "words": "syria",
}
#: what is drawn anew for each graph
RANDOM = ("graph_version", "changes_after")


def named_queries() -> list[Query]:
    """All queries that a person can ask by name, and all checks; but for those whose answer is random."""
    found = [query for query in load_all("neo4j").values() if query.kind in ("queries", "checks")]
    return [query for query in found if query.name not in RANDOM]


def values_for(graph: neo4j.Driver, query: Query) -> dict[str, Any]:
    """Parameters of one query; ids of stances and articles are those of the samples."""
    stance_id = stance_of(graph, "TUN", "EXPELS", date(2012, 2, 4))
    article_id = next(one.id for one in articles(graph, limit=1000) if one.external_id == "sample-19")
    ids = {"stance_id": stance_id, "stance_ids": [stance_id], "article_id": article_id, "article_ids": [article_id]}
    known = VALUES | ids
    unknown = sorted(set(query.params) - set(known))
    assert not unknown, f"{query.name}: tests/named.py has no value for {unknown}"
    return {name: known[name] for name in query.params}
