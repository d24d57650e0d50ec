"""`stance export`, `import`: the whole graph as JSON Lines, or as files for the import of a new Neo4j database."""

import io
import sys
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from stancegraph.api.cli import options
from stancegraph.api.cli.output import note, print_json, print_table
from stancegraph.graph.model.errors import BadInput, BadParameter
from stancegraph.graph.stores import export_for_import, export_graph, import_graph
from stancegraph.loaders.opening import FAILURES, opened


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    app.command("export")(export)
    app.command("import")(import_)


def export(
    file: Annotated[str, typer.Argument(help="Where to; - is standard output.")] = "-",
    neo4j_admin: Annotated[
        Path | None,
        typer.Option(
            help="A new folder for CSV files instead, and print the command by which a new Neo4j imports them."
        ),
    ] = None,
    graph: options.Location = None,
) -> None:
    """Write the whole graph as JSON Lines: a backup that moves between engines."""
    if neo4j_admin is not None:
        if file != "-":
            raise BadParameter(f"{file}: --neo4j-admin writes a folder; name no file beside it")
        _export_for_import(graph, neo4j_admin)
        return
    count = 0
    with options.opened(graph) as driver, _written(file) as lines:
        for line in export_graph(driver):
            lines.write(f"{line}\n")
            count += 1
    note(f"{count:,} lines written")


def _export_for_import(graph: options.Location, folder: Path) -> None:
    with options.opened(graph) as driver:
        done = export_for_import(driver, folder)
    note(f"{sum(done.nodes.values()):,} nodes and {sum(done.relationships.values()):,} relationships written")
    if done.left_out:
        note(f"{done.left_out:,} relationships left out: they lead to nodes that are not of stancegraph")
    note("on the server's machine, with the server stopped and the database empty or new:")
    sys.stdout.write(f"{done.command}\n")
    note("then start the server and take the schema: stance schema apply --graph bolt://HOST:7687")


def import_(
    file: Annotated[str, typer.Argument(help="What `stance export` wrote; - is standard input; gzip is unpacked.")],
    graph: options.Location = None,
    as_json: options.Json = False,
) -> None:
    """Fill an empty graph from an export; doing it again finishes an import that was killed."""
    with options.opened(graph) as driver:
        try:
            with opened(file) as packed, io.TextIOWrapper(packed, encoding="utf-8") as lines:
                report = import_graph(driver, lines)
        except FAILURES as error:
            raise BadInput(f"{file}: cannot be read: {error}") from error
        except UnicodeDecodeError as error:
            raise BadInput(f"{file}: not UTF-8: {error}") from error
    rows = [[kind, count, report.new[kind]] for kind, count in report.read.items()]
    if as_json:
        print_json({kind: {"read": count, "new": new} for kind, count, new in rows})
    elif rows:
        print_table(["kind", "read", "new"], rows)
    else:
        note("the graph has all of it already")


def _written(file: str) -> closing[io.TextIOWrapper]:
    if file == "-":
        sys.stdout.flush()
        return closing(
            io.TextIOWrapper(io.FileIO(sys.stdout.fileno(), "w", closefd=False), encoding="utf-8", newline="\n")
        )
    try:
        return closing(open(file, "w", encoding="utf-8", newline="\n"))
    except OSError as error:
        raise BadInput(f"{file}: cannot be written: {error.strerror or error}") from error
