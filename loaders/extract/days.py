"""On which day something was said or done, where its clause names one; else the day of publication is what is known."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from stancegraph.loaders.extract.event import Event
from stancegraph.loaders.extract.tree import OBLIQUES, Tree

_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
    *("november", "december"),
)
_AGO: Final = {"today": 0, "tonight": 0, "yesterday": 1}
#: relations over which a clause has the day of the clause above it: `said on Monday that it rejected the plan`
_ABOVE: Final = frozenset({"ccomp", "xcomp", "parataxis"})
#: and over which a noun has that of its verb: `voiced its opposition on Monday`
_NOUN_ABOVE: Final = frozenset({"obj", "obl", "nsubj:pass", "nmod", "compound"})
#: words that make another day of the one they stand with
_ASIDE: Final = frozenset({"next", "coming", "following", "previous", "every", "each", "before", "after", "ago", "eve"})
#: words of a phrase that names a day and nothing else
_LONGEST: Final = 7
#: days after which a date without its year is of a year that nobody can tell
_RECENT: Final = 300
#: relations of a phrase that may say when
_WHEN: Final = OBLIQUES | {"nmod"}
_DAY = re.compile(r"([12]?\d|3[01])(st|nd|rd|th)?")
_YEAR = re.compile(r"(19|20)\d\d")


def said_on(tree: Tree, event: Event, published_on: date) -> tuple[date, str] | None:
    """The day that the clause names, and its precision: day, month or year; None when it names none.

    A month or a year is told by its first day. What is still to come when it is told has the day on which it is told;
    no day is after that of publication.
    """
    for k in _phrases(tree, event):
        words = _words(tree, k)
        if len(words) <= _LONGEST and tree.preposition(k) in {"", "on", "in"}:
            found = named_day([word for word in words if word], published_on)
            if found is not None:
                return found
    return None


def tells_when(tree: Tree, i: int) -> bool:
    """Whether a phrase with that head names a day: `on Thursday`, `on 12 November`."""
    if tree.deps[i] not in _WHEN or tree.preposition(i) != "on":
        return False
    words = _words(tree, i)
    dated = any(_month(word) for word in words) and any(map(_DAY.fullmatch, words))
    return len(words) <= _LONGEST and (dated or not set(_WEEKDAYS).isdisjoint(words))


def _words(tree: Tree, i: int) -> list[str]:
    return [tree.lower[k].strip(".,") for k in tree.subtree(i)]


def _phrases(tree: Tree, event: Event) -> Iterator[int]:
    """Heads of phrases that may say when, those of the cue first, then those of the verbs above it."""
    for verb, first in _verbs(tree, event):
        if not _is_to_come(tree, verb):
            # `France on Tuesday condemned`
            subjects = [k for k in tree.kids(verb, "nsubj", "nsubj:pass") if k in tree.named]
            for word in (verb, *subjects):
                yield from (k for k in tree.kids(word, "advmod", *OBLIQUES) if k < verb or not first)
            if not first:
                yield from _under_nouns(tree, verb)


def _under_nouns(tree: Tree, verb: int) -> Iterator[int]:
    """`imposed sanctions on two ministers last month`, with the month below the ministers."""
    todo = tree.kids(verb, "obj", *OBLIQUES)
    while todo:
        noun = todo.pop()
        below = tree.kids(noun, "nmod")
        # `lifted sanctions on Syria in May`: a state has no month
        yield from (*tree.kids(noun, "nmod:unmarked"), *(below if tree.tags[noun].startswith("NNP") else ()))
        todo.extend(below)


def _verbs(tree: Tree, event: Event) -> Iterator[tuple[int, bool]]:
    """The cue and the words above it whose day is its own, nearest first; whether only a day before it counts.

    `On Tuesday Mali expelled the envoy and rejected the offer`.
    """
    word, first = event.cue, False
    above = _ABOVE | _NOUN_ABOVE if event.nominal else _ABOVE
    yield word, first
    for head in tree.ancestors(word):
        if tree.deps[word] not in above and tree.deps[word] != "conj":
            return
        first = first or tree.deps[word] == "conj"
        if tree.tags[head].startswith("V"):
            above = _ABOVE
        yield head, first
        word = head


def _is_to_come(tree: Tree, verb: int) -> bool:
    if tree.tags[verb] == "VB":
        return True
    return any(tree.tags[k] in {"MD", "TO"} for k in tree.kids(verb, "aux", "aux:pass", "mark"))


def named_day(words: Sequence[str], published_on: date) -> tuple[date, str] | None:
    """The day that such words name in a text of that day, and its precision; None when they name none, or a later one.

    A weekday is the last one, a date without a year the last of its kind.
    """
    if _ASIDE & set(words):
        return None
    found = _by_month(words, published_on) or _by_word(words, published_on)
    return found if found is not None and found[0] <= published_on else None


def _by_word(words: Sequence[str], published_on: date) -> tuple[date, str] | None:
    for word in words:
        if word in _AGO:
            return published_on - timedelta(days=_AGO[word]), "day"
        if word in _WEEKDAYS:
            back = (published_on.weekday() - _WEEKDAYS.index(word)) % 7
            return published_on - timedelta(days=back or 7 * ("last" in words)), "day"
    if list(words) == ["last", "month"]:
        return (published_on.replace(day=1) - timedelta(days=1)).replace(day=1), "month"
    if list(words) == ["last", "year"]:
        return date(published_on.year - 1, 1, 1), "year"
    if len(words) == 2 and words[0] == "in" and _YEAR.fullmatch(words[1]) and int(words[1]) < published_on.year:
        return date(int(words[1]), 1, 1), "year"
    return None


def _by_month(words: Sequence[str], published_on: date) -> tuple[date, str] | None:
    at = next((i for i, word in enumerate(words) if _month(word)), None)
    if at is None:
        return None
    year = next((int(word) for word in words if _YEAR.fullmatch(word)), None)
    beside = (words[i] for i in (at - 1, at + 1) if 0 <= i < len(words))
    days = [int(match[1]) for match in map(_DAY.fullmatch, beside) if match]
    if not days and words[0] != "in":
        return None
    month = _month(words[at])
    try:
        found = date(year or published_on.year, month, days[0] if days else 1)
        if year is None and found > published_on:
            found = found.replace(year=published_on.year - 1)
    except ValueError:
        return None
    if year is None and (published_on - found).days > _RECENT:
        return None
    if not days and (found.year, month) == (published_on.year, published_on.month):
        return None
    return found, "day" if days else "month"


def _month(word: str) -> int:
    """1 to 12 for a month's name or its first letters; 0 for another word."""
    for number, name in enumerate(_MONTHS, start=1):
        if word == name or word == name[:3] or word == "sept" == name[:4]:
            return number
    return 0
