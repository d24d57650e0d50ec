"""The questions, by name."""

from datetime import date

from fastapi import APIRouter, Depends, Request
from fastapi.encoders import jsonable_encoder

from stancegraph.api import params
from stancegraph.api.answers import Shaped
from stancegraph.api.deps import GraphDep, versioned
from stancegraph.api.schemas.base import Items
from stancegraph.api.schemas.queries import AnswerOut, ParameterOut, QueryOut
from stancegraph.graph.questions import Question, answer, questions
from stancegraph.graph.stores import engine_of

router = APIRouter(prefix="/v1/queries", tags=["queries"], route_class=Shaped, dependencies=[Depends(versioned)])


@router.get("")
def list_queries(graph: GraphDep) -> Items[QueryOut]:
    """Every question, the thirty first, then the plain named queries."""
    return Items(items=[_out(one) for one in questions(engine_of(graph)).values()])


@router.get("/{name}", openapi_extra={"x-open-parameters": True})
def ask_query(request: Request, graph: GraphDep, name: params.QueryName) -> AnswerOut:
    """Rows that answer a question; its parameters are those that the list of queries names."""
    rows = answer(graph, name, dict(request.query_params))
    return AnswerOut(name=name, rows=jsonable_encoder(rows))


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
