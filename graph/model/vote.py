"""One vote of one actor on one text."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.errors import BadStance
from stancegraph.graph.model.ids import content_id
from stancegraph.graph.model.target import Text

CHOICES: Final = ("yes", "no", "abstain", "absent", "not a member")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A recorded vote.

    Attributes:
        voter: who cast it, or could have.
        text: what was voted on; its symbol is the authority's, such as S/2012/77.
        choice: yes, no, abstain, absent or not a member: five states, none of them is any other.
        cast_on: day of the vote.
        object_id: actor or issue that the text is about; None when the record does not say.
        object_polarity: of the text towards that object: -1 when it condemns, +1 when it backs, 0 when neither. A No
            on a text that condemns X is no stance against those who criticise X.
        explanation: the voter's own words for it.
    """

    voter: Actor
    text: Text
    choice: str
    cast_on: date
    object_id: str | None = None
    object_polarity: int | None = None
    explanation: str | None = None

    def __post_init__(self) -> None:
        if self.choice not in CHOICES:
            raise BadStance(f"vote {self.choice!r}; there are {list(CHOICES)}")
        if self.object_polarity not in (None, -1, 0, 1):
            raise BadStance(f"polarity {self.object_polarity} of the text; it is -1, 0 or +1")

    @property
    def id(self) -> str:
        """Hash of voter, text and day: a voter votes once on a text on one day."""
        return content_id("vote", self.voter.id, self.text.id, self.cast_on.isoformat())
