"""Free Cypher in JSON."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

#: keys of parameters, as Cypher takes them
Name = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,99}$")]


class CypherIn(BaseModel):
    """One reading statement with its parameters."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {"statement": "RETURN $id AS id", "parameters": {"id": "RUS"}},
            ]
        },
    )

    statement: str = Field(min_length=1, max_length=10_000)
    parameters: dict[Name, Any] = Field(default_factory=dict)


class CypherOut(BaseModel):
    """Columns and rows; nodes, relationships and paths are objects."""

    model_config = ConfigDict(from_attributes=True)

    columns: list[str]
    rows: list[list[Any]]
    truncated: bool = Field(description="Whether the cap on rows or bytes cut the answer off.")
