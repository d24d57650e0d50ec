"""One evidenced, signed, directed claim."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.article import Article
from stancegraph.graph.model.errors import BadStance
from stancegraph.graph.model.ids import content_id
from stancegraph.graph.model.target import Target

MODALITIES: Final = ("asserted", "negated", "planned", "conditional", "hypothetical", "demanded")
#: the modalities that a typed edge and a position count
HELD: Final = ("asserted", "planned", "conditional")
DIRECTNESS: Final = ("direct", "indirect", "reported")
#: code points of context kept on each side of the quoted words
CONTEXT: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """Four parts in [0, 1]; the whole is their product."""

    cue: float = 1.0
    attribution: float = 1.0
    actor: float = 1.0
    target: float = 1.0

    def __post_init__(self) -> None:
        for part in (self.cue, self.attribution, self.actor, self.target):
            if not 0.0 <= part <= 1.0:
                raise BadStance(f"confidence {part} is outside [0, 1]")

    @property
    def total(self) -> float:
        """Product of the parts, four decimals."""
        return round(self.cue * self.attribution * self.actor * self.target, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that carry the stance.

    Attributes:
        article_id: the article that says it.
        start: first code point of the span in Article.text.
        end: one past the last; the span is half-open, [start, end).
        exact: the quoted words, Article.text[start:end].
        prefix, suffix: up to 32 code points before and after.
        verb: the cue's words as they stand in the text.
        actor_text, target_text: how the article names holder and target.
        speaker: the person or actor quoted; None when the article asserts it of the holder itself.
        reporter: who relays the holder's words (`Kyiv says Moscow opposes`); None when nobody stands between.
        directness: direct (quotation), indirect (reported speech of the holder), reported (deed or others' account).
        distance: 0 = the holder's own words or deeds as the article tells them, +1 for each actor between.
        extractor: name and version of what found it, such as `rules/0.1`.
    """

    article_id: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    verb: str = ""
    actor_text: str = ""
    target_text: str = ""
    speaker: Actor | None = None
    reporter: Actor | None = None
    directness: str = "reported"
    distance: int = 0
    confidence: Confidence = Confidence()
    extractor: str = "rules"

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise BadStance(f"span [{self.start}, {self.end}) is empty or reversed")
        if len(self.exact) != self.end - self.start:
            raise BadStance(f"span [{self.start}, {self.end}) and its {len(self.exact)} quoted code points differ")
        if self.directness not in DIRECTNESS:
            raise BadStance(f"directness {self.directness!r}; there are {list(DIRECTNESS)}")
        if self.distance < 0:
            raise BadStance(f"distance {self.distance} is negative")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """Who takes which stance towards what, when, in which words.

    Attributes:
        actor: the holder.
        target: an actor, text, act or issue.
        code: stance type of the codebook, such as OPPOSES.
        polarity: -1, 0 or +1 towards the target.
        goldstein: -10.0 to +10.0, of the CAMEO code that was picked.
        plover, cameo: crosswalk of the picked code; cameo as a string, `1122`.
        modality: asserted, negated, planned, conditional, hypothetical or demanded.
        condition: the words of the condition, for conditional stances.
        said_on: the day it was said or done; `said_on_precision` is day, month or year.
        evidence: the words. The same stance found again has the same id and other evidence.
    """

    actor: Actor
    target: Target
    code: str
    polarity: int
    goldstein: float
    plover: str
    cameo: str
    said_on: date
    evidence: Evidence
    modality: str = "asserted"
    condition: str | None = None
    said_on_precision: str = "day"
    effective_from: date | None = None
    effective_to: date | None = None

    def __post_init__(self) -> None:
        if self.polarity not in (-1, 0, 1):
            raise BadStance(f"polarity {self.polarity}; it is -1, 0 or +1")
        if not -10.0 <= self.goldstein <= 10.0:
            raise BadStance(f"goldstein {self.goldstein} is outside [-10, 10]")
        if self.modality not in MODALITIES:
            raise BadStance(f"modality {self.modality!r}; there are {list(MODALITIES)}")

    @property
    def id(self) -> str:
        """Hash of actor, code, polarity, target, day and modality, before any merge of actors or targets."""
        said_on = self.said_on.isoformat()
        return content_id(
            "stance", self.actor.id, self.code, str(self.polarity), self.target.id, said_on, self.modality
        )

    @property
    def evidence_id(self) -> str:
        """Hash of stance, article, start and end."""
        evidence = self.evidence
        return content_id("evidence", self.id, evidence.article_id, str(evidence.start), str(evidence.end))


def quotes_exactly(article: Article, evidence: Evidence) -> bool:
    """The evidence gate: the span is in this article and says exactly the quoted words."""
    return evidence.article_id == article.id and article.text[evidence.start : evidence.end] == evidence.exact
