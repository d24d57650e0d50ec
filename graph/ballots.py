"""Votes beside words: who says one thing and votes another, who abstains after criticising the text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from stancegraph.graph.positions import OPPOSES, SUPPORTS, position
from stancegraph.graph.testimony import Testimony
from stancegraph.graph.timelines import once_each
from stancegraph.graph.votes import VoteCast

#: codes that tell of a vote: not words about the text
VOTING: Final = frozenset({"VOTES_FOR", "VOTES_AGAINST", "ABSTAINS", "VETOES"})
_SIGNS: Final = {SUPPORTS: 1, OPPOSES: -1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A vote that does not go with what its actor had said, or an abstention after criticism.

    Attributes:
        said_of: the text, or the actor or issue that the text is about.
        verdict: what the words amount to on the day of the vote.
        stance_id, said_on, exact: the newest words that say so.
    """

    actor_id: str
    actor_name: str
    text_id: str
    choice: str
    cast_on: date
    said_of: str
    verdict: str
    stance_id: str
    said_on: date
    exact: str


def against_their_words(
    votes: Iterable[VoteCast],
    said: Mapping[str, Sequence[Testimony]],
    *,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Ballot]:
    """Votes for or against a text by actors who had said the contrary of the text, or of what it is about.

    A Yes to a text that condemns X sides against X, a No to it sides with X; neither says anything of X's critics.

    Args:
        said: target id -> everything said on it, of the texts and of what they are about.
    """
    found = []
    for vote in votes:
        sides = [(vote.text_id, vote.sign)]
        if vote.object_id is not None and vote.object_polarity:
            sides.append((vote.object_id, vote.sign * vote.object_polarity))
        for target_id, sign in sides:
            own = [one for one in said.get(target_id, ()) if one.actor_id == vote.actor_id and one.code not in VOTING]
            held = position(own, as_of=vote.cast_on, known_at=known_at, first_hand=first_hand)
            spoken = _SIGNS.get(held.verdict, 0)
            if spoken * sign < 0:
                words = next(voice for voice in held.basis if voice.polarity == spoken)
                found.append(_ballot(vote.choice, vote.cast_on, vote.text_id, held.verdict, words))
    return sorted(found, key=lambda one: (one.cast_on, one.text_id, one.actor_name, one.said_of))


def after_criticism(
    votes: Iterable[VoteCast],
    said: Iterable[Testimony],
    *,
    known_at: datetime | None = None,
    first_hand: bool = False,
) -> list[Ballot]:
    """Abstentions, recorded or reported, by actors who had spoken against the text on that day or before."""
    taken = once_each(said, known_at=known_at, first_hand=first_hand)
    abstained = {(vote.actor_id, vote.text_id, vote.cast_on) for vote in votes if vote.choice == "abstain"}
    abstained |= {(one.actor_id, one.target_id, one.said_on) for one in taken if one.code == "ABSTAINS"}
    found: dict[tuple[str, str, str], Ballot] = {}
    for actor_id, text_id, day in sorted(abstained):
        criticism = [
            one
            for one in taken
            if (one.actor_id, one.target_id) == (actor_id, text_id)
            and one.polarity < 0
            and one.code not in VOTING
            and one.said_on <= day
        ]
        if criticism:
            ballot = _ballot("abstain", day, text_id, "criticised", criticism[-1])
            found.setdefault((actor_id, text_id, ballot.stance_id), ballot)
    return sorted(found.values(), key=lambda one: (one.cast_on, one.text_id, one.actor_name))


def _ballot(choice: str, cast_on: date, text_id: str, verdict: str, words: Testimony) -> Ballot:
    return Ballot(
        actor_id=words.actor_id,
        actor_name=words.actor_name,
        text_id=text_id,
        choice=choice,
        cast_on=cast_on,
        said_of=words.target_id,
        verdict=verdict,
        stance_id=words.stance_id,
        said_on=words.said_on,
        exact=words.exact,
    )
