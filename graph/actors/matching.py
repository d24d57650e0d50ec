"""Match names in somebody's table with the authority file, as the reconciliation service does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from stancegraph.graph.actors.authority import Authority
from stancegraph.graph.actors.candidate import Candidate
from stancegraph.graph.model import Actor
from stancegraph.graph.model.actor import KINDS
from stancegraph.graph.model.errors import UnknownActor

#: least score, in (0, 1], of a match that needs no second look, and its least distance from the next
CERTAIN, CLEAR = 0.9, 0.1
#: what a candidate of a kind that nobody asked for keeps of its score
OTHER_KIND: Final = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One cell to match.

    Attributes:
        kinds: country, organization, group or person; empty = any.
        strict: leave candidates of other kinds out; otherwise they only rank lower.
        context: words around the name, such as other cells of the row.
        on: the day on which the name was used; today when None.
    """

    text: str
    kinds: frozenset[str] = frozenset()
    strict: bool = False
    context: str = ""
    on: date | None = None
    limit: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A candidate: score in (0, 100]; `match` when it needs no second look."""

    actor: Actor
    description: str
    score: float
    match: bool


def matches(authority: Authority, query: Query) -> list[Match]:
    """Actors that the cell may name, best first; people as people, also while they speak for a state."""
    found = [*authority.resolve(query.text, context=query.context, on=query.on)]
    if not found or found[0].form == "role":
        least = found[0].score if found and _is_known(authority, found[0].actor) else 1.0
        named = authority.find(query.text, on=query.on, limit=query.limit)
        found += [replace(one, score=one.score * least) for one in named]  # the row's own state comes first
    scored: dict[str, tuple[float, Actor, str]] = {}
    for one in found:
        actor = one.person if one.person is not None and one.form != "role" else one.actor
        score = one.score * (1 if not query.kinds or actor.kind in query.kinds else OTHER_KIND)
        if query.strict and query.kinds and actor.kind not in query.kinds:
            continue
        if _is_known(authority, actor) and (actor.id not in scored or scored[actor.id][0] < score):
            scored[actor.id] = (score, actor, described(one))
    ranked = sorted(scored.values(), key=lambda one: (-one[0], one[1].id))[: query.limit]
    return list(_judged(ranked))


def _judged(ranked: Sequence[tuple[float, Actor, str]]) -> Iterable[Match]:
    for place, (score, actor, description) in enumerate(ranked):
        rest = max((other for other, _, _ in ranked[place + 1 :]), default=0.0)
        certain = place == 0 and score >= CERTAIN and score - rest >= CLEAR
        yield Match(actor=actor, description=description, score=round(100 * score, 1), match=certain)


def _is_known(authority: Authority, actor: Actor) -> bool:
    try:
        authority.actor(actor.id)
    except UnknownActor:
        return False
    return True


def described(one: Candidate) -> str:
    """A line that tells namesakes apart."""
    parts = (one.actor.kind if one.person is None else "person", one.country, one.sector, one.why)
    return ", ".join(part for part in parts if part)


def suggested(authority: Authority, prefix: str, *, limit: int) -> list[Match]:
    """Actors whose names begin with or contain these words."""
    found = authority.find(prefix, limit=limit)
    return [
        Match(actor=one.actor, description=described(one), score=round(100 * one.score, 1), match=False)
        for one in found
    ]


def kinds_like(prefix: str) -> list[str]:
    """Kinds of actors that contain these letters."""
    return [kind for kind in KINDS if prefix.lower() in kind]
