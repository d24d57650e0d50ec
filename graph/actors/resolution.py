"""Whom a phrase stands for on a day: names, titles composed from nationality and role, and what the context says."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from stancegraph.graph.actors.belonging import (
    AGREES,
    of_another_state,
    owner_of,
    person_of,
    role_of,
    say,
    sector_of,
    titled,
)
from stancegraph.graph.actors.candidate import Candidate, Mention
from stancegraph.graph.actors.holding import Holders
from stancegraph.graph.actors.index import ORGANS, Index
from stancegraph.graph.actors.phrase import Part, owning, taken_apart
from stancegraph.graph.actors.roles import Role, RoleWords
from stancegraph.graph.actors.spelling import Spelling
from stancegraph.graph.actors.spotting import names
from stancegraph.graph.actors.walking import plain
from stancegraph.graph.model import Actor
from stancegraph.graph.model.ids import slug

#: how sure a reading is of a role with its state, of one whose state the context gives, of one without any
COMPOSED, BY_CONTEXT, ROLE_ALONE = 0.9, 0.65, 0.5
#: of what is only named as a place
PLACE: Final = 0.6
#: what a reading keeps when the context names the state of another reading and not its own
RIVAL: Final = 0.8
#: words before a crowd's name that count or point
_BEGINNING: Final = re.compile(
    r"^(?:(?:the|an?|some|several|many|more than|about|around|at least|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)\s+)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Resolution:
    """The look-up of phrases."""

    index: Index
    roles: RoleWords
    holders: Holders
    spelling: Spelling

    def resolve(self, mention: str, context: str, on: date) -> tuple[Candidate, ...]:
        """Whom the phrase stands for on that day, best first; empty when nobody is known."""
        text = " ".join(mention.split()).strip("\"'“”‘’.")
        parts = self._parts(text, on)
        around = self._around(context, on)
        found = self._read(text, parts, around, on)
        return _ranked(found or self._misspelt(text, around, on), around)

    def _parts(self, text: str, on: date) -> list[Part]:
        found = names(self.index, self.roles, text, on)
        if not found and (text.isupper() or text.islower()):
            raised = text.title().replace(" Of ", " of ").replace(" The ", " the ")
            found = [replace(one, text=text[one.start : one.end]) for one in names(self.index, self.roles, raised, on)]
        return taken_apart(text, owning(text, found), self.roles)

    def _around(self, context: str, on: date) -> Counter[str]:
        """How often the context names each state."""
        said = [one.candidates[0].country for one in names(self.index, self.roles, context, on)] if context else []
        return Counter(country for country in said if country and country != "IGO")

    def _read(self, text: str, parts: list[Part], around: Counter[str], on: date) -> list[Candidate]:
        person = person_of(parts)
        if person is not None:
            title = self.roles.run([plain(word) for word in person.text.split()]).role
            return titled(person, person.candidates, parts, title=title)
        owner, part = owner_of(parts)
        role, former = role_of(parts)
        if owner is not None:
            if role is None and part is not None and part.linked:
                return [replace(one, sector=None, score=round(one.score * PLACE, 3)) for one in owner.candidates]
            role = role or self._within(owner)
            state = of_another_state(owner, part)
            if state is not None:
                sector = owner.candidates[0].sector
                return self._owned(state, role or Role(sector, "strong"), former, text, on)
            found = [one for best in owner.candidates for one in self._owned(best, role, former, text, on)]
            return found if role or not part or len(part.names) == 1 else _belonging(found, part.names)
        return self._respelt(parts, on) or self._nameless(role, former, text, around, on)

    def _within(self, owner: Mention) -> Role | None:
        """The role word that a state's own name ends in: `the Palestinian Authority` is a government."""
        if owner.candidates[0].actor.kind != "country" or " " not in owner.text:
            return None
        role = self.roles.run([owner.text.rsplit(" ", 1)[-1].lower()]).role
        return role if role is not None and role.sector == "GOV" else None

    def _owned(self, owner: Candidate, role: Role | None, former: bool, text: str, on: date) -> list[Candidate]:
        """What a role of that actor is."""
        if role is None:
            sector = {"name": None, "adjective": None, "seat": "GOV", "city": "CVL", "region": None}.get(
                owner.form, owner.sector
            )
            return [owner if owner.actor.kind != "country" else replace(owner, sector=sector)]
        score = round(owner.score * COMPOSED, 3)
        sector = sector_of(owner, role)
        if former and sector in ORGANS | {"IGO", "PTY"}:
            sector = "ELI"
        why = f"{say(role)} of {owner.actor.name}"
        if owner.actor.kind != "country" or (sector in ORGANS and owner.form != "region"):
            holder = None if former or owner.actor.kind != "country" else self.holders.only(owner.actor.id, role, on)
            said = why if holder is None else f"{why}: {holder.name} on {on}"
            return [replace(owner, sector=sector, role=role.office, person=holder, score=score, form="role", why=said)]
        return [_crowd(text, owner.country, sector, score, why)]

    def _nameless(self, role: Role | None, former: bool, text: str, around: Counter[str], on: date) -> list[Candidate]:
        """A role without anybody it belongs to: the context's first state, if it names one."""
        if role is None or role.sector is None:
            return []
        for country, _ in around.most_common(1):
            state = self.index.named(country)
            if state is not None and role.sector != "IGO":
                owner = Candidate(actor=state, country=country, sector="GOV", score=1.0, why="context")
                owned = self._owned(owner, role, former, text, on)
                return [replace(one, score=BY_CONTEXT, why=f"{one.why}, whom the context names") for one in owned]
        sector = "ELI" if former and role.sector in ORGANS else role.sector
        return [_crowd(text, "IGO" if sector == "IGO" else None, sector, ROLE_ALONE, f"{say(role)}, of nobody named")]

    def _respelt(self, parts: list[Part], on: date) -> list[Candidate]:
        """A name that is spelt otherwise, or a surname from another time, with the title beside it."""
        unread = " ".join(word for part in parts if not part.linked for word in part.unread if not word.islower())
        return titled(None, self.spelling.near(unread, on), parts)

    def _misspelt(self, text: str, around: Counter[str], on: date) -> list[Candidate]:
        """A whole name, or a role word, that is spelt otherwise."""
        found = self.spelling.near(text, on) if " " in text else []
        if found:
            return found
        noun = self.spelling.noun(text)
        role = self.roles.run(noun.split()).role if noun else None
        return [replace(one, score=one.score * PLACE) for one in self._nameless(role, False, text, around, on)]


def _belonging(found: list[Candidate], mentions: Sequence[Mention]) -> list[Candidate]:
    """Readings that belong to a state named beside them come first."""
    states = {one.country for mention in mentions for one in mention.candidates if one.actor.kind == "country"}
    return [replace(one, score=min(1.0, one.score + AGREES)) if one.country in states else one for one in found]


def _crowd(text: str, country: str | None, sector: str | None, score: float, why: str) -> Candidate:
    name = _BEGINNING.sub("", text) or text
    actor = Actor(
        id=slug(name) or "unnamed",
        name=name,
        kind="group",
        country=None if country == "IGO" else country,
        sector=sector,
    )
    return Candidate(actor=actor, country=country, sector=sector, score=score, form="role", why=why)


def _ranked(found: list[Candidate], around: Counter[str]) -> tuple[Candidate, ...]:
    best: dict[tuple[str, str | None], Candidate] = {}
    agreed = any(one.country in around for one in found)
    for one in found:
        if one.country in around:
            one = replace(one, score=min(1.0, round(one.score + AGREES, 3)))
        elif agreed and one.country and one.country != "IGO":
            one = replace(one, score=round(one.score * RIVAL, 3))
        key = (one.actor.id, one.person.id if one.person else None)
        if key not in best or best[key].score < one.score:
            best[key] = one
    return tuple(sorted(best.values(), key=lambda one: (-one.score, one.country not in around, one.actor.id)))
