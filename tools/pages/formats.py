"""docs/formats.md: every format of networks and of stances, from the modules that write them."""

from collections.abc import Iterable

from markdown import paragraphs, table

from stancegraph.graph.export import Format, StanceFormat, formats, stance_formats


def page() -> str:
    """Formats of networks, how values are written, formats of stances, pictures."""
    return paragraphs(
        "# Formats",
        "Each format is one module, `graph/export/networks/NAME.py` or `graph/export/stances/NAME.py`; a new file there is a new format.",
        "## Networks",
        "`stance network KIND --output FILE` (the ending says which, `--format` overrides it), "
        "`GET /v1/networks/{kind}?format=NAME`, and in Python `write_network(network, path)` for any networkx graph.",
        _table(formats().values()),
        "Values that a format cannot hold are written alike everywhere: what is unknown is left out, days and moments are ISO 8601, "
        "lists and mappings JSON, infinite numbers the word `Infinity`; an attribute has one type in all nodes and one in all "
        "edges. Two-mode networks are known by the node attribute `bipartite` (0, 1), nodes are named by `label`, and an "
        "edge's `sign` goes before the sign of its `weight`.",
        "## Stances",
        "`stance events NAME FILE` with the filters of `stance stances`, and in Python `write_stances(graph, name, path, filters)`. "
        "One record is one piece of evidence.",
        _table(stance_formats().values()),
        "The lossless form of the whole graph is `stance export`.",
        "## Pictures",
        "`stance network KIND --plot FILE` draws a network (`--view heatmap`: its matrix) to `.svg`, `.png` or `.pdf` with the extra `plot`, "
        "or to `.html`, a page that holds all it needs. `stance network polarization --every 3 --resamples 200 --plot FILE` draws "
        "polarisation over time with its interval. Agreement is blue and solid, conflict vermilion and dashed; groups differ by "
        "shape as well as by colour.",
    )


def _table(found: Iterable[Format | StanceFormat]) -> str:
    rows = [(f"`{one.name}`", f"`{one.suffix}`", one.about, f"`{one.media_type}`") for one in found]
    return table(("name", "ending", "what", "media type"), rows)
