"""Every error as problem+json (RFC 9457)."""

import logging
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.routing import Match

from stancegraph.api.deps import NotModified
from stancegraph.api.errors import row_of
from stancegraph.api.schemas.base import Problem
from stancegraph.graph.model.errors import StanceGraphError

LOG = logging.getLogger("stancegraph.api")


def add_handlers(app: FastAPI) -> None:
    """Let the application answer every error in one shape."""
    app.add_exception_handler(StanceGraphError, _ours)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _theirs)
    app.add_exception_handler(NotModified, _not_modified)
    app.add_exception_handler(Exception, _unforeseen)


def problem(
    request: Request,
    status: int,
    error: str,
    detail: str,
    *,
    retryable: bool = False,
    errors: Sequence[dict[str, Any]] | None = None,
    headers: dict[str, str] | None = None,
) -> Response:
    """A response in the one shape of errors."""
    body = Problem(
        title=HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        instance=request.url.path,
        error=error,
        retryable=retryable,
        request_id=getattr(request.state, "request_id", None),
        errors=None if errors is None else list(errors),
    )
    return JSONResponse(
        body.model_dump(mode="json", exclude_none=True),
        status_code=status,
        media_type="application/problem+json",
        headers=headers,
    )


async def _ours(request: Request, error: Exception) -> Response:
    retryable = isinstance(error, StanceGraphError) and error.retryable
    headers = {"Retry-After": "1"} if retryable else None
    return problem(request, row_of(error)[0], type(error).__name__, str(error), retryable=retryable, headers=headers)


async def _invalid(request: Request, error: Exception) -> Response:
    found = error.errors() if isinstance(error, RequestValidationError) else ()
    errors = [{"where": [str(part) for part in one["loc"]], "what": str(one["msg"])} for one in found]
    detail = "; ".join(f"{'.'.join(one['where'])}: {one['what']}" for one in errors)
    return problem(request, 422, "BadParameter", detail, errors=errors)


async def _theirs(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    detail = str(error.detail) if isinstance(error, HTTPException) else ""
    if status == 404:
        detail = f"nothing answers at {request.url.path!r}; /openapi.json lists what does"
    headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
    if status == 405:
        headers["Allow"] = ", ".join(_methods(request))
        detail = f"{request.url.path} does not answer {request.method}; it answers {headers['Allow']}"
    return problem(request, status, HTTPStatus(status).phrase.replace(" ", ""), detail, headers=headers)


def _methods(request: Request) -> list[str]:
    """What the path answers, by any of its routes; the framework names those of the first alone."""
    at = dict(request.scope)
    routes = [route for route in request.app.routes if route.matches(at)[0] is not Match.NONE]
    return sorted({method for route in routes for method in getattr(route, "methods", None) or ()})


async def _not_modified(_: Request, error: Exception) -> Response:
    etag = error.etag if isinstance(error, NotModified) else ""
    return Response(status_code=304, headers={"ETag": etag, "Cache-Control": "no-cache", "Vary": "Accept"})


async def _unforeseen(request: Request, error: Exception) -> Response:
    LOG.error("unforeseen error at %s", request.url.path, exc_info=error)
    return problem(request, 500, "InternalError", "an unforeseen error; the log has its traceback")
