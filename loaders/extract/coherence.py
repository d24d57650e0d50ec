"""What the stances of one article say of each other: demands of whom the holder reproaches, and the day of what is told twice."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.stance import Evidence, Stance

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

#: a day further back than this is background, and not the day of what the article tells elsewhere without one
_NEWS: Final = timedelta(days=7)


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


def settle_days(found: Sequence[Stance], dated: Collection[Evidence]) -> list[Stance]:
    """The stances in their order; what is told without a day has the one day that the article names for it elsewhere.

    Args:
        dated: the evidence whose clause names the day of its stance.
    """
    days: dict[tuple[str, ...], set[date]] = {}
    for stance in found:
        if stance.evidence in dated and stance.said_on_precision == "day":
            days.setdefault(_claim(stance), set()).add(stance.said_on)
    return [stance if stance.evidence in dated else _dated(stance, days.get(_claim(stance), set())) for stance in found]


def _dated(stance: Stance, days: set[date]) -> Stance:
    if len(days) != 1:
        return stance
    (day,) = days
    return replace(stance, said_on=day) if stance.said_on - day <= _NEWS else stance


def _claim(stance: Stance) -> tuple[str, ...]:
    return stance.actor.id, stance.code, str(stance.polarity), stance.target.id, stance.modality
