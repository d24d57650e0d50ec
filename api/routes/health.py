"""Is it up, is it ready, how busy is it."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from stancegraph import __version__
from stancegraph.api.deps import GraphDep
from stancegraph.api.schemas.health import Health, Readiness
from stancegraph.graph.info import graph_counts, graph_version
from stancegraph.graph.stores import describe

router = APIRouter(tags=["health"])


@router.get("/healthz")
def get_health() -> Health:
    """The process answers; the graph is not asked."""
    return Health()


@router.get("/readyz")
def get_readiness(graph: GraphDep) -> Readiness:
    """The graph answers: engine, version, counts, age of the data."""
    counts, info = graph_counts(graph), describe(graph)
    recorded_at = counts.recorded_at
    return Readiness(
        engine=info.engine,
        engine_version=info.version,
        version=__version__,
        graph_version=graph_version(graph).version,
        age_seconds=None if recorded_at is None else (datetime.now(UTC) - recorded_at).total_seconds(),
        counts=counts,
    )


@router.get("/metrics", response_class=Response, responses={200: {"content": {"text/plain": {}}}})
def get_metrics(request: Request) -> Response:
    """Prometheus metrics of this process."""
    return Response(generate_latest(request.app.state.registry), media_type=CONTENT_TYPE_LATEST)
