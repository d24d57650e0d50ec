"""Find the formats: a module in networks/ or stances/ with `write` is one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import MappingProxyType, ModuleType
from typing import IO, Any, Protocol

import networkx as nx

from stancegraph.graph.export import networks, stances
from stancegraph.graph.export.record import Record
from stancegraph.graph.export.saving import saved
from stancegraph.graph.model.errors import BadParameter


class Write(Protocol):
    """Writes a network; the stream stays open."""

    def __call__(self, network: nx.Graph, stream: IO[bytes]) -> None: ...


class WriteStances(Protocol):
    """Writes stances, one record a piece of evidence, those of a stance together; the stream stays open."""

    def __call__(self, records: Iterable[Record], stream: IO[bytes]) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A way to write a network: any networkx graph, directed or not.

    Attributes:
        name: the file in export/networks/, with `-` for `_`.
        about: the first line of its docstring.
        suffix: of file names that ask for it, such as `.graphml`.
        media_type: for HTTP.
    """

    name: str
    about: str
    suffix: str
    media_type: str
    write: Write


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceFormat:
    """A way to write stances; the attributes are those of Format."""

    name: str
    about: str
    suffix: str
    media_type: str
    write: WriteStances


@cache
def formats() -> Mapping[str, Format]:
    """Every format of a network by name."""
    return MappingProxyType({name: Format(name=name, **found) for name, found in _found(networks)})


@cache
def stance_formats() -> Mapping[str, StanceFormat]:
    """Every format of stances by name."""
    return MappingProxyType({name: StanceFormat(name=name, **found) for name, found in _found(stances)})


def _found(package: ModuleType) -> Iterable[tuple[str, dict[str, Any]]]:
    for name in sorted(module.name for module in iter_modules(package.__path__)):
        module = import_module(f"{package.__name__}.{name}")
        about = (module.__doc__ or "").strip().splitlines()[0]
        more = {"suffix": module.SUFFIX, "media_type": module.MEDIA_TYPE, "write": module.write}
        yield name.replace("_", "-"), {"about": about, **more}


def format_named(name: str) -> Format:
    """The format of networks with that name; BadParameter says which there are."""
    if name not in formats():
        raise BadParameter(f"no format {name[:200]!r} for a network; there are {list(formats())}")
    return formats()[name]


def stance_format_named(name: str) -> StanceFormat:
    """The format of stances with that name; BadParameter says which there are."""
    if name not in stance_formats():
        raise BadParameter(f"no format {name[:200]!r} for stances; there are {list(stance_formats())}")
    return stance_formats()[name]


def format_for(path: Path) -> Format:
    """The format of networks that the ending of the file's name tells, the longest that fits; BadParameter if none."""
    fits = [one for one in formats().values() if path.name.lower().endswith(one.suffix)]
    if not fits:
        known = {one.suffix: one.name for one in formats().values()}
        raise BadParameter(f"no format for {path.name!r} by its ending; there are {known}")
    return max(fits, key=lambda one: len(one.suffix))


def write_network(network: nx.Graph, path: Path, name: str | None = None) -> None:
    """Write a network to a file, in the named format or the one that the file's ending tells.

    A file that was there is replaced once the new one is whole.

    Raises:
        BadParameter: no such format, the network does not fit it, or the file cannot be written.
    """
    chosen = format_for(path) if name is None else format_named(name)
    with saved(path) as stream:
        chosen.write(network, stream)
