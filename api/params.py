"""Parameters as every route reads them: the same words, parsed strictly."""

import re
from datetime import UTC, date, datetime
from typing import Annotated, Any, Final, Literal, TypedDict
from urllib.parse import unquote_to_bytes

from fastapi import Path, Query, Request
from fastapi.routing import APIRoute
from pydantic import BeforeValidator, Field

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.positions import HALF_LIFE_DAYS, HALF_LIVES
from stancegraph.graph.reading import LIMIT

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,6})?([Zz]|[+-]\d\d:\d\d)")
_WHOLE: Final = re.compile(r"-?\d{1,18}")


def _day(words: Any) -> Any:
    if not isinstance(words, str):
        return words
    if not _DAY.fullmatch(words):
        raise ValueError("it takes a day, such as 2012-02-04")
    return date.fromisoformat(words)


def _moment(words: Any) -> Any:
    if not isinstance(words, str):
        return words
    if not _MOMENT.fullmatch(words):
        raise ValueError("it takes a moment with its zone, such as 2012-02-04T12:00:00Z")
    try:
        return datetime.fromisoformat(words.upper()).astimezone(UTC)
    except OverflowError as error:
        raise ValueError("the moment lies outside the calendar") from error


def _flag(words: Any) -> Any:
    if not isinstance(words, str):
        return words
    if words not in ("true", "false"):
        raise ValueError("it takes true or false")
    return words == "true"


def _whole(words: Any) -> Any:
    if not isinstance(words, str):
        return words
    if not _WHOLE.fullmatch(words):
        raise ValueError("it takes a whole number, such as 10")
    return int(words)


Day = Annotated[date, BeforeValidator(_day)]
_Moment = Annotated[datetime, BeforeValidator(_moment)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Whole = Annotated[int, BeforeValidator(_whole)]
_Limit = Annotated[int, BeforeValidator(_whole), Field(ge=1, le=LIMIT)]
_Sign = Annotated[int, BeforeValidator(_whole), Field(ge=-1, le=1)]


class _Size(TypedDict):
    min_length: int
    max_length: int


_ID: Final[_Size] = {"min_length": 1, "max_length": 500}

ActorId = Annotated[str, Path(description="Actor: ISO 3166 alpha-3 or a slug.", examples=["RUS"], **_ID)]
TargetId = Annotated[str, Path(description="Target: an actor, text, act or issue.", examples=["SYR"], **_ID)]
Since = Annotated[Day | None, Query(description="First day.", examples=["2012-01-01"])]
Until = Annotated[Day | None, Query(description="Day after the last one.", examples=["2013-01-01"])]
AsOf = Annotated[
    Day | None, Query(description="Day of the answer; today in UTC when left out.", examples=["2012-02-04"])
]
On = Annotated[
    Day | None,
    Query(description="Look `q` up in the authority file as of that day, one page.", examples=["2012-02-04"]),
]
KnownAt = Annotated[
    _Moment | None,
    Query(description="Answer as the graph stood at that moment.", examples=["2026-01-01T00:00:00Z"]),
]
FirstHand = Annotated[Flag, Query(description="Only the holder's own words.")]
HalfLife = Annotated[
    float, Query(description="Days after which a voice counts half.", ge=HALF_LIVES[0], le=HALF_LIVES[1])
]
Codes = Annotated[
    list[str] | None, Query(alias="code", description="Stance codes; repeat it for several.", examples=[["OPPOSES"]])
]
Polarity = Annotated[_Sign | None, Query(description="-1, 0 or 1.", examples=[-1])]
Limit = Annotated[_Limit, Query(description="Entries on a page.")]
CursorWords = Annotated[str | None, Query(alias="cursor", description="`next` of the page before.", max_length=2000)]
Words = Annotated[
    str, Query(alias="q", description="Part of a name or id, in any case.", max_length=200, examples=["syria"])
]
ActorKind = Annotated[Literal["country", "organization", "group", "person"] | None, Query(description="Kind of actor.")]
TargetKind = Annotated[Literal["actor", "text", "act", "issue"] | None, Query(description="Kind of target.")]
Country = Annotated[str | None, Query(description="Alpha-3 code of the state.", max_length=100, examples=["RUS"])]
Publisher = Annotated[str | None, Query(description="Name of who printed it.", max_length=500)]
ActorFilter = Annotated[
    str | None,
    Query(description="Only stances of this actor; 404 when nobody knows it.", max_length=500, examples=["RUS"]),
]
TargetFilter = Annotated[
    str | None, Query(description="Only stances on this target; 404 when nobody knows it.", max_length=500)
]
Facets = Annotated[Flag, Query(description="Count all stances that match, by code and polarity.")]
StanceId = Annotated[str, Path(description="Stance.", **_ID)]
JobId = Annotated[str, Path(description="Posted load.", **_ID)]
JudgementId = Annotated[str, Path(description="Judgement.", **_ID)]
ArticleId = Annotated[str, Path(description="Article.", **_ID)]
QueryName = Annotated[str, Path(description="Name of a query.", examples=["camps_on"], **_ID)]
DEFAULT_LIMIT: Final = 50
DEFAULT_HALF_LIFE: Final = HALF_LIFE_DAYS


async def check_query(request: Request) -> None:
    """Refuse parameters that the route does not take, repeated ones, and bytes that are no UTF-8."""
    for raw in (request.scope.get("query_string", b""), request.scope.get("raw_path") or b""):
        _check_text(raw)
    route = request.scope.get("route")
    if not isinstance(route, APIRoute):
        return
    taken = {field.alias for dependant in _flat(route) for field in dependant.query_params}
    given = request.query_params.multi_items()
    if (route.openapi_extra or {}).get("x-open-parameters"):
        taken = {name for name, _ in given}
    if unknown := sorted({name for name, _ in given} - taken):
        raise BadParameter(f"no parameter {unknown}; there are {sorted(taken)}")
    names = [name for name, _ in given]
    if again := sorted({name for name in names if names.count(name) > 1 and name != "code"}):
        raise BadParameter(f"{again} given more than once; only code can be repeated")


def _flat(route: APIRoute) -> list[Any]:
    found, waiting = [], [route.dependant]
    while waiting:
        dependant = waiting.pop()
        found.append(dependant)
        waiting += dependant.dependencies
    return found


def _check_text(raw: bytes) -> None:
    try:
        text = unquote_to_bytes(raw).decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadParameter("the address is not UTF-8; percent-encode its UTF-8 bytes") from error
    if "\0" in text:
        raise BadParameter("the address holds a NUL character; leave it out")
