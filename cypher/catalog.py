"""Read the query files and check their headers against their bodies.

A file `NAME.cypher` serves both engines. Where a dialect forces a second text, it stands beside the first
as `NAME.neo4j.cypher` or `NAME.embedded.cypher` with the same header.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Final, LiteralString, cast

_TAG = re.compile(r"^//\s*(name|doc|param|returns|question|version):\s*(.+)$")
_USED = re.compile(r"\$([a-z_][a-z0-9_]*)")
_ALIAS = re.compile(r"\bAS ([a-z_][a-z0-9_]*)")
_LAST_RETURN = re.compile(r".*\bRETURN\b", re.DOTALL)
KINDS: Final = ("schema", "load", "queries", "checks")
ENGINES: Final = ("embedded", "neo4j")


@dataclass(frozen=True, slots=True)
class Query:
    """One named query.

    Attributes:
        name: file stem; unique over all folders.
        kind: folder name: schema, load, queries or checks.
        doc: one sentence.
        params: parameter name -> Cypher type, as in the header.
        returns: column name -> Cypher type, in order.
        text: the whole file, sent to the engine as is.
        engines: the engines that the file serves.
        version: of a schema step, the schema version it came with, 1 or more; 0 for every other kind.
        question: what the query answers, as a person would ask it; empty where the file names none.
    """

    name: str
    kind: str
    doc: str
    params: Mapping[str, str]
    returns: Mapping[str, str]
    text: LiteralString
    engines: tuple[str, ...] = ENGINES
    version: int = 0
    question: str = ""


def parse(name: str, kind: str, text: str, *, engines: tuple[str, ...] = ENGINES) -> Query:
    """Parse one file; ValueError names the file when header and body differ."""
    where = f"cypher/{kind}/{name}.cypher"
    tags: dict[str, list[str]] = {}
    for line in text.splitlines():
        if match := _TAG.match(line):
            tags.setdefault(match[1], []).append(match[2].strip())
    body = "\n".join(line for line in text.splitlines() if not line.startswith("//"))
    if tags.get("name") != [name]:
        raise ValueError(f"{where}: // name: must be {name}")
    if not tags.get("doc"):
        raise ValueError(f"{where}: // doc: is missing")
    params = _pairs(tags.get("param", []))
    if set(params) != (used := set(_USED.findall(body))):
        raise ValueError(f"{where}: header says {sorted(params)}, body uses {sorted(used)}")
    version = int(tags.get("version", ["0"])[0])
    if (kind == "schema") != (version > 0):
        raise ValueError(f"{where}: schema files, and no others, say // version: 1 or more")
    returns = _pairs(tags.get("returns", []))
    last = _LAST_RETURN.match(body)
    if list(returns) != (aliased := _ALIAS.findall(body[last.end() :]) if last else []):
        raise ValueError(f"{where}: header returns {list(returns)}, body returns {aliased}")
    return Query(
        name,
        kind,
        " ".join(tags["doc"]),
        MappingProxyType(params),
        MappingProxyType(returns),
        cast(LiteralString, text),  # type: ignore[redundant-cast]  # pyright needs it
        engines,
        version,
        " ".join(tags.get("question", [])),
    )


def _pairs(lines: list[str]) -> dict[str, str]:
    return {name: kind for name, kind in (line.split(None, 1) for line in lines)}


@cache
def load_all(engine: str) -> Mapping[str, Query]:
    """Every query that an engine runs, by name; ValueError on a bad header or one that differs between dialects."""
    found: dict[str, Query] = {}
    for query in _files():
        if engine in query.engines:
            known = found.get(query.name)
            if known and (known.params, known.returns, known.kind) != (query.params, query.returns, query.kind):
                raise ValueError(f"two different queries are named {query.name}")
            if known is None or len(query.engines) == 1:
                found[query.name] = query
    return MappingProxyType(found)


@cache
def _files() -> tuple[Query, ...]:
    root: Traversable = files("stancegraph.cypher")
    return tuple(
        _read(kind, entry)
        for kind in KINDS
        for entry in sorted(root.joinpath(kind).iterdir(), key=lambda e: e.name)
        if entry.name.endswith(".cypher")
    )


def _read(kind: str, entry: Traversable) -> Query:
    name, _, engine = entry.name.removesuffix(".cypher").partition(".")
    if engine and engine not in ENGINES:
        raise ValueError(f"cypher/{kind}/{entry.name}: no engine {engine!r}; there are {list(ENGINES)}")
    return parse(name, kind, entry.read_text("utf-8"), engines=(engine,) if engine else ENGINES)
