"""From a parsed sentence to events: frames are matched, operators composed, negation and modals applied."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from stancegraph.loaders.extract.arguments import (
    Arguments,
    nearest_subject,
    noun_arguments,
    predicate_arguments,
    verb_arguments,
)
from stancegraph.loaders.extract.frame import Condition, Frame
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.modality import Mood, mood
from stancegraph.loaders.extract.operators import Outcome, default, outcome
from stancegraph.loaders.extract.phrases import content_head, names
from stancegraph.loaders.extract.tree import Tree

#: operators over operators over ...: more than this is a fault of the parse
_DEPTH = 6
#: operators whose target is the one who is to act, not the one to whom it would be done
_ADDRESSED = frozenset({"DEMAND", "APPEAL"})
_OVER = ("inf", "ing", "that", "obj")


@dataclass(frozen=True, slots=True)
class Event:
    """A reading of one cue, in words of the sentence.

    Attributes:
        cue: index of the word that carries it; `words` are all the words of the cue.
        code, cameo: stance type and CAMEO code.
        holder: head of the phrase that names the holder; None when it is whoever speaks.
        targets: heads of phrases, the best slot first; the first group that can be resolved is taken.
        polarity: where a frame says so; None = the type's.
        both: reciprocal.
        modality: as in Stance.
        condition: head of the clause that states it.
        weight: confidence in the cue.
        chain: operators and frames that were applied, for explanations.
    """

    cue: int
    words: tuple[int, ...]
    code: str
    cameo: str
    holder: int | None
    targets: tuple[tuple[int, ...], ...]
    polarity: int | None = None
    both: bool = False
    modality: str = "asserted"
    condition: int | None = None
    weight: float = 0.9
    chain: tuple[str, ...] = ()
    spoken: bool = False
    nominal: bool = False


@dataclass(slots=True)
class Reader:
    """Reads one sentence; a word is read once, by the operator above it or by itself."""

    tree: Tree
    lexicon: Lexicon
    consumed: set[int] = field(default_factory=set)

    def events(self) -> list[Event]:
        """All readings, upper words first, then in the order of the sentence."""
        found: list[Event] = []
        for i in sorted(range(len(self.tree)), key=lambda w: (self._height(w), w)):
            if i not in self.consumed:
                found.extend(self.read(i))
        found.extend(self._demands())
        return sorted(found, key=lambda event: event.cue)

    def _demands(self) -> Iterator[Event]:
        """`Sudan must return the helicopter`: a demand, whatever is to be done."""
        for i in range(len(self.tree)):
            if i in self.consumed or not self.tree.tags[i].startswith("V"):
                continue
            found = mood(self.tree, i)
            args = verb_arguments(self.tree, i) if found.obliged else None
            if args is None or (args.subject is None and not args.objects):
                continue
            subject = () if args.subject is None else ((args.subject,),)
            yield Event(
                cue=i, words=(i,), code="DEMANDS", cameo="100", holder=None, targets=(*subject, tuple(args.objects)), weight=0.65,
                chain=("MUST",), spoken=True,
            )  # fmt: skip

    def _height(self, i: int) -> int:
        return sum(1 for _ in self.tree.ancestors(i))

    def read(self, i: int, depth: int = 0) -> list[Event]:
        """The readings of one word; nothing when it is no cue or no frame fits."""
        if depth > _DEPTH or i in self.consumed:
            return []
        match = self.match(i)
        if match is None:
            return []
        frame, args, words = match
        self.consumed.update({i, *words})
        if frame.operator:
            found = self._operate(i, frame, args, words, depth)
        else:
            found = [self._plain(i, frame, args, words)]
            self._bury(frame, args)
        if not found:
            self.consumed.discard(i)
        return [event for e in found if (event := self._moody(i, e, frame, depth)) is not None]

    # --- frames

    def match(self, i: int) -> tuple[Frame, Arguments, tuple[int, ...]] | None:
        """The most specific frame of word i that fits, with its arguments and the words of the cue."""
        tag, word = self.tree.tags[i], self.tree.lower[i]
        if self.tree.kids(i, "cop") or tag.startswith("J"):
            found = self._predicate(i)
            if found is not None:
                return found
        if tag.startswith("V") or self._is_participle(i):
            lemma = self.lexicon.verb_of.get(word)
            return self._verb(i, lemma) if lemma is not None else None
        if (
            tag.startswith("N")
            and self.tree.deps[i] not in {"compound", "amod", "flat"}
            and not (tag.startswith("NNP") and word.capitalize() == self.tree.words[i] and i)
        ):
            return self._noun(i)
        return None

    def _is_participle(self, i: int) -> bool:
        """Taggers take participles and headline verbs for adjectives and nouns; an auxiliary or an object gives them away."""
        if self.tree.lower[i] not in self.lexicon.verb_of:
            return False
        has_object = bool(self.tree.kids(i, "obj", "xcomp", "ccomp"))
        return bool(self.tree.kids(i, "aux", "aux:pass")) or (
            has_object and self.tree.deps[i] in {"ROOT", "root", "conj", "ccomp"}
        )

    def _verb(self, i: int, lemma: str) -> tuple[Frame, Arguments, tuple[int, ...]] | None:
        args = verb_arguments(self.tree, i)
        frame = self._best(self.lexicon.verbs.get(lemma, ()), args, i)
        light = self._light(i, lemma, args) if frame is None or frame.specificity < 4 else None
        if light is not None:
            return light
        return (frame, args, self._cue_words(i, frame, args)) if frame is not None else None

    def _light(self, i: int, lemma: str, args: Arguments) -> tuple[Frame, Arguments, tuple[int, ...]] | None:
        """`voiced objections to the draft`: the noun is the cue, the verb gives it its holder."""
        if lemma not in self.lexicon.classes["LIGHT"]:
            return None
        for k in args.objects:
            noun = content_head(self.tree, k, self.lexicon)
            inner = noun_arguments(self.tree, noun)
            merged = Arguments(
                subject=args.subject if args.subject is not None else inner.subject,
                objects=inner.objects,
                obliques={**args.obliques, **inner.obliques},
                inf=inner.inf if inner.inf is not None else args.inf,
                that=inner.that if inner.that is not None else args.that,
                ing=inner.ing,
                passive=args.passive,
            )
            frame = self._best(self._noun_frames(noun), merged, noun)
            if frame is not None:
                self.consumed.add(noun)
                return frame, merged, (i, noun)
        return None

    def _noun(self, i: int) -> tuple[Frame, Arguments, tuple[int, ...]] | None:
        frames = self._noun_frames(i)
        if not frames:
            return None
        args = noun_arguments(self.tree, i)
        frame = self._best(frames, args, i)
        return (frame, args, (i,)) if frame is not None else None

    def _noun_frames(self, i: int) -> tuple[Frame, ...]:
        known = self.lexicon.nouns
        keys = sorted(names(self.tree, i, self.lexicon) & known.keys(), key=lambda k: (-k.count("_"), k))
        return tuple(frame for key in keys for frame in known[key])

    def _predicate(self, i: int) -> tuple[Frame, Arguments, tuple[int, ...]] | None:
        keys = sorted(
            names(self.tree, i, self.lexicon) & self.lexicon.predicates.keys(), key=lambda k: (-k.count("_"), k)
        )
        if not keys or not (
            self.tree.kids(i, "cop")
            or self.tree.deps[i] in {"xcomp", "conj", "acl", "acl:relcl", "ROOT", "root", "advcl"}
        ):
            return None
        args = predicate_arguments(self.tree, i)
        frame = self._best(tuple(f for key in keys for f in self.lexicon.predicates[key]), args, i)
        return (frame, args, (i,)) if frame is not None else None

    def _best(self, frames: tuple[Frame, ...], args: Arguments, i: int) -> Frame | None:
        for frame in frames:
            if all(self._holds(condition, args, i) for condition in frame.conditions):
                return frame
        return None

    def _holds(self, condition: Condition, args: Arguments, i: int) -> bool:
        place, pattern = condition.place, condition.pattern
        if place == "obj":
            return any(pattern.accepts(names(self.tree, k, self.lexicon)) for k in args.objects)
        if place == "none":
            return not args.objects
        if place == "subj":
            return args.subject is not None and pattern.accepts(names(self.tree, args.subject, self.lexicon))
        if place == "prt":
            return bool(args.particles & condition.preps) or self._follows(i, condition.preps)
        if place == "prep":
            heads = [k for prep in sorted(condition.preps) for k in args.obliques.get(prep, [])]
            return any(pattern.accepts(names(self.tree, k, self.lexicon)) for k in heads)
        if place == "neg":
            return mood(self.tree, i).negated
        if place == "pass":
            return args.passive
        clause = {"inf": args.inf, "that": args.that, "ing": args.ing}
        return any(clause.values()) if place == "clause" else clause[place] is not None

    def _follows(self, i: int, particles: frozenset[str]) -> bool:
        return i + 1 < len(self.tree) and self.tree.lower[i + 1] in particles and self.tree.deps[i + 1] not in {"mark"}

    def _cue_words(self, i: int, frame: Frame, args: Arguments) -> tuple[int, ...]:
        for condition in frame.conditions:
            if condition.place == "obj" and condition.pattern.words:
                self.consumed.update(content_head(self.tree, k, self.lexicon) for k in args.objects)
        particles = {p for c in frame.conditions if c.place == "prt" for p in c.preps}
        return (i, *(k for k in range(i + 1, min(i + 4, len(self.tree))) if self.tree.lower[k] in particles))

    def _bury(self, frame: Frame, args: Arguments) -> None:
        """What a plain frame is about is told, not done: `accused X of supplying arms` is no delivery."""
        for clause in (args.inf, args.that, args.ing):
            if clause is not None:
                self.consumed.update(self._verbs_below(clause))
        for heads in args.obliques.values():
            for k in heads:
                if self.tree.tags[k] == "VBG":
                    self.consumed.update(self._verbs_below(k))

    def _verbs_below(self, i: int) -> list[int]:
        return [k for k in self.tree.subtree(i) if self.tree.tags[k].startswith("V")]

    # --- plain events

    def _plain(self, i: int, frame: Frame, args: Arguments, words: tuple[int, ...]) -> Event:
        spoken = frame.holder == "speaker"
        holder = None if spoken else self._holder(i, frame, args)
        return Event(
            cue=i,
            words=words,
            code=frame.code,
            cameo=frame.cameo,
            holder=holder,
            targets=self._targets(frame, args),
            polarity=frame.polarity,
            both=frame.both,
            weight=frame.weight,
            chain=(frame.where,),
            spoken=spoken,
            nominal=self.tree.tags[i].startswith("N") and len(words) == 1 and not self.tree.kids(i, "cop"),
        )

    def _holder(self, i: int, frame: Frame, args: Arguments) -> int | None:
        if not frame.holder:
            if args.subject is None and not args.passive and self.tree.tags[i].startswith("V"):
                return nearest_subject(self.tree, i)
            return args.subject
        heads = self.slot(frame.holder, args)
        return heads[0] if heads else args.subject

    def _targets(self, frame: Frame, args: Arguments) -> tuple[tuple[int, ...], ...]:
        groups = (tuple(self.slot(slot, args)) for slot in frame.slots)
        return tuple(group for group in groups if group)

    def slot(self, slot: str, args: Arguments) -> list[int]:
        """Heads of the phrases that fill a slot: `obj`, `subj`, `on/upon`, `obj.of`, `inf.obj`, `that.subj`, `cue`."""
        first, dot, rest = slot.partition(".")
        if first == "obj":
            return args.objects if not dot else [k for head in args.objects for k in self._under(head, rest)]
        if first == "subj":
            heads = [] if args.subject is None else self.tree.conjuncts(args.subject)
            return heads if not dot else [k for head in heads for k in self._under(head, rest)]
        if first in {"inf", "that", "ing"}:
            clause = {"inf": args.inf, "that": args.that, "ing": args.ing}[first]
            if clause is None:
                return []
            return [clause] if not dot else self.slot(rest, verb_arguments(self.tree, clause))
        heads = [k for prep in first.split("/") for k in args.obliques.get(prep, [])]
        return heads if not dot else [k for head in heads for k in self._under(head, rest)]

    def _under(self, head: int, place: str) -> list[int]:
        if place == "poss":
            return self.tree.kids(head, "nmod:poss")
        preps = place.split("/")
        return [
            c for k in self.tree.kids(head, "nmod") if self.tree.preposition(k) in preps for c in self.tree.conjuncts(k)
        ]

    # --- operators

    def _operate(self, i: int, frame: Frame, args: Arguments, words: tuple[int, ...], depth: int) -> list[Event]:
        below: list[Event] = []
        for c in self._complements(frame, args):
            below.extend(self._below(c, depth))
        holder = self._holder(i, frame, args)
        targets = self._targets(frame, args)
        made = [self._compose(i, frame, words, holder, targets, event) for event in below]
        found = [event for event in made if event is not None]
        if found or below:
            return found
        return self._bare(i, frame, args, words, holder, targets)

    def _complements(self, frame: Frame, args: Arguments) -> list[int]:
        found: list[int] = []
        for place in frame.over or _OVER:
            for k in self.slot(place, args):
                found.extend(c for c in self.tree.conjuncts(k) if c not in found)
        return found

    def _below(self, c: int, depth: int) -> list[Event]:
        head = content_head(self.tree, c, self.lexicon) if self.tree.tags[c].startswith("N") else c
        return self.read(head, depth + 1)

    def _compose(
        self,
        i: int,
        frame: Frame,
        words: tuple[int, ...],
        holder: int | None,
        targets: tuple[tuple[int, ...], ...],
        below: Event,
    ) -> Event | None:
        result = outcome(frame.operator, below.cameo)
        if result.code == "drop":
            return None
        actor = () if below.holder is None or below.holder == holder else ((below.holder,),)
        addressed = frame.operator in _ADDRESSED and result.code in {"DEMANDS", ""}
        inner = actor + below.targets if addressed else below.targets
        if frame.operator in _ADDRESSED and not addressed:
            targets, inner = below.targets, targets
        if frame.operator == "DENY":
            inner = ((below.cue,), *inner)
        return changed(
            below,
            result,
            cue=i,
            words=(*words, *below.words),
            holder=holder,
            targets=targets + inner,
            both=frame.both or (below.both and frame.operator in {"AGREE", "INTENT", "DO"}),
            weight=min(frame.weight, max(below.weight, 0.5)) if result.code else min(frame.weight, below.weight),
            chain=(f"{frame.operator} {frame.where}", *below.chain),
            polarity=frame.polarity if frame.polarity is not None or result.code else below.polarity,
            nominal=False,
        )

    def _bare(
        self,
        i: int,
        frame: Frame,
        args: Arguments,
        words: tuple[int, ...],
        holder: int | None,
        targets: tuple[tuple[int, ...], ...],
    ) -> list[Event]:
        result = default(frame.operator)
        if result.code == "drop":
            return []
        self._bury(frame, args)
        places = [tuple(self.slot(place, args)) for place in (*(frame.over or _OVER), "inf.obj", "that.subj")]
        extra = tuple(group for group in places if group)
        cameo = frame.cameo or result.cameo
        return [
            Event(
                cue=i, words=words, code=result.code, cameo=cameo, holder=holder, targets=targets + extra, polarity=frame.polarity,
                weight=round(frame.weight * 0.8, 3), chain=(f"{frame.operator} {frame.where}",),
            )
        ]  # fmt: skip

    # --- negation, modals, conditions

    def _moody(self, i: int, event: Event, frame: Frame, depth: int) -> Event | None:
        found = mood(self.tree, i)
        if any(condition.place == "neg" for condition in frame.conditions):
            found = replace(found, negated=False, hypothetical=False, future=False)
        if found.obliged and depth == 0:
            return self._obliged(event, found)
        if found.negated:
            return self._negated(event, found)
        if found.future and depth == 0:
            operator = "THREATEN" if found.unless and not event.cameo.startswith("13") else "WILL"
            event = changed(event, outcome(operator, event.cameo), chain=(operator, *event.chain))
        if found.hypothetical and event.modality in {"asserted", "planned"}:
            event = replace(event, modality="hypothetical")
        if found.condition is not None and event.modality in {"asserted", "planned"}:
            event = replace(event, condition=found.condition, modality="conditional")
        return None if event.code == "drop" else event

    def _negated(self, event: Event, found: Mood) -> Event | None:
        result = outcome("WONT" if found.future or found.able else "NOT", event.cameo)
        if result.code == "drop":
            return None
        if not result.code:
            return replace(event, modality="negated", polarity=0, chain=("NOT", *event.chain))
        return changed(event, result, polarity=None, both=False, chain=("NOT", *event.chain))

    def _obliged(self, event: Event, found: Mood) -> Event | None:
        """`Iran must stop enrichment`: a demand of whoever says so, towards Iran."""
        result = outcome("NOT", event.cameo) if found.negated else outcome("DEMAND", event.cameo)
        if result.code == "drop":
            return None
        base = result if not found.negated else Outcome("DEMANDS", "105")
        actor = () if event.holder is None else ((event.holder,),)
        made = changed(
            event, base, holder=None, targets=actor + event.targets, spoken=True, chain=("MUST", *event.chain)
        )
        return replace(made, polarity=None, both=False, weight=round(event.weight * 0.9, 3))


def changed(event: Event, result: Outcome, **fields: object) -> Event:
    """The event with the outcome's code and modality, and with further fields replaced."""
    if result.code:
        event = replace(event, code=result.code, cameo=result.cameo, polarity=None)
    if result.modality:
        event = replace(event, modality=result.modality)
    return replace(event, **fields)  # type: ignore[arg-type]  # the names and types are those of Event
