"""Shapes that every answer shares."""

from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")


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


class NamedOut(Out):
    """An id with the name people read."""

    id: str
    name: str
