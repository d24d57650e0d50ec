"""What users of the embedded engine may do: its file of groups, written before its first start."""

import json
from typing import Any, Final

from stancegraph.graph.stores.folder import EMBEDDED_DATABASE, Folder

#: group of those who read and nothing else
READER: Final = "reader"
#: milliseconds that one of their queries may take
READ_TIMEOUT: Final = 60_000


def write_groups(folder: Folder) -> None:
    """Let the engine know the group of readers; what else its file says stays."""
    path = folder.path / "config" / "server-groups.json"
    path.parent.mkdir(exist_ok=True)
    found: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else _groups()
    groups = found["databases"].setdefault(EMBEDDED_DATABASE, {"groups": {}})["groups"]
    wanted = _group(["readRecord"], timeout=READ_TIMEOUT)
    if groups.get(READER) != wanted:
        groups[READER] = wanted
        path.write_text(json.dumps(found, indent=2), "utf-8")


def _groups() -> dict[str, Any]:
    """What the engine itself writes when it has no file: admins may do all, everybody else nothing."""
    admin = _group(
        ["createRecord", "readRecord", "updateRecord", "deleteRecord"],
        rights=["updateSecurity", "updateSchema", "updateDatabaseSettings"],
    )
    return {"databases": {"*": {"groups": {"admin": admin, "*": _group([])}}}, "version": 2}


def _group(records: list[str], *, rights: list[str] | None = None, timeout: int = -1) -> dict[str, Any]:
    types = {"*": {"access": records}}
    return {"resultSetLimit": -1, "readTimeout": timeout, "access": rights or [], "types": types}
