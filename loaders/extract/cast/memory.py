"""What an article has said so far about whom pronouns, surnames and `both sides` may mean."""

from dataclasses import dataclass, field

from stancegraph.loaders.extract.cast.party import Party, party_at
from stancegraph.loaders.extract.cast.roll import Roll
from stancegraph.loaders.extract.cast.words import ADDRESSED, INDIVIDUAL, PLURAL, SELF, is_definite, is_described
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.tree import Tree

#: sentences after which `they` no longer means those who acted together
_FRESH = 4
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
        last_person, last_body: who acted or spoke last.
        last_group: those who acted together last, while that is fresh; `pair` the last two.
        thing: the sentence before was about a thing.
    """

    text: str
    roll: Roll
    lexicon: Lexicon
    surnames: dict[str, Party] = field(default_factory=dict)
    last_person: Party | None = None
    last_body: Party | None = None
    last_group: tuple[Party, ...] = ()
    pair: tuple[Party, ...] = ()
    thing: bool = False
    age: int = 0

    def close(self, subjects: list[Party], *, thing: bool = False) -> None:
        """A sentence is over: who acted in it is whom pronouns mean next; after a sentence about a thing `it` is no body."""
        self.age += 1
        self.thing = thing
        if len(subjects) > 1:
            self.last_group, self.age = tuple(subjects[:6]), 0
            self.pair = self.last_group if len(self.last_group) == 2 else self.pair
        elif self.age >= _FRESH or (subjects and subjects[0].person is None):
            self.last_group = ()
        if len(subjects) == 1:
            self.remember(subjects[0])

    def remember(self, party: Party) -> None:
        """Pronouns and surnames further on may mean this party."""
        if party.person is not None:
            self.last_person = party
            words = party.person.name.split()
            self.surnames.setdefault(words[-1].lower(), party)
            spoken = self.text[party.start : party.end].split()
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
        ):
            return party_at(self.last_person, tree, phrase)
        return None

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
        last = self.last_person if word in INDIVIDUAL else self.last_body
        return [] if last is None or (speaker is not None and last.actor.id == speaker.actor.id) else [last]

    def together(self, tree: Tree, head: int, phrase: list[int], author: Party | None) -> tuple[Party, ...]:
        """`both sides`, `the two countries`, `the ministers`: those who acted together, else the two states most spoken of."""
        base = self.lexicon.noun_of.get(tree.lower[head], tree.lower[head].removesuffix("s"))
        if base not in _PAIR or tree.tags[head] not in {"NNS", "NNPS"}:
            return ()
        before = {tree.lower[k] for k in phrase if k < head}
        if before & {"both", "two"} and before <= {"both", "two", "the", "these", "those", "of", "our", "all"}:
            return self.pair or self.roll.most_named(2, author)
        plain = before <= {"the", "these", "those", "foreign", "prime", "defence", "defense"} and bool(before)
        return self.last_group if plain and len(self.last_group) > 1 else ()
