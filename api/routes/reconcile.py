"""The authority file as a reconciliation service, version 0.2, for OpenRefine and its like."""

from typing import Annotated, Any, Final
from urllib.parse import parse_qs

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import HTMLResponse

from stancegraph.api import reconciliation
from stancegraph.graph.actors import authority
from stancegraph.graph.actors.facts import PROPERTIES
from stancegraph.graph.actors.matching import kinds_like, matches, suggested
from stancegraph.graph.model.errors import BadParameter

#: clients add parameters of their own, such as a time stamp
OPEN: Final = {"x-open-parameters": True}
_FORM: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/x-www-form-urlencoded": {
                "schema": {
                    "type": "object",
                    "properties": {"queries": {"type": "string"}, "extend": {"type": "string"}},
                    "example": {"queries": '{"q0": {"query": "Alain Juppé"}}'},
                }
            }
        },
    }
}


def from_anywhere(response: Response) -> None:
    """Let a page of any origin read the answer: OpenRefine's runs on the user's machine."""
    response.headers["Access-Control-Allow-Origin"] = "*"


router = APIRouter(prefix="/reconcile", tags=["reconciliation"], dependencies=[Depends(from_anywhere)])
Words = Annotated[str, Query(max_length=200, description="What somebody has typed so far.", examples=["jup"])]
Limit = Annotated[int, Query(ge=1, le=reconciliation.CANDIDATES)]
ActorId = Annotated[str, Query(alias="id", min_length=1, max_length=500, examples=["FRA"])]


@router.get("", openapi_extra=OPEN)
def get_reconciliation(
    request: Request,
    queries: Annotated[str | None, Query(description="A batch of queries, JSON.")] = None,
    extend: Annotated[str | None, Query(description="Properties to fetch for ids, JSON.")] = None,
) -> dict[str, Any]:
    """The service's manifest; with `queries` the candidates of each, with `extend` values of properties."""
    if queries is None and extend is None:
        return reconciliation.manifest(str(request.base_url).rstrip("/"))
    return _answer(queries, extend)


async def form(request: Request) -> dict[str, str]:
    """The fields of a form; BadParameter for bytes that are none."""
    try:
        found = parse_qs((await request.body()).decode("utf-8"), keep_blank_values=True)
    except ValueError as error:
        raise BadParameter("the body takes queries=JSON or extend=JSON as a form in UTF-8") from error
    return {name: values[0] for name, values in found.items()}


@router.post("", openapi_extra=OPEN | _FORM)
def post_reconciliation(given: Annotated[dict[str, str], Depends(form)]) -> dict[str, Any]:
    """Candidates for a batch of queries, or values of properties, asked for by a form."""
    return _answer(given.get("queries"), given.get("extend"))


def _answer(queries: str | None, extend: str | None) -> dict[str, Any]:
    if queries is not None:
        asked = reconciliation.queries(queries)
        return {key: reconciliation.result(matches(authority(), query)) for key, query in asked.items()}
    if extend is None:
        raise BadParameter("a reconciliation takes queries=JSON or extend=JSON")
    return reconciliation.extension(authority(), extend)


@router.get("/suggest/entity", openapi_extra=OPEN)
def suggest_entities(prefix: Words = "", limit: Limit = 10) -> dict[str, Any]:
    """Actors whose names contain what was typed."""
    return reconciliation.suggestion(suggested(authority(), prefix, limit=limit) if prefix.strip() else [])


@router.get("/suggest/type", openapi_extra=OPEN)
def suggest_types(prefix: Words = "") -> dict[str, Any]:
    """Kinds of actors."""
    return {"result": [{"id": kind, "name": kind} for kind in kinds_like(prefix)]}


@router.get("/suggest/property", openapi_extra=OPEN)
def suggest_properties(prefix: Words = "") -> dict[str, Any]:
    """Properties that can be fetched."""
    found = {key: name for key, name in PROPERTIES.items() if prefix.lower() in f"{key} {name}"}
    return {"result": [{"id": key, "name": name} for key, name in found.items()]}


@router.get("/properties", openapi_extra=OPEN)
def propose_properties(
    kind: Annotated[str, Query(alias="type", max_length=200)] = "", limit: Limit = 10
) -> dict[str, Any]:
    """Properties worth fetching for a kind of actor."""
    found = [{"id": key, "name": name} for key, name in PROPERTIES.items()][:limit]
    return {"type": kind, "limit": limit, "properties": found}


@router.get("/preview", openapi_extra=OPEN, response_class=HTMLResponse)
def preview_actor(actor_id: ActorId) -> HTMLResponse:
    """A small page on one actor."""
    return HTMLResponse(reconciliation.preview(authority(), actor_id))


@router.get("/flyout/entity", openapi_extra=OPEN)
def fly_out_actor(actor_id: ActorId) -> dict[str, str]:
    """The same page in JSON, for a client's own frame."""
    return {"id": actor_id, "html": reconciliation.preview(authority(), actor_id)}
