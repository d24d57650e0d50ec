"""Articles that are posted, and the loads that read them."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from stancegraph.api.schemas.base import Out

#: articles in one request
MOST = 1000

Name = Annotated[str, Field(max_length=2000)]


class ArticleIn(BaseModel):
    """An article as a feed reads it; fields of other names are kept out and do no harm."""

    model_config = ConfigDict(extra="allow", strict=True)

    text: str = Field(min_length=1, examples=["MOSCOW - Russia opposed the draft resolution on Syria on Saturday."])
    published_on: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}", examples=["2012-02-04"])
    id: Name | None = Field(default=None, examples=["wire-17"])
    url: Name | None = None
    title: Name | None = Field(default=None, examples=["Russia against draft"])
    publisher: Name | None = Field(default=None, examples=["Sample Wire"])
    language: Name | None = Field(default=None, examples=["en"])
    licence: Name | None = None


class ArticlesIn(BaseModel):
    """Articles to load; all are looked at first, and none is taken when one of them cannot be."""

    model_config = ConfigDict(extra="forbid")

    articles: list[ArticleIn] = Field(min_length=1, max_length=MOST)

    def records(self) -> list[dict[str, Any]]:
        """The articles as a feed has them."""
        return [article.model_dump(exclude_none=True) for article in self.articles]


class JobOut(Out):
    """A posted load: what was given, how far it has come, what was new."""

    id: str
    state: Literal["queued", "running", "finished", "failed"]
    submitted_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    articles: int = Field(examples=[1])
    read: int | None
    loaded: int | None
    already_there: int | None
    stances: int | None
    new_stances: int | None
    new_evidence: int | None
    attempts: int
    error: str | None
