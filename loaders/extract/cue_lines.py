"""One line of a cue file as words and a frame."""

from collections.abc import Mapping, Sequence

from stancegraph.graph.model.codebook import codebook
from stancegraph.loaders.extract.frame import OPERATORS, Condition, Frame, Pattern

_CLAUSES = frozenset({"inf", "that", "wish", "ing", "clause", "neg", "longer", "notinf", "pass"})


class BadLexicon(ValueError):
    """A data file says something that cannot be read; the message names file and line."""


def named_class(classes: Mapping[str, frozenset[str]], name: str, where: str) -> frozenset[str]:
    """The words of a class; BadLexicon when there is none of that name."""
    if name not in classes:
        raise BadLexicon(f"{where}: no class {name!r} above this line; there are {sorted(classes)}")
    return classes[name]


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
        words |= named_class(classes, part, where) if part.isupper() else {part}
    return Pattern(frozenset(words))
