"""What a stance is about: an actor, a text, an act or an issue, the same one under all the names that the article gives it."""

import re
from dataclasses import dataclass, field

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.ids import slug
from stancegraph.graph.model.target import Act, Issue, Target, Text
from stancegraph.loaders.extract.arguments import is_time
from stancegraph.loaders.extract.cast import Cast, Party, is_pronoun
from stancegraph.loaders.extract.deeds import Deed, deed, deeds
from stancegraph.loaders.extract.naming import STOP, cut
from stancegraph.loaders.extract.phrases import names
from stancegraph.loaders.extract.tree import SUBJECTS, Tree

#: words that may name one thing in turn: `the draft` and `the resolution`, `the assault` and `the attack`
_FAMILIES = (
    frozenset({"resolution", "draft", "text", "document", "motion", "bill"}),
    frozenset({"plan", "proposal", "initiative", "roadmap", "scheme"}),
    frozenset({"agreement", "deal", "accord", "treaty", "pact", "settlement", "memorandum"}),
    frozenset({"assault", "attack", "offensive", "massacre", "bombardment", "strike", "raid", "killing", "shelling", "bombing", "invasion", "airstrike",
               "incursion", "violence", "aggression", "war", "poisoning", "crackdown"}),
    frozenset({"test", "launch", "nuclear_test"}),
    frozenset({"sale", "shipment", "delivery", "package"}),
    frozenset({"sanction", "embargo", "ban", "restriction"}),
    frozenset({"election", "vote", "referendum", "poll"}),
    frozenset({"expulsion", "deportation", "removal"}),
    frozenset({"call", "appeal", "plea", "request", "suggestion", "recommendation"}),
    frozenset({"conversion", "change", "alteration"}),
    frozenset({"detention", "arrest", "imprisonment", "jailing"}),
    frozenset({"coup", "seizure", "takeover", "overthrow", "ousting"}),
    frozenset({"annexation", "occupation"}),
)  # fmt: skip
_FAMILY_WORDS = frozenset().union(*_FAMILIES)


def _family(base: str) -> int | str:
    return next((n for n, members in enumerate(_FAMILIES) if base in members), base)


#: how sure a target is that is several states without a name
_STATES = 0.5
#: entries among which `it` and a verb without an object look for what they mean
_RECENT = 4
#: entries that a later phrase may still mean
_FAR = 60
#: words that take up whatever was last spoken of
_DEICTIC = frozenset(
    {
        "move",
        "step",
        "decision",
        "action",
        "act",
        "measure",
        "plan",
        "this",
        "that",
        "it",
        "such",
        "announcement",
        "incident",
        "event",
        "change",
        "development",
        "conduct",
        "behaviour",
        "behavior",
        "operation",
        "policy",
        "effort",
        "course",
    }
)
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "its", "their", "his", "her", "our"})
_NUMBER = re.compile(r"\b(?:[SA]/(?:RES/)?\d{2,4}(?:/\d+)?|\d{3,4})\b")
_SYMBOL = re.compile(r"\b[SA]/(?:RES/|C\.\d/)?\d{2,4}(?:/\d+)?(?:/[A-Z][\w.]*)*\b")
#: words that tell when or how sure, not which one
_PASSING = frozenset(
    [
        "pending",
        "proposed",
        "planned",
        "recent",
        "latest",
        "ongoing",
        "upcoming",
        "future",
        "alleged",
        "so-called",
        "reported",
        "apparent",
        "later",
        "earlier",
        "last",
        "next",
        "entire",
        "whole",
        "today",
        "yesterday",
        "week",
        "month",
        "year",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "night",
    ]
)
#: deeds that are words: `the move` takes up none of them
_SAID = frozenset({"statement", "criticism", "condemnation", "denunciation", "claim", "remark", "warning", "opposition", "commitment", "plan",
                   "pledge", "promise", "rejection", "dismissal", "endorsement", "approval", _family("call")})  # fmt: skip
#: words that take up something said as well as something done
_SAYABLE = frozenset({"announcement", "plan", "this", "that", "it", "such"})
#: words of a clause that say what it is about
_CLAUSE = 12
_BODIES = ("United Nations", "UN ", "Security Council", "U.N.")


@dataclass(frozen=True, slots=True)
class Aim:
    """A resolved target with the words that name it, [start, end), and how sure the reading is."""

    target: Target
    start: int
    end: int
    score: float
    party: Party | None = None


@dataclass(slots=True)
class _Entry:
    target: Target
    family: int | str
    words: frozenset[str]
    country: str | None
    at: int
    main: bool = False


@dataclass(slots=True)
class Ledger:
    """The targets of one article that are no actors, in the order in which they came up."""

    cast: Cast
    entries: list[_Entry] = field(default_factory=list)

    def aims(self, tree: Tree, head: int, speaker: Party | None, *, thing: bool) -> list[Aim]:
        """What the phrase of that head stands for; `thing` says that `it` is rather a text or an act than a body."""
        if (
            (is_pronoun(tree, head) or tree.lower[head] in {"this", "that"})
            and tree.lower[head] not in {"i", "we", "he", "she", "him", "us", "me"}
            and thing
        ):
            last = self._last(tree, head, words=True)
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
            if word in _FAMILY_WORDS and (word in classes["TEXT"] or word in classes["ACT"]):
                self._thing(tree, k)
        for told in deeds(tree, self.cast):
            self._told(told)
        for k in range(len(tree)):
            word = self.cast.lexicon.noun_of.get(tree.lower[k], tree.lower[k])
            if word in _FAMILY_WORDS | _DEICTIC and tree.tags[k].startswith("N") and _is_definite(tree, k):
                self._linked(tree, k, word, frozenset({word}), None)

    def _told(self, told: Deed) -> Target:
        """The target of a deed that a verb tells: entered before under this or another name, or new."""
        family = _family(told.noun)
        for entry in reversed(self.entries[-_FAR:]):
            if entry.at == told.at or (
                entry.family == family and _is_same(told.words, told.noun, told.country, entry, family)
            ):
                self._see(entry, told.at, main=told.main)
                return entry.target
        target = Act(id=slug(told.name) or "act", name=told.name, country=told.country)
        self._enter(_Entry(target, family, told.words, told.country, told.at, told.main))
        return target

    def _enter(self, entry: _Entry) -> None:
        """Entries stand in the order in which they were last spoken of."""
        k = len(self.entries)
        while k and self.entries[k - 1].at > entry.at:
            k -= 1
        self.entries.insert(k, entry)

    def _see(self, entry: _Entry, at: int, *, main: bool = False) -> None:
        """The entry is spoken of again."""
        if at > entry.at:
            at_end = next(k for k in range(len(self.entries) - 1, -1, -1) if self.entries[k] is entry)
            del self.entries[at_end]
            entry.at, entry.main = at, entry.main or main
            self._enter(entry)

    def _last(self, tree: Tree, head: int, *, words: bool) -> _Entry | None:
        """What was spoken of last before that phrase: a main deed, else any; `words` lets it be something said."""
        at, above = tree.starts[head], {tree.starts[k] for k in tree.ancestors(head)}
        before = [
            e for e in self.entries[-_FAR:] if e.at <= at and e.at not in above and (words or e.family not in _SAID)
        ]
        main = [entry for entry in before[-_RECENT:] if entry.main]
        return main[-1] if main else (before[-1] if before else None)

    def recent_text(self, at: int) -> Target | None:
        """The text, or else the act, that came up last."""
        recent = self.entries[-_RECENT:]
        texts = [entry.target for entry in recent if isinstance(entry.target, Text)]
        return texts[-1] if texts else (recent[-1].target if recent else None)

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
        passive = tree.kids(head, "nsubj:pass") if tree.tags[head].startswith("V") else []
        if passive and tree.tags[passive[0]].startswith("N"):
            head = passive[0]
        verbal = tree.tags[head].startswith("V")
        if verbal and not tree.kids(head, "obj", "obl", "ccomp", "xcomp"):
            done = self._done(tree.lower[head])
            if done is not None:
                return Aim(done, tree.starts[head], tree.ends[head], 0.7)
        phrase = _clause(tree, head) if verbal else _described(tree, head)
        start, end = tree.span(phrase)
        if verbal and (told := deed(tree, head, self.cast)) is not None and len(told.words) > 1:
            return Aim(self._told(told), start, end, 0.8)
        kinds = names(tree, head, self.cast.lexicon)
        base = self.cast.lexicon.noun_of.get(tree.lower[head], tree.lower[head])
        named = cut(tree, head, phrase, clause=not verbal and phrase[-1] > tree.phrase(head)[-1])
        words = frozenset(self.cast.lexicon.noun_of.get(word.lower(), word.lower()) for word in named) - STOP - _PASSING
        states = self.cast._countries(tree, phrase)
        country = self._country(tree, head, phrase, states)
        family = _family(base)
        linked = self._linked(tree, head, base, words, country)
        if linked is not None:
            return Aim(linked.target, start, end, 0.8)
        target = self._new(tree, head, phrase, kinds, named, country, verbal=verbal)
        main = tree.deps[head] in SUBJECTS and tree.heads[tree.heads[head]] == tree.heads[head]
        self._enter(_Entry(target, family, words, country, tree.starts[head], main))
        return Aim(target, start, end, 0.85 if states else 0.7)

    def _country(self, tree: Tree, head: int, phrase: list[int], states: list[Actor]) -> str | None:
        """Whose thing it is: the state named before the head, else the first that the phrase names."""
        before = [k for k in phrase if k < head]
        for found in (self.cast._countries(tree, before) if before else [], states):
            if len({state.country for state in found}) == 1:
                return found[0].country
        return states[0].country if states else None

    def _done(self, word: str) -> Target | None:
        """`denied attacking`: the attack that was spoken of."""
        verb = self.cast.lexicon.verb_of.get(word, word)
        family = next((n for n, members in enumerate(_FAMILIES) if verb in members), None)
        for entry in reversed(self.entries[-_FAR:]):
            if entry.family == family:
                return entry.target
        return None

    def _linked(self, tree: Tree, head: int, base: str, words: frozenset[str], country: str | None) -> _Entry | None:
        """The entry that the phrase means: one of its family with its words, for `the move` what was spoken of last."""
        family, definite, at = _family(base), _is_definite(tree, head), tree.starts[head]
        own = words - {base} - (_FAMILIES[family] if isinstance(family, int) else frozenset())
        for entry in reversed(self.entries[-_FAR:]):
            if entry.family != family or entry.at > at:
                continue
            if (not own and definite and not _differs(country, entry)) or _is_same(words, base, country, entry, family):
                self._see(entry, at)
                return entry
        if not definite or own or base not in _DEICTIC:
            return None
        last = self._last(tree, head, words=base in _SAYABLE)
        if last is not None:
            self._see(last, at)
        return last

    def _new(
        self,
        tree: Tree,
        head: int,
        phrase: list[int],
        kinds: frozenset[str],
        named: list[str],
        country: str | None,
        *,
        verbal: bool,
    ) -> Target:
        text = self.cast.text[tree.starts[phrase[0]] : tree.ends[phrase[-1]]]
        name = " ".join(named) or tree.words[head]
        classes = self.cast.lexicon.classes
        if not verbal and not kinds.isdisjoint(classes["TEXT"]):
            return self._text(name, text, kinds, country)
        if verbal or not kinds.isdisjoint(classes["ACT"]):
            return Act(id=slug(name) or "act", name=name, country=country)
        return Issue(id=slug(name) or "issue", name=name, country=country)

    def _text(self, name: str, text: str, kinds: frozenset[str], country: str | None) -> Text:
        """`the draft` of an article about Syria and the Security Council is the UN Security Council draft resolution on Syria."""
        symbol = _SYMBOL.search(text)
        number = re.search(r"\b\d{3,4}\b", text)
        if "resolution" in kinds or "draft_resolution" in kinds:
            if (
                number is None
                and country is None
                and self.cast.focus is not None
                and self.cast.focus.name.lower() not in name.lower()
                and len(name.split()) < 4
            ):
                name, country = f"{name} on {self.cast.focus.name}", self.cast.focus.country
            if (
                not any(body.strip().lower() in name.lower() for body in _BODIES)
                and "Security Council" in self.cast.text
            ):
                name = f"UN Security Council {name}"
        return Text(id=slug(name) or "text", name=name, country=country, symbol=symbol.group() if symbol else None)


def _is_definite(tree: Tree, head: int) -> bool:
    return any(tree.lower[k] in _DEFINITE for k in tree.kids(head, "det", "nmod:poss", "det:predet", "amod"))


def _differs(country: str | None, entry: _Entry) -> bool:
    return country is not None and entry.country is not None and country != entry.country


def _is_same(words: frozenset[str], base: str, country: str | None, entry: _Entry, family: int | str) -> bool:
    """Same words, or half of what tells one member of the family from another; never two numbers or two states."""
    own = words - {base} - (_FAMILIES[family] if isinstance(family, int) else frozenset())
    numbers = {w for w in own if w.isdigit()}, {w for w in entry.words if w.isdigit()}
    if (numbers[0] and numbers[1] and numbers[0] != numbers[1]) or _differs(country, entry):
        return False
    shared = own & entry.words
    return words == entry.words or bool(shared and 2 * len(shared) >= min(len(own), len(entry.words) - 1))


def _clause(tree: Tree, head: int) -> list[int]:
    """The words of a clause from its verb on, without what is said beside it."""
    words = [k for k in tree.subtree(head) if k >= head]
    low, high = head, max(words)
    return list(range(low, min(high, low + _CLAUSE) + 1))


def _described(tree: Tree, head: int) -> list[int]:
    """A noun phrase; a bare noun (`any statement that calls for ...`) takes the clause that says which one."""
    phrase = tree.phrase(head)
    bare = all(k == head or tree.deps[k] in {"det", "case", "nmod:poss"} for k in phrase)
    clauses = [k for k in tree.kids(head, "acl:relcl", "acl") if k > head] if bare else []
    return list(range(phrase[0], max(tree.subtree(clauses[0])) + 1)) if clauses else phrase


def is_actor(target: Target) -> bool:
    """The target is an actor."""
    return isinstance(target, Actor)
