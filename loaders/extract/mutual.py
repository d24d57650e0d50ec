"""What two sides do to each other: `talks between Chad and Togo`, `accused each other`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from stancegraph.loaders.extract.cast import Cast, Party
from stancegraph.loaders.extract.event import Event
from stancegraph.loaders.extract.tree import SUBJECTS, Tree

_EACH_OTHER = (["each", "other"], ["one", "another"])
#: agreeing that everybody does alone
_ALONE = frozenset({"accept", "ratify", "approve"})
#: sides that the words name; `police` of the country that the article is about is none
_NAMED = 0.8
#: not stated of the two as plainly as of a subject
_SCORE = 0.9


@dataclass(frozen=True, slots=True)
class Mutual:
    """Finds the sides of an act that is told without a subject, or as done by each to the other."""

    cast: Cast

    def sides(self, tree: Tree, event: Event) -> list[Party]:
        """The two or more known parties between which it happens; empty when there are not two."""
        found: list[Party] = []
        for k in _between(tree, event):
            for party in self.cast.parties(tree, k):
                if party.known and party.score >= _NAMED and all(party.actor.id != other.actor.id for other in found):
                    found.append(replace(party, score=_SCORE * party.score))
        return found if len(found) > 1 else []

    def is_mutual(self, tree: Tree, event: Event, holders: Sequence[Party]) -> bool:
        """Each of several holders does it to the others."""
        verb = self.cast.lexicon.verb_of.get(tree.lower[event.cue])
        if event.both or (event.code == "AGREES" and verb not in _ALONE) or is_each_other(tree, event):
            return True
        sides = {party.actor.id for party in self.sides(tree, event)}
        return bool(sides) and {party.actor.id for party in holders} <= sides


def is_each_other(tree: Tree, event: Event) -> bool:
    """`accused each other`, `expelled one another's envoys`."""
    return any(tree.lower[k : k + 2] in _EACH_OTHER for k in tree.subtree(event.cue))


def _between(tree: Tree, event: Event) -> Iterator[int]:
    """Heads of the phrases after `between`, on the cue, its object or subject, or the verb of which the cue is the subject."""
    cue = event.cue
    near = [*event.words, *tree.kids(cue, "obj", *sorted(SUBJECTS))]
    if tree.deps[cue] in SUBJECTS:
        near.append(tree.heads[cue])
    for word in near:
        for k in tree.kids(word, "nmod", "obl"):
            if tree.preposition(k) == "between":
                yield from tree.conjuncts(k)
        if tree.lower[word + 1 : word + 2] == ["between"]:
            first = tree.heads[word + 1]
            yield from tree.conjuncts(tree.heads[first] if tree.deps[first] == "amod" else first)
