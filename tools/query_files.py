"""Write the queries of cypher/load/ that differ in a type or a label alone: python tools/query_files.py

Neither can be a parameter on both engines, so typed_edges.embedded.cypher has a part for each code of the codebook, and
each label whose nodes are exported for an import has a bulk_NODES.cypher of its own.
"""

from pathlib import Path

from stancegraph.graph.model.codebook import codebook
from stancegraph.graph.stores.bulk import QUERIES

FOLDER = Path(__file__).parent.parent / "cypher" / "load"

#: not MERGE: it reads all edges of the actor to find that there is none
EDGES = """// name: typed_edges
// doc: Draw typed edges that the graph does not have, each between two places that this transaction has met.
// param: rows map
"""
#: a part of the query; the next one begins with one row, however many edges this one drew
EDGE = """UNWIND $rows.{code} AS row
MATCH (actor) WHERE elementId(actor) = row.actor_place
MATCH (target) WHERE elementId(target) = row.target_place
CREATE (actor)-[:{code} {{
  caption: row.caption,
  stanceIds: row.stance_ids,
  count: row.count,
  families: row.families,
  firstSaid: row.first_said,
  lastSaid: row.last_said
}}]->(target)
"""
NEXT = "WITH count(*) AS drawn\n"
BULK = """// name: {query}
// doc: Some {nodes} with labels, properties and what leaves them, by id, in (after_id, until_id].
// param: after_id string
// param: until_id string
// param: limit integer
// returns: id string
// returns: labels list
// returns: properties map
// returns: edges list
MATCH (node:{label})
WHERE $after_id < node.id AND node.id <= $until_id
WITH node
ORDER BY node.id
LIMIT $limit
RETURN node.id AS id,
       labels(node) AS labels,
       properties(node) AS properties,
       [(node)-[edge]->(other) |
         {{type: type(edge), properties: properties(edge), id: other.id, labels: labels(other)}}] AS edges
"""
#: names of such files
KINDS = ("bulk_*.cypher", "typed_edges.embedded.cypher")


def texts() -> dict[str, str]:
    """File name to content, for every code of the codebook and every label."""
    found = {f"{query}.cypher": _bulk(label, query) for label, query in QUERIES.items()}
    return found | {
        "typed_edges.embedded.cypher": EDGES + NEXT.join(EDGE.format(code=code) for code in sorted(codebook()))
    }


def _bulk(label: str, query: str) -> str:
    nodes = query.removeprefix("bulk_").replace("_", " ")
    return BULK.format(query=query, nodes=nodes, label=label)


if __name__ == "__main__":
    wanted = texts()
    there = {path.name for kind in KINDS for path in FOLDER.glob(kind)}
    for stale in there - set(wanted):
        (FOLDER / stale).unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
