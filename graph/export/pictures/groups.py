"""Which nodes of a network belong together in a picture."""

from collections.abc import Mapping
from typing import Final

from stancegraph.graph.export.sanitizer import Flat, Scalar, is_two_mode

#: attributes that name a node's group, the first that any node has
ATTRIBUTES: Final = ("coalition", "side", "camp", "community", "group")
#: of a two-mode network without groups
_KINDS: Final = "bipartite"


def groups_of(found: Flat) -> tuple[str, Mapping[str, Scalar | None]]:
    """What stands before a group's name, and the group of each node, None where it has none."""
    chosen = next((name for name in ATTRIBUTES if any(name in one.attributes for one in found.nodes)), "")
    if not chosen and is_two_mode(found):
        names = {0: found.attributes.get("variable1", "actor"), 1: found.attributes.get("variable2", "target")}
        return "", {one.ends[0]: names[int(one.attributes[_KINDS])] for one in found.nodes}
    return f"{chosen} ", {one.ends[0]: one.attributes.get(chosen) for one in found.nodes}
