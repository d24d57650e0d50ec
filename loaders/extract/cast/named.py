"""Phrases with a name: one that the authority file knows, or a stranger."""

from dataclasses import dataclass

from stancegraph.graph.model.actor import Actor
from stancegraph.loaders.extract.cast.groups import Groups
from stancegraph.loaders.extract.cast.memory import Memory
from stancegraph.loaders.extract.cast.party import CONTEXT, UNKNOWN, Party, party_at
from stancegraph.loaders.extract.cast.roll import Roll
from stancegraph.loaders.extract.cast.words import is_former
from stancegraph.loaders.extract.tree import Tree

#: titles that parties and bodies have as well as states
_HEADS = frozenset({"leader", "head", "chief"})


@dataclass(frozen=True, slots=True)
class Named:
    """Finds whom a name stands for."""

    roll: Roll
    groups: Groups
    memory: Memory

    def known(self, tree: Tree, phrase: list[int], number: int) -> list[Party]:
        """Whom the mention with that number names."""
        best = self.roll.best(number)
        if best is None:
            return []
        start, end = tree.span(phrase)
        party = Party(best.actor, best.person, best.score, True, start, end)
        if best.person is not None and best.actor == best.person:
            state = self._told_state(tree, phrase, number)
            if state is not None:
                party = Party(state, best.person, CONTEXT, True, start, end)
        self.memory.remember(party)
        return [party]

    def _told_state(self, tree: Tree, phrase: list[int], number: int) -> Actor | None:
        """The state for which a person speaks whose office the text itself tells: `Jane Doe, the Chancellor of Norway`."""
        mention = self.roll.mentions[number]
        named = [k for k in range(len(tree)) if mention.start <= tree.starts[k] < mention.end]
        apposed = [tree.phrase(a) for k in named for a in tree.kids(k, "appos") if a not in named]
        for words in (phrase, named, *apposed):
            if self.groups.has_office(tree, words) and not is_former(tree, words):
                state = self.roll.first_country(tree, words, but=number)
                person = self.roll.best(number)
                if state is not None or person is None or person.country is None:
                    return state
                ranked = any(tree.lower[k] in self.groups.lexicon.classes["LEADER"] - _HEADS for k in words)
                return self.roll.state(person.country) if ranked else None  # `Labour leader Jane Doe`
        return None

    def beside(self, tree: Tree, head: int, phrase: list[int], party: Party) -> list[Party]:
        """`Russian and US navies`: the states named before the head beside its own."""
        joined = [k for k in phrase if k < head and tree.lower[k] in {"and", "or"} and tree.deps[k] == "cc"]
        if not joined or party.person is not None:
            return []
        before = [k for k in phrase if k < joined[-1]]
        found = [actor for actor in self.roll.countries(tree, before) if actor.id != party.actor.id] if before else []
        return [Party(actor, None, 0.85, True, party.start, party.end) for actor in found[:3]]

    def stranger(self, tree: Tree, head: int, phrase: list[int]) -> list[Party]:
        """A name that the authority file does not know: a surname from before, somebody's apposition, or a stranger."""
        for k in [head, *tree.kids(head, "flat")][::-1]:
            party = self.memory.surnames.get(tree.lower[k])
            if party is not None:
                return [party_at(party, tree, phrase)]
        start, end = tree.span(phrase)
        state = self.roll.first_country(tree, phrase)
        for k in tree.kids(head, "appos"):
            state = state or self.roll.first_country(tree, tree.phrase(k))
            if state is not None and self.groups.has_office(tree, tree.phrase(k)):
                party = Party(state, self.groups.person(tree, head), CONTEXT, True, start, end)
                self.memory.remember(party)
                return [party]
        actor = self.groups.nameless(tree, head, state)
        return [Party(actor, None, UNKNOWN, False, start, end)]
