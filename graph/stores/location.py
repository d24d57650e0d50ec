"""Which graph a location means."""

from pathlib import Path
from typing import Final

from platformdirs import user_data_path

from stancegraph.graph.model.errors import BadParameter

SCHEMES: Final = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def default_folder() -> Path:
    """Where the graph is when nobody says: the user's data folder."""
    return user_data_path("stancegraph", appauthor=False) / "graph"


def resolve(location: str | Path | None) -> str | Path:
    """A Bolt URI as a string, or a folder as an absolute path; BadParameter for another scheme."""
    if location is None or str(location) == "":
        return default_folder()
    text = str(location)
    scheme, colon, _ = text.partition("://")
    if isinstance(location, str) and colon:
        if scheme not in SCHEMES:
            raise BadParameter(f"graph {text!r}: no scheme {scheme!r}; it is a folder or one of {list(SCHEMES)}")
        return text
    return Path(text).expanduser().absolute()
