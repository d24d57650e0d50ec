"""Which stances a verb is about: the options that every list of them takes."""

from collections.abc import Mapping
from typing import Annotated

import neo4j
import typer

from stancegraph.api.cli import options
from stancegraph.graph.holders import holder
from stancegraph.graph.queries import run
from stancegraph.graph.reading import BEGIN, END
from stancegraph.graph.stances import Filters
from stancegraph.graph.targets import target

Actor = Annotated[str | None, typer.Option(help="Id or name of the holder.")]
Target = Annotated[str | None, typer.Option(help="Id or name of the target.")]
Code = Annotated[list[str] | None, typer.Option(help="Such as OPPOSES; may be repeated.")]
Polarity = Annotated[int | None, typer.Option(help="-1, 0 or 1.")]


def actor_id(graph: neo4j.Driver, words: str) -> str:
    """The id of an actor given by id or by exact name; UnknownActor says what is near."""
    return _named({row.id: row.name for row in run(graph, "actor_names")}, words) or holder(graph, words).id


def target_id(graph: neo4j.Driver, words: str) -> str:
    """The id of a target given by id or by exact name; UnknownTarget says what is near."""
    return _named({row.id: row.name for row in run(graph, "target_names")}, words) or target(graph, words).id


def _named(names: Mapping[str, str], words: str) -> str | None:
    asked = words.casefold()
    return next((found for found, name in sorted(names.items()) if asked in (found.casefold(), name.casefold())), None)


def filters(
    graph: neo4j.Driver,
    *,
    actor: str | None,
    target: str | None,
    code: list[str] | None,
    polarity: int | None,
    since: str | None,
    until: str | None,
    known_at: str | None,
    first_hand: bool,
) -> Filters:
    """The filters that the options stand for; BadParameter, UnknownActor or UnknownTarget when they stand for none."""
    return Filters(
        actor_id=actor_id(graph, actor) if actor else None,
        target_id=target_id(graph, target) if target else None,
        codes=tuple(code or ()),
        polarity=polarity,
        since=options.day(since, "--since") or BEGIN,
        until=options.day(until, "--until") or END,
        known_at=options.moment(known_at, "--known-at"),
        first_hand=first_hand,
    )
