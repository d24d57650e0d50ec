"""Who holds what a cue says, and who says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stancegraph.loaders.extract.attribution import Saying, sayings
from stancegraph.loaders.extract.cast import Cast, Party, is_place
from stancegraph.loaders.extract.event import Event, is_background
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.listed import Listed
from stancegraph.loaders.extract.mutual import Mutual
from stancegraph.loaders.extract.tree import Tree
from stancegraph.loaders.extract.unnamed import Unnamed

#: types that are words: where the parse gives them no actor, they are the speaker's
_WORDS = frozenset(
    {"CONDEMNS", "WARNS", "DEMANDS", "ACCUSES", "DENIES", "OPPOSES", "SUPPORTS", "PRAISES", "REJECTS",
     "PROMISES", "PROPOSES", "THREATENS"}
)  # fmt: skip
#: what a state does where it is said only where it was done
_EXPULSIONS, _ARRESTS = ("161", "166"), ("173", "174", "115", "116", "175", "0841")


@dataclass(frozen=True, slots=True)
class Holders:
    """Finds the holders of events; `short` says that the article is too short to give context."""

    cast: Cast
    lexicon: Lexicon
    short: bool

    def holders(self, tree: Tree, event: Event, voice: Party | None) -> list[Party]:
        """The parties that hold it, best first; empty when the words name none."""
        found = self._joint(tree, event, voice) or self._named(tree, event, voice)
        return found + [
            p for p in Listed(self.cast).as_well(tree, event) if all(p.actor.id != one.actor.id for one in found)
        ]

    def speakers(self, tree: Tree, event: Event, quoted: Party | None) -> list[Party]:
        """Those through whose words the article tells it, the outermost first."""
        found: list[Party] = [] if quoted is None else [quoted]
        above: list[Saying] = sayings(tree, event.cue, self.lexicon)
        for saying in above:
            if saying.speaker is None or saying.verb == event.cue:
                continue
            parties = self.cast.parties(tree, saying.speaker, found[-1] if found else None)
            if parties and (not found or parties[0].actor.id != found[-1].actor.id):
                found.append(parties[0])
        return found

    def _joint(self, tree: Tree, event: Event, voice: Party | None) -> list[Party]:
        """`they concluded that it was void`, `Chad and Mali said they agreed`: each of those who say so, unless another holds it."""
        theirs = event.holder is not None and tree.lower[event.holder] in {"they", "we"}
        if voice is None or not (theirs or (event.holder is None and event.spoken)):
            return []
        found = self._fellows(tree, event)
        return found if len(found) > 1 and any(p.actor.id == voice.actor.id for p in found) else []

    def chain_of(self, tree: Tree, event: Event, chain: Sequence[Party], holder: Party) -> Sequence[Party]:
        """`Chad and Mali said they agreed`: Mali says so itself, though Chad is named first."""
        itself = chain and any(party.actor.id == holder.actor.id for party in self._fellows(tree, event))
        return [*chain[:-1], holder] if itself else chain

    def _fellows(self, tree: Tree, event: Event) -> list[Party]:
        """Those who say it together in the innermost saying above the cue."""
        above = [saying for saying in sayings(tree, event.cue, self.lexicon) if saying.speaker is not None]
        if not above or above[-1].speaker is None or above[-1].verb == event.cue:
            return []
        return [party for head in tree.conjuncts(above[-1].speaker) for party in self.cast.parties(tree, head)]

    def _named(self, tree: Tree, event: Event, voice: Party | None) -> list[Party]:
        if event.holder is None:
            if event.spoken:
                own = voice if voice is not None else self.cast.author
                return [own] if own is not None else []
            return (
                Mutual(self.cast).sides(tree, event)
                or Listed(self.cast).among(tree, event)
                or self._placed(tree, event)
            )
        found: list[Party] = []
        for head in tree.conjuncts(event.holder):
            for party in Listed(self.cast).included(tree, head) or self.cast.holders(tree, head, voice):
                if all(party.actor.id != other.actor.id for other in found):
                    found.append(party)
        if not any(party.known for party in found):
            found = Listed(self.cast).among(tree, event) or found
        if (
            found
            and not any(party.known for party in found)
            and self.cast.roll.assembly is not None
            and self._is_vote(tree, event)
        ):
            return [replace(self.cast.roll.assembly, start=found[0].start, end=found[0].end)]
        coordinated = tree.deps[event.cue] == "conj" and tree.tags[event.cue] in {"VBD", "VBZ", "VBP"}
        if not found and voice is not None and coordinated and event.code in _WORDS:
            return [replace(voice, score=0.8 * voice.score)]
        return found or Unnamed(self.cast, self.lexicon).attackers(tree, event)

    def _is_vote(self, tree: Tree, event: Event) -> bool:
        """`a hundred nations voted to condemn`: the assembly has spoken."""
        voted = any(self.lexicon.verb_of.get(tree.lower[k]) == "vote" for k in event.words)
        base = "" if event.holder is None else self.lexicon.noun_of.get(tree.lower[event.holder], "")
        return voted and (
            base in self.lexicon.classes["COLLECTIVE"] or base in {"majority", "nation", "country", "member"}
        )

    def _agent_below(self, tree: Tree, event: Event) -> list[Party]:
        """`was killed in an attack by rebels`, `in a clash with rebels`: the agent stands below another word."""
        joined = [k for k in tree.conjuncts(event.cue) if tree.tags[k].startswith("V")]
        todo = [k for verb in joined for k in tree.kids(verb, "nmod", "obl", "obl:agent")]
        fought = any(self.lexicon.noun_of.get(tree.lower[k]) in self.lexicon.classes["FIGHT"] for k in todo)
        agents = {"by", "with"} if fought and event.code == "ATTACKS" else {"by"}
        while todo:
            k = todo.pop(0)
            todo.extend(tree.kids(k, "nmod", "obl"))
            parties = self.cast.parties(tree, k) if tree.preposition(k) in agents else []
            if parties:
                return [replace(p, score=0.8 * p.score) for p in parties]
        return []

    def _placed(self, tree: Tree, event: Event) -> list[Party]:
        """Whom the words beside the cue name: `a Dutch ban`, `Dutch aid was cut`, `killed in a raid by rebels`, `arrested in Italy`.

        `a UN draft resolution` is only mentioned: nobody proposes it there.
        """
        if event.nominal and event.code == "PROPOSES" and not event.targets:
            return []
        nouns = [event.cue] if event.nominal else [k for k in event.words[1:] if tree.tags[k].startswith("N")]
        before = [k for noun in nouns for k in tree.kids(noun, "amod", "compound", "nmod:poss")]
        for k in before:
            number = self.cast.roll.covering(tree, k)
            best = None if number is None else self.cast.roll.best(number)
            if best is not None and not is_place(best):
                return [Party(best.actor, best.person, 0.85 * best.score, True, tree.starts[k], tree.ends[k])]
        if event.code == "MOBILIZES" and event.targets:
            return [replace(p, score=0.8 * p.score) for p in self.cast.parties(tree, event.targets[0][0]) if p.known]
        below = [] if event.nominal else self._agent_below(tree, event)
        if below:
            return below
        if event.nominal:
            return []
        return self._state_there(tree, event) or Unnamed(self.cast, self.lexicon).attackers(tree, event)

    def _state_there(self, tree: Tree, event: Event) -> list[Party]:
        """`was expelled from Chad`, `was arrested in Italy`: the state does it."""
        if is_background(tree, event):
            return []
        arrested = event.cameo.startswith(_ARRESTS)
        places = {"from"} if event.cameo.startswith(_EXPULSIONS) else {"in", "at"} if arrested else set()
        for k in tree.kids(event.cue, "obl"):
            states = [p for p in self.cast.parties(tree, k) if p.actor.kind == "country"]
            if tree.preposition(k) in places and states:
                return [replace(p, score=0.6) for p in states]
        if arrested and self.cast.roll.focus is not None and self.short:
            return [Party(self.cast.roll.focus, None, 0.45, True, tree.starts[event.cue], tree.ends[event.cue])]
        return []
