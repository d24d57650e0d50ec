"""The whole graph as files for `neo4j-admin database import full`: the fast way into a new Neo4j database."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from types import MappingProxyType
from typing import Any, Final

import neo4j

from stancegraph.graph.stores.bulk_csv import ARGUMENTS, Folder, Row
from stancegraph.graph.stores.paging import pages
from stancegraph.graph.stores.settling import settle

#: label in which a node's id is unique -> the query that reads such nodes
QUERIES: Final = MappingProxyType(
    {
        "Actor": "bulk_actors",
        "Publisher": "bulk_publishers",
        "Text": "bulk_texts",
        "Act": "bulk_acts",
        "Issue": "bulk_issues",
        "Family": "bulk_families",
        "Article": "bulk_articles",
        "Stance": "bulk_stances",
        "Evidence": "bulk_evidence",
        "Office": "bulk_offices",
        "Vote": "bulk_votes",
        "Judgement": "bulk_judgements",
        "Change": "bulk_changes",
        "Shingle": "bulk_shingles",
        "GraphVersion": "bulk_graph_versions",
    }
)
#: nodes read at a time; few of those that many edges leave
PAGES: Final = MappingProxyType({"Actor": 20})
PAGE: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkExport:
    """What was written.

    Attributes:
        command: imports it, with a shell; the server is stopped meanwhile.
        nodes: labels, joined by colons -> how many.
        relationships: type -> how many.
        left_out: relationships to nodes that are not of this program.
    """

    command: str
    nodes: Mapping[str, int]
    relationships: Mapping[str, int]
    left_out: int


def export_for_import(graph: neo4j.Driver, path: Path) -> BulkExport:
    """Write nodes by labels and relationships by type into a folder that is new or empty.

    All of the program's nodes but the notes of schema steps, which the import leaves to be taken, and background jobs.
    Nothing may be written meanwhile. What a load left to be settled is settled first. Memory does not grow with the
    graph: a page of nodes and what leaves them.

    Raises:
        BadInput: the folder holds something or cannot be written.
        StoreUnreachable, StoreError: the graph does not answer.
    """
    settle(graph)
    nodes: Counter[str] = Counter()
    relationships: Counter[str] = Counter()
    with Folder(path) as folder:
        for label, query in QUERIES.items():
            for page in pages(graph, query, size=PAGES.get(label, PAGE)):
                nodes += _add_nodes(folder, label, page)
                relationships += _add_relationships(folder, label, page)
    left_out = relationships.pop("", 0)
    command = f"cd {quote(str(path.resolve()))} && neo4j-admin database import full neo4j @{ARGUMENTS}"
    return BulkExport(command=command, nodes=nodes, relationships=relationships, left_out=left_out)


def _add_nodes(folder: Folder, label: str, page: list[tuple[Any, ...]]) -> Counter[str]:
    sets: dict[tuple[str, ...], list[Row]] = {}
    for node_id, labels, properties, _ in page:
        others = {key: value for key, value in properties.items() if key != "id"}
        sets.setdefault((label, *sorted(set(labels) - {label})), []).append(((node_id,), others))
    for labels, rows in sets.items():
        folder.add("-".join(labels), (f"id:ID({label})",), f"--nodes={':'.join(labels)}", rows)
    return Counter({":".join(labels): len(rows) for labels, rows in sets.items()})


def _add_relationships(folder: Folder, label: str, page: list[tuple[Any, ...]]) -> Counter[str]:
    """How many by type; under an empty one, those that lead out of the program's nodes."""
    found: Counter[str] = Counter()
    sorts: dict[tuple[str, str], list[Row]] = {}
    for node_id, _, _, edges in page:
        for edge in edges:
            end = next((one for one in edge["labels"] if one in QUERIES), None)
            found["" if end is None else edge["type"]] += 1
            if end is not None:
                sorts.setdefault((edge["type"], end), []).append(((node_id, edge["id"]), edge["properties"]))
    for (code, end), rows in sorts.items():
        keys = (f":START_ID({label})", f":END_ID({end})")
        folder.add(f"{label}-{code}-{end}", keys, f"--relationships={code}", rows)
    return found
