"""Networks of agreement and conflict, as JSON or in the formats of other tools."""

from itertools import islice
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from stancegraph.api.answers import JSON, liking
from stancegraph.api.deps import GraphDep, versioned
from stancegraph.api.networks import Kind, Wanted
from stancegraph.api.schemas.base import Items
from stancegraph.api.schemas.networks import NetworkOut
from stancegraph.graph.export import formats
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks.kinds import computed
from stancegraph.graph.networks.network import Network
from stancegraph.graph.networks.sketch import sketch, written

router = APIRouter(prefix="/v1/networks", tags=["networks"], dependencies=[Depends(versioned)])

#: windows that one answer may hold
WINDOWS: Final = 1000
_MEDIA: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {one.media_type.partition(";")[0]: {} for one in formats().values()}}
}
_Format = Annotated[
    str | None,
    Query(alias="format", description="json or a format of other tools; else by Accept.", examples=["graphml"]),
]


@router.get("/{kind}", response_model=Items[NetworkOut], responses=_MEDIA)
def get_network(
    request: Request,
    graph: GraphDep,
    wanted: Wanted,
    kind: Annotated[Kind, Path(description="twomode: actors by targets; else actors by actors.")],
    name: _Format = None,
) -> Any:
    """The network of the range, or one for each window, every tie with its stances."""
    chosen = name or _accepted(request.headers.get("accept", "*/*"))
    found = wanted.events(graph)
    each = list(islice(computed(found, wanted.settings(kind, found), every=wanted.every), WINDOWS + 1))
    if len(each) > WINDOWS:
        raise BadParameter(f"more than {WINDOWS} windows; take a shorter range or a larger unit")
    if chosen == "json":
        return Items(items=[NetworkOut.model_validate(sketch(one)) for one in each])
    return _file(each, chosen)


def _file(each: list[Network], name: str) -> Response:
    if name not in formats():
        raise BadParameter(f"no format {name[:200]!r}; there are {['json', *formats()]}")
    chosen = formats()[name]
    return Response(written(each, chosen.name, chosen.write), media_type=chosen.media_type, headers={"Vary": "Accept"})


def _accepted(header: str) -> str:
    offered = {"json": JSON} | {name: one.media_type.partition(";")[0] for name, one in formats().items()}
    liked = {name: max(liking(one, media) for one in header.split(",")) for name, media in offered.items()}
    return max(liked, key=lambda name: liked[name])
