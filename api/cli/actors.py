"""`stance actors find`, `stance actors resolve`: the authority file, without a graph."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Annotated

import typer

from stancegraph.api.cli import options
from stancegraph.api.cli.output import note, print_json, print_table
from stancegraph.graph.actors import Candidate, authority
from stancegraph.graph.actors.answers import answer, lookup
from stancegraph.graph.model.errors import BadParameter

On = Annotated[str | None, typer.Option("--on", help="Day, such as 2012-02-04; today when left out.")]
_COLUMNS = ("actor", "name", "kind", "country", "sector", "person", "score", "why")


def register(app: typer.Typer) -> None:
    """Add the group of verbs."""
    group = typer.Typer(help="Who is who, on which day: the authority file.", no_args_is_help=True)
    for verb in (find, resolve):
        group.command()(verb)
    app.add_typer(group, name="actors")


def find(
    words: Annotated[list[str], typer.Argument(help="Words of a name.")],
    on: On = None,
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 10,
    as_json: options.Json = False,
) -> None:
    """Actors whose names are like these words, best first."""
    _print(authority().find(" ".join(words), on=options.day(on, "--on"), limit=limit), as_json=as_json)


def resolve(
    phrase: Annotated[list[str] | None, typer.Argument(help="A name, a title, a crowd.")] = None,
    on: On = None,
    context: Annotated[str, typer.Option("--context", help="Text around the phrase.")] = "",
    jsonl: Annotated[
        str | None, typer.Option("--jsonl", help='File of {"id", "text", "context", "date"}; - is standard input.')
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at the first line that is no look-up.")] = False,
    as_json: options.Json = False,
) -> None:
    """Whom a phrase stands for on a day, best first; with --jsonl one answer a line, in the order of the file."""
    day = options.day(on, "--on")
    if (jsonl is None) == (not phrase):
        raise BadParameter("stance actors resolve takes a PHRASE or --jsonl FILE, one of the two")
    if jsonl is not None:
        _resolve_lines(jsonl, day, strict=strict)
        return
    _print(authority().resolve(" ".join(phrase or ()), context=context, on=day), as_json=as_json)


def _resolve_lines(location: str, on: date | None, *, strict: bool) -> None:
    known = authority()
    for number, line in enumerate(_lines(location), start=1):
        if not line.strip():
            continue
        where = f"{location}:{number}"
        try:
            asked = lookup(_parsed(line), default_id=str(number))
        except BadParameter as error:
            if strict:
                raise BadParameter(f"{where}: {error}") from error
            note(f"rejected: {where}: {error}")
            continue
        found = answer(known, asked if asked.on is not None or on is None else asked.dated(on))
        print(json.dumps(asdict(found), ensure_ascii=False))


def _parsed(line: str) -> object:
    try:
        return json.loads(line)
    except ValueError as error:
        raise BadParameter(f"not JSON: {error}") from error


def _lines(location: str) -> Iterator[str]:
    if location == "-":
        yield from sys.stdin
        return
    try:
        with open(location, encoding="utf-8") as lines:
            yield from lines
    except (OSError, UnicodeDecodeError) as error:
        raise BadParameter(f"{location} cannot be read: {error}; it takes a UTF-8 file of JSON Lines") from error


def _print(found: Sequence[Candidate], *, as_json: bool) -> None:
    if as_json:
        print_json(found)
        return
    if not found:
        note("nobody of that name or role is known")
        return
    print_table(_COLUMNS, [_row(one) for one in found])


def _row(one: Candidate) -> Sequence[object]:
    person = None if one.person is None else one.person.name
    return one.actor.id, one.actor.name, one.actor.kind, one.country, one.sector, person, one.score, one.why
