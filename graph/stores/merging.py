"""Actors, and targets, that a person called the same: what they say and do stands at one node, and can go back."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Final
from uuid import uuid4

import neo4j

from stancegraph.graph.stores.rows import Row, pair_id
from stancegraph.graph.stores.transact import Unit, read, write

#: stances moved in one transaction
MOVED: Final = 500
MERGED: Final = ("actors", "targets")
#: what else stands at an actor, and no typed edge is drawn from: who is quoted, who relays, who votes
HEARD: Final = (("spoken_away", "move_spoken"), ("reported_away", "move_reported"), ("cast_away", "move_cast"))


def known_as(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Id -> the id under which it is known, for all ids in the pairs (absorbed, kept); order does not matter.

    All that hang together are known under the one that no pair absorbs; where there are several, or none because the
    pairs go round, under the smallest of them.
    """
    edges = sorted(set(pairs))
    root: dict[str, str] = {end: end for pair in edges for end in pair}

    def find(one: str) -> str:
        while root[one] != one:
            root[one] = root[root[one]]
            one = root[one]
        return one

    for left, right in edges:
        low, high = sorted((find(left), find(right)))
        root[high] = low
    groups: dict[str, list[str]] = {}
    for one in sorted(root):
        groups.setdefault(find(one), []).append(one)
    absorbed = {left for left, _ in edges}
    return {one: min([i for i in group if i not in absorbed] or group) for group in groups.values() for one in group}


def settle_merges(graph: neo4j.Driver) -> None:
    """Move every stance to the nodes that its actor and its target are known under; what is there stays.

    Typed edges of the old place go; those of the new one are marked and drawn when the graph is settled.
    """
    for kind in MERGED:
        pairs = read(graph, "judged_pairs", {"kind": kind})
        ids = sorted({end for left, right, _ in pairs for end in (left, right)})
        if ids:
            _settle_kind(graph, kind, ids, known_as((left, right) for left, right, stands in pairs if stands))


def _settle_kind(graph: neo4j.Driver, kind: str, ids: list[str], known: Mapping[str, str]) -> None:
    now: dict[str, str] = {one: same or one for one, same in read(graph, f"same_{kind}", {"ids": ids})}
    wanted = {one: known.get(one, one) if known.get(one, one) in now else one for one in now}
    places = [
        {"id": one, "stands_at": place, "moves_to": wanted[one]}
        for one in sorted(now)
        for place in sorted({one, now[one]} - {wanted[one]})
    ]
    if places:
        roles = (("held_away", "move_held"),) if kind == "actors" else ()
        for find, move in (*roles, (f"toward_{kind}_away", f"move_toward_{kind}")):
            _move(graph, find, move, places)
        for find, move in HEARD if kind == "actors" else ():
            _move_heard(graph, find, move, places)
    called = [{"id": one, "same_as": None if same == one else same} for one, same in sorted(wanted.items())]
    changed = [row for row in called if (row["same_as"] or row["id"]) != now[row["id"] or ""]]
    if changed:
        write(graph, lambda unit: unit.run(f"call_{kind}", rows=changed))


def _move(graph: neo4j.Driver, find: str, move: str, places: Sequence[Row]) -> None:
    rows = iter(read(graph, find, {"rows": list(places)}))
    while chunk := list(islice(rows, MOVED)):
        _move_some(graph, move, [_moved(row, held=move == "move_held") for row in chunk])


def _move_heard(graph: neo4j.Driver, find: str, move: str, places: Sequence[Row]) -> None:
    found = iter(read(graph, find, {"rows": list(places)}))
    while chunk := list(islice(found, MOVED)):
        rows = [{"id": one, "actor_id": actor, "moves_to": place} for one, actor, place in chunk]
        _move_heard_some(graph, move, rows)


def _move_heard_some(graph: neo4j.Driver, move: str, rows: list[Row]) -> None:
    write(graph, lambda unit: unit.run(move, rows=rows))


def _moved(row: tuple[str, ...], *, held: bool) -> Row:
    stance_id, code, actor_id, target_id, old_pair, moves_to = row
    pair = pair_id(moves_to, code, target_id) if held else pair_id(actor_id, code, moves_to)
    return {"id": stance_id, "moves_to": moves_to, "pair_id": pair, "old_pair": old_pair}


def _move_some(graph: neo4j.Driver, move: str, rows: list[Row]) -> None:
    old = sorted({row["old_pair"] for row in rows})
    pairs = sorted({row["pair_id"] for row in rows} | set(old))
    mark = uuid4().hex

    def work(unit: Unit) -> None:
        unit.run("drop_edges", pair_ids=old)
        unit.run(move, rows=rows)
        unit.run("mark_unsettled", id=mark, pair_ids=pairs, stance_ids=[], article_ids=[])

    write(graph, work)
