"""What the stances of one article say of each other: demands of whom the holder reproaches, and nouns that only take up what was told."""

from collections.abc import Sequence
from dataclasses import replace

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.stance import Stance

#: reproaches: who holds one towards somebody demands of him that he stop
_REPROACHES = frozenset(
    {
        "CONDEMNS",
        "ACCUSES",
        "REJECTS",
        "OPPOSES",
        "SANCTIONS",
        "PROTESTS",
        "THREATENS",
        "EXPELS",
        "DERECOGNIZES",
        "WARNS",
    }
)


def settle_demands(found: Sequence[Stance]) -> list[Stance]:
    """The stances in their order; an appeal to an actor whom its holder reproaches elsewhere in the article is a demand of him."""
    reproached = frozenset(
        (s.actor.id, s.target.country) for s in found if s.code in _REPROACHES and s.target.country is not None
    )
    return [_settled(stance, reproached) for stance in found]


def _settled(stance: Stance, reproached: frozenset[tuple[str, str | None]]) -> Stance:
    if (
        stance.code != "DEMANDS"
        or stance.polarity != 0
        or stance.modality == "negated"
        or not isinstance(stance.target, Actor)
    ):
        return stance
    return replace(stance, polarity=-1) if (stance.actor.id, stance.target.country) in reproached else stance
