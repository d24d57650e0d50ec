"""The questions, by name."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from fastapi import APIRouter, Depends, Request
from fastapi.encoders import jsonable_encoder

from stancegraph.api import params
from stancegraph.api.answers import Shaped
from stancegraph.api.deps import GraphDep, SettingsDep, versioned
from stancegraph.api.schemas.base import Items
from stancegraph.api.schemas.queries import AnswerOut, ParameterOut, QueryOut
from stancegraph.graph.articles import is_kept_back
from stancegraph.graph.questions import Question, answer, questions
from stancegraph.graph.stores import engine_of

router = APIRouter(prefix="/v1/queries", tags=["queries"], route_class=Shaped, dependencies=[Depends(versioned)])


@router.get("")
def list_queries(graph: GraphDep) -> Items[QueryOut]:
    """Every question, the thirty first, then the plain named queries."""
    return Items(items=[_out(one) for one in questions(engine_of(graph)).values()])


@router.get("/{name}", openapi_extra={"x-open-parameters": True})
def ask_query(request: Request, graph: GraphDep, settings: SettingsDep, name: params.QueryName) -> AnswerOut:
    """Rows that answer a question; its parameters are those that the list of queries names."""
    given = {key: words for key, words in request.query_params.items() if key != "fields"}
    rows = jsonable_encoder(answer(graph, name, given))
    return AnswerOut(name=name, rows=[_shown(row, settings.redact) for row in rows])


def _shown(row: dict[str, Any], redacted: Sequence[str]) -> dict[str, Any]:
    """The row without an article's text, where the licence keeps it back."""
    kept_back = "text" in row and "licence" in row and is_kept_back(row["licence"], redacted)
    return row | {"text": None} if kept_back else row


def _out(asked: Question) -> QueryOut:
    taken = [
        ParameterOut(name=one.name, kind=one.kind, required=one.is_required, default=_plain(one.default))
        for one in asked.parameters
    ]
    return QueryOut(name=asked.name, number=asked.number, text=asked.text, parameters=taken)


def _plain(default: object) -> object:
    if isinstance(default, date):
        return default.isoformat()
    return default if isinstance(default, (str, int, float, bool, list)) else None
