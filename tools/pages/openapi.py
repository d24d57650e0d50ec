"""docs/openapi.json: the contract of the HTTP API."""

import json
from typing import cast

import neo4j

from stancegraph.api.app import create_app
from stancegraph.api.settings import Settings

FILE = "openapi.json"


def page() -> str:
    """The description as the server sends it; no graph is needed to write it."""
    app = create_app(cast(neo4j.Driver, None), settings=Settings())
    return json.dumps(app.openapi(), ensure_ascii=False, indent=2) + "\n"
