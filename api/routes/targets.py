"""Targets: the list, one, and the camps on it."""

from fastapi import APIRouter, Depends, Request

from stancegraph.api import params
from stancegraph.api.answers import Shaped
from stancegraph.api.cursors import after_id, cursor_of
from stancegraph.api.deps import GraphDep, versioned
from stancegraph.api.schemas.base import Items, Page
from stancegraph.api.schemas.positions import HeldOut
from stancegraph.api.schemas.targets import TargetOut
from stancegraph.graph.questions.holding import camps_on
from stancegraph.graph.targets import target, targets

router = APIRouter(prefix="/v1/targets", tags=["targets"], route_class=Shaped, dependencies=[Depends(versioned)])


@router.get("")
def list_targets(
    request: Request,
    graph: GraphDep,
    words: params.Words = "",
    kind: params.TargetKind = None,
    limit: params.Limit = params.DEFAULT_LIMIT,
    cursor: params.CursorWords = None,
) -> Page[TargetOut]:
    """Targets that stances are about, by id; `q` is part of a name or id."""
    found = targets(graph, words=words, kind=kind, after_id=after_id(request, cursor), limit=limit)
    onward = cursor_of(request, found[-1].id) if len(found) == limit else None
    return Page(items=[TargetOut.model_validate(one) for one in found], next=onward)


@router.get("/{target_id:path}/camps")
def list_camps(
    graph: GraphDep,
    target_id: params.TargetId,
    as_of: params.AsOf = None,
    known_at: params.KnownAt = None,
    first_hand: params.FirstHand = False,
    half_life_days: params.HalfLife = params.DEFAULT_HALF_LIFE,
) -> Items[HeldOut]:
    """Every actor's position on the target: supporters, opponents, mixed, neutral."""
    found = camps_on(
        graph, target=target_id, as_of=as_of, known_at=known_at, first_hand=first_hand, half_life_days=half_life_days
    )
    return Items(items=[HeldOut.model_validate(one) for one in found])


@router.get("/{target_id:path}")
def get_target(graph: GraphDep, target_id: params.TargetId) -> TargetOut:
    """One target, whatever its kind; its id may hold slashes, as UN symbols do."""
    return TargetOut.model_validate(target(graph, target_id))
