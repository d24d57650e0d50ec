"""A graph in a folder: one process serves it, the others connect; when it ends, another one serves.

Every process that has the graph open wants the folder's lock. The one that gets it runs the engine and notes its
port; the others read the note each time they connect, so that an open driver finds the next server by itself.
The system drops the lock of a process that ends, however it ends.
"""

import atexit
import contextlib
import os
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import neo4j
from filelock import FileLock, Timeout
from neo4j.exceptions import ServiceUnavailable

from stancegraph.graph.model.errors import StoreError, StoreUnreachable
from stancegraph.graph.stores import engine
from stancegraph.graph.stores.folder import Folder, prepare

#: seconds between two looks at the lock of the process that serves
WATCH: Final = 0.05
#: seconds to wait for the process that holds the lock to answer
PATIENCE: Final = 30.0


class Host:
    """This process's part in one embedded graph; shared by all its drivers of that folder."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.pid = os.getpid()
        self.users = 0
        self._lock = FileLock(folder.lock, thread_local=False)
        self._server: Any = None
        self._ended = threading.Event()
        self._watcher: threading.Thread | None = None

    @property
    def serves(self) -> bool:
        """Whether this process runs the engine now."""
        return self._server is not None

    def join(self) -> None:
        """Serve the graph, or find who does; StoreUnreachable when the one who holds the lock does not answer."""
        until = time.monotonic() + PATIENCE
        while not self._try_to_serve():
            if self.folder.port() is not None:
                self._watcher = threading.Thread(target=self._watch, name="stancegraph-watch", daemon=True)
                self._watcher.start()
                return
            if time.monotonic() > until:
                raise StoreUnreachable(f"graph {self.folder.path}: in use by a process that does not answer")
            time.sleep(WATCH)

    def _try_to_serve(self) -> bool:
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        try:
            self.folder.note.unlink(missing_ok=True)
            self._server, bolt, http = engine.start(self.folder)
            self.folder.say_ports(bolt=bolt, http=http)
        except BaseException:
            self._lock.release()
            raise
        return True

    def _watch(self) -> None:
        """Take over when the serving process ends."""
        while not self._ended.wait(WATCH):
            with contextlib.suppress(StoreError):  # the next look tries again
                if self._try_to_serve():
                    return

    def addresses(self, _: neo4j.Address) -> Iterable[neo4j.Address]:
        """Where the graph is served now; the driver asks before each new connection and tries again later."""
        port = self.folder.port()
        if port is None:
            raise ServiceUnavailable(f"graph {self.folder.path}: nobody serves it at the moment")
        return [neo4j.Address(("127.0.0.1", port))]

    def damage(self) -> dict[str, int]:
        """What the engine finds wrong in its files, by kind; empty also when another process serves the graph."""
        return {} if self._server is None else engine.damage(self._server)

    def leave(self) -> None:
        """Stop the engine, when this process runs it, and let others take over."""
        self._ended.set()
        if self._watcher is not None:
            self._watcher.join()
        if self._server is not None:
            self.folder.note.unlink(missing_ok=True)
            server, self._server = self._server, None
            try:
                server.stop()
            finally:
                self._lock.release()


_HOSTS: dict[Path, Host] = {}
_GUARD = threading.Lock()


class EmbeddedDriver(neo4j.BoltDriver):
    """A Bolt driver whose `close` also lets go of the engine."""

    host: Host

    def forget_connections(self) -> None:
        """Close the idle connections; one to a server that ended, whose login it refused, would pass for a good one."""
        self._pool.deactivate(self._pool.address)

    def close(self) -> None:
        if self._closed:
            return
        super().close()
        _leave(self.host)


def open_embedded(path: Path) -> neo4j.Driver:
    """The graph in a folder, made when it is not there.

    Raises:
        BadParameter: the path is a file, or a folder of something else.
        StoreError: it cannot be written, or no engine can be started.
    """
    host = _join(prepare(path))
    try:
        auth = (engine.USER, host.folder.secret())
        driver = neo4j.GraphDatabase.driver("bolt://embedded:7687", auth=auth, resolver=host.addresses)
    except BaseException:
        _leave(host)
        raise
    driver.__class__ = EmbeddedDriver  # the driver has no public way to add to its `close`
    driver.host = host  # type: ignore[attr-defined]
    return driver


def _join(folder: Folder) -> Host:
    with _GUARD:
        key = folder.path.resolve()
        host = _HOSTS.get(key)
        if host is None:
            host = Host(folder)
            host.join()
            _HOSTS[key] = host
        host.users += 1
        return host


def _leave(host: Host) -> None:
    if host.pid != os.getpid():
        return  # a forked child holds a copy of what belongs to its parent
    with _GUARD:
        host.users -= 1
        if host.users <= 0 and _HOSTS.pop(host.folder.path.resolve(), None) is host:
            host.leave()


@atexit.register
def _leave_all() -> None:
    """Stop the engines that nobody closed, so that the last commits are in order on disk."""
    for host in list(_HOSTS.values()):
        if host.pid == os.getpid():
            host.leave()
    _HOSTS.clear()


def _forget() -> None:
    """After a fork: hosts and their threads stayed with the parent."""
    global _GUARD
    _GUARD = threading.Lock()
    _HOSTS.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
