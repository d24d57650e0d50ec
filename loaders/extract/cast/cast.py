"""Whom a phrase, a surname, `the minister` or a pronoun stands for, in one article."""

from dataclasses import dataclass, field

from stancegraph.graph.actors import Authority
from stancegraph.graph.model.actor import Actor
from stancegraph.loaders.extract.cast.antecedents import antecedents, owners_further_on
from stancegraph.loaders.extract.cast.groups import Groups
from stancegraph.loaders.extract.cast.memory import Memory
from stancegraph.loaders.extract.cast.named import Named
from stancegraph.loaders.extract.cast.party import CONTEXT, GENERIC, UNKNOWN, Party, party_at
from stancegraph.loaders.extract.cast.roll import Roll
from stancegraph.loaders.extract.cast.words import (
    ADDRESSED,
    COLLECTIVE,
    INDIVIDUAL,
    SELF,
    is_abbreviation,
    is_definite,
    is_described,
    is_name,
    is_pronoun,
    own_words,
)
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.phrases import content_head, names
from stancegraph.loaders.extract.tree import Tree

#: in a statement `the government` is its author's
_OWN = frozenset({"government", "administration", "cabinet"})
#: sectors whose people are no part of their state
_GROUPS = frozenset({"REB", "OPP", "CVL", "UAF", "PRM", "UNK"})
#: `supporters of Chad` need not be of Chad
_TOWARDS = frozenset(
    {"supporter", "critic", "opponent", "ally", "friend", "rival", "enemy", "foe", "backer", "advocate"}
)
#: states whose ministers one phrase names, at most
_MANY = 10
#: words of a phrase that names nothing but what it takes up: `the regional bloc`
_BARE = 3


@dataclass(slots=True)
class Cast:
    """Whom the phrases of one article stand for; what was said before is remembered."""

    text: str
    authority: Authority
    lexicon: Lexicon
    roll: Roll
    memory: Memory = field(init=False)
    groups: Groups = field(init=False)
    named: Named = field(init=False)
    author: Party | None = None
    _asked: list[int] = field(default_factory=list)
    _owners: dict[int, list[Actor]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.memory = Memory(self.text, self.roll, self.lexicon)
        self.memory.surnames.update(self.roll.halves())
        self.groups = Groups(self.roll, self.lexicon)
        self.named = Named(self.roll, self.groups, self.memory)

    def holders(self, tree: Tree, head: int, speaker: Party | None) -> list[Party]:
        """Whom a subject stands for; `a UN report` and `Israel's attack` stand for whoever they belong to."""
        found = self.parties(tree, head, speaker)
        if found and (found[0].known or found[0].score > GENERIC):
            return found
        beside = [p for k in tree.kids(head, "appos") if is_name(tree, k) for p in self.parties(tree, k, speaker)]
        if beside and not found:
            return beside
        phrase = own_words(tree, head, tree.phrase(head))
        before = [k for k in phrase if k < head]
        owners = self.roll.countries(tree, before, cities=False) if before else []
        owners = owners or self._issuers(tree, head, speaker) or self.roll.countries(tree, [head], cities=False)
        if not owners:
            return found
        score = 0.5 if names(tree, head, self.lexicon) & self.lexicon.classes["ACT"] else 0.6
        start, end = tree.span(phrase)
        return [Party(owner, None, score, True, start, end) for owner in owners[:2]]

    def _issuers(self, tree: Tree, head: int, speaker: Party | None) -> list[Actor]:
        """`A joint statement by France and Italy` speaks for France and Italy."""
        if names(tree, head, self.lexicon).isdisjoint(self.lexicon.classes["TEXT"]):
            return []
        issuers = [k for k in tree.kids(head, "nmod", "obl") if tree.preposition(k) in {"by", "from"}]
        return [p.actor for k in issuers for c in tree.conjuncts(k) for p in self.parties(tree, c, speaker)]

    def parties(self, tree: Tree, head: int, speaker: Party | None = None) -> list[Party]:
        """Whom the phrase of that head stands for, one party for each actor named; empty when it names no actor."""
        if is_pronoun(tree, head):
            found = self._antecedent(tree, head, speaker) or self.memory.pronoun(tree, head, speaker, self.author)
            return [party_at(party, tree, [head]) for party in found]
        head = content_head(tree, head, self.lexicon)
        phrase = tree.phrase(head)
        together = self.memory.together(tree, head, phrase, self.author)
        if together:
            return [party_at(party, tree, phrase) for party in together]
        covering = self.roll.covering(tree, head)
        if covering is not None:
            best = self.roll.best(covering)
            if best is None or best.sector not in _GROUPS or best.actor.kind != "country":
                found = self.named.known(tree, phrase, covering)
                if found:
                    return [*self.named.beside(tree, head, phrase, found[0]), *found]
        body = self._body(tree, head, phrase) if covering is None else None
        if body is not None:
            return [body]
        kinds = names(tree, head, self.lexicon)
        if self.groups.is_agent(kinds) or self.groups.is_named_official(tree, head):
            return self._agents(tree, head, phrase, kinds)
        if is_name(tree, head) or self.memory.is_surname(tree, head):
            return self.named.stranger(tree, head, phrase)
        return []

    def _body(self, tree: Tree, head: int, phrase: list[int]) -> Party | None:
        """`the court`, `the bloc`: an organisation that was named before; `the rebel council` is another."""
        if tree.tags[head] not in {"NN", "NNP"} or not is_definite(tree, head) or len(phrase) > _BARE:
            return None
        actor = self.roll.body(tree.lower[head], tree.starts[head])
        agent = any(self.groups.is_agent(names(tree, k, self.lexicon)) for k in phrase if k < head)
        if actor is None or agent or is_described(tree, head) or self.roll.countries(tree, phrase):
            return None
        return Party(actor, None, CONTEXT, True, *tree.span(phrase))

    def _antecedent(self, tree: Tree, head: int, speaker: Party | None) -> list[Party]:
        """Whom a pronoun takes up within its sentence: the nearest subject before it that fits, for a person else the nearest object."""
        word, at = tree.lower[head], tree.starts[head]
        if speaker is not None or head in tree.quoted or word in SELF or word in ADDRESSED or at in self._asked:
            return []
        self._asked.append(at)
        try:
            for k in antecedents(tree, head):
                found = [party for c in tree.conjuncts(k) if c < head for party in self.parties(tree, c)]
                if found and all(party.known for party in found) and self.groups.fits(tree, k, found, word):
                    return found
        finally:
            self._asked.pop()
        return []

    def _agents(self, tree: Tree, head: int, phrase: list[int], kinds: frozenset[str]) -> list[Party]:
        """`the Syrian army` is Syria; `Syrian rebels` are a group of their own; `the army` belongs to the country that the article is about."""
        start, end = tree.span(phrase)
        whose = own_words(tree, head, phrase)
        if tree.lower[head].rstrip("s") in _TOWARDS:
            whose = [k for k in whose if k <= head]
        bodies = self.roll.countries(tree, whose, cities=False) or self.roll.countries(tree, whose)
        bodies = bodies or self._possessors(tree, head)
        score = 0.9
        if not bodies:
            told = self._unplaced(tree, head, phrase, kinds)
            if told is not None:
                return [told]
            if self.groups.is_of_focus(tree, head, kinds) and self.roll.focus is not None:
                bodies, score = [self.roll.focus], CONTEXT
        if self.groups.is_group(tree, head, kinds):
            country = self.groups.state(tree, kinds, bodies, inferred=score == CONTEXT)
            return [self.groups.group(tree, head, kinds, country, start, end)]
        if not bodies:
            return [Party(self.groups.nameless(tree, head, None), None, GENERIC, False, start, end)]
        person = self.groups.person(tree, head)
        found = [Party(body, person, score, True, start, end) for body in bodies[:_MANY]]
        for party in found:
            self.memory.remember(party)
        return found

    def _possessors(self, tree: Tree, head: int) -> list[Actor]:
        """The states that `its`, `their` and `his` mean, the same whenever asked: `its foreign minister`, `whose troops`."""
        at = tree.starts[head]
        if at not in self._owners:
            own = [k for k in tree.kids(head, "nmod:poss") if tree.lower[k] in COLLECTIVE | INDIVIDUAL]
            own += owners_further_on(tree, head)
            found = [party for k in own for party in self.parties(tree, k)]
            states = [state for party in found if (state := self.roll.state_of(party.actor)) is not None]
            self._owners[at] = states if len(states) == len(found) else []
        return self._owners[at]

    def _unplaced(self, tree: Tree, head: int, phrase: list[int], kinds: frozenset[str]) -> Party | None:
        """Agents of no country: somebody named before, the author's own government, or `Western powers`."""
        surname = self.memory.surname(tree, head, phrase)
        if surname is not None:
            return surname
        if self.author is not None and not kinds.isdisjoint(_OWN) and is_definite(tree, head):
            return party_at(self.author, tree, phrase)
        if self.groups.is_of_focus_by_rank(tree, head, phrase) or not self.groups.is_collective(
            tree, head, phrase, kinds
        ):
            return None
        score = 0.6 if self.groups.has_collective_adjective(tree, head, phrase) else GENERIC
        return Party(self.groups.nameless(tree, head, None), None, score, False, *tree.span(phrase))

    def learn(self, tree: Tree) -> None:
        """`the Norwegian Press Office (NPO)`, `Jane Doe, the speaker`: further on the letters and the title stand for them."""
        self.memory.learn_titles(tree)
        for k in range(1, len(tree) - 1):
            head = tree.heads[k]
            if is_abbreviation(tree, k) and head != k and tree.tags[head].startswith("N"):
                parties = self.parties(tree, head)
                if parties and (parties[0].known or parties[0].score > UNKNOWN):
                    self.memory.surnames.setdefault(tree.lower[k], parties[0])
