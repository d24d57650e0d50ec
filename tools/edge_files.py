"""Write cypher/load/edge_CODE.cypher for every stance type: python tools/edge_files.py

A relationship type cannot be a parameter in Cypher 5, so each code of the codebook has a file of its own.
"""

from pathlib import Path

from stancegraph.graph.model.codebook import codebook

FOLDER = Path(__file__).parent.parent / "cypher" / "load"

TEMPLATE = """// name: edge_{name}
// doc: Draw or correct typed edges {code}, each between the holder and the target of one of its stances.
// param: rows list
UNWIND $rows AS row
MATCH (stance:Stance {{id: row.stance_id}})-[:HELD_BY]->(actor:Actor)
MATCH (stance)-[:TOWARD]->(target)
MERGE (actor)-[edge:{code}]->(target)
SET edge.caption = row.caption,
    edge.stanceIds = row.stance_ids,
    edge.count = row.count,
    edge.families = row.families,
    edge.firstSaid = row.first_said,
    edge.lastSaid = row.last_said
"""


def texts() -> dict[str, str]:
    """File name to content, for every code of the codebook."""
    return {f"edge_{code.lower()}.cypher": TEMPLATE.format(name=code.lower(), code=code) for code in sorted(codebook())}


if __name__ == "__main__":
    wanted = texts()
    for stale in {path.name for path in FOLDER.glob("edge_*.cypher")} - set(wanted):
        (FOLDER / stale).unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
