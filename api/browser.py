"""Neo4j Browser's files over HTTP: guide, style, saved queries, for a page that was loaded from elsewhere."""

from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from stancegraph.graph.browser import browser_files

#: where they are; nothing below it reads the graph
FOLDER: Final = "/browser/"
#: Neo4j Browser asks with OPTIONS first and wants both answered for its own origin, which may be any
CROSS: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Private-Network": "true",
}
_TYPES: Final = {"html": "text/html", "csv": "text/csv"}


class BrowserFiles:
    """Answers below /browser/ and passes everything else on; the settings' own CORS rules do not reach it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "http" and scope["path"].startswith(FOLDER):
            await _answer(Request(scope))(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _answer(request: Request) -> Response:
    if request.method == "OPTIONS":
        return Response(status_code=204, headers=CROSS)
    if request.method not in ("GET", "HEAD"):
        return PlainTextResponse("GET, please\n", 405, headers=CROSS | {"Allow": "GET, HEAD, OPTIONS"})
    found = browser_files(f"{str(request.base_url).rstrip('/')}{FOLDER.rstrip('/')}")
    name = request.url.path.removeprefix(FOLDER)
    if name not in found:
        return PlainTextResponse(f"no file {name[:80]!r}; there are {list(found)}\n", 404, headers=CROSS)
    media_type = _TYPES.get(name.rpartition(".")[2], "text/plain")
    return Response(found[name], media_type=f"{media_type}; charset=utf-8", headers=CROSS)
