"""`stance serve`: the HTTP API."""

import logging
import signal
import socket
import sys
from typing import Annotated

import typer
import uvicorn

from stancegraph.api.app import create_app
from stancegraph.api.cli import options
from stancegraph.api.cli.output import note
from stancegraph.api.keys import keys_of
from stancegraph.api.settings import Settings
from stancegraph.graph.model.errors import BadParameter

LOOPBACK = ("127.0.0.1", "::1", "localhost")
#: seconds that open connections, streams among them, have to end
GRACE = 5


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
    settings = Settings()
    if host not in LOOPBACK and not anyone and not keys_of(settings):
        raise BadParameter(f"{host} can be reached from elsewhere; set STANCEGRAPH_API_KEYS=read:KEY, or add --anyone")
    logging.basicConfig(stream=sys.stderr, level=settings.log_level.upper(), format="%(message)s")
    # uvicorn ends first and then passes SIGTERM on: the graph must be closed after it
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with options.opened(graph) as driver, listening(host, port) as door:
        app = create_app(driver, settings=settings)
        note(f"http://{host}:{door.getsockname()[1]}/docs shows every route; Ctrl-C ends")
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=GRACE))
        server.run(sockets=[door])


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there; BadParameter says why it cannot."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise BadParameter(f"cannot listen on {host}:{port}: {error.strerror or error}; try another --port") from error
