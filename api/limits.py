"""How much one client may ask: requests a minute, bytes a body."""

import math
import time
from typing import Final

from fastapi import Request, Response
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stancegraph.api.keys import presented
from stancegraph.api.problems import problem

#: what a load balancer asks again and again
_FREE: Final = ("/healthz", "/readyz", "/metrics")


class Limited:
    """Answers 429 to a client that asks too often and 413 to a body that is too large.

    A client is its key where one is presented that somebody was given, else its address.
    """

    def __init__(self, app: ASGIApp, *, per_minute: int, max_body: int) -> None:
        self._app = app
        self._max_body = max_body
        self._item = RateLimitItemPerMinute(per_minute) if per_minute else None
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        refused = self._too_often(request) or self._too_large(request)
        if refused is not None:
            await refused(scope, receive, send)
            return
        await self._app(scope, self._counted(receive), send)

    def _too_often(self, request: Request) -> Response | None:
        if self._item is None or request.url.path in _FREE or self._limiter.hit(self._item, _client(request)):
            return None
        reset = self._limiter.get_window_stats(self._item, _client(request)).reset_time
        wait = max(1, math.ceil(reset - time.time()))
        detail = f"more than {self._item.amount} requests a minute; try again in {wait} s"
        return problem(request, 429, "TooManyRequests", detail, retryable=True, headers={"Retry-After": str(wait)})

    def _too_large(self, request: Request) -> Response | None:
        given = request.headers.get("content-length", "0")
        if not given.isdecimal() or int(given) <= self._max_body:
            return None
        return problem(request, 413, "TooLarge", f"a body of {given} bytes; {self._says()}")

    def _counted(self, receive: Receive) -> Receive:
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self._max_body:
                raise HTTPException(413, f"the body goes on after {self._max_body} bytes; {self._says()}")
            return message

        return counted

    def _says(self) -> str:
        return f"at most {self._max_body} are taken (STANCEGRAPH_MAX_BODY): send it in parts"


def _client(request: Request) -> str:
    known = [key for key in presented(request) if request.app.state.keys.role(key) is not None]
    if known:
        return f"key {known[0]}"
    return f"address {request.client.host if request.client else 'unknown'}"
