"""JSON as the API speaks it."""

from datetime import date, datetime
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")
Verdict = Literal["supports", "opposes", "mixed", "neutral", "none on record"]


class Out(BaseModel):
    """Read from the attributes of a model type."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class Page(BaseModel, Generic[T]):
    """A page of a list; `next` is the cursor of the page after it, null on the last one."""

    items: list[T]
    next: str | None = None


class Items(BaseModel, Generic[T]):
    """A whole list."""

    items: list[T]


class Problem(BaseModel):
    """RFC 9457 problem details with the name of the error and whether the same call may succeed later."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "about:blank",
                    "title": "Not Found",
                    "status": 404,
                    "detail": "no actor 'RUZ'; near it: ['RUS (Russia)']",
                    "instance": "/v1/actors/RUZ",
                    "error": "UnknownActor",
                    "retryable": False,
                    "request_id": "6f1f5a0c8d3e4b0a",
                }
            ]
        }
    )

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    instance: str
    error: str
    retryable: bool = False
    request_id: str | None = None
    errors: list[dict[str, Any]] | None = Field(
        default=None, description="Where a parameter or body is wrong, and how."
    )


class ActorOut(Out):
    """A state, body, group or person, and how many stances it holds."""

    id: str = Field(examples=["RUS"])
    name: str = Field(examples=["Russia"])
    kind: str = Field(examples=["country"])
    country: str | None = Field(examples=["RUS"])
    sector: str | None = Field(examples=["GOV"])
    wikidata: str | None = Field(examples=["Q159"])
    stances: int = Field(examples=[12])


class NamedOut(Out):
    """An id with the name people read."""

    id: str
    name: str


class OfficeOut(Out):
    """One tenure; `until` is the day after the last, null while it lasts."""

    person: NamedOut
    body: NamedOut
    role: str = Field(examples=["foreign_minister"])
    since: date | None
    until: date | None


class TargetOut(Out):
    """An actor, text, act or issue, and how many stances are about it."""

    id: str = Field(examples=["S/2012/77"])
    name: str = Field(examples=["UN Security Council draft resolution on Syria"])
    kind: Literal["actor", "text", "act", "issue"]
    country: str | None
    symbol: str | None
    place: str | None
    happened_on: date | None
    stances: int


class EvidenceOut(Out):
    """One stance as one piece of evidence tells it; the span is half-open, in code points of the article's text."""

    stance_id: str
    evidence_id: str
    article_id: str
    family_id: str
    actor_id: str = Field(examples=["RUS"])
    actor_name: str = Field(examples=["Russia"])
    target_id: str
    target_name: str
    target_kind: str
    code: str = Field(examples=["OPPOSES"])
    polarity: int = Field(examples=[-1])
    goldstein: float = Field(examples=[-4.0])
    modality: str = Field(examples=["asserted"])
    condition: str | None
    said_on: date
    start: int
    end: int
    exact: str = Field(examples=["Russia will not support the draft"])
    verb: str | None
    directness: str
    distance: int
    confidence: float
    speaker_id: str | None
    speaker_name: str | None
    reporter_id: str | None
    reporter_name: str | None
    publisher: str | None
    published_on: date | None
    recorded_at: datetime
    superseded_at: datetime | None


class ProofOut(Out):
    """The words that carry a stance."""

    evidence_id: str
    article_id: str
    family_id: str
    start: int
    end: int
    exact: str
    verb: str | None
    directness: str
    distance: int
    confidence: float
    speaker_id: str | None
    speaker_name: str | None
    reporter_id: str | None
    reporter_name: str | None
    publisher: str | None
    published_on: date | None
    recorded_at: datetime
    superseded_at: datetime | None


class StanceOut(BaseModel):
    """A stance with all of its evidence, closest to the holder first."""

    id: str
    actor_id: str = Field(examples=["RUS"])
    actor_name: str = Field(examples=["Russia"])
    target_id: str
    target_name: str
    target_kind: str
    code: str = Field(examples=["OPPOSES"])
    polarity: int = Field(examples=[-1])
    goldstein: float = Field(examples=[-4.0])
    modality: str = Field(examples=["asserted"])
    condition: str | None
    said_on: date
    evidence: list[ProofOut]


class CountOut(Out):
    """How many stances have this code and polarity."""

    code: str
    polarity: int
    count: int


class StancePage(Page[StanceOut]):
    """A page of stances; `facets` count all that match, when asked for."""

    facets: list[CountOut] | None = None


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


class PositionOut(Out):
    """What an actor holds on a target on a day; `basis` is one voice a family, newest first."""

    as_of: date
    known_at: datetime | None
    verdict: Verdict
    score: float | None = Field(examples=[-1.0])
    weight: float
    families: int
    first_hand: float | None
    last_said_on: date | None
    basis: list[EvidenceOut]
    overturned_by: list[EvidenceOut]


class PositionOfOut(Out):
    """A position with the names of its actor and target."""

    actor_id: str
    actor_name: str
    target_id: str
    target_name: str
    position: PositionOut


class HeldOut(Out):
    """A position in one line; `overturned_by` holds family ids."""

    actor_id: str
    actor_name: str
    target_id: str
    target_name: str
    verdict: Verdict
    score: float | None
    weight: float
    families: int
    first_hand: float | None
    last_said_on: date | None
    overturned_by: list[str]


class DyadDayOut(Out):
    """One day of a dyad with its Goldstein values, -10 to +10 each."""

    said_on: date
    voices: int
    codes: list[str]
    goldstein_mean: float
    goldstein_sum: float
    running_sum: float
    stance_ids: list[str]


class ParameterOut(BaseModel):
    """A parameter of a query."""

    name: str
    kind: str
    required: bool
    default: Any = None


class QueryOut(BaseModel):
    """A query that can be asked by name; `number` is its place among the thirty questions."""

    name: str = Field(examples=["camps_on"])
    number: int | None = Field(examples=[3])
    text: str = Field(examples=["Who is for, against, mixed on T?"])
    parameters: list[ParameterOut]


class AnswerOut(BaseModel):
    """Rows that answer a query."""

    name: str
    rows: list[dict[str, Any]]


class Health(BaseModel):
    """The process answers."""

    status: Literal["ok"] = "ok"


class CountsOut(Out):
    """How much is in the graph."""

    articles: int
    stances: int
    evidence: int
    actors: int
    texts: int
    acts: int
    issues: int
    publishers: int
    families: int
    votes: int
    first_said: date | None
    last_said: date | None
    recorded_at: datetime | None


class Readiness(BaseModel):
    """The graph answers: which engine, which version of the content, how much, how old."""

    status: Literal["ready"] = "ready"
    engine: str
    engine_version: str
    version: str = Field(description="Of this software.")
    graph_version: str | None = Field(description="Of the content; it changes with every load.")
    age_seconds: float | None = Field(description="Since something was last recorded.")
    counts: CountsOut
