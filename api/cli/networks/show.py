"""What `stance network` does with the settings that it was given."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from stancegraph.api.cli import options
from stancegraph.api.cli.networks.output import print_networks, write_networks
from stancegraph.api.cli.networks.pictures import plot_measure, plot_networks
from stancegraph.api.cli.output import note, print_rows
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.events import EventList
from stancegraph.graph.networks.kinds import computed, kind_settings, ranged
from stancegraph.graph.networks.measures import MEASURES, Wishes, measured
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.readers import read_csv
from stancegraph.graph.networks.stances import graph_events
from stancegraph.graph.reading import BEGIN, END


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Where the statements come from: an event list, or a graph and which of its stances."""

    events: Path | None
    graph: str | None
    since: date | None
    until: date | None
    known_at: datetime | None
    first_hand: bool
    neutral: bool
    names: bool


def show(
    kind: str,
    chosen: Given,
    given: Mapping[str, str | Sequence[str]],
    wishes: Mapping[str, Any],
    *,
    output: Path | None,
    format_: str | None,
    plot: Path | None,
    view: str,
    as_json: bool,
    long: bool,
) -> None:
    """Print, write or draw the network or the measure."""
    given = ranged(given, since=chosen.since, until=chosen.until)
    found = _read(chosen)
    if kind in MEASURES:
        if output is not None:
            raise BadParameter(f"{kind} is a table and goes to no file; take --json, or --plot for a picture")
        rows = measured(kind, found, kind_settings("congruence", found, given), Wishes(**wishes))
        if plot is not None:
            note(f"drew {plot_measure(kind, rows, plot)}")
        else:
            print_rows(rows, as_json=as_json)
        return
    each: Iterable[Network] = computed(found, kind_settings(kind, found, given), every=wishes["every"])
    if plot is not None:
        each = drawn = list(each)
        note(f"drew {', '.join(map(str, plot_networks(drawn, plot, view)))}")
    if output is not None:
        note(f"wrote {', '.join(map(str, write_networks(each, output, format_)))}")
    elif plot is None:
        print_networks(each, as_json=as_json, long=long)


def _read(chosen: Given) -> EventList:
    if chosen.events is not None:
        if chosen.known_at or chosen.first_hand or chosen.neutral or chosen.names:
            raise BadParameter(
                "--known-at, --first-hand, --neutral and --names choose among a graph's stances, not --events"
            )
        return read_csv(chosen.events)
    with options.opened(chosen.graph) as driver:
        return graph_events(
            driver,
            since=chosen.since or BEGIN,
            until=chosen.until or END,
            known_at=chosen.known_at,
            first_hand=chosen.first_hand,
            neutral=chosen.neutral,
            names=chosen.names,
        )
