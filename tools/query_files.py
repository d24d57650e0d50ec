"""Write the queries of cypher/load/ that differ in a type or a label alone: python tools/query_files.py

Neither can be a parameter in Cypher 5, so each code of the codebook has an edge_CODE.cypher and a redraw_CODE.cypher
of its own, and each label whose nodes are exported for an import a bulk_NODES.cypher.
"""

from pathlib import Path

from stancegraph.graph.model.codebook import codebook
from stancegraph.graph.stores.bulk import QUERIES

FOLDER = Path(__file__).parent.parent / "cypher" / "load"

SAYS = """SET edge.caption = {row}.caption,
    edge.stanceIds = {row}.stance_ids,
    edge.count = {row}.count,
    edge.families = {row}.families,
    edge.firstSaid = {row}.first_said,
    edge.lastSaid = {row}.last_said
"""
#: not MERGE: the embedded engine reads all edges of the actor to find that there is none
EDGE = """// name: edge_{name}
// doc: Draw typed edges {code} that the graph does not have, each between the holder and the target of one of its stances.
// param: rows list
UNWIND $rows AS row
MATCH (stance:Stance {{id: row.stance_id}})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
CREATE (actor)-[edge:{code}]->(target)
"""
REDRAW = """// name: redraw_{name}
// doc: Correct typed edges {code}, all those of one actor in one row, and say which are there.
// param: rows list
// returns: actor_id string
// returns: target_id string
UNWIND $rows AS row
MATCH (actor:Actor {{id: row.actor_id}})-[edge:{code}]->(target)
WITH actor, edge, target, row.edges[target.id] AS drawn
WHERE drawn IS NOT NULL
"""
RETURN = """RETURN actor.id AS actor_id, target.id AS target_id
ORDER BY actor_id, target_id
"""
BULK = """// name: {query}
// doc: Some {nodes} with labels, properties and what leaves them, by id, after a given one.
// param: after_id string
// param: limit integer
// returns: id string
// returns: labels list
// returns: properties map
// returns: edges list
MATCH (node:{label})
WHERE node.id > $after_id
WITH node
ORDER BY node.id
LIMIT $limit
RETURN node.id AS id,
       labels(node) AS labels,
       properties(node) AS properties,
       [(node)-[edge]->(other) |
         {{type: type(edge), properties: properties(edge), id: other.id, labels: labels(other)}}] AS edges
ORDER BY id
"""
#: how the names of such files begin
KINDS = ("edge", "redraw", "bulk")


def texts() -> dict[str, str]:
    """File name to content, for every code of the codebook and every label."""
    found = {name: text for code in sorted(codebook()) for name, text in _both(code).items()}
    return found | {f"{query}.cypher": _bulk(label, query) for label, query in QUERIES.items()}


def _bulk(label: str, query: str) -> str:
    nodes = query.removeprefix("bulk_").replace("_", " ")
    return BULK.format(query=query, nodes=nodes, label=label)


def _both(code: str) -> dict[str, str]:
    name = code.lower()
    return {
        f"edge_{name}.cypher": EDGE.format(name=name, code=code) + SAYS.format(row="row"),
        f"redraw_{name}.cypher": REDRAW.format(name=name, code=code) + SAYS.format(row="drawn") + RETURN,
    }


if __name__ == "__main__":
    wanted = texts()
    there = {path.name for kind in KINDS for path in FOLDER.glob(f"{kind}_*.cypher")}
    for stale in there - set(wanted):
        (FOLDER / stale).unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
