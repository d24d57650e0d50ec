"""`stance events`: stances in the formats of other tools."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from stancegraph.api.cli import options
from stancegraph.api.cli.answers import actor_id, target_id
from stancegraph.api.cli.output import note, print_json, print_table
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.reading import BEGIN, END
from stancegraph.graph.stances import Filters


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command()(events)


def events(
    name: Annotated[
        str | None, typer.Argument(metavar="FORMAT", help="A format; all are listed when left out.")
    ] = None,
    file: Annotated[str | None, typer.Argument(help="Where to write; - is standard output.")] = None,
    graph: options.Location = None,
    actor: Annotated[str | None, typer.Option(help="Id or name of the holder.")] = None,
    target: Annotated[str | None, typer.Option(help="Id or name of the target.")] = None,
    code: Annotated[list[str] | None, typer.Option(help="Such as OPPOSES; may be repeated.")] = None,
    polarity: Annotated[int | None, typer.Option(help="-1, 0 or 1.")] = None,
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
        filters = Filters(
            actor_id=actor_id(driver, actor) if actor else None,
            target_id=target_id(driver, target) if target else None,
            codes=tuple(code or ()),
            polarity=polarity,
            since=options.day(since, "--since") or BEGIN,
            until=options.day(until, "--until") or END,
            known_at=options.moment(known_at, "--known-at"),
            first_hand=first_hand,
        )
        if file == "-":
            written = stream_stances(driver, name, sys.stdout.buffer, filters)
        else:
            written = write_stances(driver, name, Path(file), filters)
    note(f"{written} pieces of evidence written to {'standard output' if file == '-' else file}")


def _list(*, as_json: bool) -> None:
    from stancegraph.graph.export import stance_formats  # networkx, a second

    rows = [(one.name, one.suffix, one.about) for one in stance_formats().values()]
    columns = ("name", "suffix", "about")
    if as_json:
        print_json([dict(zip(columns, row, strict=True)) for row in rows])
    else:
        print_table(columns, rows)
