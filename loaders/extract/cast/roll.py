"""The mentions of one article: whom each of them names, and how often each state is named."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from stancegraph.graph.actors import Candidate as Known
from stancegraph.graph.actors import Mention, authority
from stancegraph.graph.model.actor import Actor
from stancegraph.loaders.extract.cast.party import CONTEXT, Party
from stancegraph.loaders.extract.tree import Tree

#: bodies whose members vote
_ASSEMBLIES = frozenset({"un-general-assembly", "un-security-council", "un-human-rights-council"})
_OPPOSITES = {"north": "south", "south": "north", "east": "west", "west": "east"}
#: what an organisation of states is called that has another name
_BLOCS = frozenset({"bloc", "grouping", "alliance", "organisation", "organization", "union"})
_SYNONYMS = {"tribunal": "court", "panel": "commission"}


@dataclass(slots=True)
class Roll:
    """The mentions of one article.

    Attributes:
        mentions: in the order of the text; `starts` are their first code points.
        states: the actors named, by id.
        counts: mentions by country, in the order in which the countries came up.
        focus: the state that the article names most.
        assembly: the first body named whose members vote.
    """

    mentions: list[Mention]
    starts: list[int] = field(init=False)
    focus: Actor | None = field(init=False)
    assembly: Party | None = None
    states: dict[str, Actor] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    _best: list[Known | None] = field(init=False)

    def __post_init__(self) -> None:
        self.starts = [mention.start for mention in self.mentions]
        self._best = _likeliest(self.mentions)
        counts = self.counts
        for number, mention in enumerate(self.mentions):
            best = self.best(number)
            if best is not None:
                self.states.setdefault(best.actor.id, best.actor)
            if best is not None and best.actor.id in _ASSEMBLIES and self.assembly is None:
                self.assembly = Party(best.actor, None, CONTEXT, True, mention.start, mention.end)
            if best is not None and best.country is not None and best.country != "IGO":
                counts[best.country] += 1
        self.focus = self.state(max(counts, key=lambda c: (counts[c], -list(counts).index(c)))) if counts else None

    @property
    def subject(self) -> Actor | None:
        """The focus, when the article names it more than once: a state named once may be the one who speaks."""
        return self.focus if self.focus is not None and self.counts[self.focus.country or ""] > 1 else None

    def halves(self) -> dict[str, Party]:
        """Where an article names both North and South Korea, `the North` is the one and `the South` the other."""
        found: dict[str, dict[str, Party]] = {}
        for number, mention in enumerate(self.mentions):
            side = mention.text.partition(" ")[0]
            best = self.best(number)
            if side.lower() in _OPPOSITES and best is not None and best.actor.name.startswith(side + " "):
                party = Party(best.actor, None, CONTEXT, True, mention.start, mention.end)
                found.setdefault(best.actor.name.partition(" ")[2], {}).setdefault(side.lower(), party)
        both = [sides for sides in found.values() if any(_OPPOSITES[side] in sides for side in sides)]
        return {side: party for sides in both for side, party in sides.items()}

    def state(self, country: str) -> Actor | None:
        """The state with that code, if the article names it."""
        return self.states.get(country)

    def state_of(self, actor: Actor) -> Actor | None:
        """The state that an actor belongs to, where the article names it."""
        return None if actor.country is None else self.state(actor.country)

    def adjective(self, actor: Actor) -> str:
        """`Kenyan` of Kenya; the name of what has no adjective."""
        known = authority().adjective(actor.id) if actor.kind == "country" else None
        return known or actor.name

    def best(self, number: int) -> Known | None:
        """The likeliest reading of the mention with that number."""
        return self._best[number]

    def body(self, word: str, before: int) -> Actor | None:
        """The organisation that `the court` or `the bloc` takes up: the last one named before whose name holds the word."""
        word = _SYNONYMS.get(word, word)
        for number in range(bisect_left(self.starts, before) - 1, -1, -1):
            best = self.best(number)
            if best is None or best.actor.kind != "organization" or best.person is not None:
                continue
            named = best.actor.name.lower().split()
            if word in named or (word in _BLOCS and best.sector == "IGO" and not _is_of_all(best.actor)):
                return best.actor
        return None

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

    def covering(self, tree: Tree, head: int) -> int | None:
        """Number of the mention to which that word belongs."""
        start, end = tree.starts[head], tree.ends[head]
        at = bisect_left(self.starts, end) - 1
        return at if at >= 0 and self.mentions[at].end > start else None

    def countries(self, tree: Tree, phrase: list[int], but: int = -1, *, cities: bool = True) -> list[Actor]:
        """The actors named in a phrase, mention `but` left out; `cities` counts a city as its state."""
        start, end = tree.span(phrase)
        found: list[Actor] = []
        for number in self.within(start, end):
            best = self.best(number)
            if number != but and best is not None and best.actor not in found and (cities or not is_place(best)):
                found.append(best.actor)
        return found

    def first_country(self, tree: Tree, phrase: list[int], but: int = -1) -> Actor | None:
        """The first actor named in a phrase."""
        found = self.countries(tree, phrase, but)
        return found[0] if found else None

    def most_named(self, count: int, author: Party | None) -> tuple[Party, ...]:
        """The states that the article names most, its author left out."""
        own = None if author is None else author.actor.country
        named = [country for country, _ in self.counts.most_common() if country != own]
        actors = [actor for country in named[:count] if (actor := self.state(country)) is not None]
        return tuple(Party(actor, None, CONTEXT, True, 0, 1) for actor in actors) if len(actors) == count else ()


def _likeliest(mentions: list[Mention]) -> list[Known | None]:
    """The first reading of each mention, but a surname is that of whom the article names in full."""
    firsts = [one.candidates[0] if one.candidates else None for one in mentions]
    firsts = [_of_the_state_before(mentions, firsts, n) or first for n, first in enumerate(firsts)]
    whole = {one.person.id for one in firsts if one is not None and one.person is not None and one.form != "surname"}
    told = (
        next((c for c in one.candidates if c.person is not None and c.person.id in whole), None) for one in mentions
    )
    return [one or first for one, first in zip(told, firsts, strict=True)]


def _of_the_state_before(mentions: list[Mention], firsts: list[Known | None], n: int) -> Known | None:
    """`Chad's King John`: of two kings of that name the one of Chad."""
    before = firsts[n - 1] if n and mentions[n - 1].end + 1 == mentions[n].start else None
    if before is None or before.actor.kind != "country" or is_place(before):
        return None
    return next((c for c in mentions[n].candidates if c.person is not None and c.country == before.country), None)


def is_place(known: Known) -> bool:
    """The mention is a city: `the Homs assault` is not an assault by Homs."""
    return known.why.startswith("city")


def _is_of_all(actor: Actor) -> bool:
    """The United Nations and their organs are no bloc."""
    return actor.id.startswith(("united-nations", "un-"))
