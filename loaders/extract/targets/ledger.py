"""What a stance is about: an actor, a text, an act or an issue, the same one under all the names that the article gives it."""

from dataclasses import dataclass, field

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.ids import slug
from stancegraph.graph.model.target import Act, Target
from stancegraph.loaders.extract.arguments import is_time
from stancegraph.loaders.extract.cast import Cast, Party, is_pronoun
from stancegraph.loaders.extract.deeds import Deed, deed, deeds
from stancegraph.loaders.extract.naming import STOP, cut
from stancegraph.loaders.extract.phrases import names
from stancegraph.loaders.extract.targets.aim import Aim
from stancegraph.loaders.extract.targets.entries import Entries, Entry, differs, is_same
from stancegraph.loaders.extract.targets.families import DEICTIC, FAMILIES, FAMILY_WORDS, PASSING, SAYABLE, family_of
from stancegraph.loaders.extract.targets.texts import Texts
from stancegraph.loaders.extract.targets.words import clause_words, described_words, is_apposed, is_definite
from stancegraph.loaders.extract.tree import SUBJECTS, Tree

#: pronouns that may stand for a text or an act
_THINGS = frozenset({"it", "itself", "this", "that", "these", "those"})
_VOTE = "vote"
#: how sure a target is that is several states without a name
_STATES = 0.5


@dataclass(slots=True)
class Ledger:
    """The targets of one article that are no actors, in the order in which they came up."""

    cast: Cast
    entries: Entries = field(default_factory=Entries)
    texts: Texts = field(init=False)

    def __post_init__(self) -> None:
        self.texts = Texts(self.cast)

    def aims(self, tree: Tree, head: int, speaker: Party | None, *, thing: bool) -> list[Aim]:
        """What the phrase of that head stands for; `thing` says that `it` is rather a text or an act than a body."""
        if thing and tree.lower[head] in _THINGS:
            last = self.entries.last(tree, head, words=True)
            if last is not None:
                return [Aim(last.target, tree.starts[head], tree.ends[head], 0.6)]
        parties = [p for p in self.cast.parties(tree, head, speaker)]
        if parties and not (self._is_thing(tree, head) and not parties[0].known):
            states = self._is_of_states(tree, head)
            return [Aim(p.actor, p.start, p.end, max(p.score, _STATES if states else 0), p) for p in parties]
        if is_pronoun(tree, head) or tree.tags[head] in {"CD", "WP", "WDT", "EX", "DT"}:
            return []
        if is_time(tree, head):
            return []
        return [self._thing(tree, head)]

    def note(self, tree: Tree) -> None:
        """Enter the texts and acts that a sentence names, so that `the resolution` and `it` further on find them."""
        classes = self.cast.lexicon.classes
        for k in range(len(tree)):
            if not tree.tags[k].startswith("N") or tree.deps[k] in {"compound", "flat", "nmod:poss", "nmod:desc"}:
                continue
            word = self.cast.lexicon.noun_of.get(tree.lower[k], tree.lower[k])
            if word in FAMILY_WORDS and (word in classes["TEXT"] or word in classes["ACT"]):
                self._thing(tree, k)
        for told in deeds(tree, self.cast):
            self._told(told)
        for k in range(len(tree)):
            word = self.cast.lexicon.noun_of.get(tree.lower[k], tree.lower[k])
            if word in FAMILY_WORDS | DEICTIC and tree.tags[k].startswith("N") and is_definite(tree, k):
                self._linked(tree, k, word, frozenset({word}), None)

    def _told(self, told: Deed) -> Target:
        """The target of a deed that a verb tells: entered before under this or another name, or new."""
        family = family_of(told.noun)
        for entry in self.entries.newest():
            if entry.at == told.at or (
                entry.family == family and is_same(told.words, told.noun, told.country, entry, family)
            ):
                self.entries.see(entry, told.at, main=told.main)
                return entry.target
        target = Act(id=slug(told.name) or "act", name=told.name, country=told.country)
        self.entries.enter(
            Entry(target, family, told.words, told.country, told.at, told.main, told=True, wanted=told.wanted)
        )
        return target

    def _is_of_states(self, tree: Tree, head: int) -> bool:
        """`the governments of the region`, `all countries`: states, if none by name."""
        kinds = names(tree, head, self.cast.lexicon)
        words = self.cast.lexicon.classes
        return (
            tree.tags[head] in {"NNS", "NNPS"}
            and not kinds.isdisjoint(words["GOVERNMENT"])
            and not kinds.isdisjoint(words["COLLECTIVE"])
        )

    def _is_thing(self, tree: Tree, head: int) -> bool:
        kinds = names(tree, head, self.cast.lexicon)
        return not kinds.isdisjoint(self.cast.lexicon.classes["TEXT"] | self.cast.lexicon.classes["ACT"])

    def _thing(self, tree: Tree, head: int) -> Aim:
        head = self._judged(tree, head)
        verbal = tree.tags[head].startswith("V")
        if verbal and not tree.kids(head, "obj", "obl", "ccomp", "xcomp"):
            done = self._done(tree.lower[head])
            if done is not None:
                return Aim(done, tree.starts[head], tree.ends[head], 0.7)
        phrase = clause_words(tree, head) if verbal else described_words(tree, head)
        start, end = tree.span(phrase)
        if verbal and (told := deed(tree, head, self.cast)) is not None and len(told.words) > 1:
            return Aim(self._told(told), start, end, 0.8)
        kinds = names(tree, head, self.cast.lexicon)
        base = self.cast.lexicon.noun_of.get(tree.lower[head], tree.lower[head])
        named = cut(tree, head, phrase, clause=not verbal and phrase[-1] > tree.phrase(head)[-1])
        words = frozenset(self.cast.lexicon.noun_of.get(word.lower(), word.lower()) for word in named) - STOP - PASSING
        states = self.cast.roll.countries(tree, phrase)
        country = self._country(tree, head, phrase, states)
        family = family_of(base)
        told_there = self.entries.above(tree, head) if base in DEICTIC and is_apposed(tree, head) else None
        linked = told_there or self._linked(tree, head, base, words, country)
        if linked is not None:
            return Aim(linked.target, start, end, 0.8)
        target = self.texts.new(tree, head, phrase, kinds, named, country, verbal=verbal)
        main = tree.deps[head] in SUBJECTS and tree.heads[tree.heads[head]] == tree.heads[head]
        self.entries.enter(Entry(target, family, words, country, tree.starts[head], main, wanted=verbal))
        return Aim(target, start, end, 0.85 if states else 0.7)

    def _judged(self, tree: Tree, head: int) -> int:
        """Of `regretted that the plan was dropped`, `that the plan names nobody` the plan; else the phrase itself."""
        clause = tree.tags[head].startswith("V")
        claimed = self.cast.lexicon.verb_of.get(tree.lower[tree.heads[head]]) in self.cast.lexicon.classes["SAY"]
        for k in tree.kids(head, "nsubj:pass", "nsubj") if clause else []:
            text = tree.deps[k] == "nsubj:pass" or (self._is_text(tree, k) and not claimed)
            if text and tree.tags[k].startswith("N") and k not in tree.named:
                return k
        return head

    def _is_text(self, tree: Tree, head: int) -> bool:
        return not names(tree, head, self.cast.lexicon).isdisjoint(self.cast.lexicon.classes["TEXT"])

    def _country(self, tree: Tree, head: int, phrase: list[int], states: list[Actor]) -> str | None:
        """Whose thing it is: the state named before the head, else the first that the phrase names."""
        before = [k for k in phrase if k < head]
        for found in (self.cast.roll.countries(tree, before) if before else [], states):
            if len({state.country for state in found}) == 1:
                return found[0].country
        return states[0].country if states else None

    def _done(self, word: str) -> Target | None:
        """`denied attacking`: the attack that was spoken of."""
        verb = self.cast.lexicon.verb_of.get(word, word)
        family = next((n for n, members in enumerate(FAMILIES) if verb in members), None)
        for entry in self.entries.newest():
            if entry.family == family:
                return entry.target
        return None

    def _linked(self, tree: Tree, head: int, base: str, words: frozenset[str], country: str | None) -> Entry | None:
        """The entry that the phrase means: one of its family with its words, for `the move` what was spoken of last."""
        family, definite, at = family_of(base), is_definite(tree, head), tree.starts[head]
        own = words - {base} - (FAMILIES[family] if isinstance(family, int) else frozenset())
        meant = [
            entry
            for entry in self.entries.newest()
            if entry.family == family
            and entry.at <= at
            and ((not own and definite and not differs(country, entry)) or is_same(words, base, country, entry, family))
        ]
        bare = base in DEICTIC and definite and not own
        if bare:  # `the move` rather means the main deed than one told with the verb `move`
            meant = [entry for entry in meant if not entry.wanted and (entry.main or not entry.told)]
        if base == _VOTE and definite and not own and all(entry.told for entry in meant):
            return self.entries.last_text(at)  # `the vote` is on the text, where none is told of that is one to come
        if meant:
            entry = next((entry for entry in meant if base in entry.words), meant[0])
            self.entries.see(entry, at, main=bare)
            return entry
        if not bare:
            return None
        last = self.entries.last(tree, head, words=base in SAYABLE)
        if last is not None:
            self.entries.see(last, at, main=True)
        return last
