"""`stance serve`: the HTTP API."""

import logging
import signal
import socket
import sys
from contextlib import ExitStack
from typing import Annotated

import neo4j
import typer

from stancegraph.api.cli import options
from stancegraph.api.cli.output import note
from stancegraph.api.settings import Settings
from stancegraph.graph.browser import GUIDE, STYLE
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.stores.guests import GUEST, guest_bolt

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
    bolt_port: Annotated[
        int | None, typer.Option("--bolt-port", min=1, max=65535, help="For Neo4j Browser; 7687 when it is free.")
    ] = None,
    bolt_password: Annotated[
        str | None,
        typer.Option("--bolt-password", help="Opens the embedded graph to Neo4j Browser, user reader; 8 or more."),
    ] = None,
) -> None:
    """Serve the graph over HTTP until SIGTERM or Ctrl-C."""
    # the API is a second of imports that other verbs should not cost
    import uvicorn

    from stancegraph.api.app import create_app
    from stancegraph.api.keys import keys_of

    settings = Settings()
    settings = settings.model_copy(update={"graph": graph or settings.graph})
    if host not in LOOPBACK and not anyone and not keys_of(settings):
        raise BadParameter(f"{host} can be reached from elsewhere; set STANCEGRAPH_API_KEYS=read:KEY, or add --anyone")
    logging.basicConfig(stream=sys.stderr, level=settings.log_level.upper(), format="%(message)s")
    # uvicorn ends first and then passes SIGTERM on: the graph must be closed after it
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with options.opened(graph) as driver, listening(host, port) as door, ExitStack() as opened:
        _open_bolt(opened, driver, settings, bolt_password, bolt_port)
        app = create_app(driver, settings=settings)
        port = door.getsockname()[1]
        note(f"http://{host}:{port}/docs shows every route; Ctrl-C ends")
        note(f"in Neo4j Browser: :style http://localhost:{port}/browser/{STYLE}")
        note(f"                  :play http://localhost:{port}/browser/{GUIDE}")
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=GRACE))
        server.run(sockets=[door])


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there; BadParameter says why it cannot."""
    try:
        door = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise BadParameter(f"cannot listen on {host}:{port}: {error.strerror or error}; try another --port") from error
    # the connections that it accepts inherit it; without it each answer waits 40 ms for the client's acknowledgement
    door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return door


def _open_bolt(
    opened: ExitStack, driver: neo4j.Driver, settings: Settings, password: str | None, port: int | None
) -> None:
    """Open the embedded graph's Bolt when somebody set a password for it."""
    if password is None and settings.bolt_password is not None:
        password = settings.bolt_password.get_secret_value()
    if password is None:
        if port is not None or settings.bolt_port is not None:
            raise BadParameter("a Bolt port needs a password; set STANCEGRAPH_BOLT_PASSWORD, or add --bolt-password")
        return
    uri = opened.enter_context(guest_bolt(driver, password=password, port=port or settings.bolt_port))
    note(f"Neo4j Browser: connect to {uri}, user {GUEST}, the password that you set; it can read and nothing else")
