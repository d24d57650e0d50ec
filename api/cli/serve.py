"""`stance serve`: the HTTP API."""

from typing import Annotated

import typer
import uvicorn

from stancegraph.api.app import create_app
from stancegraph.api.cli import options
from stancegraph.api.cli.output import note
from stancegraph.api.settings import Settings
from stancegraph.graph.model.errors import BadParameter

LOOPBACK = ("127.0.0.1", "::1", "localhost")


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command()(serve)


def serve(
    graph: options.Location = None,
    host: Annotated[str, typer.Option(help="Address to listen on; beyond loopback only with --anyone.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535)] = 8000,
    anyone: Annotated[bool, typer.Option("--anyone", help="Let whoever reaches the address read.")] = False,
) -> None:
    """Serve the graph over HTTP until SIGTERM or Ctrl-C."""
    if host not in LOOPBACK and not anyone:
        raise BadParameter(f"{host} can be reached from elsewhere and nothing asks for a key; add --anyone to allow it")
    with options.opened(graph) as driver:
        note(f"http://{host}:{port}/docs shows every route; Ctrl-C ends")
        uvicorn.run(create_app(driver, settings=Settings()), host=host, port=port, log_level="warning")
