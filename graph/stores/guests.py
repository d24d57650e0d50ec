"""Others' Bolt clients on an embedded graph, such as Neo4j Browser: a user that can read and nothing else, on a port
that stays the same whichever process serves the graph."""

import base64
import json
import select
import socket
import socketserver
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any, Final

import neo4j

from stancegraph.graph.model.errors import BadParameter, StoreError
from stancegraph.graph.stores.embedded import EmbeddedDriver
from stancegraph.graph.stores.engine import USER
from stancegraph.graph.stores.folder import EMBEDDED_DATABASE, Folder
from stancegraph.graph.stores.groups import READER

#: name of the user that reads
GUEST: Final = "reader"
#: the port that Bolt clients try first
PORT: Final = 7687
#: characters of a password, as Neo4j wants them
SHORTEST: Final = 8
#: seconds for the engine to take a user in
PATIENCE: Final = 10.0
#: bytes passed on at a time
BLOCK: Final = 65_536


@contextmanager
def guest_bolt(graph: neo4j.Driver, *, password: str, port: int | None = None) -> Iterator[str]:
    """A bolt:// address at which GUEST may read the graph with that password, until the context ends.

    Args:
        port: on loopback; None = 7687, or any other when that is taken.

    Raises:
        BadParameter: the graph is no embedded one, the password is shorter than 8 characters, or the port is taken.
        StoreError: the engine does not take the user in.
    """
    if not isinstance(graph, EmbeddedDriver):
        raise BadParameter("the graph is on a Neo4j server: connect Neo4j Browser to it with the server's own users")
    if len(password) < SHORTEST:
        raise BadParameter(f"the password of the Bolt port has {len(password)} characters; it needs {SHORTEST} or more")
    folder = graph.host.folder
    with _relay(folder, port) as server:
        admit(folder, password)
        Thread(target=server.serve_forever, name="stancegraph-bolt", daemon=True).start()
        try:
            yield f"bolt://localhost:{server.server_address[1]}"
        finally:
            server.shutdown()
            dismiss(folder)


def admit(folder: Folder, password: str) -> None:
    """Let GUEST in with this password, and with no earlier one."""
    dismiss(folder)
    who = {"name": GUEST, "password": password, "databases": {EMBEDDED_DATABASE: [READER]}}
    if (refused := _command(folder, f"create user {json.dumps(who)}")) is not None:
        raise StoreError(f"graph {folder.path}: the engine does not take a user in: {refused}")


def dismiss(folder: Folder) -> None:
    """Let GUEST in no more; it may never have been there."""
    _command(folder, f"drop user {GUEST}")


def _command(folder: Folder, command: str) -> str | None:
    """Run a command on the engine's server; what it says when it refuses."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{folder.port('http')}/api/v1/server",
        data=json.dumps({"command": command}).encode(),
        headers={"Authorization": "Basic " + base64.b64encode(f"{USER}:{folder.secret()}".encode()).decode()},
    )
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE):
            return None
    except urllib.error.HTTPError as error:
        with error:
            return error.read(300).decode("utf-8", "replace")
    except OSError as error:
        return str(error)


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    folder: Folder


class _Passing(socketserver.BaseRequestHandler):
    """One client's connection, passed on to the process that serves the graph now."""

    server: Any

    def handle(self) -> None:
        port = self.server.folder.port()
        if port is None:
            return
        with socket.create_connection(("127.0.0.1", port)) as onward:
            other = {self.request: onward, onward: self.request}
            while True:
                for ready in select.select(list(other), [], [])[0]:
                    try:
                        block = ready.recv(BLOCK)
                        if block:
                            other[ready].sendall(block)
                    except OSError:
                        return
                    if not block:
                        return


def _relay(folder: Folder, port: int | None) -> _Server:
    failure: OSError | None = None
    for tried in [PORT, 0] if port is None else [port]:
        try:
            server = _Server(("127.0.0.1", tried), _Passing)
        except OSError as error:
            failure = error
            continue
        server.folder = folder
        return server
    raise BadParameter(f"Bolt port {port}: {failure and failure.strerror}; name another one") from failure
