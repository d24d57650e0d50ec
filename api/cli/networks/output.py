"""Networks as tables, JSON and files."""

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from stancegraph.api.cli.output import note, print_json, print_rows, print_table
from stancegraph.graph.export import format_for, format_named, write_network
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.dynamic import to_dynamic
from stancegraph.graph.networks.graphs import long_table, to_networkx
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.sketch import DYNAMIC


def print_networks(found: Iterable[Network], *, as_json: bool, long: bool) -> None:
    """A matrix as a table; several, or on request one, as a long table of ties; with `as_json` all as JSON."""
    each = list(found)
    for words in sorted({note_ for one in each for note_ in one.notes}):
        note(words)
    if not each:
        note("no stance in this range, so no network")
    if as_json and not long:
        print_json([one.table() for one in each])
    elif len(each) == 1 and not long and not as_json:
        (one,) = each
        print_table(
            ["", *one.columns], [[row, *cells] for row, cells in zip(one.rows, one.values.tolist(), strict=True)]
        )
    else:
        print_rows(list(long_table(each)), as_json=as_json)


def write_networks(found: Iterable[Network], path: Path, name: str | None) -> Sequence[Path]:
    """Files of networks: one; of several windows one each, with its date in the name, or one that knows time.

    Raises:
        BadParameter: no such format, or there is no network.
    """
    chosen, each = (format_for(path) if name is None else format_named(name)), iter(found)
    first, second = next(each, None), next(each, None)
    if first is None:
        raise BadParameter(f"no network to write to {path}: there is no stance in this range")
    if second is None:
        write_network(to_networkx(first), path, chosen.name)
        return [path]
    windows = chain([first, second], each)
    if chosen.name in DYNAMIC:
        write_network(to_dynamic(windows), path, chosen.name)
        return [path]
    return [_written(one, path, chosen.name, chosen.suffix) for one in windows]


def _written(one: Network, path: Path, name: str, suffix: str) -> Path:
    target = dated(one, path, suffix)
    write_network(to_networkx(one), target, name)
    return target


def dated(one: Network, path: Path, suffix: str) -> Path:
    """The path with the window's date before its ending, and its layer where a window has two."""
    stem = path.name.removesuffix(suffix) if path.name.endswith(suffix) else path.stem
    ending = suffix if path.name.endswith(suffix) else path.suffix
    layered = one.selection.settings.qualifier_aggregation == "congruence & conflict"
    layer = f"-{one.layer}" if layered else ""
    moment = one.date.strftime("%Y-%m-%d" if one.date.time() == one.date.min.time() else "%Y-%m-%dT%H%M%S")
    return path.with_name(f"{stem}-{moment}{layer}{ending}")
