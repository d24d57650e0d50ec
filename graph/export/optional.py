"""Libraries that an extra brings."""

from importlib import import_module
from typing import Any

from stancegraph.graph.model.errors import BadParameter


def library(name: str, *, extra: str) -> Any:
    """The module of that name; BadParameter names the extra when it is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        root = name.partition(".")[0]
        raise BadParameter(f"{root} is not installed; it comes with: pip install 'stancegraph[{extra}]'") from error
