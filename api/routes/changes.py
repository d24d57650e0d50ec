"""What happened to the graph: the feed in pages, and as it happens."""

import json
from collections.abc import AsyncIterator
from typing import Annotated, Final

import anyio
import neo4j
from fastapi import APIRouter, Depends, Header, Query, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import StreamingResponse

from stancegraph.api import params
from stancegraph.api.answers import Shaped
from stancegraph.api.deps import GraphDep, versioned
from stancegraph.api.schemas.changes import ChangeOut, ChangePage
from stancegraph.graph.changes import START, changes

router = APIRouter(prefix="/v1/changes", tags=["changes"], route_class=Shaped)

Since = Annotated[str, Query(description="`next` of the page before, or the id of a change.", max_length=100)]
#: seconds between two looks for something new
PAUSE: Final = 1.0
#: looks without news after which a comment shows that the line is open
QUIET: Final = 15


@router.get("", dependencies=[Depends(versioned)])
def list_changes(graph: GraphDep, since: Since = START, limit: params.Limit = params.DEFAULT_LIMIT) -> ChangePage:
    """What was added, superseded, retracted, restored, judged or withdrawn, oldest first."""
    found = [ChangeOut.model_validate(one) for one in changes(graph, since, limit=limit)]
    return ChangePage(items=found, next=found[-1].id if found else since)


@router.get("/stream", include_in_schema=False)
async def stream_changes(
    request: Request,
    graph: GraphDep,
    since: Since = START,
    last_event_id: Annotated[str | None, Header(max_length=100)] = None,
) -> StreamingResponse:
    """The same as server-sent events, one a change, as they happen; a client that comes back goes on where it was."""
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    events = _events(request, graph, last_event_id or since)
    return StreamingResponse(events, media_type="text/event-stream", headers=headers)


async def _events(request: Request, graph: neo4j.Driver, since: str) -> AsyncIterator[str]:
    quiet = 0
    yield ": from here on\n\n"
    while not await request.is_disconnected():
        for found in await run_in_threadpool(changes, graph, since):
            since, quiet = found.id, 0
            data = json.dumps(ChangeOut.model_validate(found).model_dump(mode="json"))
            yield f"id: {found.id}\nevent: {found.kind}\ndata: {data}\n\n"
        quiet += 1
        if quiet % QUIET == 0:
            yield ": nothing new\n\n"
        await anyio.sleep(PAUSE)
