"""The graph in the formats of other tools."""

from stancegraph.graph.export.events import stream_stances, write_stances
from stancegraph.graph.export.registry import (
    Format,
    StanceFormat,
    format_for,
    format_named,
    formats,
    stance_format_named,
    stance_formats,
    write_network,
)

__all__ = [
    "Format",
    "StanceFormat",
    "format_for",
    "format_named",
    "formats",
    "stance_format_named",
    "stance_formats",
    "stream_stances",
    "write_network",
    "write_stances",
]
