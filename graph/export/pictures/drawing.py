"""A network to a picture file; the ending of its name says which kind."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import IO, Final

import networkx as nx

from stancegraph.graph.export.pictures.canvas import SUFFIXES, suffix_of
from stancegraph.graph.export.pictures.heatmap import draw_heat_map
from stancegraph.graph.export.pictures.page import write_page
from stancegraph.graph.export.pictures.web import draw_network
from stancegraph.graph.export.saving import saved
from stancegraph.graph.model.errors import BadParameter

Drawer = Callable[[nx.Graph, IO[bytes], str, str | None], None]

VIEWS: Final[Mapping[str, Drawer]] = MappingProxyType({"network": draw_network, "heatmap": draw_heat_map})


def draw(network: nx.Graph, path: Path | str, *, view: str = "network", title: str | None = None) -> None:
    """Draw a network to a file; the same network always gives the same picture.

    Nodes of one `coalition` (else `side`, `camp`, `community` or `group`) share a colour and a shape; ties of sign +1
    are solid and blue, -1 dashed and vermilion, 0 dotted and grey, and the wider the more they weigh.

    Args:
        network: any networkx graph; `label`, `weight`, `sign` and `bipartite` are read where they are there.
        path: ends with .svg, .png or .pdf (needs the extra `plot`), or .html (needs nothing, network only).
        view: network or heatmap.

    Raises:
        BadParameter: another ending or view, matplotlib is missing, or the file cannot be written.
    """
    target = Path(path)
    if view not in VIEWS:
        raise BadParameter(f"no view {view[:200]!r}; there are {list(VIEWS)}")
    suffix = suffix_of(target, (*SUFFIXES, ".html") if view == "network" else SUFFIXES)
    with saved(target) as stream:
        if suffix == ".html":
            write_page(network, stream, title=title)
        else:
            VIEWS[view](network, stream, suffix, title)
