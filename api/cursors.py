"""Where a page ends: opaque to the client, bound to the query it came from."""

import base64
import hashlib
import json
from datetime import date
from typing import Final

from fastapi import Request

from stancegraph.graph.model.errors import BadParameter

_SAYS: Final = "pass `next` of the page before, with the same path and filters, or leave it out"
_FREE: Final = ("cursor", "limit")


def cursor_of(request: Request, *key: str) -> str:
    """A cursor after the entry with that key; it holds for the request's path and filters."""
    words = json.dumps([_fingerprint(request), *key], separators=(",", ":"))
    return base64.urlsafe_b64encode(words.encode()).decode().rstrip("=")


def after_id(request: Request, cursor: str | None) -> str:
    """The id that the page begins after; empty at the start. BadParameter for a cursor of another query."""
    return "" if cursor is None else _key(request, cursor, 1)[0]


def after_day(request: Request, cursor: str | None) -> tuple[date, str] | None:
    """The day and id that the page begins after; None at the start. BadParameter for a cursor of another query."""
    if cursor is None:
        return None
    day, found = _key(request, cursor, 2)
    try:
        return date.fromisoformat(day), found
    except ValueError as error:
        raise BadParameter(f"cursor {cursor!r} is damaged; {_SAYS}") from error


def _key(request: Request, cursor: str, size: int) -> list[str]:
    try:
        words = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError as error:
        raise BadParameter(f"cursor {cursor!r} is damaged; {_SAYS}") from error
    if not isinstance(words, list) or len(words) != size + 1 or not all(isinstance(word, str) for word in words):
        raise BadParameter(f"cursor {cursor!r} is damaged; {_SAYS}")
    if words[0] != _fingerprint(request):
        raise BadParameter(f"cursor {cursor!r} belongs to another query; {_SAYS}")
    return words[1:]


def _fingerprint(request: Request) -> str:
    filters = sorted((name, value) for name, value in request.query_params.multi_items() if name not in _FREE)
    return hashlib.sha256(json.dumps([request.url.path, filters]).encode()).hexdigest()[:12]
