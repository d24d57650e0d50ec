"""Colours that people who see few colours can tell apart; a sign never speaks by its colour alone.

References:
    Okabe, M., Ito, K. (2008). Color universal design: how to make figures and presentations that are friendly to
    colorblind people. https://jfly.uni-koeln.de/color/
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

#: blue agrees, vermilion is in conflict, grey is neither
EDGE: Final[Mapping[int, str]] = MappingProxyType({1: "#0072B2", -1: "#D55E00", 0: "#7F7F7F"})
#: line styles by sign: solid, dashed, dotted
LINE: Final[Mapping[int, str]] = MappingProxyType({1: "line", -1: "dashed", 0: "dotted"})
GROUPS: Final = ("#56B4E9", "#E69F00", "#009E73", "#CC79A7", "#F0E442", "#0072B2", "#D55E00")
PLAIN: Final = "#DDDDDD"


def group_colours(groups: list[object]) -> dict[object, str]:
    """A colour for each distinct group, in order of their names; grey for None and for those beyond the palette."""
    named = sorted({one for one in groups if one is not None}, key=str)
    found = {one: GROUPS[place] if place < len(GROUPS) else PLAIN for place, one in enumerate(named)}
    return {None: PLAIN, **found}
