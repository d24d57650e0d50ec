"""One stance as one piece of evidence tells it: what answers are computed from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from stancegraph.graph.model.stance import HELD

_Rank = tuple[int, int, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """A stance, one piece of its evidence, and the article that prints it.

    Attributes:
        family_id: near-copies of one text are one voice; the article's own id when it has no family.
        actor_name, target_name, target_kind: as the graph names them today, after any merge.
        distance: 0 = the holder's own words, +1 for each actor between.
        recorded_at: when both the stance and this evidence were in the graph.
        superseded_at: when either of them ceased to count; None = both live.
        absent_from, absent_to: ISO moments of the times [from, to) between, in which one of them did not count.
    """

    __test__ = False

    stance_id: str
    evidence_id: str
    article_id: str
    family_id: str
    actor_id: str
    actor_name: str
    target_id: str
    target_name: str
    target_kind: str
    code: str
    polarity: int
    goldstein: float
    modality: str
    condition: str | None = None
    said_on: date
    effective_from: date | None = None
    start: int = 0
    end: int = 0
    exact: str
    actor_country: str | None = None
    target_country: str | None = None
    verb: str = ""
    directness: str = "reported"
    distance: int = 0
    confidence: float = 1.0
    speaker_id: str | None = None
    speaker_name: str | None = None
    reporter_id: str | None = None
    reporter_name: str | None = None
    publisher: str | None = None
    published_on: date | None = None
    recorded_at: datetime
    superseded_at: datetime | None = None
    absent_from: Sequence[str] = ()
    absent_to: Sequence[str] = ()

    @property
    def holder_state(self) -> str:
        """The state the holder stands for; the holder's own id when it stands for none."""
        return self.actor_country or self.actor_id

    @property
    def target_state(self) -> str:
        """The state the target belongs to or concerns; the target's own id when there is none."""
        return self.target_country or self.target_id

    @property
    def is_first_hand(self) -> bool:
        """Whether nobody stands between the holder and the words."""
        return self.distance == 0

    @property
    def is_held(self) -> bool:
        """Whether the modality counts for a position: asserted, planned or conditional."""
        return self.modality in HELD

    def is_known(self, known_at: datetime | None) -> bool:
        """Whether the graph held it at that moment; None = whether it holds it now."""
        if known_at is None:
            return self.superseded_at is None
        moment = utc(known_at)
        ended = self.superseded_at is not None and utc(self.superseded_at) <= moment
        return utc(self.recorded_at) <= moment and not ended and not self._is_absent(moment)

    def counts(self, *, known_at: datetime | None = None, first_hand: bool = False) -> bool:
        """Whether it is held, the graph knew it then (None = knows it now), and the words may be these."""
        return self.is_held and self.is_known(known_at) and (self.is_first_hand or not first_hand)

    def _is_absent(self, moment: datetime) -> bool:
        gaps = zip(self.absent_from, self.absent_to, strict=True)
        return any(datetime.fromisoformat(since) <= moment < datetime.fromisoformat(until) for since, until in gaps)


def utc(moment: datetime) -> datetime:
    """The same moment in UTC; a moment without a zone is one in UTC."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def counted(
    testimonies: Iterable[Testimony], *, as_of: date, known_at: datetime | None = None, first_hand: bool = False
) -> Iterator[Testimony]:
    """Those that count towards a position: held, said on or before `as_of`, known at `known_at`."""
    for found in testimonies:
        if (
            found.said_on <= as_of
            and found.is_held
            and found.is_known(known_at)
            and (found.distance == 0 or not first_hand)
        ):
            yield found


def voices(testimonies: Iterable[Testimony]) -> list[Testimony]:
    """One a family: its newest stance; ties go to the least distance, then to the smallest ids. Newest first."""
    spoken: dict[str, tuple[_Rank, Testimony]] = {}
    for found in testimonies:
        rank = (-found.said_on.toordinal(), found.distance, found.stance_id, found.evidence_id)
        known = spoken.get(found.family_id)
        if known is None or rank < known[0]:
            spoken[found.family_id] = rank, found
    return [found for _, found in sorted(spoken.values(), key=lambda pair: (pair[0], pair[1].family_id))]
