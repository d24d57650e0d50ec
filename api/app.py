"""The HTTP API over an open graph."""

import importlib
import pkgutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import neo4j
from fastapi import APIRouter, Depends, FastAPI, Security
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.routing import APIRoute
from prometheus_client import CollectorRegistry

from stancegraph import __version__
from stancegraph.api import routes
from stancegraph.api.browser import BrowserFiles
from stancegraph.api.cypher_desk import CypherDesk
from stancegraph.api.keys import WITH_KEY, keys_of, may_read
from stancegraph.api.limits import Limited
from stancegraph.api.loads import Loads
from stancegraph.api.middleware import Observed
from stancegraph.api.openapi import describe
from stancegraph.api.params import check_query
from stancegraph.api.problems import add_handlers
from stancegraph.api.schemas.base import Problem
from stancegraph.api.settings import Settings

#: level of gzip: the ids that fill most answers hardly shrink further, and the highest level takes four times as long
PACKED: Final = 4
#: what every route may answer besides its own answer
RESPONSES: dict[int | str, dict[str, Any]] = {
    404: {"model": Problem, "description": "Nothing has that id or name; near ones are in `detail`."},
    413: {"model": Problem, "description": "The body is larger than the server takes."},
    422: {"model": Problem, "description": "A parameter cannot be used; `detail` says what would have been right."},
    429: {"model": Problem, "description": "The client asks more often than the server allows; see Retry-After."},
    502: {"model": Problem, "description": "The graph failed."},
    503: {"model": Problem, "description": "The graph does not answer now; try again."},
}


def create_app(graph: neo4j.Driver, *, settings: Settings) -> FastAPI:
    """An application over the graph; the caller closes the graph.

    Routers are the `router` of every module in `api/routes/`.
    """
    app = FastAPI(
        title="stancegraph",
        version=__version__,
        description="Who stands where, in whose words: stances with their evidence, and the positions drawn from them.",
        redirect_slashes=False,
        lifespan=_running,
        generate_unique_id_function=_operation_id,
        dependencies=[Depends(check_query)],
        responses=RESPONSES,
    )
    registry = CollectorRegistry()
    app.state.graph, app.state.settings, app.state.registry = graph, settings, registry
    app.state.keys = keys_of(settings)
    app.state.loads = Loads(graph)
    app.state.cypher = CypherDesk(graph, settings)
    add_handlers(app)
    _include(app)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=PACKED)
    app.add_middleware(Limited, per_minute=settings.rate_limit, max_body=settings.max_body)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["GET", "POST"],
            allow_headers=["*"],
            expose_headers=["ETag", "X-Request-ID"],
        )
    app.add_middleware(BrowserFiles)
    app.add_middleware(Observed, registry=registry)
    describe(app)
    return app


def _include(app: FastAPI) -> None:
    """Add every router; where there are keys, whoever reads below /v1 needs one."""
    for found in pkgutil.iter_modules(routes.__path__):
        router: APIRouter = importlib.import_module(f"{routes.__name__}.{found.name}").router
        if app.state.keys and router.prefix.startswith("/v1"):
            app.include_router(router, dependencies=[Security(may_read)], responses=WITH_KEY)
        else:
            app.include_router(router)


@asynccontextmanager
async def _running(app: FastAPI) -> AsyncIterator[None]:
    """Run posted loads while the application runs."""
    app.state.loads.start()
    yield
    app.state.loads.stop()
    app.state.cypher.close()


def _operation_id(route: APIRoute) -> str:
    return route.name
