"""From the events of a sentence to its stances, and what the article remembers of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from stancegraph.graph.model.stance import Stance
from stancegraph.loaders.extract.aims import Aims
from stancegraph.loaders.extract.arguments import own_subject
from stancegraph.loaders.extract.cast import Cast, Party
from stancegraph.loaders.extract.charges import is_charge
from stancegraph.loaders.extract.echoes import echoed
from stancegraph.loaders.extract.event import Event
from stancegraph.loaders.extract.holders import Holders
from stancegraph.loaders.extract.sentences import Sentence
from stancegraph.loaders.extract.targets import Aim, Ledger, is_about_another, is_actor
from stancegraph.loaders.extract.tree import Tree
from stancegraph.loaders.extract.voices import Voices
from stancegraph.loaders.extract.writing import Unwritten, Writer

#: types that hold both ways where a frame says so
_MUTUAL = frozenset({"CONSULTS", "AGREES", "ATTACKS", "RECOGNIZES"})
#: a target that no slot names, but that stands elsewhere in the sentence, scores no more than this: it need not answer in kind
_FOUND_ELSEWHERE = 0.45
#: relations of the verbs that a sentence is about
_MAIN = frozenset({"ROOT", "root", "conj"})
_AWAITING = frozenset(
    f"{word}{end}"
    for word in ("await", "need", "seek", "require", "request", "lack", "expect", "back", "support", "urge", "demand")
    for end in ("", "s", "ed", "ing")
) | {"sought", "requires", "required", "requiring"}


@dataclass(slots=True)
class Builder:
    """Turns the events of an article's sentences into stances."""

    cast: Cast
    ledger: Ledger
    voices: Voices
    holders: Holders
    aims: Aims
    writer: Writer
    told: set[tuple[str, str, str]] = field(default_factory=set)
    _said: list[tuple[Event, Aim]] = field(default_factory=list)
    _dropped: list[str] = field(default_factory=list)

    def pass_over(self, start: int, end: int) -> None:
        """A sentence that is not read: its actors are remembered, and nobody echoes what stands before it."""
        self._said = []
        self._notice(start, end)

    def _notice(self, start: int, end: int) -> None:
        """Remember the actors of a sentence, for pronouns further on."""
        for number in self.cast.roll.within(start, end):
            best = self.cast.roll.best(number)
            if best is not None:
                mention = self.cast.roll.mentions[number]
                self.cast.memory.remember(Party(best.actor, best.person, best.score, True, mention.start, mention.end))

    def stances(
        self, at: int, sentence: Sentence, tree: Tree, events: Sequence[Event]
    ) -> tuple[list[Stance], list[str]]:
        """The stances of sentence number `at` in the order of their cues, and why the other events gave none."""
        self._dropped = []
        self.ledger.note(tree)
        found: dict[tuple[str, str], Stance] = {}
        before, self._said = self._said, []
        for event in events:
            for stance in self._event(sentence, tree, event, self._quoted(at, tree, event)):
                if event.nominal and _triple(stance) in self.told:
                    self._drop(tree, event, "a noun that takes up what was told")
                else:
                    found.setdefault((stance.id, stance.evidence_id), stance)
        for stance in self._echoes(sentence, tree, before):
            found.setdefault((stance.id, stance.evidence_id), stance)
        self.told.update(map(_triple, found.values()))
        self._close(at, tree)
        return list(found.values()), self._dropped

    def _echoes(self, sentence: Sentence, tree: Tree, before: Sequence[tuple[Event, Aim]]) -> Iterator[Stance]:
        """`Chad and Niger followed`: they hold what was told before."""
        for event, aim in echoed(tree, before):
            for holder in self.holders.holders(tree, event, None):
                if holder.actor.id != aim.target.id:
                    yield from self._written(sentence, tree, event, holder, aim, [])

    def _quoted(self, at: int, tree: Tree, event: Event) -> Party | None:
        """Who speaks the quotation in which the cue stands."""
        number = self.voices.quotations.at(tree.starts[event.cue])
        return None if number is None else self.voices.speaker(number, at)

    def _close(self, at: int, tree: Tree) -> None:
        """Remember who acted and who spoke in the sentence."""
        self._notice(tree.starts[0], tree.ends[-1])
        self.cast.learn(tree)
        root = next((i for i in range(len(tree)) if tree.heads[i] == i), 0)
        subject = own_subject(tree, root)
        heads = [] if subject is None or subject in tree.quoted else tree.conjuncts(subject)
        parties = [party for head in heads for party in self.cast.parties(tree, head)]
        self.cast.memory.close([party for party in parties if party.known], thing=bool(heads) and not parties)
        said = self.voices.beside(at)
        if said is not None:
            self.voices.last = said

    # --- one event

    def _event(self, sentence: Sentence, tree: Tree, event: Event, quoted: Party | None) -> Iterator[Stance]:
        if event.nominal and _is_awaited(tree, event.cue):
            self._drop(tree, event, "a noun that is only waited for")
            return
        chain = self.holders.speakers(tree, event, quoted)
        voice = chain[-1] if chain else None
        holders = self.holders.holders(tree, event, voice)
        if not holders:
            self._drop(tree, event, "no holder")
            return
        for holder in holders:
            aims = self.aims.aims(tree, event, voice, holder, holders)
            own_chain = self.holders.chain_of(tree, event, chain, holder) if len(holders) > 1 else chain
            if not aims:
                self._drop(tree, event, "no target")
            for aim in aims:
                if event.judged and not is_about_another(aim, holder):
                    self._drop(tree, event, "no other actor is judged")
                    continue
                yield from self._written(sentence, tree, _judging(event, aim), holder, aim, own_chain)

    def _written(
        self, sentence: Sentence, tree: Tree, event: Event, holder: Party, aim: Aim, chain: Sequence[Party]
    ) -> Iterator[Stance]:
        stance = self._stance(sentence, tree, event, holder, aim, chain)
        if stance is None:
            return
        if not event.nominal and tree.deps[event.cue] in _MAIN and (event, aim) not in self._said:
            self._said.append((event, aim))
        if stance.code == "ACCUSES":
            self.cast.memory.accusers[stance.target.id] = holder
        yield stance
        if (
            event.both
            and event.code in _MUTUAL
            and aim.party is not None
            and aim.party.known
            and aim.score > _FOUND_ELSEWHERE
            and event.modality == "asserted"
        ):
            back = Aim(holder.actor, holder.start, holder.end, holder.score, holder)
            mirrored = self._stance(sentence, tree, event, aim.party, back, chain)
            if mirrored is not None:
                yield mirrored
        yield from self._charge(sentence, tree, event, holder, chain)

    def _charge(
        self, sentence: Sentence, tree: Tree, event: Event, holder: Party, chain: Sequence[Party]
    ) -> Iterator[Stance]:
        """Who says that another attacked accuses him."""
        voice = chain[-1] if chain else None
        if voice is None or not is_charge(tree, event, holder, voice):
            return
        charge = replace(event, code="ACCUSES", cameo="112", polarity=None, both=False, weight=event.weight * 0.8)
        aim = Aim(holder.actor, holder.start, holder.end, holder.score, holder)
        stance = self._stance(sentence, tree, charge, voice, aim, chain)
        if stance is not None:
            yield stance

    def _stance(
        self, sentence: Sentence, tree: Tree, event: Event, holder: Party, aim: Aim, chain: Sequence[Party]
    ) -> Stance | None:
        try:
            return self.writer.stance(sentence, tree, event, holder, aim, chain)
        except Unwritten as reason:
            self._drop(tree, event, str(reason))
            return None

    def _drop(self, tree: Tree, event: Event, reason: str) -> None:
        self._dropped.append(f"{tree.words[event.cue]} -> {event.code} {event.cameo}: {reason}")


def _is_awaited(tree: Tree, i: int) -> bool:
    """`awaits approval by the council`, `needs the consent of Chad`: there is none yet."""
    return tree.deps[i] in {"obj", "nsubj:pass"} and tree.lower[tree.heads[i]] in _AWAITING


def _triple(stance: Stance) -> tuple[str, str, str]:
    return stance.actor.id, stance.code, stance.target.id


def _judging(event: Event, aim: Aim) -> Event:
    """Bad words of an actor are a charge, good words of a thing its support."""
    if event.judged and is_actor(aim.target) and event.code == "CONDEMNS":
        return replace(event, code="ACCUSES", cameo="112")
    if event.judged and not is_actor(aim.target) and event.code == "PRAISES":
        return replace(event, code="SUPPORTS", cameo="051")
    return event
