"""Which frame of a word fits the sentence around it."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from stancegraph.loaders.extract.arguments import Arguments, noun_arguments, predicate_arguments, verb_arguments
from stancegraph.loaders.extract.frame import Condition, Frame, Pattern
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.modality import is_wished, mood
from stancegraph.loaders.extract.phrases import content_head, names
from stancegraph.loaders.extract.tree import OBJECTS, Tree

#: a frame that asks for less than this gives way to the noun that is its object (`voiced objections`)
_PLAIN = 4
#: where a predicate without a copula may stand
_PREDICATIVE = frozenset({"xcomp", "conj", "acl", "acl:relcl", "ROOT", "root", "advcl"})


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that fits: its arguments, the words of the cue, and the words that it takes up, so that they are no cues of their own."""

    frame: Frame
    args: Arguments
    words: tuple[int, ...]
    taken: frozenset[int]


@dataclass(slots=True)
class Matcher:
    """Finds the frames of one sentence's words; `known` keeps the names of its phrases."""

    tree: Tree
    lexicon: Lexicon
    known: dict[int, frozenset[str]] = field(default_factory=dict)

    def match(self, i: int, *, without: str = "") -> Match | None:
        """The most specific frame of word i that fits; `without` names an operator whose frames are passed over."""
        tag, word = self.tree.tags[i], self.tree.lower[i]
        if self.tree.kids(i, "cop") or tag.startswith("J"):
            found = self._against(i) or self._predicate(i)
            if found is not None:
                return found
        if self._is_attribute(i):
            return None
        if tag.startswith("V") or self._is_participle(i):
            lemma = self.lexicon.verb_of.get(word)
            return self._verb(i, lemma, without) if lemma is not None else None
        name = tag.startswith("NNP") and word.capitalize() == self.tree.words[i] and i
        if tag.startswith("N") and self.tree.deps[i] not in {"compound", "amod", "flat"} and not name:
            return self._noun(i)
        return None

    def _is_attribute(self, i: int) -> bool:
        """`the jailed activists`, `an expelled envoy`: told of before, and of nobody in particular; `the Iran-backed militia` names who does it."""
        before = self.tree.deps[i] == "amod" and self.tree.tags[i] in {"VBN", "VBD", "JJ"} and i < self.tree.heads[i]
        return before and not any(self.tree.tags[k].startswith("N") for k in self.tree.children[i])

    def _is_participle(self, i: int) -> bool:
        """Taggers take participles and headline verbs for adjectives and nouns; an auxiliary or an object gives them away."""
        if self.tree.lower[i] not in self.lexicon.verb_of:
            return False
        has_object = bool(self.tree.kids(i, "obj", "xcomp", "ccomp"))
        return bool(self.tree.kids(i, "aux", "aux:pass")) or (
            has_object and self.tree.deps[i] in {"ROOT", "root", "conj", "ccomp"}
        )

    # --- verbs, nouns, predicates

    def _verb(self, i: int, lemma: str, without: str) -> Match | None:
        args = verb_arguments(self.tree, i)
        frames = self.lexicon.verbs.get(lemma, ())
        frame = self._best(tuple(f for f in frames if not without or f.operator != without), args, i)
        light = self._light(i, lemma, args) if frame is None or frame.specificity < _PLAIN else None
        if light is not None or frame is None:
            return light
        named = any(c.place == "obj" and c.pattern.words for c in frame.conditions)
        heads = [content_head(self.tree, k, self.lexicon) for k in args.objects] if named else []
        taken = frozenset(k for k in heads if not self._is_between(k))
        particles = {p for c in frame.conditions if c.place == "prt" for p in c.preps}
        words = (i, *(k for k in range(i + 1, min(i + 4, len(self.tree))) if self.tree.lower[k] in particles))
        if args.predicate is not None and any(c.place == "pred" for c in frame.conditions):
            taken |= {args.predicate}
        return Match(frame, args, words, taken | set(words))

    def _is_between(self, i: int) -> bool:
        """`welcomed the agreement between X and Y`: the agreement is told as well."""
        return any(self.tree.preposition(k) == "between" for k in self.tree.kids(i, "nmod"))

    def _light(self, i: int, lemma: str, args: Arguments) -> Match | None:
        """`voiced objections to the draft`: the noun is the cue, the verb gives it its holder."""
        if lemma not in self.lexicon.classes["LIGHT"]:
            return None
        for k in args.objects:
            noun = content_head(self.tree, k, self.lexicon)
            merged = args.around(noun_arguments(self.tree, noun))
            given = [
                o for o in args.objects if o < k and self.tree.deps[o] in OBJECTS and k not in self.tree.conjuncts(o)
            ]
            merged.obliques |= {"to": given} if given else {}  # `gave Chad its support`
            frame = self._best(self._noun_frames(noun), merged, noun)
            if frame is not None:
                return Match(frame, merged, (i, noun), frozenset({i, noun}))
        return None

    def _noun(self, i: int) -> Match | None:
        args = noun_arguments(self.tree, i)
        if args.subject is None:
            args.subject = self._shared_subject(i)
        frame = self._best(self._noun_frames(i), args, i)
        return None if frame is None else Match(frame, args, (i,), frozenset({i}))

    def _shared_subject(self, i: int) -> int | None:
        """`voiced its rejection and condemnation`: the second noun has the holder of the first; `is in Paris for talks` that of the copula."""
        first = self.tree.heads[i]
        if self.tree.preposition(i) == "for" and self.tree.kids(first, "cop"):
            return next(iter(self.tree.kids(first, "nsubj")), None)
        verb = self.tree.heads[first]
        light = self.lexicon.verb_of.get(self.tree.lower[verb]) in self.lexicon.classes["LIGHT"]
        shares = self.tree.deps[i] == "conj" and self.tree.deps[first] == "obj" and light
        return verb_arguments(self.tree, verb).subject if shares else None

    def _noun_frames(self, i: int) -> tuple[Frame, ...]:
        known = self.lexicon.nouns
        return tuple(frame for key in self._keys(i, known.keys()) for frame in known[key])

    def _predicate(self, i: int) -> Match | None:
        known = self.lexicon.predicates
        keys = self._keys(i, known.keys())
        if not keys or not (self.tree.kids(i, "cop") or self.tree.deps[i] in _PREDICATIVE):
            return None
        args = predicate_arguments(self.tree, i)
        frame = self._best(tuple(f for key in keys for f in known[key]), args, i)
        return None if frame is None else Match(frame, args, (i,), frozenset({i}))

    def _against(self, i: int) -> Match | None:
        """`is against the ban`, `is against lifting it`: the preposition is the predicate, its noun or verb the object."""
        tree = self.tree
        prep = next((k for k in tree.kids(i, "case", "mark") if tree.lower[k] in self.lexicon.predicates), None)
        if prep is None or not tree.kids(i, "cop"):
            return None
        args = predicate_arguments(tree, i)
        args.objects = (tree.kids(i, "obj") if tree.tags[i].startswith("V") else []) or [i]
        frame = self._best(self.lexicon.predicates[tree.lower[prep]], args, i)
        return None if frame is None else Match(frame, args, (prep,), frozenset({i, prep}))

    def _keys(self, i: int, known: AbstractSet[str]) -> list[str]:
        """The names of a phrase that are listed, those of two words first."""
        return sorted(self._names(i) & known, key=lambda k: (-k.count("_"), k))

    # --- conditions

    def _best(self, frames: tuple[Frame, ...], args: Arguments, i: int) -> Frame | None:
        """The first that fits; beside a particle (`call off`) those that know the particle come first."""
        fits = (f for f in frames if all(self._holds(condition, args, i) for condition in f.conditions))
        if not args.particles:
            return next(fits, None)
        fitting = list(fits)
        return next((f for f in fitting if f.particles & args.particles), fitting[0] if fitting else None)

    def _holds(self, condition: Condition, args: Arguments, i: int) -> bool:
        place, pattern = condition.place, condition.pattern
        if place == "obj":
            return self._accepts(pattern, args.objects)
        if place == "subj":
            return args.subject is not None and self._accepts(pattern, [args.subject])
        if place == "pred":
            return args.predicate is not None and self._accepts(pattern, [args.predicate])
        if place == "prep":
            return self._accepts(pattern, [k for prep in condition.preps for k in args.obliques.get(prep, [])])
        if place == "prt":
            return bool(args.particles & condition.preps) or self._has_particle(i, condition.preps)
        if place in {"neg", "longer"}:
            return mood(self.tree, i).negated and (place == "neg" or self._is_longer(i))
        if place == "notinf":
            return args.inf is not None and mood(self.tree, args.inf).negated
        if place == "wish":
            return args.that is not None and is_wished(self.tree, args.that)
        if place in {"none", "may", "pass"}:
            return {"none": not args.objects, "may": True, "pass": args.passive}[place]
        clause = {"inf": args.inf, "that": args.that, "ing": args.ing}
        return any(clause.values()) if place == "clause" else clause[place] is not None

    def _accepts(self, pattern: Pattern, heads: list[int]) -> bool:
        return bool(heads) and (not pattern.words or any(pattern.accepts(self._names(k)) for k in heads))

    def _names(self, k: int) -> frozenset[str]:
        """The names of a phrase; many frames ask for those of the same one."""
        if k not in self.known:
            self.known[k] = names(self.tree, k, self.lexicon)
        return self.known[k]

    def _is_longer(self, i: int) -> bool:
        """`no longer recognises`, `does not recognise ... any more`."""
        return any(self.tree.lower[k] in {"longer", "anymore"} for k in self.tree.kids(i, "advmod", "obl"))

    def _has_particle(self, i: int, particles: frozenset[str]) -> bool:
        """Right behind the verb, or further on as `together` of `brought them together`."""
        follows = i + 1 < len(self.tree) and self.tree.lower[i + 1] in particles and self.tree.deps[i + 1] != "mark"
        return follows or any(self.tree.lower[k] in particles for k in self.tree.kids(i, "advmod"))
