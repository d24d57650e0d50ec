"""What a position is weighed from: who says it, when, with which sign, at what distance, in which family of articles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Final, TypeVar

from stancegraph.graph.model.stance import HELD

_RANK: Final = attrgetter("distance", "stance_id", "evidence_id", "family_id")
_DAY: Final = attrgetter("said_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A stance as one piece of evidence tells it, without its words.

    Attributes:
        family_id: near-copies of one text are one voice; the article's own id when it has no family.
        actor_name, target_name: as the graph names them today, after any merge.
        distance: 0 = the holder's own words, +1 for each actor between.
    """

    stance_id: str
    evidence_id: str
    family_id: str
    actor_id: str
    actor_name: str
    target_id: str
    target_name: str
    polarity: int
    modality: str = "asserted"
    said_on: date
    distance: int = 0

    @property
    def is_first_hand(self) -> bool:
        """Whether nobody stands between the holder and the words."""
        return self.distance == 0

    @property
    def is_held(self) -> bool:
        """Whether the modality counts for a position: asserted, planned or conditional."""
        return self.modality in HELD

    def is_known(self, known_at: datetime | None) -> bool:
        """Whether the graph held it at that moment; a bare voice is one of the graph as it stands, known_at None."""
        return known_at is None

    def counts(self, *, known_at: datetime | None = None, first_hand: bool = False) -> bool:
        """Whether it is held, the graph knew it then (None = knows it now), and the words may be these."""
        return self.is_held and self.is_known(known_at) and (self.is_first_hand or not first_hand)


V = TypeVar("V", bound=Voice)


def counted(
    said: Iterable[V], *, as_of: date, known_at: datetime | None = None, first_hand: bool = False
) -> Iterator[V]:
    """Those that count towards a position: held, said on or before `as_of`, known at `known_at`."""
    for found in said:
        if found.said_on <= as_of and found.counts(known_at=known_at, first_hand=first_hand):
            yield found


def voices(said: Iterable[V]) -> list[V]:
    """One a family: its newest stance; ties go to the least distance, then to the smallest ids. Newest first."""
    ranked = sorted(said, key=_RANK)
    ranked.sort(key=_DAY, reverse=True)  # keeps the order within a day
    first: dict[str, V] = {}
    for found in ranked:
        first.setdefault(found.family_id, found)
    return list(first.values())
