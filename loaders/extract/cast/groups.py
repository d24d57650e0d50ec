"""Agents without a name of their own: governments, armies, rebels, crowds, officials."""

from dataclasses import dataclass

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.ids import slug
from stancegraph.loaders.extract.cast.party import CROWD, SIDE, Party
from stancegraph.loaders.extract.cast.roll import Roll
from stancegraph.loaders.extract.cast.words import INDIVIDUAL, PLURAL, is_any, is_former
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.tree import Tree

#: an article that names a state that often is about it
_OFTEN = 3
#: bodies that several states have together
_OF_SEVERAL = frozenset({"tribunal"})
#: offices of a state
_OFFICES = frozenset(
    {"minister", "president", "premier", "chancellor", "ambassador", "general", "colonel", "admiral", "king", "emir"}
)


@dataclass(frozen=True, slots=True)
class Groups:
    """What kind of agents a phrase means, and the actors that stand for those without a name."""

    roll: Roll
    lexicon: Lexicon

    def is_agent(self, kinds: frozenset[str]) -> bool:
        classes = self.lexicon.classes
        return any(not classes[name].isdisjoint(kinds) for name in ("GOVERNMENT", "LEADER", "PEOPLE", "OPPOSITION"))

    def is_named_official(self, tree: Tree, head: int) -> bool:
        return tree.tags[head].startswith("NNP") and any(
            tree.lower[k] in self.lexicon.classes["LEADER"]
            for k in tree.kids(head, "compound", "amod", "flat", "nmod:desc")
        )

    def is_ranked(self, tree: Tree, head: int) -> bool:
        """`Foreign Minister Jane Doe`, `General Doe`: a person whose office stands before the name."""
        before = [k for k in tree.kids(head, "compound", "amod", "flat", "nmod:desc") if k < head]
        return tree.tags[head].startswith("NNP") and any(tree.lower[k] in _OFFICES for k in before)

    def is_of_focus_by_rank(self, tree: Tree, head: int, phrase: list[int]) -> bool:
        """`General Doe` in an article that keeps naming one state."""
        focus = None if self.roll.focus is None else self.roll.focus.country
        ranked = self.is_ranked(tree, head) and not is_former(tree, phrase)
        return ranked and focus is not None and self.roll.counts[focus] >= _OFTEN

    def is_collective(self, tree: Tree, head: int, phrase: list[int], kinds: frozenset[str]) -> bool:
        """`Western powers` and `the Metropolitan Police` are no government of the country that the article is about."""
        words = self.lexicon.classes["COLLECTIVE"]
        plural = tree.tags[head] in {"NNS", "NNPS"} and not words.isdisjoint(kinds)
        named = any(
            tree.tags[k].startswith("NNP") and k != head and tree.lower[k] not in self.lexicon.noun_of for k in phrase
        )
        return plural or named or self.has_collective_adjective(tree, head, phrase)

    def has_collective_adjective(self, tree: Tree, head: int, phrase: list[int]) -> bool:
        """`Western powers`, `an international court`; `the foreign ministry` is of one state, `foreign ministries` of many."""
        words = self.lexicon.classes["COLLECTIVE"] - ({"foreign"} if tree.tags[head] in {"NN", "NNP"} else frozenset())
        return any(tree.lower[k] in words for k in phrase if k != head and tree.tags[k].startswith("J"))

    def is_group(self, tree: Tree, head: int, kinds: frozenset[str]) -> bool:
        classes = self.lexicon.classes
        if any(
            tree.lower[k] in {"opposition", "rebel", "separatist", "anti-government", "anti-regime"}
            for k in tree.kids(head, "compound", "amod")
        ):
            return True
        if (
            not classes["REBEL"].isdisjoint(kinds)
            or not classes["CROWD"].isdisjoint(kinds)
            or not classes["OPPOSITION"].isdisjoint(kinds)
        ):
            return True
        return (
            classes["LEADER"].isdisjoint(kinds)
            and classes["GOVERNMENT"].isdisjoint(kinds)
            and classes["ARMED"].isdisjoint(kinds)
        )

    def group(self, tree: Tree, head: int, kinds: frozenset[str], country: Actor | None, start: int, end: int) -> Party:
        state = country if country is not None else self.crowd_state(tree, kinds)
        word = tree.lower[head]
        if any(tree.lower[k] == "opposition" for k in [head, *tree.kids(head, "compound", "amod")]):
            word = "opposition"
        elif (
            tree.tags[head] in {"NN", "NNP"}
            and self.lexicon.noun_of.get(word) == word
            and word + "s" in self.lexicon.noun_of
            and word != "people"
        ):
            word += "s"
        actor = self.nameless_group(word, state)
        if country is not None:
            return Party(actor, None, 0.8, True, start, end)
        sides = self.lexicon.classes["OPPOSITION"] | self.lexicon.classes["REBEL"]
        is_side = state is not None and state == self.roll.focus and not kinds.isdisjoint(sides)
        return Party(actor, None, SIDE if is_side else CROWD, is_side, start, end)

    def crowd_state(self, tree: Tree, kinds: frozenset[str]) -> Actor | None:
        """The state of people whom the phrase does not place.

        That of the place which the sentence begins with, or, for fighters, has anywhere; else that of the sentence if it
        names one; for fighters that of the article.
        """
        named = {
            best.country
            for n in self.roll.within(tree.starts[0], tree.ends[-1])
            if (best := self.roll.best(n)) is not None
        }
        places = sorted(country for country in named if country is not None and country != "IGO")
        there = self._place(tree, kinds)
        if there is not None:
            return there
        if len(places) == 1:
            return self.roll.state(places[0])
        if self.roll.focus is not None and self.roll.focus.id in places:
            return self.roll.focus
        fighters = self._is_armed(kinds) or not kinds.isdisjoint(self.lexicon.classes["OPPOSITION"])
        return self.roll.focus if fighters else None

    def _is_armed(self, kinds: frozenset[str]) -> bool:
        return not kinds.isdisjoint(self.lexicon.classes["REBEL"] | self.lexicon.classes["ARMED"])

    def state(self, tree: Tree, kinds: frozenset[str], bodies: list[Actor], *, inferred: bool) -> Actor | None:
        """The country of a group: the one named with it; where they act for those who are only inferred to be of one."""
        there = self._place(tree, kinds) if inferred else None
        return there or next((body for body in bodies if body.kind == "country"), None)

    def _place(self, tree: Tree, kinds: frozenset[str]) -> Actor | None:
        """The one country in which the sentence says that something happened: anywhere of fighters, before all else of others."""
        first = not self._is_armed(kinds)
        found: set[str | None] = set()
        for k in range(1, len(tree)):
            there = tree.tags[k].startswith("NNP") and tree.preposition(k) in {"in", "near", "at", "inside"}
            there = there and (not first or 0 in tree.kids(k, "case"))
            number = self.roll.covering(tree, k) if there else None
            best = None if number is None else self.roll.best(number)
            found |= set() if best is None else {best.country}
        country = found.pop() if len(found) == 1 else None
        return None if country is None else self.roll.state(country)

    def nameless_group(self, word: str, state: Actor | None) -> Actor:
        name = word if state is None else f"{self.roll.adjective(state)} {word}"
        return Actor(
            id=slug(name) or "people", name=name, kind="group", country=None if state is None else state.country
        )

    def nameless(self, tree: Tree, head: int, state: Actor | None) -> Actor:
        name = " ".join(
            tree.words[k]
            for k in tree.phrase(head)
            if tree.deps[k] not in {"det", "punct", "case"} and tree.tags[k] != "POS"
        )
        return Actor(
            id=slug(name) or "unnamed",
            name=name or "unnamed",
            kind="group",
            country=None if state is None else state.country,
        )

    def has_office(self, tree: Tree, phrase: list[int]) -> bool:
        return any(tree.lower[k] in self.lexicon.classes["LEADER"] for k in phrase)

    def person(self, tree: Tree, head: int) -> Actor | None:
        """The name beside an office that the authority file does not hold: `Foreign Minister Jane Doe`."""
        name = [head, *tree.kids(head, "flat")] if tree.tags[head].startswith("NNP") else []
        if not name:
            for k in tree.kids(head, "appos", "flat"):
                if tree.tags[k].startswith("NNP"):
                    name = [k, *tree.kids(k, "flat")]
                    break
        words = [tree.words[k] for k in sorted(name) if tree.lower[k] not in self.lexicon.classes["LEADER"]]
        if not words or not words[0][:1].isupper():
            return None
        full = " ".join(words)
        return Actor(id=slug(full) or full, name=full, kind="person")

    def fits(self, tree: Tree, k: int, found: list[Party], word: str) -> bool:
        """`he` is a person, `it` one that is none, `they` several."""
        person = found[0].person is not None or tree.lower[k] in self.lexicon.classes["LEADER"]
        if word in PLURAL:
            return len(found) > 1
        return len(found) == 1 and person == (word in INDIVIDUAL)

    def is_of_focus(self, tree: Tree, head: int, kinds: frozenset[str]) -> bool:
        """`the army` belongs to the country that the article is about, `a government` and an apposition do not."""
        unnamed = not kinds.isdisjoint(self.lexicon.classes["GOVERNMENT"]) and is_any(tree, head)
        return tree.deps[head] != "appos" and not unnamed and tree.lower[head] not in _OF_SEVERAL
