"""Names that are spelt otherwise than the authority file has them."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Final

from rapidfuzz import fuzz, process

from stancegraph.graph.actors.candidate import Candidate
from stancegraph.graph.actors.index import Index
from stancegraph.graph.actors.roles import RoleWords
from stancegraph.graph.actors.tables import plain_letters

#: least likeness, of 100, of a name and of a role word that is taken for another spelling
NAME_LIKENESS, NOUN_LIKENESS = 90, 90
#: factor for a name spelt otherwise
RESPELT: Final = 0.85
#: score of a surname of somebody who led a state before; how many of one surname; letters of a name too short
LEADER, LEADERS, SHORT = 0.6, 3, 3
#: words by which a longer form of a name may differ
EXTRA: Final = 3


class Spelling:
    """Near spellings of names of two words or more, and of role words."""

    def __init__(self, index: Index, roles: RoleWords) -> None:
        self._index = index
        self._roles = roles

    @cached_property
    def _names(self) -> dict[str, int]:
        """Plain lower-case name -> number of its form."""
        found: dict[str, int] = {}
        for number, form in enumerate(self._index.patterns):
            plain = _plain(form)
            if " " in plain and len(plain) > 6:
                found.setdefault(plain, number)
        return found

    @cached_property
    def _by_word(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._names:
            for word in set(name.split()):
                found[word].append(name)
        return found

    def near(self, words: str, on: date) -> list[Candidate]:
        """Whom a name spelt otherwise, longer or shorter than on file, stands for; empty when nothing is near."""
        asked = _plain(words)
        if len(asked.split()) < 2:
            return self._leaders(asked, on)
        name = self._longer_or_shorter(asked) or self._alike(asked)
        if name is None:
            return []
        found = self._index.answer(self._names[name], on)
        return [
            replace(one, score=round(one.score * RESPELT, 3), form="spelling", why=f"{one.why}; spelt {name!r} on file")
            for one in found
        ]

    def _leaders(self, surname: str, on: date) -> list[Candidate]:
        """Heads of state and government of that surname who had begun by that day, the last one first."""
        found = self._index.leaders(surname, on) if len(surname) > SHORT else []
        return [
            replace(one, score=round(LEADER - 0.05 * place, 3), form="surname")
            for place, one in enumerate(found[:LEADERS])
        ]

    def _alike(self, asked: str) -> str | None:
        found = process.extractOne(asked, self._names.keys(), scorer=fuzz.ratio, score_cutoff=NAME_LIKENESS)
        return None if found is None else str(found[0])

    def _longer_or_shorter(self, asked: str) -> str | None:
        """A name all of whose words the asked one has, its first and last among them, or the other way round."""
        given = asked.split()
        near = {name for word in (given[0], given[-1]) for name in self._by_word.get(word, ())}
        fitting = [name for name in near if _same_but_longer(given, name.split())]
        return min(fitting, key=lambda name: (abs(len(name) - len(asked)), name)) if fitting else None

    def noun(self, words: str) -> str | None:
        """The role words that these are a misspelling of."""
        found = process.extractOne(words.lower(), self._roles.nouns(), scorer=fuzz.ratio, score_cutoff=NOUN_LIKENESS)
        return None if found is None or len(words) < 6 else str(found[0])


def _same_but_longer(one: list[str], other: list[str]) -> bool:
    """One has all the words of the other, two at least, and begins with the same; three where it ends otherwise."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or len(long) - len(short) > EXTRA or short[0] != long[0] or not set(short) <= set(long):
        return False
    return short[-1] == long[-1] or len(short) > 2


def _plain(words: str) -> str:
    return " ".join(plain_letters(words).lower().replace("-", " ").replace("'", "").replace("’", "").split())
