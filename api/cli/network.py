"""`stance network`: networks of agreement and conflict, and measures of them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from stancegraph.api.cli import options
from stancegraph.graph.model.errors import BadParameter

Words = Annotated[str | None, typer.Option()]
Many = list[str] | None
Flag = bool


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("network", help=HELP)(network)


# as `graph.networks` has them; it is imported when the verb runs
NETWORKS = "twomode, cooccurrence, congruence, conflict, subtract"
MEASURES = "polarization, coalitions, bridges, phases, backbone, bars, eventlist"
HELP = (
    "Network of actors, or a measure of it, to a file or as a table.\n\n"
    f"KIND is a network ({NETWORKS}) or a measure ({MEASURES}). Settings have the names and the "
    "defaults that Discourse Network Analyzer gives them; --compat dna-3.1 gives its very numbers."
)


def network(
    kind: Annotated[str, typer.Argument(help=f"{NETWORKS}, {MEASURES}.")],
    graph: options.Location = None,
    events: Annotated[Path | None, typer.Option(help="Event list in CSV to read instead of the graph.")] = None,
    since: options.Since = None,
    until: options.Until = None,
    known_at: options.KnownAt = None,
    first_hand: options.FirstHand = False,
    neutral: Annotated[bool, typer.Option("--neutral", help="Keep stances of polarity 0; else they are out.")] = False,
    names: Annotated[bool, typer.Option("--names", help="Nodes by name instead of id.")] = False,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File; its ending is the format.")] = None,
    format_: Annotated[str | None, typer.Option("--format", help="Format, where the ending does not say it.")] = None,
    plot: Annotated[
        Path | None, typer.Option(help="Picture of it: .svg, .png, .pdf, or .html (a page that needs no network).")
    ] = None,
    view: Annotated[str, typer.Option(help="Of the picture of a network: network or heatmap.")] = "network",
    as_json: options.Json = False,
    long: Annotated[bool, typer.Option("--long", help="One row a tie, with its stances.")] = False,
    variable1: Annotated[str | None, typer.Option(help="Rows: actor; organization or person in an event list.")] = None,
    variable1_document: Annotated[bool, typer.Option("--variable1-document", help="It is the document's.")] = False,
    variable2: Annotated[str | None, typer.Option(help="Columns: target; concept in an event list.")] = None,
    variable2_document: Annotated[bool, typer.Option("--variable2-document", help="It is the document's.")] = False,
    qualifier: Annotated[str | None, typer.Option(help='For or against: agreement; "none" for none.')] = None,
    qualifier_document: Annotated[bool, typer.Option("--qualifier-document", help="It is the document's.")] = False,
    aggregation: Annotated[
        str | None, typer.Option(help="ignore, congruence, conflict, subtract, combine, or 'congruence & conflict'.")
    ] = None,
    normalization: Annotated[
        str | None, typer.Option(help="no, average, jaccard, cosine; of twomode: no, activity, prominence.")
    ] = None,
    duplicates: Annotated[
        str | None,
        typer.Option(
            help="include, document, week, month, year, acrossrange, 'week of one year', 'month of one year'."
        ),
    ] = None,
    isolates: Annotated[
        bool, typer.Option("--isolates", help="Keep actors whose statements are all left out.")
    ] = False,
    start_date: Annotated[str | None, typer.Option(help="First day of the range, included.")] = None,
    stop_date: Annotated[str | None, typer.Option(help="Last day of the range, included.")] = None,
    start_time: Annotated[str | None, typer.Option(help="Time of the first day, such as 09:00:00.")] = None,
    stop_time: Annotated[str | None, typer.Option(help="Time of the last day.")] = None,
    time_window: Annotated[
        str | None, typer.Option(help="Moving window: events, seconds, minutes, hours, days, weeks, months, years.")
    ] = None,
    window_size: Annotated[str | None, typer.Option(help="Its size in that unit.")] = None,
    kernel: Annotated[str | None, typer.Option(help="uniform, triangular, epanechnikov, gaussian.")] = None,
    no_indent: Annotated[bool, typer.Option("--no-indent", help="Kernel windows begin at the range's start.")] = False,
    normalize_to_one: Annotated[bool, typer.Option("--normalize-to-one", help="Cells of a window sum to 1.")] = False,
    exclude: Annotated[Many, typer.Option(help="VARIABLE=VALUE to leave out; may be repeated.")] = None,
    exclude_author: Annotated[Many, typer.Option(help="Of documents; may be repeated.")] = None,
    exclude_source: Annotated[Many, typer.Option(help="Of documents: the publisher; may be repeated.")] = None,
    exclude_section: Annotated[Many, typer.Option(help="Of documents; may be repeated.")] = None,
    exclude_type: Annotated[Many, typer.Option(help="Of documents; may be repeated.")] = None,
    invert: Annotated[Many, typer.Option(help="values, authors, sources, sections, types: keep those alone.")] = None,
    locale: Annotated[str | None, typer.Option(help="Java's locale, for weeks; with --compat alone.")] = None,
    compat: Annotated[str | None, typer.Option(help="dna-3.1")] = None,
    every: Annotated[int | None, typer.Option(help="Calendar periods of 1, 2, 3, 4, 6 or 12 months.")] = None,
    method: Annotated[str, typer.Option(help="Of groups: louvain, ward, concor, best, ...")] = "louvain",
    groups: Annotated[int, typer.Option(help="How many, for methods that ask.")] = 2,
    seed: Annotated[int, typer.Option(help="Of what draws at random.")] = 0,
    resamples: Annotated[int, typer.Option(help="Of families, for the interval of polarization; such as 200.")] = 0,
) -> None:
    """Shown by HELP."""
    plain = {
        "variable1": variable1,
        "variable2": variable2,
        "qualifier": qualifier,
        "qualifier_aggregation": aggregation,
        "normalization": normalization,
        "duplicates": duplicates,
        "start_date": start_date,
        "stop_date": stop_date,
        "start_time": start_time,
        "stop_time": stop_time,
        "time_window": time_window,
        "window_size": window_size,
        "kernel": kernel,
        "exclude_values": exclude,
        "exclude_authors": exclude_author,
        "exclude_sources": exclude_source,
        "exclude_sections": exclude_section,
        "exclude_types": exclude_type,
        "locale": locale,
        "compat": compat,
    }
    flags = {
        "variable1_document": variable1_document,
        "variable2_document": variable2_document,
        "qualifier_document": qualifier_document,
        "isolates": isolates,
        "normalize_to_one": normalize_to_one,
    }
    given: dict[str, str | Sequence[str]] = {name: words for name, words in plain.items() if words}
    given |= {name: "true" for name, set_ in flags.items() if set_} | _inverted(invert)
    given |= {"indent_time": "false"} if no_indent else {}
    # networks take networkx, numpy and scipy: a second that only this verb should cost
    from stancegraph.api.cli.networks.show import Given, show

    chosen = Given(
        events=events,
        graph=graph,
        since=options.day(since, "--since"),
        until=options.day(until, "--until"),
        known_at=options.moment(known_at, "--known-at"),
        first_hand=first_hand,
        neutral=neutral,
        names=names,
    )
    wishes = {"every": every, "method": method, "groups": groups, "seed": seed, "resamples": resamples}
    show(kind, chosen, given, wishes, output=output, format_=format_, plot=plot, view=view, as_json=as_json, long=long)


def _inverted(given: Many) -> dict[str, str]:
    known = ("values", "authors", "sources", "sections", "types")
    if unknown := sorted(set(given or ()) - set(known)):
        raise BadParameter(f"--invert {unknown}; it takes {list(known)}")
    return {f"invert_{name}": "true" for name in given or ()}
