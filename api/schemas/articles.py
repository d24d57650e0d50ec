"""Articles, and their words marked."""

from datetime import date

from pydantic import BaseModel

from stancegraph.api.schemas.base import Out
from stancegraph.api.schemas.stances import EvidenceOut, StanceOut


class PieceOut(Out):
    """A run of an article's text; evidence ids say whose words it is."""

    start: int
    end: int
    text: str
    evidence_ids: list[str]


class ArticleOut(Out):
    """An article; `text` is null in lists, and where the licence keeps it back."""

    id: str
    external_id: str | None
    url: str | None
    title: str | None
    publisher: str | None
    published_on: date
    language: str | None
    licence: str | None
    family_id: str
    text: str | None


class MarkedArticleOut(Out):
    """An article, its stances, and its text cut at the borders of the quoted spans."""

    article: ArticleOut
    stances: list[EvidenceOut]
    pieces: list[PieceOut]


class StanceInArticles(BaseModel):
    """A stance, and each article that gives evidence of it with that evidence marked."""

    stance: StanceOut
    articles: list[MarkedArticleOut]
