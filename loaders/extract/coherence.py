"""What the stances of one article say of each other: demands of whom the holder reproaches, the day of what is told twice, ballots on one text."""

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

#: one casts one of these on a text; a veto is a vote against it
_BALLOTS = {"VOTES_FOR": 1, "ABSTAINS": 0, "VOTES_AGAINST": -1, "VETOES": -1}
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


def earlier_ballots(found: Sequence[Stance]) -> set[Stance]:
    """Ballots that cannot be on the text on which they seem to be: `which had abstained in October, voted for the text`."""
    cast: dict[tuple[str, str], list[Stance]] = {}
    for stance in found:
        if stance.code in _BALLOTS and stance.modality == "asserted":
            cast.setdefault((stance.actor.id, stance.target.id), []).append(stance)
    return {
        stance
        for ballots in cast.values()
        for stance in ballots
        if any(other.said_on > stance.said_on and _differ(other, stance) for other in ballots)
    }


def _differ(one: Stance, other: Stance) -> bool:
    return _BALLOTS[one.code] != _BALLOTS[other.code]
