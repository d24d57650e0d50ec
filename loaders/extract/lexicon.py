"""The cue lexicon: object classes, frames of verbs, nouns and predicates, and the forms under which a text shows them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from stancegraph.loaders.extract.cue_lines import BadLexicon, named_class, parse_frame
from stancegraph.loaders.extract.frame import Frame
from stancegraph.loaders.extract.inflect import noun_forms, verb_forms


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the data files say.

    Attributes:
        verbs, nouns, predicates: base form -> frames, most specific first.
        verb_of, noun_of: inflected form -> base form.
        classes: class name -> words.
    """

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    predicates: Mapping[str, tuple[Frame, ...]]
    verb_of: Mapping[str, str]
    noun_of: Mapping[str, str]
    classes: Mapping[str, frozenset[str]]

    def is_in(self, names: Iterable[str], name: str) -> bool:
        """One of these words belongs to the class."""
        words = self.classes[name]
        return any(word in words for word in names)


@cache
def lexicon() -> Lexicon:
    """The lexicon of the data files, read once."""
    irregular = {row[0]: tuple(row[1:]) for row in _rows("irregular.txt")}
    plurals = {row[0]: tuple(row[1:]) for row in _rows("plurals.txt")}
    classes = _classes(_numbered("classes.txt"))
    verbs = _frames("verbs", classes)
    nouns = _frames("nouns", classes)
    predicates = _frames("predicates", classes)
    listed = sorted(set(verbs) | classes["VERBS"] | classes["SAY"] | classes["LIGHT"])
    verb_of = {form: lemma for lemma in listed for form in verb_forms(lemma, irregular)}
    verb_of.update({lemma: lemma for lemma in verbs})
    asked = {word for frames in (verbs, nouns, predicates) for word in _pattern_words(frames)}
    noun_words = set(nouns) | asked | {word for name, words in classes.items() if name not in _VERBAL for word in words}
    noun_words -= {form for lemma in nouns for form in _noun_phrase_forms(lemma, plurals)} - set(nouns)
    noun_of = {form: lemma for lemma in sorted(noun_words) for form in _noun_phrase_forms(lemma, plurals)}
    noun_of.update({lemma: lemma for lemma in noun_words})
    return Lexicon(
        verbs=MappingProxyType(verbs),
        nouns=MappingProxyType(nouns),
        predicates=MappingProxyType(predicates),
        verb_of=MappingProxyType(verb_of),
        noun_of=MappingProxyType(noun_of),
        classes=MappingProxyType(classes),
    )


def _pattern_words(frames: Mapping[str, tuple[Frame, ...]]) -> Iterator[str]:
    """The words that conditions name."""
    for listed in frames.values():
        for frame in listed:
            for condition in frame.conditions:
                yield from condition.pattern.words


_VERBAL = frozenset({"VERBS", "LIGHT", "WEAK_CUES", "CLOSED", "SAY", "CEASE"})


def _noun_phrase_forms(lemma: str, plurals: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    head, joint, last = lemma.rpartition("_")
    return (head + joint + form for form in noun_forms(last, plurals))


def _numbered(name: str) -> list[tuple[str, str]]:
    """The lines of a data file that say something, each with `file:line`; a line that begins with a blank goes on from the one before."""
    text = files("stancegraph.loaders.extract").joinpath("data", name).read_text("utf-8")
    found: list[tuple[str, str]] = []
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.split("#", 1)[0].rstrip()
        if line.startswith((" ", "\t")) and line.strip() and found:
            found[-1] = (found[-1][0], found[-1][1] + " " + line.strip())
        elif line.strip():
            found.append((f"{name}:{number}", line))
    return found


def _rows(name: str) -> list[list[str]]:
    return [line.split() for _, line in _numbered(name)]


def _classes(lines: Sequence[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for where, line in lines:
        name, colon, words = line.partition(":")
        if not colon or not name.strip().isupper() or name.strip() in found:
            raise BadLexicon(f"{where}: a class line is `NAME: words`, each name once, not {line[:40]!r}")
        members: set[str] = set()
        for word in words.split():
            members |= named_class(found, word[1:], where) if word.startswith("@") else {word}
        found[name.strip()] = frozenset(members)
    return found


def _frames(name: str, classes: Mapping[str, frozenset[str]]) -> dict[str, tuple[Frame, ...]]:
    """All frames of one kind: `data/NAME.txt` and `data/NAME-*.txt`, in the order of the file names."""
    folder = files("stancegraph.loaders.extract").joinpath("data")
    texts = sorted(e.name for e in folder.iterdir() if e.name == f"{name}.txt" or e.name.startswith(f"{name}-"))
    found: defaultdict[str, list[Frame]] = defaultdict(list)
    for text in texts:
        for where, line in _numbered(text):
            words, frame = parse_frame(line, classes, where)
            for word in words:
                found[word].append(frame)
    return {word: tuple(sorted(frames, key=lambda f: -f.specificity)) for word, frames in sorted(found.items())}
