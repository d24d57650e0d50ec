"""Who stands where, in whose words: news articles in, an evidenced graph of stances out."""

from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from stancegraph.graph.stores import open_graph as open_graph

__all__ = ["__version__", "open_graph"]

__version__ = version("stancegraph")


def __getattr__(name: str) -> Any:
    """Import open_graph when it is first asked for, so that `import stancegraph` stays light."""
    if name == "open_graph":
        from stancegraph.graph.stores import open_graph

        return open_graph
    raise AttributeError(f"module 'stancegraph' has no attribute {name!r}")
