"""Articles: the list, and one with its stances marked in its text."""

from fastapi import APIRouter, Depends, Request

from stancegraph.api import params
from stancegraph.api.answers import Shaped
from stancegraph.api.cursors import after_day, cursor_of
from stancegraph.api.deps import GraphDep, SettingsDep, versioned
from stancegraph.api.schemas.articles import ArticleOut, MarkedArticleOut
from stancegraph.api.schemas.base import Page
from stancegraph.graph.articles import article, articles
from stancegraph.graph.reading import BEGIN, END

router = APIRouter(prefix="/v1/articles", tags=["articles"], route_class=Shaped, dependencies=[Depends(versioned)])


@router.get("")
def list_articles(
    request: Request,
    graph: GraphDep,
    words: params.Words = "",
    publisher: params.Publisher = None,
    since: params.Since = None,
    until: params.Until = None,
    limit: params.Limit = params.DEFAULT_LIMIT,
    cursor: params.CursorWords = None,
) -> Page[ArticleOut]:
    """Articles without their text, newest first; `q` is part of the text."""
    found = articles(
        graph,
        words=words,
        publisher=publisher,
        since=since or BEGIN,
        until=until or END,
        after=after_day(request, cursor),
        limit=limit,
    )
    onward = None
    if len(found) == limit:
        onward = cursor_of(request, found[-1].published_on.isoformat(), found[-1].id)
    return Page(items=[ArticleOut.model_validate(one) for one in found], next=onward)


@router.get("/{article_id}")
def get_article(graph: GraphDep, settings: SettingsDep, article_id: params.ArticleId) -> MarkedArticleOut:
    """One article, its stances, and its text cut at the borders of the quoted spans."""
    return MarkedArticleOut.model_validate(article(graph, article_id, redacted=settings.redact))
