"""`stance review`, `retract`, `changes`: people's words on what the graph says, and what happened to it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from getpass import getuser
from typing import Annotated

import typer

from stancegraph.api.cli import options
from stancegraph.api.cli.output import note, print_json, print_rows, print_table
from stancegraph.graph.changes import START
from stancegraph.graph.changes import changes as feed
from stancegraph.graph.judgements import judge, judgements, withdraw
from stancegraph.graph.model.judgement import Judgement, Recoding
from stancegraph.graph.questions.words import to_review
from stancegraph.graph.retraction import restore
from stancegraph.graph.retraction import retract as retract_article
from stancegraph.graph.testimony import Testimony

By = Annotated[str | None, typer.Option("--by", help="Who says so; your user name when left out.")]
Note = Annotated[str | None, typer.Option("--note", help="Why.")]
StanceId = Annotated[str, typer.Argument(help="Id of the stance.")]
Left = Annotated[str, typer.Argument(help="Id of the one that is absorbed when they are the same.")]
Right = Annotated[str, typer.Argument(help="Id of the one under which both are known then.")]
Targets = Annotated[bool, typer.Option("--targets", help="They are texts, acts or issues, not actors.")]

verbs = typer.Typer(help="Stances that wait for review, and people's words on stances, actors and targets.")


def register(app: typer.Typer) -> None:
    """Add the verbs."""
    verbs.command("list")(waiting)
    verbs.command("judgements")(list_judgements)
    verbs.command("withdraw")(take_back)
    for verb in (accept, reject, recode, same, different, unsure):
        verbs.command()(verb)
    app.add_typer(verbs, name="review", no_args_is_help=True)
    app.command()(retract)
    app.command("changes")(list_changes)


def waiting(
    graph: options.Location = None,
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 20,
    as_json: options.Json = False,
) -> None:
    """Stances that nobody has judged, least certain first."""
    with options.opened(graph) as driver:
        found = to_review(driver, limit=limit)
    if as_json:
        print_json(found)
    else:
        print_table(["stance", "confidence", "actor", "code", "target", "words"], [_row(one) for one in found])


def _row(one: Testimony) -> Sequence[object]:
    words = " ".join(one.exact.split())
    return one.stance_id, one.confidence, one.actor_name, one.code, one.target_name, f'"{words}"'


def accept(stance: StanceId, graph: options.Location = None, by: By = None, note: Note = None) -> None:
    """The stance is right as it is coded."""
    _say(graph, Judgement(kind="stance", left=stance, verdict="accept", by=_who(by), at=_now(), note=note))


def reject(stance: StanceId, graph: options.Location = None, by: By = None, note: Note = None) -> None:
    """The words do not say so; the stance counts no more."""
    _say(graph, Judgement(kind="stance", left=stance, verdict="reject", by=_who(by), at=_now(), note=note))


def recode(
    stance: StanceId,
    graph: options.Location = None,
    code: Annotated[str | None, typer.Option(help="Such as OPPOSES.")] = None,
    polarity: Annotated[int | None, typer.Option(help="-1, 0 or 1.")] = None,
    modality: Annotated[str | None, typer.Option(help="Such as planned.")] = None,
    actor: Annotated[str | None, typer.Option(help="Id of the holder.")] = None,
    target: Annotated[str | None, typer.Option(help="Id of the target.")] = None,
    said_on: Annotated[str | None, typer.Option(help="Day.")] = None,
    by: By = None,
    note: Note = None,
) -> None:
    """The words say something else; a stance that says it takes the place of this one."""
    recoding = Recoding(
        code=code,
        polarity=polarity,
        modality=modality,
        actor_id=actor,
        target_id=target,
        said_on=options.day(said_on, "--said-on"),
    )
    given = Judgement(
        kind="stance", left=stance, verdict="recode", by=_who(by), at=_now(), note=note, recoding=recoding
    )
    _say(graph, given)


def same(
    left: Left, right: Right, graph: options.Location = None, targets: Targets = False, by: By = None, note: Note = None
) -> None:
    """Two actors, or two targets, are one: their stances are read together."""
    _say(graph, _pair("same", left, right, targets=targets, by=by, note=note))


def different(
    left: Left, right: Right, graph: options.Location = None, targets: Targets = False, by: By = None, note: Note = None
) -> None:
    """Two actors, or two targets, are not one, however alike they look."""
    _say(graph, _pair("different", left, right, targets=targets, by=by, note=note))


def unsure(
    left: Left, right: Right, graph: options.Location = None, targets: Targets = False, by: By = None, note: Note = None
) -> None:
    """Nobody can tell whether two actors, or two targets, are one."""
    _say(graph, _pair("unsure", left, right, targets=targets, by=by, note=note))


def take_back(
    judgement: Annotated[str, typer.Argument(help="Id of the judgement.")],
    graph: options.Location = None,
    by: By = None,
) -> None:
    """Take a judgement back; what it did is undone."""
    with options.opened(graph) as driver:
        found = withdraw(driver, judgement, by=_who(by))
    note(f"withdrawn: {found.verdict} of {found.left}, given by {found.by}")


def list_judgements(
    graph: options.Location = None,
    about: Annotated[str | None, typer.Option(help="Id of a stance, article, actor or target.")] = None,
    withdrawn: Annotated[bool, typer.Option("--withdrawn", help="Also those that were taken back.")] = False,
    as_json: options.Json = False,
) -> None:
    """What people have said, and when."""
    with options.opened(graph) as driver:
        found = judgements(driver, about=about, withdrawn=withdrawn)
    rows = [[one.id, one.kind, one.left, one.verdict, one.right, one.by, one.at, one.note] for one in found]
    if as_json:
        print_json([{"id": one.id, "judgement": one} for one in found])
    else:
        print_table(["id", "kind", "left", "verdict", "right", "by", "at", "note"], rows)


def retract(
    article: Annotated[str, typer.Argument(help="Id of the article.")],
    graph: options.Location = None,
    undo: Annotated[bool, typer.Option("--undo", help="Put a retracted article back.")] = False,
    by: By = None,
    note: Note = None,
    as_json: options.Json = False,
) -> None:
    """Take an article out of the count, and show the positions that change."""
    with options.opened(graph) as driver:
        if undo:
            done = restore(driver, article, by=_who(by))
        else:
            done = retract_article(driver, article, by=_who(by), note=note)
    print_rows(done.changes, as_json=as_json)


def list_changes(
    graph: options.Location = None,
    since: Annotated[str, typer.Option(help="Id of the last change that was seen.")] = START,
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 100,
    as_json: options.Json = False,
) -> None:
    """What was added, superseded, retracted, restored, judged and withdrawn, oldest first."""
    with options.opened(graph) as driver:
        found = feed(driver, since, limit=limit)
    if as_json:
        print_json(found)
        return
    rows = [
        [one.id, one.at, one.kind, len(one.article_ids), len(one.stance_ids), len(one.evidence_ids), len(one.vote_ids)]
        for one in found
    ]
    print_table(["change", "at", "kind", "articles", "stances", "evidence", "votes"], rows)


def _pair(verdict: str, left: str, right: str, *, targets: bool, by: str | None, note: str | None) -> Judgement:
    kind = "targets" if targets else "actors"
    return Judgement(kind=kind, left=left, right=right, verdict=verdict, by=_who(by), at=_now(), note=note)


def _say(graph: str | None, judgement: Judgement) -> None:
    with options.opened(graph) as driver:
        given = judge(driver, judgement)
    note(f"judgement {given.id}: {given.verdict} of {given.left}")


def _who(by: str | None) -> str:
    return by or getuser()


def _now() -> datetime:
    return datetime.now(UTC)
