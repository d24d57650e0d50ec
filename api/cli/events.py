"""`stance events`: stances in the formats of other tools."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from stancegraph.api.cli import filters, options
from stancegraph.api.cli.output import note, print_json, print_table
from stancegraph.graph.model.errors import BadParameter


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command()(events)


def events(
    name: Annotated[
        str | None, typer.Argument(metavar="FORMAT", help="A format; all are listed when left out.")
    ] = None,
    file: Annotated[str | None, typer.Argument(help="Where to write; - is standard output.")] = None,
    graph: options.Location = None,
    actor: filters.Actor = None,
    target: filters.Target = None,
    code: filters.Code = None,
    polarity: filters.Polarity = None,
    since: options.Since = None,
    until: options.Until = None,
    known_at: options.KnownAt = None,
    first_hand: options.FirstHand = False,
    as_json: options.Json = False,
) -> None:
    """Write stances as an event list of another tool, one record a piece of evidence."""
    if name is None:
        _list(as_json=as_json)
        return
    if file is None:
        raise BadParameter(f"stance events {name}: it takes a file to write, or - for standard output")
    from stancegraph.graph.export import stream_stances, write_stances  # networkx, a second

    with options.opened(graph) as driver:
        asked = filters.filters(
            driver,
            actor=actor,
            target=target,
            code=code,
            polarity=polarity,
            since=since,
            until=until,
            known_at=known_at,
            first_hand=first_hand,
        )
        if file == "-":
            written = stream_stances(driver, name, sys.stdout.buffer, asked)
        else:
            written = write_stances(driver, name, Path(file), asked)
    note(f"{written} pieces of evidence written to {'standard output' if file == '-' else file}")


def _list(*, as_json: bool) -> None:
    from stancegraph.graph.export import stance_formats  # networkx, a second

    rows = [(one.name, one.suffix, one.about) for one in stance_formats().values()]
    columns = ("name", "suffix", "about")
    if as_json:
        print_json([dict(zip(columns, row, strict=True)) for row in rows])
    else:
        print_table(columns, rows)
