"""Articles in, and the loads that read them."""

import json

from fastapi import APIRouter, Request, Response, Security

from stancegraph.api import params
from stancegraph.api.deps import GraphDep, SettingsDep
from stancegraph.api.keys import WITH_KEY, may_write
from stancegraph.api.schemas.jobs import ArticlesIn, JobOut
from stancegraph.graph.jobs import job, submit
from stancegraph.loaders.record import checked

router = APIRouter(prefix="/v1", tags=["loads"])


@router.post("/articles", status_code=202, dependencies=[Security(may_write)], responses=WITH_KEY)
def post_articles(
    request: Request, response: Response, graph: GraphDep, settings: SettingsDep, given: ArticlesIn
) -> JobOut:
    """Load articles in the background; the answer, and its Location, name the job to ask about."""
    records = given.records()
    checked(records)
    found = submit(graph, [json.dumps(record) for record in records], at_most=settings.max_jobs)
    request.app.state.loads.wake()
    response.headers["Location"] = str(request.url_for("get_job", job_id=found.id).path)
    return JobOut.model_validate(found)


@router.get("/jobs/{job_id}")
def get_job(response: Response, graph: GraphDep, job_id: params.JobId) -> JobOut:
    """A posted load: queued, running, finished or failed."""
    response.headers["Cache-Control"] = "no-store"
    return JobOut.model_validate(job(graph, job_id))
