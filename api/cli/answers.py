"""`stance stances`, `positions`, `position`, `camps`, `timeline`, `dyad`, `ask`: answers from the graph."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

import neo4j
import typer

from stancegraph.api.cli import options
from stancegraph.api.cli.output import print_json, print_rows, print_table
from stancegraph.graph.holders import holder
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.queries import run
from stancegraph.graph.questions.deeds import dyad_timeline, timeline_of
from stancegraph.graph.questions.holding import camps_on, positions_of
from stancegraph.graph.questions.registry import Question, answer, questions, signature
from stancegraph.graph.reading import BEGIN, END
from stancegraph.graph.stances import EvidencedStance, Filters, stances
from stancegraph.graph.stores import engine_of
from stancegraph.graph.targets import target

Actor = Annotated[str, typer.Argument(help="Id or name, such as RUS or Russia.")]
Target = Annotated[str, typer.Argument(help="Id or name.")]


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    app.command("stances")(list_stances)
    for verb in (positions, position, camps, timeline, dyad, ask):
        app.command()(verb)


def actor_id(graph: neo4j.Driver, words: str) -> str:
    """The id of an actor given by id or by exact name; UnknownActor says what is near."""
    return _named({row.id: row.name for row in run(graph, "actor_names")}, words) or holder(graph, words).id


def target_id(graph: neo4j.Driver, words: str) -> str:
    """The id of a target given by id or by exact name; UnknownTarget says what is near."""
    return _named({row.id: row.name for row in run(graph, "target_names")}, words) or target(graph, words).id


def _named(names: Mapping[str, str], words: str) -> str | None:
    asked = words.casefold()
    return next((found for found, name in sorted(names.items()) if asked in (found.casefold(), name.casefold())), None)


def list_stances(
    graph: options.Location = None,
    actor: Annotated[str | None, typer.Option(help="Id or name of the holder.")] = None,
    target: Annotated[str | None, typer.Option(help="Id or name of the target.")] = None,
    code: Annotated[list[str] | None, typer.Option(help="Such as OPPOSES; may be repeated.")] = None,
    polarity: Annotated[int | None, typer.Option(help="-1, 0 or 1.")] = None,
    since: options.Since = None,
    until: options.Until = None,
    first_hand: options.FirstHand = False,
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 50,
    as_json: options.Json = False,
) -> None:
    """Stances, newest first, each with its closest evidence."""
    with options.opened(graph) as driver:
        filters = Filters(
            actor_id=actor_id(driver, actor) if actor else None,
            target_id=target_id(driver, target) if target else None,
            codes=tuple(code or ()),
            polarity=polarity,
            since=options.day(since, "--since") or BEGIN,
            until=options.day(until, "--until") or END,
            first_hand=first_hand,
        )
        found = stances(driver, filters, limit=limit).items
    if as_json:
        print_json(found)
        return
    print_table(["actor", "stance", "target", "said on", "words", "speaker", "articles"], [_row(one) for one in found])


def _row(one: EvidencedStance) -> Sequence[object]:
    first = one.evidence[0]
    code = first.code if first.modality == "asserted" else f"{first.code} ({first.modality})"
    words = " ".join(first.exact.split())
    articles = len({evidence.article_id for evidence in one.evidence})
    return first.actor_name, code, first.target_name, first.said_on, f'"{words}"', first.speaker_name, articles


def position(
    actor: Actor,
    target: Target,
    graph: options.Location = None,
    as_of: options.AsOf = None,
    known_at: options.KnownAt = None,
    first_hand: options.FirstHand = False,
    as_json: options.Json = False,
) -> None:
    """What the actor holds on the target on a day, what it rests on, what would overturn it."""
    given = {"as_of": as_of, "known_at": known_at, "first_hand": "true" if first_hand else None}
    with options.opened(graph) as driver:
        asked = {"actor": actor_id(driver, actor), "target": target_id(driver, target)}
        found = answer(driver, "position_on", asked | {key: word for key, word in given.items() if word})[0]
    if as_json:
        print_json(found)
        return
    held = found.position
    score = "no score" if held.score is None else f"score {held.score:+.2f}"
    print(f"{found.actor_name} {held.verdict} {found.target_name} as of {held.as_of} ({score}, {held.families} voices)")
    overturning = {voice.stance_id for voice in held.overturned_by}
    rows = [
        [
            voice.said_on,
            voice.code,
            f'"{" ".join(voice.exact.split())}"',
            "yes" if voice.stance_id in overturning else "",
        ]
        for voice in held.basis
    ]
    if rows:
        print_table(["said on", "stance", "words", "without it, and all so marked, the verdict changes"], rows)
    for vote in found.votes:
        print(f"voted {vote.choice} on {vote.cast_on}: {vote.text_name} ({vote.text_id})")


def positions(
    actor: Actor, graph: options.Location = None, as_of: options.AsOf = None, as_json: options.Json = False
) -> None:
    """What the actor holds on every target."""
    with options.opened(graph) as driver:
        found = positions_of(driver, actor=actor_id(driver, actor), as_of=options.day(as_of, "--as-of"))
    _print_held(found, as_json=as_json)


def camps(
    target: Target, graph: options.Location = None, as_of: options.AsOf = None, as_json: options.Json = False
) -> None:
    """Who is for, against and mixed on the target."""
    with options.opened(graph) as driver:
        found = camps_on(driver, target=target_id(driver, target), as_of=options.day(as_of, "--as-of"))
    _print_held(found, as_json=as_json)


def timeline(actor: Actor, target: Target, graph: options.Location = None, as_json: options.Json = False) -> None:
    """What the actor said on the target, oldest first."""
    with options.opened(graph) as driver:
        found = timeline_of(driver, actor=actor_id(driver, actor), target=target_id(driver, target))
    if as_json:
        print_json(found)
        return
    print_table(["said on", "stance", "words"], [[one.said_on, one.code, f'"{one.exact}"'] for one in found])


def dyad(actor: Actor, target: Target, graph: options.Location = None, as_json: options.Json = False) -> None:
    """Day by day, what the actor did and said towards the target, with Goldstein values."""
    with options.opened(graph) as driver:
        found = dyad_timeline(driver, actor=actor_id(driver, actor), target=target_id(driver, target))
    print_rows(found, as_json=as_json)


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


def _print_held(found: Sequence[Any], *, as_json: bool) -> None:
    if as_json:
        print_json(found)
        return
    rows = [
        [
            one.actor_name,
            one.verdict,
            one.target_name,
            one.score,
            one.families,
            one.last_said_on,
            len(one.overturned_by),
        ]
        for one in found
    ]
    print_table(["actor", "position", "target", "score", "voices", "last said", "voices that overturn it"], rows)
