"""Resolve phrases against the authority file."""

from fastapi import APIRouter

from stancegraph.api.schemas.actors import LookupsIn, ResolvedOut
from stancegraph.api.schemas.base import Items
from stancegraph.graph.actors import authority
from stancegraph.graph.actors.answers import Lookup, answer

router = APIRouter(prefix="/v1/actors", tags=["actors"])


@router.post("/resolve")
def resolve_actors(given: LookupsIn) -> Items[ResolvedOut]:
    """Whom each phrase stands for on its day, in the order given."""
    asked = [Lookup(id=one.id, text=one.text, context=one.context or "", on=one.date) for one in given.items]
    return Items(items=[ResolvedOut.model_validate(answer(authority(), one)) for one in asked])
