"""Questions by name."""

from typing import Any

from pydantic import BaseModel, Field


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
