"""Open a graph, write to it, look after it."""

from stancegraph.graph.stores.actors import Enrolled, write_actors
from stancegraph.graph.stores.bulk import BulkExport, export_for_import
from stancegraph.graph.stores.checks import Problem, run_checks, verify
from stancegraph.graph.stores.edges import rebuild_edges
from stancegraph.graph.stores.exporting import export_graph
from stancegraph.graph.stores.importing import ImportReport, import_graph
from stancegraph.graph.stores.open import describe, open_graph
from stancegraph.graph.stores.opened import GraphInfo, database_of, engine_of
from stancegraph.graph.stores.schema import SchemaStatus, SchemaStep, install_schema, schema_status, schema_steps
from stancegraph.graph.stores.settling import recover, settle
from stancegraph.graph.stores.votes import VoteWriter
from stancegraph.graph.stores.writer import Writer

__all__ = [
    "BulkExport",
    "Enrolled",
    "GraphInfo",
    "ImportReport",
    "Problem",
    "SchemaStatus",
    "SchemaStep",
    "VoteWriter",
    "Writer",
    "database_of",
    "describe",
    "engine_of",
    "export_for_import",
    "export_graph",
    "import_graph",
    "install_schema",
    "open_graph",
    "rebuild_edges",
    "recover",
    "run_checks",
    "schema_status",
    "schema_steps",
    "settle",
    "verify",
    "write_actors",
]
