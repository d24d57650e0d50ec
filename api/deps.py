"""What every route is given: the graph, the settings, and the answer's version.

What waits for nothing is `async`: it runs where it is called, the rest waits for one of the threads.
"""

import hashlib
from datetime import UTC, datetime
from typing import Annotated

import neo4j
from fastapi import Depends, Request, Response

from stancegraph import __version__
from stancegraph.api.settings import Settings
from stancegraph.graph.info import graph_version


class NotModified(Exception):
    """The client has this answer already; `etag` names it."""

    def __init__(self, etag: str) -> None:
        super().__init__(etag)
        self.etag = etag


async def get_graph(request: Request) -> neo4j.Driver:
    """The graph the application was created for."""
    graph: neo4j.Driver = request.app.state.graph
    return graph


async def get_settings(request: Request) -> Settings:
    """The settings the application was created with."""
    settings: Settings = request.app.state.settings
    return settings


GraphDep = Annotated[neo4j.Driver, Depends(get_graph)]
SettingsDep = Annotated[Settings, Depends(get_settings)]


def versioned(request: Request, response: Response, graph: GraphDep) -> None:
    """Name the answer by the graph's version, the day, the address and the shape; NotModified when the client has it."""
    today = datetime.now(UTC).date().isoformat()
    accept = request.headers.get("accept", "")
    version = graph_version(graph).version or ""
    words = "\n".join((__version__, version, today, str(request.url.path), request.url.query, accept))
    etag = f'W/"{hashlib.sha256(words.encode()).hexdigest()[:32]}"'
    known = [tag.strip() for tag in request.headers.get("if-none-match", "").split(",")]
    if etag in known or etag.removeprefix("W/") in known:
        raise NotModified(etag)
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "no-cache"
