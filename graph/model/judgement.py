"""A person's word on a stance, on an article, on two actors or on two targets."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from stancegraph.graph.model.codebook import codebook
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.model.ids import content_id
from stancegraph.graph.model.stance import MODALITIES

#: what is judged -> the words that may be said of it
VERDICTS: Final = {
    "stance": ("accept", "reject", "recode"),
    "article": ("retract",),
    "actors": ("same", "different", "unsure"),
    "targets": ("same", "different", "unsure"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recoding:
    """What a stance should have said; None = as it was coded.

    Attributes:
        polarity: None with a new code = the code's default.
        actor_id, target_id: of an actor or target that is in the graph.
    """

    code: str | None = None
    polarity: int | None = None
    modality: str | None = None
    actor_id: str | None = None
    target_id: str | None = None
    said_on: date | None = None

    def __post_init__(self) -> None:
        if self.code is not None and self.code not in codebook():
            raise BadParameter(f"no stance code {self.code!r}; there are {sorted(codebook())}")
        if self.polarity not in (None, -1, 0, 1):
            raise BadParameter(f"polarity {self.polarity}; it is -1, 0 or 1")
        if self.modality not in (None, *MODALITIES):
            raise BadParameter(f"modality {self.modality!r}; there are {list(MODALITIES)}")

    @property
    def is_empty(self) -> bool:
        """Whether it changes nothing."""
        return self == Recoding()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One judgement; the newest that is not withdrawn holds.

    Attributes:
        kind: stance, article, actors or targets.
        left: id of the stance or article; of two actors or targets, the one that is absorbed when they are the same.
        right: id of the other actor or target, under which both are known when they are the same; else None.
        verdict: accept, reject or recode; retract; same, different or unsure.
        by: who says so.
        at: when, with a zone.
        note: why, in the reviewer's words.
        recoding: of verdict recode.
        withdrawn_at, withdrawn_by: when and by whom it was taken back; None while it stands.
    """

    kind: str
    left: str
    verdict: str
    by: str
    at: datetime
    right: str | None = None
    note: str | None = None
    recoding: Recoding = Recoding()
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None

    def __post_init__(self) -> None:
        if self.kind not in VERDICTS:
            raise BadParameter(f"judgement of {self.kind!r}; there are {list(VERDICTS)}")
        if self.verdict not in VERDICTS[self.kind]:
            raise BadParameter(f"verdict {self.verdict!r}; of {self.kind} there are {list(VERDICTS[self.kind])}")
        if not self.left or not self.by.strip():
            raise BadParameter("a judgement needs what it is about, and who says so")
        if (self.right is None) == (self.kind in ("actors", "targets")):
            raise BadParameter("two actors, or two targets, are judged together; a stance or an article alone")
        if self.left == self.right:
            raise BadParameter(f"{self.left!r} is judged with itself; name two different ones")
        if (self.verdict == "recode") == self.recoding.is_empty:
            raise BadParameter("a recode says what changes: code, polarity, modality, actor, target or day")
        if self.at.tzinfo is None:
            raise BadParameter(f"{self.at} has no zone; write it as 2012-02-04T12:00:00+00:00")

    @property
    def id(self) -> str:
        """Hash of what is judged, the word, the person and the moment."""
        return content_id(
            "judgement", self.kind, self.left, self.right or "", self.verdict, self.by, self.at.isoformat()
        )

    @property
    def stands(self) -> bool:
        """Whether it has not been withdrawn."""
        return self.withdrawn_at is None
