"""`stance stances`, `positions`, `position`, `camps`, `timeline`, `dyad`: answers from the graph."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from stancegraph.api.cli import filters, options
from stancegraph.api.cli.filters import actor_id, target_id
from stancegraph.api.cli.output import print_json, print_rows, print_table
from stancegraph.graph.positions import HALF_LIFE_DAYS
from stancegraph.graph.questions.deeds import dyad_timeline, timeline_of
from stancegraph.graph.questions.holding import camps_on, position_on, positions_of
from stancegraph.graph.stances import EvidencedStance, stances

Actor = Annotated[str, typer.Argument(help="Id or name, such as RUS or Russia.")]
Target = Annotated[str, typer.Argument(help="Id or name.")]


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    app.command("stances")(list_stances)
    for verb in (positions, position, camps, timeline, dyad):
        app.command()(verb)


def list_stances(
    graph: options.Location = None,
    actor: filters.Actor = None,
    target: filters.Target = None,
    code: filters.Code = None,
    polarity: filters.Polarity = None,
    since: options.Since = None,
    until: options.Until = None,
    known_at: options.KnownAt = None,
    first_hand: options.FirstHand = False,
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 50,
    as_json: options.Json = False,
) -> None:
    """Stances, newest first, each with its closest evidence."""
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
        found = stances(driver, asked, limit=limit).items
    if as_json:
        print_json(found)
        return
    print_table(["actor", "stance", "target", "said on", "words", "speaker", "articles"], [_row(one) for one in found])


def _row(one: EvidencedStance) -> Sequence[object]:
    first = one.evidence[0]
    code = first.code if first.modality == "asserted" else f"{first.code} ({first.modality})"
    words = " ".join(first.exact.split())
    articles = len({evidence.article_id for evidence in one.evidence})
    return first.actor_name, code, first.target_name, first.when, f'"{words}"', first.speaker_name, articles


def position(
    actor: Actor,
    target: Target,
    graph: options.Location = None,
    as_of: options.AsOf = None,
    known_at: options.KnownAt = None,
    first_hand: options.FirstHand = False,
    half_life_days: options.HalfLife = HALF_LIFE_DAYS,
    as_json: options.Json = False,
) -> None:
    """What the actor holds on the target on a day, what it rests on, what would overturn it."""
    weighing = options.weighing(as_of, known_at, first_hand=first_hand, half_life_days=half_life_days)
    with options.opened(graph) as driver:
        (found,) = position_on(driver, actor=actor_id(driver, actor), target=target_id(driver, target), **weighing)
    if as_json:
        print_json(found)
        return
    held = found.position
    score = "no score" if held.score is None else f"score {held.score:+.2f}"
    print(f"{found.actor_name} {held.verdict} {found.target_name} as of {held.as_of} ({score}, {held.families} voices)")
    overturning = {voice.stance_id for voice in held.overturned_by}
    rows = [
        [
            voice.when,
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
    actor: Actor,
    graph: options.Location = None,
    as_of: options.AsOf = None,
    known_at: options.KnownAt = None,
    first_hand: options.FirstHand = False,
    half_life_days: options.HalfLife = HALF_LIFE_DAYS,
    as_json: options.Json = False,
) -> None:
    """What the actor holds on every target."""
    weighing = options.weighing(as_of, known_at, first_hand=first_hand, half_life_days=half_life_days)
    with options.opened(graph) as driver:
        found = positions_of(driver, actor=actor_id(driver, actor), **weighing)
    _print_held(found, as_json=as_json)


def camps(
    target: Target,
    graph: options.Location = None,
    as_of: options.AsOf = None,
    known_at: options.KnownAt = None,
    first_hand: options.FirstHand = False,
    half_life_days: options.HalfLife = HALF_LIFE_DAYS,
    as_json: options.Json = False,
) -> None:
    """Who is for, against and mixed on the target."""
    weighing = options.weighing(as_of, known_at, first_hand=first_hand, half_life_days=half_life_days)
    with options.opened(graph) as driver:
        found = camps_on(driver, target=target_id(driver, target), **weighing)
    _print_held(found, as_json=as_json)


def timeline(actor: Actor, target: Target, graph: options.Location = None, as_json: options.Json = False) -> None:
    """What the actor said on the target, oldest first."""
    with options.opened(graph) as driver:
        found = timeline_of(driver, actor=actor_id(driver, actor), target=target_id(driver, target))
    if as_json:
        print_json(found)
        return
    print_table(["said on", "stance", "words"], [[one.when, one.code, f'"{one.exact}"'] for one in found])


def dyad(actor: Actor, target: Target, graph: options.Location = None, as_json: options.Json = False) -> None:
    """Day by day, what the actor did and said towards the target, with Goldstein values."""
    with options.opened(graph) as driver:
        found = dyad_timeline(driver, actor=actor_id(driver, actor), target=target_id(driver, target))
    print_rows(found, as_json=as_json)


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
