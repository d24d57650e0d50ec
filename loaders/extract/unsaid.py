"""Towards what an event is whose words name no target: another state of the sentence, the article's, people, a thing."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from stancegraph.graph.actors import Mention
from stancegraph.loaders.extract.arguments import is_time
from stancegraph.loaders.extract.cast import Cast, Party, is_place
from stancegraph.loaders.extract.event import Event
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.targets import Aim, Ledger
from stancegraph.loaders.extract.tree import Tree

#: sectors of those who have been or are the state: what they do without saying to whom is not done to it
_OF_THE_STATE = frozenset({"ELI", "GOV", "MIL"})


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Looks for a target beside the slots of the frame; what it finds scores low."""

    cast: Cast
    ledger: Ledger
    lexicon: Lexicon

    def aims(self, tree: Tree, event: Event, holder: Party, holders: AbstractSet[str]) -> list[Aim]:
        """No slot is filled: the nearest other country of the sentence, those after the cue first."""
        at = tree.starts[event.cue]
        numbers = self.cast.roll.within(tree.starts[0], tree.ends[-1])
        after = [n for n in numbers if self.cast.roll.mentions[n].start > at]
        # `Chad condemned the Malian attack`: Chad was not attacked
        before = [] if event.nominal and not event.both else [n for n in numbers if n not in after][::-1]
        ordered = after + before
        for number in ordered:
            best, mention = self.cast.roll.best(number), self.cast.roll.mentions[number]
            scene = event.code != "CONSULTS" and best is not None and is_place(best) and _is_scene(tree, mention.start)
            if best is None or scene or _acts_elsewhere(tree, mention, event.cue):
                continue
            if best.actor.id not in holders and best.country != holder.actor.country:
                party = Party(best.actor, best.person, best.score, True, mention.start, mention.end)
                return [Aim(best.actor, mention.start, mention.end, 0.45 * best.score, party)]
        return self._nearby(tree, event, holder, holders)

    def _nearby(self, tree: Tree, event: Event, holder: Party, holders: AbstractSet[str]) -> list[Aim]:
        """An envoy is recalled, an embassy closed, in the state that the article is about; else other people, a group's own state, a thing."""
        classes, own = self.lexicon.classes, holders | {holder.actor.id}
        focus = self.cast.roll.focus
        if event.code in {"RECALLS", "WITHDRAWS"} and focus is not None and focus.id not in own:
            return [Aim(focus, tree.starts[event.cue], tree.ends[event.cue], 0.45)]
        for k in range(event.cue + 1, len(tree)):
            person = self.lexicon.noun_of.get(tree.lower[k]) in classes["PEOPLE"]
            if person and tree.deps[k] not in {"compound", "amod"}:
                for party in self.cast.parties(tree, k):
                    if party.actor.id not in own:
                        return [Aim(party.actor, party.start, party.end, 0.4 * party.score, party)]
        state = self.cast.roll.state_of(holder.actor)
        own_man = holder.actor.kind == "person" and holder.actor.sector in _OF_THE_STATE
        if state is not None and state.id != holder.actor.id and not own_man:
            return [Aim(state, holder.start, holder.end, 0.4)]
        for k in range(event.cue + 1, len(tree)):
            if (
                tree.tags[k].startswith("N")
                and not is_time(tree, k)
                and tree.deps[k] in {"obj", "obl", "nmod", "nsubj", "nsubj:pass"}
                and k not in event.words
                and not (
                    event.nominal and tree.tags[tree.heads[k]].startswith("V") and _is_elsewhere(tree, k, event.cue)
                )
            ):
                aims = [aim for aim in self.ledger.aims(tree, k, None, thing=True) if aim.target.id not in own]
                if aims:
                    return [replace(aim, score=0.4 * aim.score) for aim in aims[:1]]
        return []


def _acts_elsewhere(tree: Tree, mention: Mention, cue: int) -> bool:
    """`stopped the sale, and Chad recalled its envoy`: Chad is what the next clause is about."""
    words = [k for k in range(cue + 1, len(tree)) if mention.start <= tree.starts[k] < mention.end]
    return any(tree.deps[k] == "nsubj" and _is_elsewhere(tree, k, cue) for k in words)


def _is_elsewhere(tree: Tree, k: int, cue: int) -> bool:
    """`slammed Malian strikes and urged a truce`: the truce belongs to the next clause."""
    verb = tree.heads[k]
    return tree.deps[verb] in {"conj", "parataxis"} and verb != cue


def _is_scene(tree: Tree, start: int) -> bool:
    """`signed in Minsk`: the city is where it happened."""
    return any(tree.starts[k] == start and tree.preposition(k) in {"in", "at", "near"} for k in range(len(tree)))
