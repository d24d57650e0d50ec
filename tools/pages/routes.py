"""docs/routes.md: every route of the HTTP API with its parameters."""

import json
from typing import Any

import openapi
from markdown import paragraphs, table


def page() -> str:
    """One section a tag of the OpenAPI description."""
    described = json.loads(openapi.page())
    sections: dict[str, list[list[str]]] = {}
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            sections.setdefault(operation.get("tags", ["other"])[0], []).append(_row(path, method, operation))
    intro = (
        "Written from [openapi.json](openapi.json), which the server sends at `/openapi.json` and shows at `/docs`. "
        "Errors are `application/problem+json`; see [errors.md](errors.md)."
    )
    tables = [
        paragraphs(f"## {tag}", table(["route", "what it answers", "parameters"], rows))
        for tag, rows in sections.items()
    ]
    return paragraphs("# Routes", intro, *tables)


def _row(path: str, method: str, operation: dict[str, Any]) -> list[str]:
    said = operation.get("description") or operation.get("summary") or ""
    return [f"`{method.upper()} {path}`", said, ", ".join(_parameter(one) for one in operation.get("parameters", []))]


def _parameter(one: dict[str, Any]) -> str:
    return f"`{one['name']}`" + (" (required)" if one.get("required") and one["in"] != "path" else "")
