"""`stance info`, `verify`, `check`, `rebuild`, `schema`: what a graph is, and whether it is in order."""

from collections.abc import Sequence
from typing import Annotated

import typer

from stancegraph.api.cli import options
from stancegraph.api.cli.output import note, plain, print_json, print_rows, print_table
from stancegraph.graph.info import graph_counts, graph_version
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.stores import (
    Problem,
    describe,
    install_schema,
    rebuild_edges,
    run_checks,
    schema_status,
    schema_steps,
)
from stancegraph.graph.stores import verify as verify_graph

#: exit code when a graph is not in order
NOT_IN_ORDER = 1


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    for verb in (info, verify, check, rebuild, schema):
        app.command()(verb)


def info(graph: options.Location = None, as_json: options.Json = False) -> None:
    """Which graph this is, what is in it, how to reach it from elsewhere."""
    with options.opened(graph) as driver:
        content = graph_version(driver)
        found = plain(describe(driver)) | plain(graph_counts(driver))
        found |= {"content_version": content.version, "changed_at": plain(content.changed_at)}
    if as_json:
        print_json(found)
    else:
        print_table(["property", "value"], list(found.items()))


def verify(graph: options.Location = None, as_json: options.Json = False) -> None:
    """Does every piece of evidence quote its article exactly; are the engine's files whole?"""
    with options.opened(graph) as driver:
        found = verify_graph(driver)
    _report(found, as_json=as_json)


def check(graph: options.Location = None, as_json: options.Json = False) -> None:
    """Run every query of cypher/checks/; each must return no rows."""
    with options.opened(graph) as driver:
        found = run_checks(driver)
    _report(found, as_json=as_json)


def rebuild(graph: options.Location = None) -> None:
    """Draw all typed edges anew from the stances."""
    with options.opened(graph) as driver:
        pairs = rebuild_edges(driver)
    note(f"{pairs:,} typed edges drawn")


def schema(
    what: Annotated[str, typer.Argument(help="show, apply or check.")] = "show",
    graph: options.Location = None,
    as_json: options.Json = False,
) -> None:
    """Show the schema's steps, apply them all (none twice), or fail when one is missing or lost."""
    if what not in ("show", "apply", "check"):
        raise BadParameter(f"schema {what!r}; there are show, apply and check")
    with options.opened(graph) as driver:
        if what == "apply":
            install_schema(driver, again=True)
        steps, status = schema_steps(driver), schema_status(driver)
    print_rows(steps, as_json=as_json)
    wrong = [step.name for step in steps if step.state in ("missing", "lost")]
    note(
        f"schema {status.version} of {status.wanted}, {len(steps)} steps"
        + (f"; not in order: {wrong}" if wrong else "")
    )
    if what == "check" and wrong:
        raise typer.Exit(NOT_IN_ORDER)


def _report(found: Sequence[Problem], *, as_json: bool) -> None:
    if as_json or found:
        print_rows(found, as_json=as_json)
    note(f"{len(found)} problems" if found else "in order")
    if found:
        raise typer.Exit(NOT_IN_ORDER)
