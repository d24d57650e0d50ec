"""Surface forms: which names, adjectives, seats, cities and people a stretch of text may stand for."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from stancegraph.graph.actors.candidate import Candidate
from stancegraph.graph.actors.candidates import Candidates
from stancegraph.graph.actors.people import Key
from stancegraph.graph.actors.surnames import surname, surnames
from stancegraph.graph.actors.tables import plain_letters
from stancegraph.graph.model import Actor

#: sectors of a state's organs
ORGANS: Final = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})
#: territories whose premiers the news elsewhere does not name by surname
_DEPENDENT: Final = frozenset(
    [
        "ABW",
        "AIA",
        "ALA",
        "ASM",
        "BES",
        "BLM",
        "BMU",
        "COK",
        "CUW",
        "CYM",
        "FLK",
        "FRO",
        "GGY",
        "GIB",
        "GRL",
        "GUM",
        "HKG",
        "IMN",
        "JEY",
        "MAC",
        "MAF",
        "MNP",
        "MSR",
        "NCL",
        "NFK",
        "NIU",
        "PCN",
        "PRI",
        "PYF",
        "SHN",
        "SPM",
        "SXM",
        "TCA",
        "TKL",
        "VGB",
        "VIR",
        "WLF",
    ]
)
#: what follows a given name: an initial or a surname
_NAME_GOES_ON: Final = re.compile(r" (?:[A-Z]\.|[A-Z][a-z])")
#: answers kept in memory; forgotten when there are more
REMEMBERED: Final = 100_000


class Index:
    """Every surface form with what it stands for; one Aho-Corasick automaton finds them."""

    def __init__(self, candidates: Candidates) -> None:
        self._candidates = candidates
        self._forms: dict[str, list[tuple[str, str | Key]]] = {}
        for named in candidates.named.values():
            kinds = (
                ("name", named.names),
                ("adjective", named.adjectives),
                ("seat", named.seats),
                ("city", named.cities),
                ("region", named.peoples),
            )
            for kind, forms in kinds:
                for form in forms:
                    self._add(kind, form, named.actor.id)
        self._add_people()
        self.patterns = list(self._forms)
        self._given = self._given_names()
        self._acting: dict[tuple[int, date], tuple[Candidate, ...]] = {}
        self._found: dict[tuple[int, date], tuple[Candidate, ...]] = {}
        self._automaton = AhoCorasick(
            self.patterns, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )

    def _add(self, kind: str, form: str, key: str | Key) -> None:
        self._forms.setdefault(form, []).append((kind, key))
        raised = form[:1].upper() + form[1:]
        if raised != form:
            self._forms.setdefault(raised, []).append((kind, key))

    def _add_people(self) -> None:
        people, named = self._candidates.people, self._candidates.named.values()
        places = {form for one in named for form in (*one.names, *one.adjectives)}
        for key in people.keys():  # noqa: SIM118  # a list, no dictionary
            for form in people.forms[key]:
                if " " in form:
                    self._forms.setdefault(form, []).append(("person", key))
            for form in people.nicknames.get(key, ()):
                self._forms.setdefault(form, []).append(("person", key))
        for form, key in surnames(people):
            if form not in places:
                self._forms.setdefault(form, []).append(("surname", key))

    def _given_names(self) -> frozenset[int]:
        """Patterns that are somebody's surname and somebody's given name: Joseph, Martin."""
        people = self._candidates.people
        given = {people.name(key).split(" ", 1)[0] for key in people.keys()}  # noqa: SIM118  # a list, no dictionary
        return frozenset(
            number
            for number, form in enumerate(self.patterns)
            if form in given and all(kind == "surname" for kind, _ in self._forms[form])
        )

    def matches(self, text: str) -> Iterator[tuple[int, int, int]]:
        """(pattern, start, end) of every form in the text, the longest at each place, those inside words left out.

        A surname that is a given name too is left out before a name: `President Joseph Biden` is no President Joseph.
        """
        for number, start, end in self._automaton.find_matches_as_indexes(text):
            another = number in self._given and _NAME_GOES_ON.match(text, end)
            if not another and not _inside_word(text, start, end):
                yield number, start, end

    def answer(self, number: int, on: date) -> tuple[Candidate, ...]:
        """Whom the form with that number stands for on a day, best first."""
        key = (number, on)
        if key not in self._found:
            if len(self._found) > REMEMBERED:
                self._found.clear()
            self._found[key] = self._candidates.of(self._forms[self.patterns[number]], on)
        return self._found[key]

    def acting(self, number: int, on: date) -> tuple[Candidate, ...]:
        """The same with a state in the place of its organs, as whoever acts through them: the Bundestag is Germany."""
        key = (number, on)
        if key not in self._acting:
            if len(self._acting) > REMEMBERED:
                self._acting.clear()
            self._acting[key] = tuple(self._through(one) for one in self.answer(number, on))
        return self._acting[key]

    def _through(self, one: Candidate) -> Candidate:
        state = self.named(one.country or "")
        if state is None or one.actor.kind != "organization" or one.sector not in ORGANS:
            return one
        return replace(one, actor=state, role=one.role or one.actor.name)

    @cached_property
    def _led(self) -> dict[str, list[Key]]:
        """Plain lower-case surname -> heads of state and government who ever had it."""
        people, found = self._candidates.people, defaultdict(list)
        for key in people.keys():  # noqa: SIM118  # a list, no dictionary
            if people.has_led(key) and key[1] not in _DEPENDENT:
                found[surname(plain_letters(people.name(key))).lower()].append(key)
        return found

    def leaders(self, surname: str, on: date) -> list[Candidate]:
        """Heads of state and government of that plain lower-case surname who had begun by that day, the last first."""
        people = self._candidates.people
        begun = [
            (max(days), key)
            for key in self._led.get(surname, ())
            if (days := [one.since or date.min for one in people.tenures(key) if (one.since or date.min) <= on])
        ]
        found = [self._candidates.person("person", key, on) for _, key in sorted(begun, reverse=True)]
        return [one for one in found if one is not None]

    def named(self, actor_id: str) -> Actor | None:
        """The state, body or group with that id."""
        found = self._candidates.named.get(actor_id)
        return None if found is None else found.actor


def _inside_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if before.isalnum() or after.isalnum() or before == "_" or after == "_":
        return True
    return after == "-" and text[end + 1 : end + 2].isupper()
