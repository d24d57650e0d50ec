"""Stances: the list, and one with its evidence marked in its articles."""

from fastapi import APIRouter, Depends

from stancegraph.api import params
from stancegraph.api.answers import Shaped
from stancegraph.api.deps import GraphDep, SettingsDep, versioned
from stancegraph.api.pages import Asked, stance_out, stance_page
from stancegraph.api.schemas.articles import MarkedArticleOut, StanceInArticles
from stancegraph.api.schemas.stances import StancePage
from stancegraph.graph.articles import article
from stancegraph.graph.stances import stance

router = APIRouter(prefix="/v1/stances", tags=["stances"], route_class=Shaped, dependencies=[Depends(versioned)])


@router.get("")
def list_stances(
    graph: GraphDep, asked: Asked, actor: params.ActorFilter = None, target: params.TargetFilter = None
) -> StancePage:
    """Stances that match the filters, newest first."""
    return stance_page(graph, asked, actor_id=actor, target_id=target)


@router.get("/{stance_id}")
def get_stance(graph: GraphDep, settings: SettingsDep, stance_id: params.StanceId) -> StanceInArticles:
    """One stance, and every article that gives evidence of it, with its words marked."""
    found = stance(graph, stance_id)
    ids = dict.fromkeys(one.article_id for one in found.evidence)
    marked = [article(graph, one, redacted=settings.redact) for one in ids]
    return StanceInArticles(stance=stance_out(found), articles=[MarkedArticleOut.model_validate(one) for one in marked])
