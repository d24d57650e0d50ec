"""Options that verbs share, and the graph that they open."""

from datetime import date, datetime
from typing import Annotated, TypedDict

import neo4j
import typer

from stancegraph.api.settings import Settings
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.stores import open_graph

Location = Annotated[
    str | None,
    typer.Option("--graph", help="Folder, or bolt:// or neo4j:// URI; else STANCEGRAPH_GRAPH, else your data folder."),
]
Json = Annotated[bool, typer.Option("--json", help="JSON instead of a table.")]
AsOf = Annotated[str | None, typer.Option("--as-of", help="Day, such as 2012-02-04; today when left out.")]
KnownAt = Annotated[str | None, typer.Option("--known-at", help="As the graph stood at that moment.")]
FirstHand = Annotated[bool, typer.Option("--first-hand", help="Only the holder's own words.")]
HalfLife = Annotated[float, typer.Option("--half-life-days", help="Days after which a voice counts half.")]
Since = Annotated[str | None, typer.Option("--since", help="First day.")]
Until = Annotated[str | None, typer.Option("--until", help="Day after the last.")]


class Weighing(TypedDict):
    """As of when, and how, stances are weighed into a position."""

    as_of: date | None
    known_at: datetime | None
    first_hand: bool
    half_life_days: float


def weighing(as_of: str | None, known_at: str | None, *, first_hand: bool, half_life_days: float) -> Weighing:
    """What the options stand for; BadParameter when they stand for none."""
    return Weighing(
        as_of=day(as_of, "--as-of"),
        known_at=moment(known_at, "--known-at"),
        first_hand=first_hand,
        half_life_days=half_life_days,
    )


def opened(location: str | None) -> neo4j.Driver:
    """The graph that the option or the settings name; the caller closes it."""
    settings = Settings()
    password = settings.password.get_secret_value() if settings.password else None
    where = location or settings.graph
    return open_graph(where, user=settings.user, password=password, database=settings.database)


def day(words: str | None, name: str) -> date | None:
    """The day that the words stand for; BadParameter when they are none."""
    try:
        return None if words is None else date.fromisoformat(words)
    except ValueError as error:
        raise BadParameter(f"{name} is {words!r}; it takes a day such as 2012-02-04") from error


def moment(words: str | None, name: str) -> datetime | None:
    """The moment that the words stand for; BadParameter when they are none."""
    try:
        return None if words is None else datetime.fromisoformat(words)
    except ValueError as error:
        raise BadParameter(f"{name} is {words!r}; it takes a moment such as 2012-02-04T12:00:00+00:00") from error
