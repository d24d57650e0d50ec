"""The folder of an embedded graph: its marker, lock, secret and note of where it is served.

graph.json    says that the folder is a graph, and its format
lock          held by the process that serves the graph
secret        password of the loopback server, 0600
bolt.json     address of the serving process, 0600; gone while nobody serves
databases/    the engine's own files
log/          the engine's log
"""

import json
import os
import secrets
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from stancegraph.graph.model.errors import BadParameter, StoreError

#: the database of an embedded graph
EMBEDDED_DATABASE: Final = "neo4j"
#: format of the folder; a newer one is refused
FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class Folder:
    """An embedded graph on disk."""

    path: Path

    @property
    def lock(self) -> Path:
        return self.path / "lock"

    @property
    def note(self) -> Path:
        return self.path / "bolt.json"

    @property
    def log(self) -> Path:
        return self.path / "log"

    @property
    def has_database(self) -> bool:
        return (self.path / "databases" / EMBEDDED_DATABASE).is_dir()

    def secret(self) -> str:
        """The server's password, made on first use; only the process that holds the lock may make it."""
        path = self.path / "secret"
        if not path.exists():
            _write_private(path, secrets.token_urlsafe(24))
        return path.read_text("utf-8")

    def port(self, protocol: str = "bolt") -> int | None:
        """Where the graph is served now, `bolt` or `http`, as its server noted; None while nobody serves."""
        try:
            return int(json.loads(self.note.read_text("utf-8"))[protocol])
        except (FileNotFoundError, ValueError, KeyError):
            return None

    def say_ports(self, *, bolt: int, http: int) -> None:
        _write_private(self.note, json.dumps({"bolt": bolt, "http": http, "pid": os.getpid()}))


def prepare(path: Path) -> Folder:
    """The folder, made when it is not there.

    Raises:
        BadParameter: it is a file, or holds other things than a graph.
        StoreError: it cannot be read or written, or was made by a newer version.
    """
    try:
        return _prepare(path)
    except (NotADirectoryError, FileExistsError) as error:
        raise BadParameter(f"graph {path}: a file is in the way; name a folder") from error
    except OSError as error:
        raise StoreError(f"graph {path}: cannot be written: {error.strerror or error}") from error


def _prepare(path: Path) -> Folder:
    path.mkdir(parents=True, exist_ok=True)
    marker = path / "graph.json"
    if not marker.exists():
        strangers = sorted(entry.name for entry in path.iterdir() if not entry.match("graph.json.*.new"))
        if strangers and not marker.exists():
            raise BadParameter(f"graph {path}: not a graph: it holds {strangers[:3]}; name a graph, or an empty folder")
        _write_private(marker, json.dumps({"format": FORMAT, "what": "a stancegraph graph"}))
    try:
        made = int(json.loads(marker.read_text("utf-8"))["format"])
    except (ValueError, KeyError, TypeError) as error:
        raise BadParameter(f"graph {path}: not a graph: graph.json does not say its format") from error
    if made > FORMAT:
        raise StoreError(f"graph {path}: made by a newer stancegraph (format {made}, here {FORMAT}); upgrade")
    if not os.access(path, os.W_OK):
        raise StoreError(f"graph {path}: cannot be written: permission denied")
    return Folder(path)


def _write_private(path: Path, text: str) -> None:
    """Write a whole file that only its owner reads; readers see the old or the new one, never a part."""
    handle, draft = tempfile.mkstemp(prefix=f"{path.name}.", suffix=".new", dir=path.parent)
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(draft, path)
    except BaseException:
        Path(draft).unlink()
        raise
