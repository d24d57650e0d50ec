"""One answer in several shapes: JSON, JSON Lines or CSV, with all fields or some."""

import csv
import io
import json
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Annotated, Any, Final

from fastapi import Depends, Query, Request, Response
from fastapi.routing import APIRoute

from stancegraph.graph.model.errors import BadParameter

JSON: Final = "application/json"
#: an object or a list with the fields asked for only; of a type of its own, so that `application/json` is always whole
SPARSE: Final = "application/vnd.stancegraph.sparse+json"
LINES: Final = "application/x-ndjson"
CSV: Final = "text/csv"
#: offered for a list, best first
OFFERED: Final = (JSON, LINES, CSV)
#: under which names an answer holds its list
LISTS: Final = ("items", "rows")

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


async def wanted_fields(
    fields: Annotated[
        str | None, Query(description="Only these fields of each entry, with commas between.", max_length=1000)
    ] = None,
) -> None:
    """Declare the parameter; `Shaped` applies it."""


class Shaped(APIRoute):
    """A GET whose answer can be asked for in another shape, with `fields=` and `Accept`."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **given: Any) -> None:
        if given.get("methods") in (None, ["GET"], {"GET"}):
            given["dependencies"] = [*(given.get("dependencies") or []), Depends(wanted_fields)]
        super().__init__(path, endpoint, **given)

    def get_route_handler(self) -> Handler:
        """The handler, its JSON brought into the shape asked for."""
        whole = super().get_route_handler()

        async def shaped(request: Request) -> Response:
            response = await whole(request)
            if request.method != "GET" or response.status_code != 200 or response.media_type != JSON:
                return response
            return shape(request, response)

        return shaped


def shape(request: Request, response: Response) -> Response:
    """The same answer as the request's `fields` and `Accept` want it; BadParameter for a field that it has not."""
    fields = _fields(request.query_params.get("fields"))
    response.headers["Vary"] = "Accept"
    wanted = accepted(request.headers.get("accept", "*/*"))
    if fields is None and wanted == JSON:
        return response
    content = json.loads(bytes(response.body))
    holder = next((name for name in LISTS if isinstance(content, dict) and isinstance(content.get(name), list)), None)
    media = wanted if holder else JSON
    if fields is None and media == JSON:
        return response
    entries = content[holder] if holder else [content]
    if fields is not None:
        entries = [_picked(entry, fields) for entry in entries]
    if media == JSON:
        body = json.dumps(content | {holder: entries} if holder else entries[0], ensure_ascii=False)
        media = SPARSE
    else:
        body = lines(entries) if media == LINES else table(entries)
        if content.get("next"):
            onward = request.url.include_query_params(cursor=content["next"])
            response.headers["Link"] = f'<{onward}>; rel="next"'
    headers = {
        name: value for name, value in response.headers.items() if name not in ("content-length", "content-type")
    }
    return Response(body, headers=headers, media_type=media)


def accepted(header: str) -> str:
    """The media type offered that the client likes best; JSON when it likes none of them."""
    liked = {media: max((liking(one, media) for one in header.split(",")), default=0.0) for media in OFFERED}
    best = max(OFFERED, key=lambda media: liked[media])
    return best if liked[best] > 0 else JSON


def liking(asked: str, media: str) -> float:
    """How much one entry of an Accept header likes a media type; 0 = not at all."""
    name, *given = (part.strip() for part in asked.split(";"))
    if name not in (media, media.partition("/")[0] + "/*", "*/*"):
        return 0.0
    weights = [one.partition("=")[2] for one in given if one.startswith("q=")]
    try:
        weight = float(weights[0]) if weights else 1.0
    except ValueError:
        return 0.0
    # a named type beats a pattern of the same weight
    return weight + (0.001 if name == media else 0.0)


def lines(entries: Sequence[Mapping[str, Any]]) -> str:
    """JSON Lines."""
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)


def table(entries: Sequence[Mapping[str, Any]]) -> str:
    """CSV with a header, RFC 4180; lists and objects stand as JSON in their cell."""
    written = io.StringIO()
    columns = list(dict.fromkeys(name for entry in entries for name in entry))
    writer = csv.writer(written)
    writer.writerow(columns)
    for entry in entries:
        writer.writerow([_cell(entry.get(name)) for name in columns])
    return written.getvalue()


def _cell(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict, bool)) else value


def _fields(words: str | None) -> list[str] | None:
    return None if words is None else [word.strip() for word in words.split(",") if word.strip()]


def _picked(entry: Mapping[str, Any], fields: Sequence[str]) -> dict[str, Any]:
    if unknown := [name for name in fields if name not in entry]:
        raise BadParameter(f"no field {unknown}; an entry has {list(entry)}")
    return {name: entry[name] for name in fields}
