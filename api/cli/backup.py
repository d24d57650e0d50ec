"""`stance export`, `import`: the whole graph as JSON Lines."""

import io
import sys
from contextlib import closing
from typing import Annotated

import typer

from stancegraph.api.cli import options
from stancegraph.api.cli.output import note, print_json, print_table
from stancegraph.graph.model.errors import BadInput
from stancegraph.graph.stores import export_graph, import_graph
from stancegraph.loaders.opening import FAILURES, opened


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    app.command("export")(export)
    app.command("import")(import_)


def export(
    file: Annotated[str, typer.Argument(help="Where to; - is standard output.")] = "-", graph: options.Location = None
) -> None:
    """Write the whole graph as JSON Lines: a backup that moves between engines."""
    count = 0
    with options.opened(graph) as driver, _written(file) as lines:
        for line in export_graph(driver):
            lines.write(f"{line}\n")
            count += 1
    note(f"{count:,} lines written")


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
