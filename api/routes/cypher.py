"""Free Cypher, where it is turned on."""

import logging
from typing import Any, Final

from fastapi import APIRouter, Request

from stancegraph.api.schemas.base import Problem
from stancegraph.api.schemas.cypher import CypherIn, CypherOut

LOG = logging.getLogger("stancegraph.api.cypher")
REFUSED: Final[dict[int | str, dict[str, Any]]] = {
    403: {"model": Problem, "description": "Free Cypher is off, or the statement may not run; `detail` says why."}
}

router = APIRouter(prefix="/v1/cypher", tags=["cypher"])


@router.post("", responses=REFUSED)
def run_cypher(request: Request, asked: CypherIn) -> CypherOut:
    """Rows of one reading statement on a Neo4j server; off unless the server has a database user for it."""
    note = {"app": "stancegraph", "request_id": str(request.state.request_id)}
    desk = request.app.state.cypher.open()
    LOG.info("free Cypher, request %s: %s", note["request_id"], " ".join(asked.statement.split()))
    return CypherOut.model_validate(desk.ask(asked.statement, asked.parameters, note=note))
