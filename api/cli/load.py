"""`stance load`: articles into the graph."""

from collections.abc import Iterator
from itertools import chain
from typing import Annotated, Final

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from stancegraph.api.cli import options
from stancegraph.api.cli.extractors import Extractor, Named, choice, refusals_told
from stancegraph.api.cli.output import note, plain, print_json, print_table, stderr
from stancegraph.graph.enrolment import enrol
from stancegraph.graph.model import Article, Rejected
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.stores import VoteWriter, Writer
from stancegraph.loaders.pipeline import LoadReport, write
from stancegraph.loaders.registry import Feed, feed_named
from stancegraph.loaders.votes import read as read_votes
from stancegraph.loaders.votes.pipeline import load as load_roll_calls
from stancegraph.loaders.workers import extracted_by, extractor

#: in place of a feed of articles: roll calls
VOTES: Final = "votes"

Map = Annotated[list[str] | None, typer.Option("--map", help="FIELD=NAME, such as text=body; may be repeated.")]
Workers = Annotated[int, typer.Option("--workers", min=1, help="Processes that extract.")]
Pipeline = Annotated[str | None, typer.Option("--pipeline", help="An installed spaCy pipeline instead of ours.")]


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command()(load)


def mapping(given: list[str] | None) -> dict[str, str]:
    """`["text=body"]` -> {"text": "body"}; BadParameter for anything else."""
    pairs = [words.partition("=") for words in given or []]
    for field, sign, name in pairs:
        if not (field and sign and name):
            raise BadParameter(f"--map {field}{sign}{name}: it takes FIELD=NAME, such as text=body")
    return {field: name for field, _, name in pairs}


def articles(feeds: list[tuple[Feed, str]], given: list[str] | None) -> Iterator[Article | Rejected]:
    """All records of all locations, one after the other."""
    names = mapping(given)
    return chain.from_iterable(feed.read(location, mapping=names) for feed, location in feeds)


def load(
    feed: Annotated[str, typer.Argument(help="jsonl, csv, text, html or rss; or votes, for roll calls.")],
    locations: Annotated[list[str], typer.Argument(help="Files, folders or URLs; - is standard input.")],
    graph: options.Location = None,
    map_: Map = None,
    strict: Annotated[bool, typer.Option("--strict", help="Stop at the first record that is no article.")] = False,
    workers: Workers = 1,
    pipeline: Pipeline = None,
    extractor_: Named = Extractor.rules,
    as_json: options.Json = False,
) -> None:
    """Load articles, or roll calls, into the graph; loading them again adds nothing."""
    if feed == VOTES:
        load_votes(locations, graph, strict=strict, as_json=as_json)
        return
    chosen = choice(extractor_, pipeline=pipeline, workers=workers)
    records = articles([(feed_named(feed), location) for location in locations], map_)
    if workers == 1:
        extractor(chosen)
    with options.opened(graph) as driver, _progress() as progress:
        task = progress.add_task("", total=None)

        def show(report: LoadReport) -> None:
            progress.update(task, description=f"{report.read:,} read, {report.stances:,} stances")

        with Writer(driver) as sink:
            items = refusals_told(extracted_by(records, chosen, workers=workers), chosen)
            report = write(items, sink, strict=strict, progress=show)
        enrol(driver)
    _print(report, as_json=as_json)


def load_votes(locations: list[str], graph: str | None, *, strict: bool, as_json: bool) -> None:
    """Roll calls into the graph, and a report whose counts add up."""
    with options.opened(graph) as driver:
        report = load_roll_calls(chain.from_iterable(map(read_votes, locations)), VoteWriter(driver), strict=strict)
    counts = {"read": report.read, "loaded": report.loaded, "already_there": report.already_there}
    counts |= {"rejected": len(report.rejected)}
    if as_json:
        print_json(counts | {"rejections": plain(report.rejected)})
        return
    print_table(["count", ""], [[name.replace("_", " "), value] for name, value in counts.items()])
    for rejection in report.rejected:
        note(f"rejected: {rejection.where}: {rejection.reason}")


def _progress() -> Progress:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    return Progress(*columns, console=stderr, transient=True, disable=not stderr.is_terminal)


def _print(report: LoadReport, *, as_json: bool) -> None:
    counts: dict[str, object] = {
        "read": report.read,
        "loaded": report.loaded,
        "already_there": report.already_there,
        "rejected": len(report.rejected),
        "stances": report.stances,
        "new_stances": report.new_stances,
        "new_evidence": report.new_evidence,
        "not_extracted": dict(sorted(report.not_extracted.items())),
        "unread_fields": dict(sorted(report.unread.items())),
    }
    if as_json:
        print_json(counts | {"rejections": plain(report.rejected)})
        return
    print_table(["count", ""], [[name.replace("_", " "), value] for name, value in counts.items() if value != {}])
    for rejection in report.rejected:
        note(f"rejected: {rejection.where}: {rejection.reason}")
