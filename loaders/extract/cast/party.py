"""Whom a phrase stands for, and how sure that is."""

from dataclasses import dataclass

from stancegraph.graph.model.actor import Actor
from stancegraph.loaders.extract.tree import Tree

#: how sure a reading is that rests on the article's context, and one of a name nobody knows
CONTEXT, UNKNOWN, GENERIC = 0.7, 0.3, 0.3
#: a side of the conflict that the article is about (`the opposition`), and people whom nothing places
SIDE, CROWD = 0.5, 0.31


@dataclass(frozen=True, slots=True)
class Party:
    """Whom a phrase stands for.

    Attributes:
        actor: the holder or target; `person` the named individual who speaks or acts for it.
        score: how sure, in (0, 1].
        known: the authority file has the actor.
        start, end: code points of the phrase.
    """

    actor: Actor
    person: Actor | None
    score: float
    known: bool
    start: int
    end: int


def party_at(party: Party, tree: Tree, phrase: list[int]) -> Party:
    """The party of another phrase, named again by this one."""
    start, end = tree.span(phrase)
    return Party(party.actor, party.person, min(party.score, CONTEXT), party.known, start, end)
