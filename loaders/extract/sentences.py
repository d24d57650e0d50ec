"""Paragraphs and sentences of an article, found without a parser, so that most are settled before anything is parsed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stancegraph.loaders.extract.boilerplate import lines
from stancegraph.loaders.extract.dateline import dateline

_END = re.compile(
    r"([.!?\u2026]+|\.\.\.)([\"'\u201d\u2019)\]]*)(\s+)(?=[\"'\u201c\u2018(\[]*[A-Z0-9\u00c0-\u00de\u2022$\u20ac\u00a3])"
)
#: clauses that stand on their own
_SEMICOLON = re.compile(r"\s*;(\s+)(?=\S+\s\S+\s\S)")
_GLUED = re.compile(r"(?<=[a-z]{2}[.!?])(?=[\"\u201c]?[A-Z][a-z]+\s)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"\u201c'-])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Sen|Rep|Reps|Sens|Gov|Pres|Hon|Rev|St|Jr|Sr|No|Nos|vs|etc|cf"
    r"|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Brig|Amb|Min|approx|al|e\.g|i\.e|Art|[A-Z])\.$"
)
_DOTTED = re.compile(r"(?:^|[\s(\"\u201c'-])(?:[A-Za-z]\.){2,}$")
#: words that open a sentence after "U.S." or "p.m.", where a name would go on
_OPENERS = frozenset(
    [
        "the",
        "a",
        "an",
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "in",
        "on",
        "at",
        "but",
        "and",
        "for",
        "this",
        "that",
        "these",
        "those",
        "however",
        "meanwhile",
        "there",
        "if",
        "when",
        "while",
        "after",
        "before",
        "since",
        "as",
        "last",
        "his",
        "her",
        "their",
        "its",
        "many",
        "some",
        "most",
        "no",
        "not",
        "earlier",
    ]
)
#: a line that ends in one of these goes on in the next
_LEADING = frozenset(
    {"of", "the", "a", "an", "to", "in", "on", "for", "with", "by", "from", "and", "or", "at", "that", "its", "their"}
)
#: a line shorter than this and without a final stop is a heading or an item of a list, not half of a sentence
_SHORT_LINE = 70
#: longer sentences are cut, so that one without a stop costs no more than others
_LONGEST = 1200


@dataclass(frozen=True, slots=True)
class Sentence:
    """Code points [start, end) of the article, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


def sentences(text: str) -> list[Sentence]:
    """The sentences that are to be read, in order; boilerplate and datelines are left out."""
    found: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        opening = dateline(text[start:end])
        begin = start if opening is None else start + opening.length
        found.extend(Sentence(a, b, number) for a, b in split(text, begin, end))
    return found


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Runs of article lines; a single line break inside a running sentence does not end a paragraph."""
    found: list[tuple[int, int]] = []
    previous_read = False
    for line in lines(text):
        if line.read and previous_read and found and _runs_on(text, found[-1], line.start):
            found[-1] = (found[-1][0], line.end)
        elif line.read:
            found.append((line.start, line.end))
        previous_read = line.read
    return found


def _runs_on(text: str, paragraph: tuple[int, int], start: int) -> bool:
    gap = text[paragraph[1] : start]
    if len(re.findall(r"\r\n|\r|\n", gap)) > 1:
        return False
    if text[paragraph[1] - 1] in '.!?:"\u201d':
        return False
    last_line = text[paragraph[0] : paragraph[1]].rsplit("\n", 1)[-1]
    if text[start].islower() or last_line.rsplit(None, 1)[-1].lower() in _LEADING:
        return True
    return len(last_line) >= _SHORT_LINE


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the sentences within [start, end)."""
    begin = start
    for cut, following in _cuts(text, start, end):
        if cut > begin:
            yield from _bounded(text, begin, cut)
        begin = following
    if begin < end:
        yield from _bounded(text, begin, end)


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    marks = [(m.end(2), m.end(), m.start(1)) for m in _END.finditer(text, start, end)]
    marks += [(m.start(), m.start(), m.start() - 1) for m in _GLUED.finditer(text, start, end)]
    for m in _SEMICOLON.finditer(text, start, end):
        if _is_sentence(text, start, end):
            marks.append((m.start(1), m.end(), m.start()))
        elif text[m.end()].isupper():  # of a headline; `; seeks aid` has the subject of what stands before
            marks.append((m.start(), m.end(), m.start()))
    for cut, following, stop in sorted(marks):
        if not _is_abbreviation(text, start, stop, following):
            yield cut, following


def _is_sentence(text: str, start: int, end: int) -> bool:
    """It ends with a stop."""
    return text[start:end].rstrip("\"'\u201d\u2019)")[-1:] in {".", "!", "?"}


def _is_abbreviation(text: str, start: int, stop: int, following: int) -> bool:
    if text[stop] != "." or text[stop : stop + 3] == "...":
        return False
    before = text[max(start, stop - 12) : stop + 1]
    if _DOTTED.search(before):
        word = re.match(r"[\"\u201c'(\[]*(\w+)", text[following : following + 20])
        return word is None or word.group(1).lower() not in _OPENERS or word.group(1).islower()
    return _ABBREVIATION.search(before) is not None


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        yield start, cut
        start = cut + (text[cut : cut + 1] == " ")
    if text[start:end].strip():
        yield start, end
