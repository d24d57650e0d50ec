"""Actors by id and by words of their names."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Final

from rapidfuzz import fuzz, process

from stancegraph.graph.actors.candidate import Candidate
from stancegraph.graph.actors.candidates import Candidates
from stancegraph.graph.actors.people import Key
from stancegraph.graph.actors.tables import plain_letters
from stancegraph.graph.model import Actor
from stancegraph.graph.model.errors import UnknownActor

#: score of an actor all of whose asked words are in a name; least likeness, of 100, of another spelling
ALL_WORDS, LIKENESS = 0.85, 75
#: likeness to score: a near spelling is worth less than the words themselves
NEAR: Final = 0.8


def _begins(form: str, asked: Sequence[str]) -> bool:
    """Whether each of the asked words begins a word of the form: `tali` is the Taliban rather than Italian."""
    return all(any(word.startswith(one) for word in form.split()) for one in asked)


def _as_person(one: Candidate) -> Candidate:
    """Who looks for a name looks for the person, not for the state that the person speaks for."""
    return one if one.person is None else replace(one, actor=one.person)


class Finding:
    """Search in the names of the authority file."""

    def __init__(self, candidates: Candidates) -> None:
        self._candidates = candidates

    def adjective(self, actor_id: str) -> str | None:
        """The first adjective of a state; `New Zealander` is a noun."""
        named = self._candidates.named.get(actor_id)
        word = named.adjectives[0] if named is not None and named.adjectives else ""
        return word if word and not word.endswith("er") else None

    @cached_property
    def _people(self) -> dict[str, list[Key]]:
        found: dict[str, list[Key]] = {}
        for key in self._candidates.people.keys():  # noqa: SIM118  # a list, no dictionary
            found.setdefault(self._candidates.people.person_id(key), []).append(key)
        return found

    @cached_property
    def _names(self) -> dict[str, tuple[str, str]]:
        """Surface form in plain lower-case letters -> (id, form)."""
        found: dict[str, tuple[str, str]] = {}
        for named in self._candidates.named.values():
            for form in (*named.names, *named.adjectives, *named.seats, named.actor.id):
                found.setdefault(plain_letters(form).lower(), (named.actor.id, form))
        for actor_id, keys in self._people.items():
            for key in keys:
                for form in self._candidates.people.forms[key]:
                    found.setdefault(plain_letters(form).lower(), (actor_id, form))
        return found

    def actor(self, actor_id: str) -> Actor:
        """The actor with that id; UnknownActor names near ones."""
        if actor_id in self._candidates.named:
            return self._candidates.named[actor_id].actor
        if actor_id in self._people:
            return self._candidates.people.actor(self._people[actor_id][0])
        ids = [*self._candidates.named, *self._people]
        near = [match for match, _, _ in process.extract(actor_id, ids, limit=3)]
        raise UnknownActor(f"no actor {actor_id!r}; near are {near}")

    def find(self, words: str, exact: Sequence[Candidate], *, on: date, limit: int) -> list[Candidate]:
        """Exact readings first, then names with all of the words, then near spellings."""
        found = {one.actor.id: one for one in map(_as_person, reversed(exact))}
        asked = plain_letters(words).lower().split()
        holding = [form for form in self._names if asked and all(word in form for word in asked)]
        for form in sorted(holding, key=lambda one: (not _begins(one, asked), len(one), one)):
            self._take(found, form, ALL_WORDS, on)
            if len(found) >= limit:
                break
        if len(found) < limit:
            near = process.extract(
                " ".join(asked), self._names.keys(), scorer=fuzz.ratio, limit=limit, score_cutoff=LIKENESS
            )
            for form, score, _ in near:
                self._take(found, form, round(score / 100 * NEAR, 3), on)
        return sorted(found.values(), key=lambda one: -one.score)[:limit]

    def _take(self, found: dict[str, Candidate], form: str, score: float, on: date) -> None:
        actor_id, written = self._names[form]
        if actor_id not in found:
            found[actor_id] = self._candidate(actor_id, f"named {written!r}", score, on)

    def _candidate(self, actor_id: str, why: str, score: float, on: date) -> Candidate:
        named = self._candidates.named.get(actor_id)
        if named is not None:
            one = self._candidates.place("name", actor_id, on)
        else:
            readings = [self._candidates.person("person", key, on) for key in self._people[actor_id]]
            one = max((one for one in readings if one is not None), key=lambda one: one.score)
        actor = named.actor if named is not None else one.person or one.actor
        return Candidate(
            actor=actor, person=one.person, country=one.country, sector=one.sector, role=one.role, score=score,
            form="spelling", why=why if one.person is None else f"{why}; {one.why}",
        )  # fmt: skip
