"""The API's own description."""

from typing import Any

from fastapi import FastAPI

from stancegraph.api.answers import CSV, JSON, LINES, LISTS, SPARSE


def describe(app: FastAPI) -> None:
    """Let errors be described as problem+json, which is how they are sent."""
    plain = app.openapi

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = plain()
            for path in schema["paths"].values():
                for operation in path.values():
                    _as_problems(operation["responses"])
                    if any(one["name"] == "fields" for one in operation.get("parameters", [])):
                        _in_shapes(operation["responses"]["200"]["content"], schema["components"]["schemas"])
            schema["components"]["schemas"].pop("HTTPValidationError", None)
            schema["components"]["schemas"].pop("ValidationError", None)
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]  # the documented way to extend it


def _as_problems(responses: dict[str, Any]) -> None:
    for status, response in responses.items():
        content = response.get("content", {})
        for own in {"application/json", "text/html"} & set(content) if status.startswith(("4", "5")) else ():
            content["application/problem+json"] = content.pop(own)


def _in_shapes(content: dict[str, Any], schemas: dict[str, Any]) -> None:
    """Name the shapes besides JSON that the answer can be asked for in."""
    content[SPARSE] = {"schema": {"type": "object", "description": "The same with the fields asked for only."}}
    name = content[JSON]["schema"].get("$ref", "").rpartition("/")[2]
    if set(LISTS) & set(schemas.get(name, {}).get("properties", {})):
        content[LINES] = {"schema": {"type": "string", "description": "One entry a line; Link names the next page."}}
        content[CSV] = {
            "schema": {"type": "string", "description": "RFC 4180 with a header; Link names the next page."}
        }
