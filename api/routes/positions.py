"""One actor and one target: the position, the timeline, the dyad."""

from fastapi import APIRouter, Depends

from stancegraph.api import params
from stancegraph.api.answers import Shaped
from stancegraph.api.deps import GraphDep, versioned
from stancegraph.api.schemas.base import Items
from stancegraph.api.schemas.positions import DyadDayOut, PositionOfOut
from stancegraph.api.schemas.stances import EvidenceOut
from stancegraph.graph.questions.deeds import dyad_timeline, timeline_of
from stancegraph.graph.questions.holding import position_on
from stancegraph.graph.reading import BEGIN, END

router = APIRouter(prefix="/v1", tags=["positions"], route_class=Shaped, dependencies=[Depends(versioned)])


@router.get("/positions/{actor_id}/{target_id:path}")
def get_position(
    graph: GraphDep,
    actor_id: params.ActorId,
    target_id: params.TargetId,
    as_of: params.AsOf = None,
    known_at: params.KnownAt = None,
    first_hand: params.FirstHand = False,
    half_life_days: params.HalfLife = params.DEFAULT_HALF_LIFE,
) -> PositionOfOut:
    """The actor's position on the target, what it is based on, and what would overturn it."""
    found = position_on(
        graph,
        actor=actor_id,
        target=target_id,
        as_of=as_of,
        known_at=known_at,
        first_hand=first_hand,
        half_life_days=half_life_days,
    )
    return PositionOfOut.model_validate(found[0])


@router.get("/timelines/{actor_id}/{target_id:path}")
def get_timeline(
    graph: GraphDep,
    actor_id: params.ActorId,
    target_id: params.TargetId,
    since: params.Since = None,
    until: params.Until = None,
    known_at: params.KnownAt = None,
    first_hand: params.FirstHand = False,
) -> Items[EvidenceOut]:
    """What the actor said on the target, oldest first, each stance with its closest evidence."""
    found = timeline_of(
        graph,
        actor=actor_id,
        target=target_id,
        since=since or BEGIN,
        until=until or END,
        known_at=known_at,
        first_hand=first_hand,
    )
    return Items(items=[EvidenceOut.model_validate(one) for one in found])


@router.get("/dyads/{actor_id}/{target_id:path}")
def get_dyad(
    graph: GraphDep,
    actor_id: params.ActorId,
    target_id: params.TargetId,
    since: params.Since = None,
    until: params.Until = None,
) -> Items[DyadDayOut]:
    """Day by day, what the actor did and said towards the target, with Goldstein values."""
    found = dyad_timeline(graph, actor=actor_id, target=target_id, since=since or BEGIN, until=until or END)
    return Items(items=[DyadDayOut.model_validate(one) for one in found])
