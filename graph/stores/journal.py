"""The feed of changes: what each transaction did, in the order of the commits."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4

from stancegraph.graph.stores.rows import Row
from stancegraph.graph.stores.transact import Unit

#: digits of a change's id: ids in order of time are in order of their letters
DIGITS: Final = 16
#: what can happen to things: recorded; no longer counted because it was judged, or because its article was retracted;
#: counted again; a person's word given, or taken back
KINDS: Final = ("judged", "withdrawn", "added", "superseded", "retracted", "restored")
THINGS: Final = ("article", "stance", "evidence", "vote", "judgement")


def now() -> str:
    """This moment as ISO text with its zone."""
    return datetime.now(UTC).isoformat()


@dataclass(slots=True)
class Journal:
    """What one transaction does, gathered by kind of change and kind of thing."""

    entries: dict[str, dict[str, dict[str, None]]] = field(default_factory=dict)

    def note(self, kind: str, thing: str, ids: Iterable[str]) -> None:
        """Remember that this happened to these things; nothing when there are none."""
        for found in ids:
            self.entries.setdefault(kind, {}).setdefault(thing, {})[found] = None

    def write(self, unit: Unit, *, at: str, version: str | None = None) -> None:
        """Write it and give the graph a version, a new one or that of this transaction; nothing when nothing happened."""
        kinds = [kind for kind in KINDS if kind in self.entries]
        if not kinds:
            return
        ((last, _),) = unit.run("advance_version", version=version or uuid4().hex, changed_at=at, count=len(kinds))
        first = last - len(kinds) + 1
        unit.run("changes", rows=[self._row(first + n, kind) for n, kind in enumerate(kinds)], at=at)

    def _row(self, number: int, kind: str) -> Row:
        named = {f"{thing}_ids": list(self.entries[kind].get(thing, {})) for thing in THINGS}
        return {"id": f"{number:0{DIGITS}}", "kind": kind} | named
