"""One stance as one piece of evidence tells it: what answers are computed from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from stancegraph.graph.voices import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony(Voice):
    """A stance, one piece of its evidence, and the article that prints it.

    Attributes:
        said_on_precision: day, month or year; a month and a year are told by their first day.
        recorded_at: when both the stance and this evidence were in the graph.
        superseded_at: when either of them ceased to count; None = both live.
        absent_from, absent_to: ISO moments of the times [from, to) between, in which one of them did not count.
    """

    __test__ = False

    article_id: str
    target_kind: str
    code: str
    goldstein: float
    condition: str | None = None
    said_on_precision: str = "day"
    effective_from: date | None = None
    start: int = 0
    end: int = 0
    exact: str
    actor_country: str | None = None
    target_country: str | None = None
    verb: str = ""
    directness: str = "reported"
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
    def when(self) -> str:
        """The day, month or year in which it was said: 2012-02-04, 2012-02, 2012."""
        return self.said_on.isoformat()[: {"year": 4, "month": 7}.get(self.said_on_precision)]

    @property
    def holder_state(self) -> str:
        """The state the holder stands for; the holder's own id when it stands for none."""
        return self.actor_country or self.actor_id

    @property
    def target_state(self) -> str:
        """The state the target belongs to or concerns; the target's own id when there is none."""
        return self.target_country or self.target_id

    def is_known(self, known_at: datetime | None) -> bool:
        """Whether the graph held it at that moment; None = whether it holds it now."""
        if known_at is None:
            return self.superseded_at is None
        moment = utc(known_at)
        ended = self.superseded_at is not None and utc(self.superseded_at) <= moment
        return utc(self.recorded_at) <= moment and not ended and not self._is_absent(moment)

    def _is_absent(self, moment: datetime) -> bool:
        gaps = zip(self.absent_from, self.absent_to, strict=True)
        return any(datetime.fromisoformat(since) <= moment < datetime.fromisoformat(until) for since, until in gaps)


def utc(moment: datetime) -> datetime:
    """The same moment in UTC; a moment without a zone is one in UTC."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
