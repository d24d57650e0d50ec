"""The embedded engine: ArcadeDB in this process, answering Bolt on loopback."""

import random
import socket
from types import ModuleType
from typing import Any, Final

from stancegraph.cypher.catalog import load_all
from stancegraph.graph.model.errors import StoreError
from stancegraph.graph.stores.builds import load_build
from stancegraph.graph.stores.folder import EMBEDDED_DATABASE, Folder
from stancegraph.graph.stores.groups import write_groups

USER: Final = "root"
#: below the ports that systems hand out to clients
PORTS: Final = range(20_000, 32_000)
#: entries of the engine's report on its files that count damage; the rest counts what is there
DAMAGE: Final = (
    "totalErrors",
    "totalCorruptedRecords",
    "totalUndecodableRecords",
    "invalidLinks",
    "edgesMissingInReference",
    "edgesMissingOutReference",
    "missingReferenceBack",
    "crossLinkedChunks",
    "orphanedChunks",
)
#: what the engine is told of a graph at each start; the page size is that of files made from then on
SETTINGS: Final = {
    # two writers take turns at the version of the graph, so the engine finds nothing to merge; what it would keep of
    # each record for that, until the commit, costs a load a twelfth of its time
    "arcadedb.txPageSlotMerge": False,
    "arcadedb.graph.edgeAppendMerge": False,
    # a node or an edge is made when its row is read, not when the rows of a whole query were gathered
    "arcadedb.opencypher.bulkCreateBatchSize": 0,
    # a transaction copies every page that it touches; the engine's own default is twice as much
    "arcadedb.bucketDefaultPageSize": 32_768,
}
#: tries to find two ports that stay free until the engine takes them
TRIES: Final = 5


def start(folder: Folder) -> tuple[Any, int, int]:
    """Serve the folder; gives the server, its Bolt port and its HTTP port. The caller holds the folder's lock.

    Raises:
        StoreError: no build of the engine is installed, or it does not start.
    """
    build = load_build(folder)
    write_groups(folder)
    failure: Exception | None = None
    for _ in range(TRIES):
        port, http_port = _free_port(), _free_port()
        try:
            return _start(build, folder, port, http_port), port, http_port
        except Exception as error:  # noqa: BLE001  # the builds raise errors of their own, without a common class
            failure = error
            if "bind" not in str(error).lower() and "in use" not in str(error).lower():
                break
    raise StoreError(f"graph {folder.path}: the embedded engine does not start: {_line(failure)}") from failure


def damage(server: Any) -> dict[str, int]:
    """What the engine finds wrong in its files, by kind; empty when all is well. Reads the whole graph."""
    (report,) = [row.to_dict() for row in server.get_database(EMBEDDED_DATABASE).command("sql", "CHECK DATABASE")]
    return {name: report[name] for name in DAMAGE if report.get(name)}


def _start(build: ModuleType, folder: Folder, port: int, http_port: int) -> Any:
    config = {
        "host": "127.0.0.1",
        "http_port": http_port,
        "bolt_host": "127.0.0.1",
        "bolt_port": port,
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
    }
    server = build.create_server(root_path=str(folder.path), root_password=folder.secret(), config=config)
    server.start()
    try:
        is_new = not folder.has_database
        if is_new:
            server.create_database(EMBEDDED_DATABASE)
        database = server.get_database(EMBEDDED_DATABASE)
        # one fsync for each commit; the engine's own default loses commits when the power fails
        database.set_wal_flush("yes_full")
        for name, value in SETTINGS.items():
            database.command("sql", f"ALTER DATABASE `{name}` {value}")
        if is_new:
            _use_first_labels(database)
    except BaseException:
        server.stop()
        raise
    return server


def _use_first_labels(database: Any) -> None:
    """Number what Neo4j Browser draws before anything else.

    The page reads a node's number as JavaScript does, exact below 2 ** 53 only. The engine numbers nodes by label, in
    the order in which labels are first used: three files a label, 2 ** 47 numbers a file.
    """
    with database.transaction():
        database.command("opencypher", load_all("embedded")["first_labels"].text)


def _free_port() -> int:
    while True:
        port = random.choice(PORTS)
        with socket.socket() as trial:
            try:
                trial.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port


def _line(error: Exception | None) -> str:
    return " ".join(str(error).split())[:200]
