"""Which sentences are worth a parse: those in which some frame could fit, judged by the words alone."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from stancegraph.loaders.extract.frame import Condition, Frame
from stancegraph.loaders.extract.lexicon import Lexicon

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[$\u20ac\u00a3]")
#: the name of phrases that depends on the parse: taken to be there
_ASSUMED = frozenset({"actor"})
#: what stands for `money` in a text
_MONEY = frozenset("$\u20ac\u00a3")


@dataclass(frozen=True, slots=True)
class Need:
    """Something a frame asks for: one of these words, or one of these pairs of words, first and head."""

    words: frozenset[str]
    pairs: tuple[tuple[str, str], ...]

    def is_met(self, present: frozenset[str]) -> bool:
        """The words of a sentence, with their base forms, hold one of them."""
        return not self.words.isdisjoint(present) or any(a in present and b in present for a, b in self.pairs)


#: what each frame of a cue asks for; an empty one asks for nothing more than the cue
Needs = tuple[tuple[Need, ...], ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """Tells the words of a sentence that may be cues.

    Attributes:
        verbs, nouns, predicates: base form -> what its frames ask for; nouns and predicates too common to count are left out.
        pairs: head -> first words with which it is a cue of two words.
    """

    lexicon: Lexicon
    verbs: Mapping[str, Needs]
    nouns: Mapping[str, Needs]
    predicates: Mapping[str, Needs]
    pairs: Mapping[str, tuple[tuple[str, Needs], ...]]

    def words(self, said: str) -> list[str]:
        """The words of a sentence in lower case, possessive endings left out."""
        plain = said.lower().replace("\u2019", "'")
        return [word.removesuffix("'s") for word in _WORD.findall(plain)]

    def cues(self, words: Sequence[str]) -> tuple[str, ...]:
        """Those of the words on which some frame may fit, in order."""
        verb_of, noun_of = self.lexicon.verb_of, self.lexicon.noun_of
        present = frozenset(
            form
            for word in words
            for form in (word, noun_of.get(word, word), verb_of.get(word, word), *word.split("-"))
        )
        return tuple(word for word in words if self._is_cue(word, present))

    def _is_cue(self, word: str, present: frozenset[str]) -> bool:
        verb, noun = self.lexicon.verb_of.get(word), self.lexicon.noun_of.get(word, word)
        if verb is not None and _fits(self.verbs.get(verb), present):
            return True
        if _fits(self.nouns.get(noun), present) or _fits(self.predicates.get(noun), present):
            return True
        if word != noun and _fits(self.predicates.get(word), present):
            return True
        return any(first in present and _fits(needs, present) for first, needs in self.pairs.get(noun, ()))


def _fits(needs: Needs | None, present: frozenset[str]) -> bool:
    return needs is not None and any(all(need.is_met(present) for need in frame) for frame in needs)


def gate(lexicon: Lexicon) -> Gate:
    """The gate of a lexicon."""
    weak = lexicon.classes["WEAK_CUES"]
    pairs: defaultdict[str, list[tuple[str, Needs]]] = defaultdict(list)
    for listed in (lexicon.nouns, lexicon.predicates):
        for key, frames in listed.items():
            first, joint, last = key.rpartition("_")
            if joint:
                pairs[last].append((first.partition("_")[0], _needs(frames)))
    return Gate(
        lexicon,
        {word: _needs(_telling(frames) if word in weak else frames) for word, frames in lexicon.verbs.items()},
        {word: _needs(frames) for word, frames in lexicon.nouns.items() if word not in weak and "_" not in word},
        {word: _needs(frames) for word, frames in lexicon.predicates.items() if word not in weak and "_" not in word},
        {last: tuple(found) for last, found in pairs.items()},
    )


def _telling(frames: Iterable[Frame]) -> list[Frame]:
    """Of a verb too common to be a cue (`give`, `put`) only the frames that name words or a particle count."""
    return [f for f in frames if f.particles or any(_names_words(condition) for condition in f.conditions)]


def _names_words(condition: Condition) -> bool:
    return bool(condition.pattern.words) and condition.pattern.words.isdisjoint(_ASSUMED)


def _needs(frames: Iterable[Frame]) -> Needs:
    found = {tuple(_frame_needs(frame)) for frame in frames}
    return ((),) if () in found else tuple(sorted(found, key=len))


def _frame_needs(frame: Frame) -> Iterable[Need]:
    for condition in frame.conditions:
        if condition.place in {"prep", "prt"} and condition.preps:
            yield Need(frozenset(prep.partition("_")[0] for prep in condition.preps), ())
        words = condition.pattern.words
        if words and words.isdisjoint(_ASSUMED):
            single = frozenset(word for word in words if "_" not in word) | (
                _MONEY if "money" in words else frozenset()
            )
            joined = (word.rpartition("_") for word in sorted(words - single))
            yield Need(single, tuple((first.partition("_")[0], last) for first, _, last in joined))
