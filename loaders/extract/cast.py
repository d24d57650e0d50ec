"""The actors of one article: every mention once, and whom a phrase, a surname, `the minister` or a pronoun stands for."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from stancegraph.graph.actors import Authority, Mention
from stancegraph.graph.actors import Candidate as Known
from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.ids import slug
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.phrases import content_head, names
from stancegraph.loaders.extract.tree import Tree

#: how sure a reading is that rests on the article's context, and one of a name nobody knows
CONTEXT, UNKNOWN, GENERIC = 0.7, 0.3, 0.3
#: a side of the conflict that the article is about (`the opposition`), and people whom nothing places
SIDE, CROWD = 0.5, 0.31
#: in a statement `the government` is its author's
_OWN = frozenset({"government", "administration", "cabinet"})
#: sectors whose people are no part of their state
_GROUPS = frozenset({"REB", "OPP", "CVL", "UAF", "PRM", "UNK"})
_INDIVIDUAL = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})
_COLLECTIVE = frozenset({"it", "its", "they", "them", "their", "itself", "themselves"})
SELF = frozenset({"i", "we", "us", "me", "our", "my", "ourselves", "myself"})
_PLURAL = frozenset({"they", "them", "their", "themselves"})
#: `both sides`, `the two countries`, `the two leaders`
_PAIR = frozenset(
    {
        "side",
        "country",
        "nation",
        "party",
        "state",
        "government",
        "leader",
        "minister",
        "neighbour",
        "neighbor",
        "capital",
        "president",
        "people",
        "power",
    }
)
#: sentences after which `they` no longer means those who acted together
_FRESH = 4
_NO_LONGER = frozenset({"former", "ex", "ex-president", "late", "opposition", "ousted", "deposed"})
#: bodies whose members vote
_ASSEMBLIES = frozenset({"un-general-assembly", "un-security-council", "un-human-rights-council"})
_OPPOSITES = {"north": "south", "south": "north", "east": "west", "west": "east"}
#: `supporters of Chad` need not be of Chad
_TOWARDS = frozenset(
    {"supporter", "critic", "opponent", "ally", "friend", "rival", "enemy", "foe", "backer", "advocate"}
)
#: `such a state` is no state in particular
_ANY = frozenset({"a", "an", "any", "such", "every", "each", "no", "another", "other"})
_ADDRESSED = frozenset({"you", "your", "yourself", "yourselves"})
PRONOUNS = _ADDRESSED | _INDIVIDUAL | _COLLECTIVE | SELF
_ADJECTIVE = ("an", "ish", "ese", "i", "ch", "ek", "ss", "ic", "ot", "ab")


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


@dataclass(slots=True)
class Cast:
    """Whom the phrases of one article stand for; what was said before is remembered."""

    text: str
    on: date
    authority: Authority
    lexicon: Lexicon
    mentions: list[Mention]
    starts: list[int] = field(init=False)
    focus: Actor | None = field(init=False)
    surnames: dict[str, Party] = field(default_factory=dict)
    last_person: Party | None = None
    last_body: Party | None = None
    last_group: tuple[Party, ...] = ()
    author: Party | None = None
    assembly: Party | None = None
    _resolved: dict[int, tuple[Known, ...]] = field(default_factory=dict)
    _demonyms: dict[str, str] = field(default_factory=dict)
    _states: dict[str, Actor] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)
    _age: int = 0
    _thing: bool = False
    _pair: tuple[Party, ...] = ()

    def __post_init__(self) -> None:
        self.starts = [mention.start for mention in self.mentions]
        counts = self._counts
        for number, mention in enumerate(self.mentions):
            best = self.best(number)
            if best is not None:
                self._states.setdefault(best.actor.id, best.actor)
            if best is not None and best.actor.id in _ASSEMBLIES and self.assembly is None:
                self.assembly = Party(best.actor, None, CONTEXT, True, mention.start, mention.end)
            if best is not None and best.country is not None and best.country != "IGO":
                counts[best.country] += 1
                word = mention.text.split(" ", 1)[0]
                if word.endswith(_ADJECTIVE) and word not in best.actor.name and best.person is None:
                    self._demonyms.setdefault(best.country, word)
        self._name_halves()
        self.focus = self._country(max(counts, key=lambda c: (counts[c], -list(counts).index(c)))) if counts else None

    def _name_halves(self) -> None:
        """Where an article names both North and South Korea, `the North` is the one and `the South` the other."""
        found: dict[str, dict[str, Party]] = {}
        for number, mention in enumerate(self.mentions):
            side = mention.text.partition(" ")[0]
            best = self.best(number)
            if side.lower() in _OPPOSITES and best is not None and best.actor.name.startswith(side + " "):
                party = Party(best.actor, None, CONTEXT, True, mention.start, mention.end)
                found.setdefault(best.actor.name.partition(" ")[2], {}).setdefault(side.lower(), party)
        for sides in found.values():
            if any(_OPPOSITES[side] in sides for side in sides):
                self.surnames.update(sides)

    def _country(self, country: str) -> Actor | None:
        """The state with that code, if the article names it."""
        return self._states.get(country)

    def state_of(self, actor: Actor) -> Actor | None:
        """The state that an actor belongs to, where the article names it."""
        return None if actor.country is None else self._country(actor.country)

    def adjective(self, actor: Actor) -> str:
        """`Kenyan` of Kenya where the article says so, else the name."""
        if actor.kind == "country" and actor.id in self._demonyms:
            return self._demonyms[actor.id]
        return actor.name

    def best(self, number: int) -> Known | None:
        """The likeliest reading of the mention with that number."""
        if number not in self._resolved:
            mention = self.mentions[number]
            self._resolved[number] = tuple(mention.candidates)
        found = self._resolved[number]
        return found[0] if found else None

    def within(self, start: int, end: int) -> list[int]:
        """Numbers of the mentions that begin in [start, end)."""
        return list(range(bisect_left(self.starts, start), bisect_left(self.starts, end)))

    def named(self, tree: Tree) -> frozenset[int]:
        """The words of a sentence that belong to mentions."""
        found: set[int] = set()
        for number in self.within(tree.starts[0], tree.ends[-1]):
            mention = self.mentions[number]
            found.update(k for k in range(len(tree)) if mention.start <= tree.starts[k] < mention.end)
        return frozenset(found)

    # --- phrases

    def holders(self, tree: Tree, head: int, speaker: Party | None) -> list[Party]:
        """Whom a subject stands for; `a UN report` and `Israel's attack` stand for whoever they belong to."""
        found = self.parties(tree, head, speaker)
        if found and (found[0].known or found[0].score > GENERIC):
            return found
        beside = [p for k in tree.kids(head, "appos") if is_name(tree, k) for p in self.parties(tree, k, speaker)]
        if beside and not found:
            return beside
        phrase = self._modifiers(tree, head, tree.phrase(head))
        before = [k for k in phrase if k < head]
        owners = self._countries(tree, before, cities=False) if before else []
        owners = owners or self._issuers(tree, head, speaker) or self._countries(tree, [head], cities=False)
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
            return [_at(party, tree, [head]) for party in self._pronoun(tree, head, speaker)]
        head = content_head(tree, head, self.lexicon)
        phrase = tree.phrase(head)
        together = self._together(tree, head, phrase)
        if together:
            return [_at(party, tree, phrase) for party in together]
        covering = self.covering(tree, head)
        if covering is not None:
            best = self.best(covering)
            if best is None or best.sector not in _GROUPS or best.actor.kind != "country":
                found = self._known(tree, phrase, covering)
                if found:
                    return [*self._beside(tree, head, phrase, found[0]), *found]
        kinds = names(tree, head, self.lexicon)
        if self._is_agent(kinds) or self._is_named_official(tree, head):
            return self._agents(tree, head, phrase, kinds)
        if is_name(tree, head):
            return self._stranger(tree, head, phrase)
        return []

    def covering(self, tree: Tree, head: int) -> int | None:
        """Number of the mention to which that word belongs."""
        start, end = tree.starts[head], tree.ends[head]
        at = bisect_left(self.starts, end) - 1
        return at if at >= 0 and self.mentions[at].end > start else None

    def _known(self, tree: Tree, phrase: list[int], number: int) -> list[Party]:
        best = self.best(number)
        if best is None:
            return []
        start, end = tree.span(phrase)
        party = Party(best.actor, best.person, best.score, True, start, end)
        if best.person is not None and best.actor == best.person:
            state = self._told_state(tree, phrase, number)
            if state is not None:
                party = Party(state, best.person, CONTEXT, True, start, end)
        self.remember(party)
        return [party]

    def _told_state(self, tree: Tree, phrase: list[int], number: int) -> Actor | None:
        """The state for which a person speaks whose office the text itself tells: `Jane Doe, the Chancellor of Norway`."""
        mention = self.mentions[number]
        named = [k for k in range(len(tree)) if mention.start <= tree.starts[k] < mention.end]
        apposed = [tree.phrase(a) for k in named for a in tree.kids(k, "appos") if a not in named]
        for words in (phrase, named, *apposed):
            if self._has_office(tree, words) and not any(tree.lower[k] in _NO_LONGER for k in words):
                state = self._first_country(tree, words, but=number)
                person = self.best(number)
                if state is not None or person is None or person.country is None:
                    return state
                return self._country(person.country)
        return None

    def _beside(self, tree: Tree, head: int, phrase: list[int], party: Party) -> list[Party]:
        """`Russian and US navies`: the states named before the head beside its own."""
        joined = [k for k in phrase if k < head and tree.lower[k] in {"and", "or"} and tree.deps[k] == "cc"]
        if not joined or party.person is not None:
            return []
        before = [k for k in phrase if k < joined[-1]]
        found = [actor for actor in self._countries(tree, before) if actor.id != party.actor.id] if before else []
        return [Party(actor, None, 0.85, True, party.start, party.end) for actor in found[:3]]

    def _has_office(self, tree: Tree, phrase: list[int]) -> bool:
        return any(tree.lower[k] in self.lexicon.classes["LEADER"] for k in phrase)

    def _first_country(self, tree: Tree, phrase: list[int], but: int = -1) -> Actor | None:
        found = self._countries(tree, phrase, but)
        return found[0] if found else None

    def _countries(self, tree: Tree, phrase: list[int], but: int = -1, *, cities: bool = True) -> list[Actor]:
        start, end = tree.span(phrase)
        found: list[Actor] = []
        for number in self.within(start, end):
            best = self.best(number)
            if number != but and best is not None and best.actor not in found and (cities or not is_place(best)):
                found.append(best.actor)
        return found

    def _is_agent(self, kinds: frozenset[str]) -> bool:
        classes = self.lexicon.classes
        return any(not classes[name].isdisjoint(kinds) for name in ("GOVERNMENT", "LEADER", "PEOPLE", "OPPOSITION"))

    def _is_named_official(self, tree: Tree, head: int) -> bool:
        return tree.tags[head].startswith("NNP") and any(
            tree.lower[k] in self.lexicon.classes["LEADER"]
            for k in tree.kids(head, "compound", "amod", "flat", "nmod:desc")
        )

    def _agents(self, tree: Tree, head: int, phrase: list[int], kinds: frozenset[str]) -> list[Party]:
        """`the Syrian army` is Syria; `Syrian rebels` are a group of their own; `the army` belongs to the country that the article is about."""
        start, end = tree.span(phrase)
        whose = self._modifiers(tree, head, phrase)
        if tree.lower[head].rstrip("s") in _TOWARDS:
            whose = [k for k in whose if k <= head]
        bodies = self._countries(tree, whose, cities=False) or self._countries(tree, whose)
        person = self._person(tree, head)
        score, known = 0.9, True
        if not bodies:
            surname = self._surname(tree, head, phrase)
            if surname is not None:
                return [surname]
            if self.author is not None and not kinds.isdisjoint(_OWN) and _is_definite(tree, head):
                return [_at(self.author, tree, phrase)]
            if self._is_collective(tree, head, phrase, kinds):
                score = 0.6 if self._has_collective_adjective(tree, head, phrase) else GENERIC
                return [Party(self._nameless(tree, head, None), None, score, False, start, end)]
            unnamed = not kinds.isdisjoint(self.lexicon.classes["GOVERNMENT"]) and _is_any(tree, head)
            if tree.deps[head] != "appos" and self.focus is not None and not unnamed:
                bodies, score = [self.focus], CONTEXT
        if self._is_group(tree, head, kinds):
            country = next((b for b in bodies if b.kind == "country"), None)
            return [self._group(tree, head, kinds, country, start, end)]
        if not bodies:
            return [Party(self._nameless(tree, head, None), None, GENERIC, False, start, end)]
        found = [Party(body, person, score, known, start, end) for body in bodies[:3]]
        for party in found:
            self.remember(party)
        return found

    def _is_collective(self, tree: Tree, head: int, phrase: list[int], kinds: frozenset[str]) -> bool:
        """`Western powers` and `the Metropolitan Police` are no government of the country that the article is about."""
        words = self.lexicon.classes["COLLECTIVE"]
        plural = tree.tags[head] in {"NNS", "NNPS"} and not words.isdisjoint(kinds)
        named = any(
            tree.tags[k].startswith("NNP") and k != head and tree.lower[k] not in self.lexicon.noun_of for k in phrase
        )
        return plural or named or self._has_collective_adjective(tree, head, phrase)

    def _has_collective_adjective(self, tree: Tree, head: int, phrase: list[int]) -> bool:
        words = self.lexicon.classes["COLLECTIVE"]
        return any(tree.lower[k] in words for k in phrase if k != head and tree.tags[k].startswith("J"))

    def _modifiers(self, tree: Tree, head: int, phrase: list[int]) -> list[int]:
        """What says whose minister or army it is: words before the head and `of`-phrases, else an apposition."""
        inner = [k for k in tree.kids(head, "nmod") if tree.preposition(k) not in {"of", "for", "in", "from"}]
        cut = min((min(tree.subtree(k)) for k in inner), default=phrase[-1] + 1)
        return [k for k in phrase if k < max(cut, head + 1)]

    def _is_group(self, tree: Tree, head: int, kinds: frozenset[str]) -> bool:
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

    def _group(
        self, tree: Tree, head: int, kinds: frozenset[str], country: Actor | None, start: int, end: int
    ) -> Party:
        state = country if country is not None else self._crowd_state(tree, kinds)
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
        actor = self._nameless_group(word, state)
        if country is not None:
            return Party(actor, None, 0.8, True, start, end)
        sides = self.lexicon.classes["OPPOSITION"] | self.lexicon.classes["REBEL"]
        is_side = state is not None and state == self.focus and not kinds.isdisjoint(sides)
        return Party(actor, None, SIDE if is_side else CROWD, is_side, start, end)

    def _crowd_state(self, tree: Tree, kinds: frozenset[str]) -> Actor | None:
        """The state of people whom the phrase does not place: that of the sentence if it names one, for fighters that of the article."""
        named = {best.country for n in self.within(tree.starts[0], tree.ends[-1]) if (best := self.best(n)) is not None}
        places = sorted(country for country in named if country is not None and country != "IGO")
        if len(places) == 1:
            return self._country(places[0])
        if self.focus is not None and self.focus.id in places:
            return self.focus
        fighters = self.lexicon.classes["REBEL"] | self.lexicon.classes["OPPOSITION"] | self.lexicon.classes["ARMED"]
        return None if kinds.isdisjoint(fighters) else self.focus

    def _nameless_group(self, word: str, state: Actor | None) -> Actor:
        name = word if state is None else f"{self._demonyms.get(state.id, state.name)} {word}"
        return Actor(
            id=slug(name) or "people", name=name, kind="group", country=None if state is None else state.country
        )

    def _nameless(self, tree: Tree, head: int, state: Actor | None) -> Actor:
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

    def _person(self, tree: Tree, head: int) -> Actor | None:
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

    def _surname(self, tree: Tree, head: int, phrase: list[int]) -> Party | None:
        for k in phrase:
            party = self.surnames.get(tree.lower[k])
            if party is not None and tree.tags[k].startswith("NNP"):
                return _at(party, tree, phrase)
        if (
            tree.lower[head] in self.lexicon.classes["LEADER"]
            and self.last_person is not None
            and _is_definite(tree, head)
        ):
            return _at(self.last_person, tree, phrase)
        return None

    def _stranger(self, tree: Tree, head: int, phrase: list[int]) -> list[Party]:
        """A name that the authority file does not know: a surname from before, somebody's apposition, or a stranger."""
        for k in [head, *tree.kids(head, "flat")][::-1]:
            party = self.surnames.get(tree.lower[k])
            if party is not None:
                return [_at(party, tree, phrase)]
        start, end = tree.span(phrase)
        state = self._first_country(tree, phrase)
        for k in tree.kids(head, "appos"):
            state = state or self._first_country(tree, tree.phrase(k))
            if state is not None and self._has_office(tree, tree.phrase(k)):
                party = Party(state, self._person(tree, head), CONTEXT, True, start, end)
                self.remember(party)
                return [party]
        actor = self._nameless(tree, head, state)
        return [Party(actor, None, UNKNOWN, False, start, end)]

    # --- memory

    def _pronoun(self, tree: Tree, head: int, speaker: Party | None) -> list[Party]:
        """Whom a pronoun stands for: in reported speech the speaker, else the one who acted last."""
        word = tree.lower[head]
        if word in _ADDRESSED:
            return []
        if word in SELF:
            own = speaker if speaker is not None else self.author
            return [] if own is None else [own]
        if speaker is not None and head not in tree.quoted:
            return [speaker]
        if word in _PLURAL and self.last_group:
            return list(self.last_group)
        if self._thing and word in {"it", "its"}:
            return []
        last = self.last_person if word in _INDIVIDUAL else self.last_body
        return [] if last is None or (speaker is not None and last.actor.id == speaker.actor.id) else [last]

    def _together(self, tree: Tree, head: int, phrase: list[int]) -> tuple[Party, ...]:
        """`both sides`, `the two countries`, `the ministers`: those who acted together, else the two states most spoken of."""
        base = self.lexicon.noun_of.get(tree.lower[head], tree.lower[head].removesuffix("s"))
        if base not in _PAIR or tree.tags[head] not in {"NNS", "NNPS"}:
            return ()
        before = {tree.lower[k] for k in phrase if k < head}
        if before & {"both", "two"} and before <= {"both", "two", "the", "these", "those", "of", "our", "all"}:
            return self._pair or self._most_named(2)
        plain = before <= {"the", "these", "those", "foreign", "prime", "defence", "defense"} and bool(before)
        return self.last_group if plain and len(self.last_group) > 1 else ()

    def _most_named(self, count: int) -> tuple[Party, ...]:
        """The states that the article names most, its author left out."""
        own = None if self.author is None else self.author.actor.country
        named = [country for country, _ in self._counts.most_common() if country != own]
        actors = [actor for country in named[:count] if (actor := self._country(country)) is not None]
        return tuple(Party(actor, None, CONTEXT, True, 0, 1) for actor in actors) if len(actors) == count else ()

    def close(self, subjects: list[Party], *, thing: bool = False) -> None:
        """A sentence is over: who acted in it is whom pronouns mean next; after a sentence about a thing `it` is no body."""
        self._age += 1
        self._thing = thing
        if len(subjects) > 1:
            self.last_group, self._age = tuple(subjects[:6]), 0
            self._pair = self.last_group if len(self.last_group) == 2 else self._pair
        elif self._age >= _FRESH or (subjects and subjects[0].person is None):
            self.last_group = ()
        if len(subjects) == 1:
            self.remember(subjects[0])

    def learn(self, tree: Tree) -> None:
        """`the Norwegian Press Office (NPO)`: further on the letters in brackets stand for whom the phrase stands for."""
        for k in range(1, len(tree) - 1):
            letters = tree.words[k]
            if (
                tree.lower[k - 1] == "("
                and tree.lower[k + 1] == ")"
                and letters.isupper()
                and letters.isalpha()
                and k not in tree.named
            ):
                head = tree.heads[k]
                parties = self.parties(tree, head) if head != k and tree.tags[head].startswith("N") else []
                if parties and (parties[0].known or parties[0].score > UNKNOWN):
                    self.surnames.setdefault(letters.lower(), parties[0])

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


def is_pronoun(tree: Tree, i: int) -> bool:
    """A pronoun that may stand for an actor; `US` is none."""
    return tree.lower[i] in PRONOUNS and (tree.tags[i].startswith("PRP") or not tree.words[i].isupper())


def is_name(tree: Tree, i: int) -> bool:
    """A proper name: tagged as one, or a noun written with a capital letter inside the sentence."""
    if tree.tags[i].startswith("NNP"):
        return True
    word = tree.words[i]
    inside = i > 0 and tree.lower[i - 1] not in {'"', ":"}
    return tree.tags[i] in {"NN", "NNS"} and word[:1].isupper() and (inside or (word.isupper() and len(word) > 1))


def is_place(known: Known) -> bool:
    """The mention is a city: `the Homs assault` is not an assault by Homs."""
    return known.why.startswith("city")


def _at(party: Party, tree: Tree, phrase: list[int]) -> Party:
    start, end = tree.span(phrase)
    return Party(party.actor, party.person, min(party.score, CONTEXT), party.known, start, end)


def _is_any(tree: Tree, head: int) -> bool:
    return any(tree.lower[k] in _ANY for k in tree.kids(head, "det", "det:predet", "amod"))


def _is_definite(tree: Tree, head: int) -> bool:
    return any(tree.lower[k] in {"the", "this", "that", "his", "her"} for k in tree.kids(head, "det", "nmod:poss"))
