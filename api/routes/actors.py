"""Actors: the list, one, its stances, positions and offices."""

from fastapi import APIRouter, Depends, Request

from stancegraph.api import params
from stancegraph.api.answers import Shaped
from stancegraph.api.cursors import after_id, cursor_of
from stancegraph.api.deps import GraphDep, versioned
from stancegraph.api.pages import Asked, stance_page
from stancegraph.api.schemas.actors import ActorOut, OfficeOut
from stancegraph.api.schemas.base import Items, Page
from stancegraph.api.schemas.positions import HeldOut
from stancegraph.api.schemas.stances import StancePage
from stancegraph.graph.holders import holder, holders, holders_on, offices
from stancegraph.graph.questions.holding import positions_of

router = APIRouter(prefix="/v1/actors", tags=["actors"], route_class=Shaped, dependencies=[Depends(versioned)])


@router.get("")
def list_actors(
    request: Request,
    graph: GraphDep,
    words: params.Words = "",
    kind: params.ActorKind = None,
    country: params.Country = None,
    on: params.On = None,
    limit: params.Limit = params.DEFAULT_LIMIT,
    cursor: params.CursorWords = None,
) -> Page[ActorOut]:
    """Actors of the graph by id, `q` being part of a name or id; with `on`, whom `q` named that day, best first."""
    if on is not None:
        named = holders_on(graph, words, on=on, kind=kind, country=country, limit=limit)
        return Page(items=[ActorOut.model_validate(one) for one in named])
    found = holders(graph, words=words, kind=kind, country=country, after_id=after_id(request, cursor), limit=limit)
    onward = cursor_of(request, found[-1].id) if len(found) == limit else None
    return Page(items=[ActorOut.model_validate(one) for one in found], next=onward)


@router.get("/{actor_id}")
def get_actor(graph: GraphDep, actor_id: params.ActorId) -> ActorOut:
    """One actor of the graph or of the authority file."""
    return ActorOut.model_validate(holder(graph, actor_id))


@router.get("/{actor_id}/stances")
def list_actor_stances(graph: GraphDep, actor_id: params.ActorId, asked: Asked) -> StancePage:
    """Stances the actor took, newest first."""
    return stance_page(graph, asked, actor_id=actor_id)


@router.get("/{actor_id}/positions")
def list_actor_positions(
    graph: GraphDep,
    actor_id: params.ActorId,
    as_of: params.AsOf = None,
    known_at: params.KnownAt = None,
    first_hand: params.FirstHand = False,
    half_life_days: params.HalfLife = params.DEFAULT_HALF_LIFE,
) -> Items[HeldOut]:
    """The actor's position on every target it spoke of; supporters' verdicts first."""
    found = positions_of(
        graph, actor=actor_id, as_of=as_of, known_at=known_at, first_hand=first_hand, half_life_days=half_life_days
    )
    return Items(items=[HeldOut.model_validate(one) for one in found])


@router.get("/{actor_id}/offices")
def list_actor_offices(graph: GraphDep, actor_id: params.ActorId) -> Items[OfficeOut]:
    """Tenures of a person, or in a state or body."""
    return Items(items=[OfficeOut.model_validate(one) for one in offices(graph, actor_id)])
