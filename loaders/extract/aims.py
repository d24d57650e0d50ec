"""Towards what an event is: the slots of its frame, the owner of a thing, and what else the sentence offers."""

from collections.abc import Sequence
from dataclasses import dataclass

from stancegraph.graph.model.actor import Actor
from stancegraph.graph.model.target import Act, Issue
from stancegraph.loaders.extract.arguments import noun_arguments
from stancegraph.loaders.extract.cast import Cast, Party, is_place, is_pronoun
from stancegraph.loaders.extract.deeds import deverbal
from stancegraph.loaders.extract.event import SILENT, Event
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.mutual import Mutual, is_each_other
from stancegraph.loaders.extract.targets import Aim, Ledger, is_actor
from stancegraph.loaders.extract.tree import Tree
from stancegraph.loaders.extract.unnamed import is_at_home
from stancegraph.loaders.extract.unsaid import Unsaid
from stancegraph.loaders.extract.whose import Whose

#: types whose `it` is rather a text or an act than a body
_THINGS = frozenset(
    {"SUPPORTS", "OPPOSES", "CONDEMNS", "REJECTS", "VETOES", "VOTES_FOR", "VOTES_AGAINST", "ABSTAINS", "PROPOSES",
     "DENIES", "WITHDRAWS"}
)  # fmt: skip
#: types whose target is an actor where one is named
_BETWEEN_ACTORS = frozenset(
    {"DEMANDS", "ACCUSES", "AGREES", "PROMISES", "CONSULTS", "AIDS", "ARMS", "SANCTIONS", "EXPELS", "RECALLS", "COERCES", "ATTACKS", "THREATENS",
     "WARNS", "PRAISES", "PROTESTS", "MOBILIZES", "MEDIATES", "CONCEDES", "DERECOGNIZES"}
)  # fmt: skip
#: of these, those that may as well be about a thing: one warns of a veto, demands a halt
_OF_THINGS = frozenset({"WARNS", "PROTESTS", "DEMANDS", "PRAISES"})
#: a party that is only inferred from what the article is about scores no more than this
_INFERRED = 0.5
#: types that praise whoever did a thing
_PRAISING = frozenset({"SUPPORTS", "PRAISES"})
#: what those who act together do with each other
_TOGETHER = frozenset({"CONSULTS", "AGREES"})
#: dealings that stay at home when their target is a part of the holder; force at home is towards its people
_TALKED = frozenset(
    {"CONSULTS", "AGREES", "PROMISES", "PROPOSES", "WARNS", "PRAISES", "DEMANDS", "ACCUSES", "SUPPORTS", "CONDEMNS"}
)
#: one votes on a thing
_BALLOTS = frozenset({"VOTES_FOR", "VOTES_AGAINST", "ABSTAINS"})
#: what stands before those to whom a deed is done
_UPON = frozenset({"on", "upon", "against", "to", "toward", "towards", "into"})
#: targets of one cue at most
_MOST = 6


@dataclass(frozen=True, slots=True)
class Aims:
    """Finds the targets of events."""

    cast: Cast
    ledger: Ledger
    lexicon: Lexicon

    def aims(self, tree: Tree, event: Event, voice: Party | None, holder: Party, holders: Sequence[Party]) -> list[Aim]:
        """What the event is towards: the first slot that names another, else what the sentence or the article offers."""
        found = self._found(tree, event, voice, holder, holders)
        return Whose(self.cast, self.ledger, self.lexicon).settled(tree, event, found, holder)

    def _found(
        self, tree: Tree, event: Event, voice: Party | None, holder: Party, holders: Sequence[Party]
    ) -> list[Aim]:
        thing = event.code in _THINGS or event.judged
        fellows = frozenset() if event.both or event.code in _TOGETHER else frozenset(p.actor.id for p in holders)
        kept = self._filled(tree, event, voice, holder, fellows, thing=thing)
        if event.cameo == SILENT:
            return kept
        if not kept and event.code in _TALKED and self._is_domestic(tree, event, voice, holder):
            return []
        if len(holders) > 1 and Mutual(self.cast).is_mutual(tree, event, holders):
            others = [Aim(p.actor, p.start, p.end, p.score, p) for p in holders if p.actor.id != holder.actor.id]
            return others if is_each_other(tree, event) else [*others, *(aim for aim in kept if is_actor(aim.target))]
        kept = _first_thing(kept, event)
        if event.code in _PRAISING:
            kept = [owner for aim in kept for owner in (self._owners(tree, aim, holder) or [aim])]
        if kept and any(is_actor(aim.target) for aim in kept):
            return kept[:_MOST]
        if kept and event.code not in _BETWEEN_ACTORS - _OF_THINGS:
            return kept[:_MOST]
        if thing and not event.both and not event.judged:
            recent = self._recent(tree, event)
            if recent is not None:
                return recent
        together = {holder.actor.id} if event.code in _TOGETHER else {p.actor.id for p in holders}
        if event.judged or event.code in _BALLOTS:
            return kept[:_MOST]
        other = Unsaid(self.cast, self.ledger, self.lexicon).aims(tree, event, holder, together)
        return other if other else kept[:_MOST]

    def _recent(self, tree: Tree, event: Event) -> list[Aim] | None:
        """What was told last; nothing for `called their vetoes despicable`, which were of something; None where nothing was, and for `what we see is a crime`."""
        start, end = tree.starts[event.cue], tree.ends[event.cue]
        recent = self.ledger.entries.recent_text(own=start, far=event.code in _BALLOTS)
        if recent is None or any(tree.lower[k] == "what" for k in tree.kids(event.cue, "nsubj", "csubj")):
            return None
        itself = event.code == "VETOES" and recent is self.ledger.entries.named_at(start)
        return [] if itself else [Aim(recent, start, end, 0.6)]

    def _filled(
        self, tree: Tree, event: Event, voice: Party | None, holder: Party, fellows: frozenset[str], *, thing: bool
    ) -> list[Aim]:
        """The first slot that names somebody or something else than the holders: `Chad and Mali recalled their envoys`."""
        kept: list[Aim] = []
        for group in event.targets:
            found = [(head, aim) for head in group for aim in self.ledger.aims(tree, head, voice, thing=thing)]
            others = [
                self._inside(tree, event.code, head, aim, holder) if _is_owned(event, aim) else aim
                for head, aim in found
                if not is_actor(aim.target) or aim.target.id not in {holder.actor.id, *fellows}
            ]
            kept = kept or others
            if others and (event.code not in _BETWEEN_ACTORS or any(_is_firm(aim) for aim in others)):
                return others
        if not any(is_actor(aim.target) for aim in kept) and is_at_home(event, holder):
            people = self.cast.groups.nameless_group("people", holder.actor)
            return [Aim(people, tree.starts[event.cue], tree.ends[event.cue], _INFERRED)]
        return kept

    def _is_domestic(self, tree: Tree, event: Event, voice: Party | None, holder: Party) -> bool:
        """`briefed Congress`: what the words name as target is a part of the holder."""
        heads = [head for group in event.targets for head in group if not is_pronoun(tree, head)]
        if any(tree.lower[head].endswith(("self", "selves")) for group in event.targets for head in group):
            return True  # `defends itself`
        return not event.both and any(
            p.actor.id == holder.actor.id and p.known for head in heads for p in self.cast.parties(tree, head, voice)
        )

    def _inside(self, tree: Tree, code: str, head: int, aim: Aim, holder: Party) -> Aim:
        """The actor that a thing belongs to: one demands `Iranian compliance` of Iran."""
        if is_actor(aim.target):
            return aim
        relations = (
            ("nsubj", "nsubj:pass", "obj")
            if tree.tags[head].startswith("V")
            else ("amod", "compound", "nmod:poss", "nmod", "nmod:desc")
        )
        near = tree.kids(head, *relations)
        if tree.deps[head] == "nsubj" and tree.deps[tree.heads[head]] == "ccomp":
            # `warned that an attack on Chad would mean war`: not of Chad's
            near = [k for k in near if tree.preposition(k) not in _UPON]
        if code in _PRAISING and self._is_done_to(tree, head):
            near = [k for k in near if tree.preposition(k) != "of"]
        whole = [k for k in near if tree.preposition(k) == "of" and code != "ATTACKS"]
        below = [c for k in whole for c in tree.kids(k, "amod", "compound", "nmod:poss")]
        for k in [*near, head, *below]:
            number = self.cast.roll.covering(tree, k)
            if number is not None:
                best, mention = self.cast.roll.best(number), self.cast.roll.mentions[number]
                if best is not None and best.actor.id != holder.actor.id and not is_place(best):
                    party = Party(best.actor, best.person, best.score, True, mention.start, mention.end)
                    return Aim(best.actor, aim.start, aim.end, 0.85 * best.score, party)
        return aim

    def _is_done_to(self, tree: Tree, head: int) -> bool:
        """`the isolation of Chad` is done to Chad: its praise is no praise of Chad."""
        noun = self.lexicon.noun_of.get(tree.lower[head], tree.lower[head])
        return (noun, "of") in deverbal().values()

    def _owners(self, tree: Tree, aim: Aim, holder: Party) -> list[Aim]:
        """`welcomes the steps taken by Chad and Niger`: praise of a thing that has no name of its own is praise of whose it is."""
        if is_actor(aim.target) or not isinstance(aim.target, Issue | Act) or len(aim.target.name.split()) > 2:
            return []
        heads = [k for k in range(len(tree)) if aim.start <= tree.starts[k] < aim.end and tree.tags[k].startswith("N")]
        joined = [c for k in heads for c in tree.conjuncts(k)] + [
            tree.heads[k] for k in heads if tree.deps[k] == "conj"
        ]
        for head in [*heads[::-1], *joined]:
            owner = noun_arguments(tree, head).subject
            parties = [] if owner is None else [p for k in tree.conjuncts(owner) for p in self.cast.parties(tree, k)]
            found = [p for p in parties if p.known and p.actor.id != holder.actor.id]
            if found:
                return [Aim(p.actor, p.start, p.end, 0.9 * p.score, p) for p in found]
        return []


def _is_owned(event: Event, aim: Aim) -> bool:
    """The stance is towards whose thing it is."""
    if event.judged:
        return isinstance(aim.target, Issue)
    return event.code in _BETWEEN_ACTORS and event.code != "PROMISES"


def _is_firm(aim: Aim) -> bool:
    """An actor that the words name; `the migrants` of the country that the article is about give way to one."""
    return is_actor(aim.target) and aim.score > _INFERRED


def _first_thing(aims: list[Aim], event: Event) -> list[Aim]:
    """Actors, texts and acts all; of bare issues (`supports security, protection and growth`) the first, or none beside actors.

    A vote is on no body: `abstained in the Security Council`.
    """
    if event.code in _BALLOTS:
        aims = [a for a in aims if not isinstance(a.target, Actor) or a.target.kind != "organization"]
    issues = [aim for aim in aims if isinstance(aim.target, Issue)]
    beside = event.code in _BETWEEN_ACTORS and any(is_actor(aim.target) for aim in aims)
    return [aim for aim in aims if aim not in issues[0 if beside else 1 :]]
