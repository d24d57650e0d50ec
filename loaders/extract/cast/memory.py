"""What an article has said so far about whom pronouns, surnames and `both sides` may mean."""

import re
from dataclasses import dataclass, field

from stancegraph.graph.model.actor import Actor
from stancegraph.loaders.extract.arguments import own_subject
from stancegraph.loaders.extract.cast.party import Party, party_at
from stancegraph.loaders.extract.cast.roll import Roll
from stancegraph.loaders.extract.cast.words import ADDRESSED, INDIVIDUAL, PLURAL, SELF, is_definite, is_described
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.tree import Tree

#: sentences after which `they` no longer means those who acted together
_FRESH = 4
#: states whose people have the family name first
_FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "SGP"})
#: `Ki-moon`, `Ing-wen`: a name given after the family name
_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")
#: what people of every rank are called
_ANY_RANK = frozenset({"leader", "head", "chief", "official", "ruler", "minister", "premier"})
_STATES = frozenset({"country", "nation", "state", "neighbour", "neighbor"})
#: `both sides`, `the two countries`, `the two leaders`
_PAIR = frozenset(
    {"side", "country", "nation", "party", "state", "government", "leader", "minister",
     "neighbour", "neighbor", "capital", "president", "people", "power"}
)  # fmt: skip


@dataclass(slots=True)
class Memory:
    """Whom words further on may mean.

    Attributes:
        text: the article's.
        surnames: parties by surname, short form or side (`the North`), in lower case.
        titles: who was last spoken of by each title; `ranks` the titles of each person, by id.
        accusers: who accused somebody last, by the id of the accused.
        last_person, last_body: who acted or spoke last; `person_before` another person than the last.
        last_group: those who acted together last, while that is fresh; `pairs` those who were two.
        thing: the sentence before was about a thing.
    """

    text: str
    roll: Roll
    lexicon: Lexicon
    surnames: dict[str, Party] = field(default_factory=dict)
    titles: dict[str, Party] = field(default_factory=dict)
    ranks: dict[str, set[str]] = field(default_factory=dict)
    accusers: dict[str, Party] = field(default_factory=dict)
    last_person: Party | None = None
    person_before: Party | None = None
    last_body: Party | None = None
    last_group: tuple[Party, ...] = ()
    pairs: list[tuple[Party, ...]] = field(default_factory=list)
    thing: bool = False
    age: int = 0

    def close(self, subjects: list[Party], *, thing: bool = False) -> None:
        """A sentence is over: who acted in it is whom pronouns mean next; after a sentence about a thing `it` is no body."""
        self.age += 1
        self.thing = thing
        if len(subjects) > 1:
            self.last_group, self.age = tuple(subjects[:6]), 0
            if len(self.last_group) == 2:
                self.pairs.append(self.last_group)
        elif self.age >= _FRESH or (subjects and subjects[0].person is None):
            self.last_group = ()
        if len(subjects) == 1:
            self.remember(subjects[0])

    def remember(self, party: Party) -> None:
        """Pronouns and surnames further on may mean this party."""
        if party.person is not None:
            if self.last_person is not None and self.last_person.person != party.person:
                self.person_before = self.last_person
            self.last_person = party
            for word in _surnames(party.person):
                self.surnames.setdefault(word.lower(), party)
            spoken = self.text[party.start : party.end].split()
            for title in self.lexicon.classes["LEADER"].intersection(word.lower() for word in spoken):
                self.entitle(party, title)
            if spoken and spoken[-1][:1].isupper():
                self.surnames.setdefault(spoken[-1].lower().strip("'\u2019s"), party)
        else:
            self.last_body = party

    def surname(self, tree: Tree, head: int, phrase: list[int]) -> Party | None:
        """Somebody whose surname stands in the phrase, or whom `the minister` takes up."""
        for k in phrase:
            party = self.surnames.get(tree.lower[k])
            if party is not None and tree.tags[k].startswith("NNP"):
                return party_at(party, tree, phrase)
        if (
            tree.lower[head] in self.lexicon.classes["LEADER"]
            and self.last_person is not None
            and is_definite(tree, head)
            and not is_described(tree, head)
            and (tree.lower[head] not in self.lexicon.classes["DIPLOMAT"] or tree.lower[head] in self.titles)
        ):
            titled = self._titled(tree.lower[head], self.last_person)
            return None if titled is None else party_at(titled, tree, phrase)
        return None

    def entitle(self, party: Party, title: str) -> None:
        """Further on the title means that party."""
        if party.person is not None:
            self.titles[title] = party
            self.ranks.setdefault(party.person.id, set()).add(title)

    def learn_titles(self, tree: Tree) -> None:
        """The titles that stand beside names: `Jane Doe, the speaker`."""
        titles = [
            k for k in range(len(tree)) if tree.deps[k] == "appos" and tree.lower[k] in self.lexicon.classes["LEADER"]
        ]
        for k in titles:
            number = self.roll.covering(tree, tree.heads[k])
            best = None if number is None else self.roll.best(number)
            if best is not None:
                self.entitle(Party(best.actor, best.person, best.score, True, *tree.span([k])), tree.lower[k])

    def _titled(self, title: str, last: Party) -> Party | None:
        """`the king` after a president was spoken of is the king before him, and nobody where none was."""
        ranks = set() if last.person is None else self.ranks.get(last.person.id, set())
        fits = title in ranks or not ranks or title in _ANY_RANK
        return last if fits else self.titles.get(title)

    def is_surname(self, tree: Tree, head: int) -> bool:
        """A capital word that named somebody before: `Moon` and `Park` begin a sentence, too."""
        return tree.words[head][:1].isupper() and tree.lower[head] in self.surnames and not tree.kids(head, "det")

    def pronoun(self, tree: Tree, head: int, speaker: Party | None, author: Party | None) -> list[Party]:
        """Whom a pronoun stands for: in reported speech the speaker, else the one who acted last."""
        word = tree.lower[head]
        if word in ADDRESSED:
            return []
        if word in SELF:
            own = speaker if speaker is not None else author
            return [] if own is None else [own]
        if speaker is not None and head not in tree.quoted:
            return [speaker]
        if word in PLURAL and self.last_group:
            return list(self.last_group)
        if self.thing and word in {"it", "its"}:
            return []
        last = self._person(tree, head) if word in INDIVIDUAL else self.last_body
        return [] if last is None or (speaker is not None and last.actor.id == speaker.actor.id) else [last]

    def _person(self, tree: Tree, head: int) -> Party | None:
        """Who `he` is; `agreed with him` is not who agreed but the one before."""
        last, subject = self.last_person, own_subject(tree, tree.heads[head])
        if last is not None and last.start > tree.starts[head]:
            return self.person_before  # one whom the sentence names further on
        if last is None or subject is None or subject == head or tree.deps[head] not in {"obj", "iobj", "obl"}:
            return last
        start, end = tree.span(tree.subtree(subject))
        return self.person_before if start <= last.start < end else last

    def together(self, tree: Tree, head: int, phrase: list[int], author: Party | None) -> tuple[Party, ...]:
        """`both sides`, `the two countries`, `the ministers`: those who acted together, else the two states most spoken of."""
        base = self.lexicon.noun_of.get(tree.lower[head], tree.lower[head].removesuffix("s"))
        if base not in _PAIR or tree.tags[head] not in {"NNS", "NNPS"}:
            return ()
        before = {tree.lower[k] for k in phrase if k < head}
        if head and tree.lower[head - 1] == "both":  # no word of the phrase where the parse takes it for a conjunction
            before.add("both")
        if before & {"both", "two"} and before <= {"both", "two", "the", "these", "those", "of", "our", "all"}:
            return self._two(tree, head, base, author)
        plain = before <= {"the", "these", "those", "foreign", "prime", "defence", "defense"} and bool(before)
        plain = plain and not is_described(tree, head)
        return self.last_group if plain and len(self.last_group) > 1 else ()

    def _two(self, tree: Tree, head: int, base: str, author: Party | None) -> tuple[Party, ...]:
        """Which two: those who acted together just now, else the two states, or sides, that the article is about."""
        last = self.pairs[-1] if self.pairs else ()
        if last and not self.age:
            return last
        quarrel = max(self.pairs, key=self._named_together, default=()) if base in _STATES else ()
        if quarrel and not self._is_among(tree, head, quarrel):
            return quarrel
        most = self.roll.most_named(2, author)
        return last if last and self._is_among(tree, head, most) else most or last

    def _named_together(self, parties: tuple[Party, ...]) -> int:
        """How often the article names the states of those who acted together."""
        return sum(self.roll.counts[p.actor.country] for p in parties if p.actor.country is not None)

    def _is_among(self, tree: Tree, head: int, parties: tuple[Party, ...]) -> bool:
        """One of them is who does something to them."""
        subject = next((s for k in tree.ancestors(head) if (s := own_subject(tree, k)) is not None), None)
        named = [] if subject is None else self.roll.countries(tree, tree.phrase(subject))
        return any(party.actor in named for party in parties)


def _surnames(person: Actor) -> set[str]:
    """The words of a name by which the news calls somebody further on: `Ban` and `Ki-moon`."""
    words = person.name.split()
    first = person.country in _FAMILY_FIRST or _GIVEN.fullmatch(words[-1])
    return {words[0], words[-1]} if first else {words[-1]}
