"""Review: what waits for it, and people's words on stances, articles, actors and targets."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Security

from stancegraph.api import params
from stancegraph.api.answers import Shaped
from stancegraph.api.cursors import after_id, cursor_of
from stancegraph.api.deps import GraphDep, versioned
from stancegraph.api.keys import WITH_KEY, may_write
from stancegraph.api.schemas.base import Items, Page
from stancegraph.api.schemas.changes import JudgementIn, JudgementOut, Kind
from stancegraph.api.schemas.stances import EvidenceOut
from stancegraph.graph.judgements import judge, judgements, withdraw
from stancegraph.graph.model.judgement import Judgement, Recoding
from stancegraph.graph.questions.words import to_review

router = APIRouter(prefix="/v1", tags=["review"], route_class=Shaped)

About = Annotated[str | None, Query(description="Id of a stance, article, actor or target.", max_length=500)]
By = Annotated[str, Query(description="Who says so.", min_length=1, max_length=200, examples=["a.reviewer"])]


@router.get("/reviews", dependencies=[Depends(versioned)])
def list_reviews(graph: GraphDep, limit: params.Limit = params.DEFAULT_LIMIT) -> Items[EvidenceOut]:
    """Stances that nobody has judged, least certain evidence first."""
    return Items(items=[EvidenceOut.model_validate(one) for one in to_review(graph, limit=limit)])


@router.get("/judgements", dependencies=[Depends(versioned)])
def list_judgements(
    request: Request,
    graph: GraphDep,
    kind: Annotated[Kind | None, Query(description="What is judged.")] = None,
    about: About = None,
    withdrawn: Annotated[params.Flag, Query(description="Also those that were taken back.")] = False,
    limit: params.Limit = params.DEFAULT_LIMIT,
    cursor: params.CursorWords = None,
) -> Page[JudgementOut]:
    """People's words, by id."""
    found = judgements(
        graph, kind=kind, about=about, withdrawn=withdrawn, after_id=after_id(request, cursor), limit=limit
    )
    onward = cursor_of(request, found[-1].id) if len(found) == limit else None
    return Page(items=[JudgementOut.model_validate(one) for one in found], next=onward)


@router.post("/judgements", status_code=201, dependencies=[Security(may_write)], responses=WITH_KEY)
def post_judgement(graph: GraphDep, given: JudgementIn) -> JudgementOut:
    """Accept, reject or recode a stance; retract an article; say that two actors or targets are the same, or not."""
    recoding = Recoding(**given.recoding.model_dump()) if given.recoding else Recoding()
    said = given.model_dump(exclude={"recoding"})
    return JudgementOut.model_validate(judge(graph, Judgement(**said, at=datetime.now(UTC), recoding=recoding)))


@router.delete("/judgements/{judgement_id}", dependencies=[Security(may_write)], responses=WITH_KEY)
def withdraw_judgement(graph: GraphDep, judgement_id: params.JudgementId, by: By) -> JudgementOut:
    """Take a judgement back; what it did is undone from now on."""
    return JudgementOut.model_validate(withdraw(graph, judgement_id, by=by))
