"""Spot and resolve actors by date."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind
from rapidfuzz import fuzz, process

from stancegraph.graph.actors.candidate import Candidate, Mention
from stancegraph.graph.actors.records import Named, Tenure, bodies, countries, people, plain_letters
from stancegraph.graph.model import Actor, Membership, Office
from stancegraph.graph.model.errors import UnknownActor

#: how sure a surface form is by its kind
NAME, ADJECTIVE, CITY, FULL_NAME, SURNAME, FORMER = 1.0, 0.95, 0.8, 0.97, 0.8, 0.7
#: offices whose holders the news names by surname alone
_PROMINENT: Final = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "defence_minister", "igo_official"}
)
_RANK: Final = ("head_of_state", "head_of_government", "foreign_minister", "igo_official", "defence_minister")
_MIL = "troops?|forces?|army|military|soldiers?|navy|air force|warplanes?|warships?|jets?|fighters|commanders?|generals?|gunboats?|helicopters"
_COP = "police|policemen|security forces|security services"
_GOV = (
    "government|regime|administration|authorities|leadership|presidency|officials?|diplomats?|ministers?|ministry|president|"
    "premier|chancellor|king|monarch|emir|sultan|crown prince|prince|ambassadors?|envoys?|delegates?|delegation|spokesman|"
    "spokeswoman|spokesperson|secretary of state|defence secretary|defense secretary|foreign secretary|secretary|embassy|leaders?|state media|"
    "state television|state news agency|cabinet|representative|consulate|negotiators?|mission"
)
_LEG = "parliament|lawmakers?|senators?|senate|congress|national assembly|parliamentarians?"
_JUD = "courts?|supreme court|judges?|prosecutors?"
_OPP = "opposition|dissidents?|activists?"
_REB = "rebels?|insurgents?|militants?|guerrillas?|separatists?"
_CVL = "people|citizens?|civilians?|protesters?|demonstrators?|men|women|refugees|workers|students"
_MODIFIERS = (
    "foreign|defence|defense|interior|prime|deputy|vice|first|former|then|new|acting|senior|top|government|military|armed|security|"
    "naval|air|ground|special|state|transitional|interim|affairs|ministry|permanent|chief|national|supreme|secretary|general|main|"
    "state department|foreign ministry|defence ministry|defense ministry|foreign office|pentagon|white house|army|police"
)
_ROLE = re.compile(
    rf"(?:['’]s?)?\s+(?:(?:{_MODIFIERS})[\s-]+){{0,4}}"
    rf"(?:(?P<MIL>{_MIL})|(?P<COP>{_COP})|(?P<LEG>{_LEG})|(?P<JUD>{_JUD})|(?P<OPP>{_OPP})|(?P<REB>{_REB})|(?P<GOV>{_GOV})|(?P<CVL>{_CVL}))"
    r"(?:\s+(?:of|for)\s+(?:foreign|external)\s+affairs)?\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    rf"\b(?:(?:{_MODIFIERS})[\s-]+){{0,4}}(?:{_GOV})(?:\s+(?:of|for)\s+(?:foreign|external)\s+affairs)?\s+$|\b(?:Mr|Mrs|Ms|Dr|Sir|Gen)\.?\s+$",
    re.IGNORECASE,
)
_GAP = re.compile(r"^,?\s+$")
_IS_WORD = re.compile(r"\w")


def _surname(name: str) -> str:
    last = name.rsplit(" ", 1)[-1]
    return last[3:] if last[:3].lower() == "al-" else last


class Authority:
    """Who is who. Immutable; share one."""

    def __init__(self) -> None:
        self._actors: dict[str, Actor] = {}
        self._forms: dict[str, list[tuple[str, str]]] = {}
        self._people: dict[str, tuple[Actor, list[Tenure]]] = {}
        for named in (*countries(), *bodies()):
            self._add(named)
        self._add_people()
        self._patterns = list(self._forms)
        self._index = AhoCorasick(self._patterns, matchkind=MatchKind.LeftmostLongest)

    def _add(self, named: Named) -> None:
        self._actors[named.actor.id] = named.actor
        for kind, forms in (("name", named.names), ("adjective", named.adjectives), ("city", named.cities)):
            for form in forms:
                for variant in {form, form[:1].upper() + form[1:]}:
                    self._forms.setdefault(variant, []).append((kind, named.actor.id))

    def _add_people(self) -> None:
        for (_, country), (person, forms, tenures) in people().items():
            key = f"{person.id}@{country}"
            self._people[key] = (person, tenures)
            self._actors.setdefault(person.id, person)
            for form in forms:
                if " " in form:
                    self._forms.setdefault(form, []).append(("person", key))
            if any(tenure.role in _PROMINENT for tenure in tenures):
                for form in {person.name, plain_letters(person.name)}:
                    surname = _surname(form)
                    if len(surname) > 3 and surname[:1].isupper():
                        self._forms.setdefault(surname, []).append(("surname", key))

    def actor(self, actor_id: str) -> Actor:
        """The actor with that id; UnknownActor names near ones."""
        if actor_id not in self._actors:
            near = [match for match, _, _ in process.extract(actor_id, list(self._actors), limit=3)]
            raise UnknownActor(f"no actor {actor_id!r}; near are {near}")
        return self._actors[actor_id]

    def offices(self, actor_id: str) -> tuple[Office, ...]:
        """Offices of a person, or of a state, oldest first."""
        found = []
        for person, tenures in self._people.values():
            for tenure in tenures:
                body = self._actors.get(tenure.country or "")
                if body is not None and actor_id in (person.id, body.id):
                    found.append(
                        Office(person=person, body=body, role=tenure.role, since=tenure.since, until=tenure.until)
                    )
        return tuple(sorted(found, key=lambda o: (o.since or date.min, o.role, o.person.id)))

    def members(self, body_id: str) -> tuple[Membership, ...]:
        """Dated members of a body."""
        return ()

    def find(self, words: str, *, on: date | None = None, limit: int = 10) -> list[Candidate]:
        """Actors whose names are like these words, best first."""
        exact = self.resolve(words, on=on or date.today())
        names = {actor.id: actor.name for actor in self._actors.values()}
        near = process.extract(words, names, scorer=fuzz.WRatio, limit=limit, score_cutoff=70)
        found = {candidate.actor.id: candidate for candidate in exact}
        for _, score, actor_id in near:
            actor = self._actors[actor_id]
            found.setdefault(actor_id, _candidate(actor, score=round(score / 100, 3) * 0.9, why=f"name like {words!r}"))
        return list(found.values())[:limit]

    def resolve(self, mention: str, *, context: str = "", on: date) -> tuple[Candidate, ...]:
        """Whom the phrase stands for on that day, best first; empty when nobody is known."""
        mentions = self.spot(mention, on=on)
        if not mentions:
            return ()
        longest = max(mentions, key=lambda m: (m.end - m.start, -m.start))
        return longest.candidates

    def spot(self, text: str, *, on: date) -> list[Mention]:
        """Mentions in order, not overlapping, the longest first where they would."""
        found: list[Mention] = []
        for number, start, end in self._index.find_matches_as_indexes(text):
            if _inside_word(text, start, end) or (found and start < found[-1].end and end <= found[-1].end):
                continue
            candidates = self._candidates(self._forms[self._patterns[number]], on)
            if candidates and found and start < found[-1].end:
                _give_back(found, text, start)
            if candidates:
                _append(found, text, start, end, candidates)
        return found

    def _candidates(self, entries: Iterable[tuple[str, str]], on: date) -> tuple[Candidate, ...]:
        found: dict[tuple[str, str | None], Candidate] = {}
        for kind, key in entries:
            candidate = self._person(kind, key, on) if kind in ("person", "surname") else self._named(kind, key)
            if candidate is not None:
                identity = (candidate.actor.id, candidate.person.id if candidate.person else None)
                if identity not in found or found[identity].score < candidate.score:
                    found[identity] = candidate
        return tuple(sorted(found.values(), key=lambda c: (-c.score, c.actor.id)))

    def _named(self, kind: str, actor_id: str) -> Candidate:
        score = {"name": NAME, "adjective": ADJECTIVE, "city": CITY}[kind]
        return _candidate(self._actors[actor_id], score=score, why=f"{kind} of {self._actors[actor_id].name}")

    def _person(self, kind: str, key: str, on: date) -> Candidate | None:
        person, tenures = self._people[key]
        score = SURNAME if kind == "surname" else FULL_NAME
        held = [tenure for tenure in tenures if tenure.covers(on)]
        if held:
            best = min(held, key=lambda t: _RANK.index(t.role) if t.role in _RANK else len(_RANK))
            if kind == "surname" and best.role not in _PROMINENT:
                return None
            actor = self._actors.get(best.country or "", person)
            score -= 0.02 * (_RANK.index(best.role) if best.role in _RANK else len(_RANK))
            return _candidate(actor, person=person, role=best.role, score=score, why=f"{best.position} on {on}")
        if kind == "surname" or not any(t.since is None or t.since <= on for t in tenures):
            return None
        return Candidate(
            actor=person, person=person, country=person.country, sector="ELI", score=FORMER, why="held office before"
        )


def _candidate(
    actor: Actor, *, score: float, why: str, person: Actor | None = None, role: str | None = None
) -> Candidate:
    country = actor.country or ("IGO" if actor.sector == "IGO" else None)
    return Candidate(actor=actor, person=person, country=country, sector=actor.sector, role=role, score=score, why=why)


def _inside_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool(_IS_WORD.match(before) or _IS_WORD.match(after)) or (after == "-" and text[end + 1 : end + 2].isupper())


def _give_back(found: list[Mention], text: str, start: int) -> None:
    """The role word of the last mention belongs to the name that begins with it: `US [President Barack Obama]`."""
    last = found.pop()
    if start > last.start:
        end = last.start + len(text[last.start : start].rstrip())
        found.append(replace(last, end=end, text=text[last.start : end]))


def _append(found: list[Mention], text: str, start: int, end: int, candidates: tuple[Candidate, ...]) -> None:
    """Add a mention, with the role words around it, joined to the one before when both name one actor."""
    if candidates[0].person is not None:
        title = _TITLE.search(text[max(0, start - 80) : start])
        begin = start - (len(title[0]) if title else 0)
        if found and candidates[0].actor.id == found[-1].candidates[0].actor.id:
            gap = text[found[-1].end : start]
            if begin <= found[-1].end or _GAP.match(gap):
                begin = found.pop().start
        elif found and begin < found[-1].end:
            begin = start
        start = begin
    else:
        role = _ROLE.match(text, end)
        if role:
            end, candidates = role.end(), _with_role(candidates, role)
    found.append(Mention(start=start, end=end, text=text[start:end], candidates=candidates))


def _with_role(candidates: tuple[Candidate, ...], role: "re.Match[str]") -> tuple[Candidate, ...]:
    sector = role.lastgroup
    return tuple(
        Candidate(
            actor=c.actor, country=c.country, sector=sector if c.sector == "GOV" else c.sector, role=role[0].strip(" '’s"),
            score=c.score, why=c.why,
        )
        for c in candidates
    )  # fmt: skip


@cache
def authority() -> Authority:
    """The one authority file of this process, read when first asked for."""
    return Authority()
