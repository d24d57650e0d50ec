"""Around every request: its id, its time, its line in the log."""

import json
import logging
import re
import secrets
from time import perf_counter
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Histogram
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOG = logging.getLogger("stancegraph.api.requests")
_ID: Final = re.compile(r"[\w.-]{1,64}", re.ASCII)


class Observed:
    """Gives each request an id (the client's own, when it is a plain word), measures and logs it."""

    def __init__(self, app: ASGIApp, registry: CollectorRegistry) -> None:
        self._app = app
        labels = ("method", "route", "status")
        self._requests = Counter("stancegraph_requests", "Requests answered.", labels, registry=registry)
        self._seconds = Histogram("stancegraph_request_seconds", "Seconds to answer.", labels[:2], registry=registry)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope).get("x-request-id", "")
        request_id = given if _ID.fullmatch(given) else secrets.token_hex(8)
        scope.setdefault("state", {})["request_id"] = request_id
        status, begun = 500, perf_counter()

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-ID"] = request_id
            await send(message)

        try:
            await self._app(scope, receive, noted)
        finally:
            self._note(scope, request_id, status, perf_counter() - begun)

    def _note(self, scope: Scope, request_id: str, status: int, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", "none")
        method = scope["method"] if scope["method"] in ("GET", "POST", "HEAD", "OPTIONS", "DELETE", "PUT") else "other"
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(method, route).observe(seconds)
        line = {"request_id": request_id, "method": method, "path": scope["path"], "status": status}
        LOG.info(json.dumps(line | {"milliseconds": round(seconds * 1000, 2)}))
