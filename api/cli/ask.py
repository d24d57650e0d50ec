"""`stance ask`: the questions, by name."""

from collections.abc import Iterable
from typing import Annotated

import typer

from stancegraph.api.cli import options
from stancegraph.api.cli.output import print_json, print_rows, print_table
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.questions.registry import Question, answer, questions, signature
from stancegraph.graph.stores import engine_of


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command()(ask)


def ask(
    name: Annotated[str | None, typer.Argument(help="A question; all are listed when left out.")] = None,
    param: Annotated[list[str] | None, typer.Option("--param", help="NAME=VALUE; may be repeated.")] = None,
    graph: options.Location = None,
    as_json: options.Json = False,
) -> None:
    """List the questions, or ask one."""
    with options.opened(graph) as driver:
        if name is None:
            _print_questions(questions(engine_of(driver)).values(), as_json=as_json)
        else:
            print_rows(answer(driver, name, _pairs(param)), as_json=as_json)


def _print_questions(known: Iterable[Question], *, as_json: bool) -> None:
    rows = [[one.name, one.number, one.text, ", ".join(signature(one))] for one in known]
    if as_json:
        print_json([dict(zip(("name", "number", "text", "parameters"), row, strict=True)) for row in rows])
    else:
        print_table(["name", "number", "question", "parameters"], rows)


def _pairs(given: list[str] | None) -> dict[str, str]:
    pairs = [words.partition("=") for words in given or []]
    for name, sign, _ in pairs:
        if not (name and sign):
            raise BadParameter(f"--param {name}: it takes NAME=VALUE, such as actor=RUS")
    return {name: value for name, _, value in pairs}
