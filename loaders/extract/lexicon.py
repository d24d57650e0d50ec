"""The cue lexicon: object classes, frames of verbs, nouns and predicates, and the forms under which a text shows them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from stancegraph.graph.model.codebook import codebook
from stancegraph.loaders.extract.frame import OPERATORS, Condition, Frame, Pattern
from stancegraph.loaders.extract.inflect import noun_forms, verb_forms

_CLAUSES = frozenset({"inf", "that", "ing", "clause", "neg", "longer", "notinf", "pass"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the data files say.

    Attributes:
        verbs, nouns, predicates: base form -> frames, most specific first.
        verb_of, noun_of: inflected form -> base form.
        classes: class name -> words.
        cues: forms of which a sentence must hold one to be parsed.
    """

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    predicates: Mapping[str, tuple[Frame, ...]]
    verb_of: Mapping[str, str]
    noun_of: Mapping[str, str]
    classes: Mapping[str, frozenset[str]]
    cues: frozenset[str]

    def is_in(self, names: Iterable[str], name: str) -> bool:
        """One of these words belongs to the class."""
        words = self.classes[name]
        return any(word in words for word in names)


class BadLexicon(ValueError):
    """A data file says something that cannot be read; the message names file and line."""


@cache
def lexicon() -> Lexicon:
    """The lexicon of the data files, read once."""
    irregular = {row[0]: tuple(row[1:]) for row in _rows("irregular.txt")}
    plurals = {row[0]: tuple(row[1:]) for row in _rows("plurals.txt")}
    classes = _classes(_numbered("classes.txt"))
    verbs = _frames("verbs", classes)
    nouns = _frames("nouns", classes)
    predicates = _frames("predicates", classes)
    verb_of = {
        form: lemma
        for lemma in sorted(set(verbs) | classes["VERBS"] | classes["SAY"] | classes["LIGHT"])
        for form in verb_forms(lemma, irregular)
    }
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
        cues=_cue_forms(verb_of, noun_of, verbs, nouns, predicates, classes),
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


def _cue_forms(
    verb_of: Mapping[str, str],
    noun_of: Mapping[str, str],
    verbs: Mapping[str, tuple[Frame, ...]],
    nouns: Mapping[str, tuple[Frame, ...]],
    predicates: Mapping[str, tuple[Frame, ...]],
    classes: Mapping[str, frozenset[str]],
) -> frozenset[str]:
    weak = classes["WEAK_CUES"]
    found = {form for form, lemma in verb_of.items() if lemma in verbs and lemma not in weak}
    found.update(form.rpartition("_")[2] for form, lemma in noun_of.items() if lemma in nouns and lemma not in weak)
    found.update(word.rpartition("_")[2] for word in predicates if word not in weak)
    return frozenset(found)


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
            members |= _class(found, word[1:], where) if word.startswith("@") else {word}
        found[name.strip()] = frozenset(members)
    return found


def _class(classes: Mapping[str, frozenset[str]], name: str, where: str) -> frozenset[str]:
    if name not in classes:
        raise BadLexicon(f"{where}: no class {name!r} above this line; there are {sorted(classes)}")
    return classes[name]


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


def parse_frame(line: str, classes: Mapping[str, frozenset[str]], where: str) -> tuple[list[str], Frame]:
    """One line to its words and its frame; BadLexicon says what is wrong with it."""
    left, arrow, right = line.partition(">")
    if not arrow:
        raise BadLexicon(f"{where}: a frame line has a `>`, not {line[:60]!r}")
    words, _, asked = left.partition(":")
    result, _, slots = right.partition("|")
    conditions = tuple(_condition(token, classes, where) for token in asked.split() if token != "*")
    code, cameo, options = _result(result.split(), where)
    frame = Frame(
        conditions=conditions,
        code="" if code.startswith("@") else code,
        cameo=cameo,
        operator=code[1:] if code.startswith("@") else "",
        slots=tuple(slots.split()),
        holder=options.pop("holder", ""),
        polarity=int(options.pop("pol")) if "pol" in options else None,
        both=options.pop("both", "") == "yes",
        over=tuple(options.pop("over").split("/")) if "over" in options else (),
        weight=float(options.pop("w", "0.9")),
        where=where,
    )
    if options:
        raise BadLexicon(f"{where}: unknown options {sorted(options)}; there are holder, pol, both, over, w")
    return words.split(), frame


def _result(tokens: Sequence[str], where: str) -> tuple[str, str, dict[str, str]]:
    if not tokens:
        raise BadLexicon(f"{where}: nothing stands after `>`")
    code, rest = tokens[0], list(tokens[1:])
    cameo = rest.pop(0) if rest and (rest[0].isdigit() or rest[0] == "-") else ""
    options = {name: value or "yes" for name, _, value in (token.partition("=") for token in rest)}
    if code.startswith("@"):
        if code[1:] not in OPERATORS:
            raise BadLexicon(f"{where}: no operator {code!r}; there are {sorted(OPERATORS)}")
    elif code not in codebook():
        raise BadLexicon(f"{where}: no stance type {code!r} in the codebook")
    elif not cameo.isdigit():
        raise BadLexicon(f"{where}: {code} picks no CAMEO code")
    return code, cameo, options


def _condition(token: str, classes: Mapping[str, frozenset[str]], where: str) -> Condition:
    if token.startswith(("+", "?")):
        return Condition("prt" if token[0] == "+" else "may", frozenset(token[1:].split("/")))
    if token.startswith("~"):
        if token[1:] not in _CLAUSES:
            raise BadLexicon(f"{where}: no clause {token!r}; there are {sorted(_CLAUSES)}")
        return Condition(token[1:])
    if token in {"obj", "none"}:
        return Condition(token)
    place, colon, words = token.partition(":")
    if not colon:
        return Condition("obj", pattern=_pattern(token, classes, where))
    if place in {"subj", "pred"}:
        return Condition(place, pattern=_pattern(words, classes, where))
    return Condition("prep", frozenset(place.split("/")), _pattern(words, classes, where))


def _pattern(text: str, classes: Mapping[str, frozenset[str]], where: str) -> Pattern:
    if text in {"", "*"}:
        return Pattern(frozenset())
    words: set[str] = set()
    for part in text.split("|"):
        words |= _class(classes, part, where) if part.isupper() else {part}
    return Pattern(frozenset(words))
