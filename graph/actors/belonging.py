"""What the parts of a phrase say of one another: who is named, what belongs to whom, which role heads it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from stancegraph.graph.actors.candidate import Candidate, Mention
from stancegraph.graph.actors.index import ORGANS
from stancegraph.graph.actors.phrase import Part
from stancegraph.graph.actors.roles import Role

#: sectors of a group that its members keep, whatever word names them
_KEPT: Final = frozenset({"REB", "UAF", "PRM", "OPP", "PTY", "CRM", "NGO", "BUS", "REL", "JRN", "EDU", "LAB"})
#: what a name in the context, or a state beside the name, adds
AGREES: Final = 0.1


def person_of(parts: list[Part]) -> Mention | None:
    """The person whom the phrase names, unless a role word after the name heads it: `Putin's spokesman`."""
    for part in parts:
        for mention in reversed(part.names):
            if mention.candidates[0].person is not None and not part.linked and part.role_start < mention.end:
                return mention
    return None


def titled(
    person: Mention | None, readings: Sequence[Candidate], parts: list[Part], *, title: Role | None = None
) -> list[Candidate]:
    """A person's readings, those of the state that the phrase names first; a title in the phrase, or in the name, holds."""
    states = {one.candidates[0].country for part in parts for one in part.names if one is not person}
    role, former = role_of(parts)
    role = role or title
    found = []
    for one in readings:
        if one.person is None:
            pass
        elif former:
            one = replace(one, actor=one.person, sector="ELI", role=None)
        elif role is not None and _overrules(role, one):
            one = replace(one, sector=role.sector, role=role.office, why=f"{one.why}; {say(role)} by the title")
        if states and one.country in states:
            one = replace(one, score=min(1.0, one.score + AGREES))
        found.append(one)
        if one.person is not None and one.actor.id != one.person.id:
            found.append(replace(one, actor=one.person, score=round(one.score * 0.9, 3), why=f"{one.why}, as a person"))
    return found


def _overrules(role: Role, one: Candidate) -> bool:
    """Whether the title says more than the record: of who held no office yet, or holds none any more."""
    return one.sector is None or (one.sector == "ELI" and (role.weight == "strong" or role.office is not None))


def owner_of(parts: list[Part]) -> tuple[Mention | None, Part | None]:
    """What the head belongs to: a name in its own part, in an apposition, after a preposition."""
    for part in sorted(parts, key=lambda one: one.linked):
        if part.names:
            last = part.names[-1]
            actor = last.candidates[0].actor
            is_body = actor.kind != "country"
            strong = part.role is not None and part.role.weight == "strong" and part.role_start >= last.end
            strong = strong and (actor.kind != "group" or part.role is None or part.role.sector in ORGANS - {"MIL"})
            return (last if is_body and not strong else part.names[0]), part
    return None, None


def of_another_state(owner: Mention, part: Part | None) -> Candidate | None:
    """The state that stands before an organ of another: `Canada's House of Commons` is not Britain's."""
    best = owner.candidates[0]
    if part is None or best.actor.kind == "country" or best.country is None or best.sector not in ORGANS:
        return None
    states = [one.candidates[0] for one in part.names if one.end <= owner.start]
    others = [one for one in states if one.actor.kind == "country" and one.actor.id != best.country]
    return others[0] if others and len(others) == len(states) else None


def role_of(parts: list[Part]) -> tuple[Role | None, bool]:
    """The role that heads the phrase; a weak word takes the sector of what it belongs to."""
    own = [part for part in parts if not part.linked and part.role is not None]
    former = any(part.former for part in parts if not part.linked)
    if not own:
        return None, former
    role = next((part.role for part in own if part.role and part.role.weight == "strong"), own[0].role)
    if role is not None and role.weight == "weak":
        linked = [part.role for part in parts if part.linked and part.role is not None and part.role.sector]
        if linked:
            return replace(linked[0], office=None), former
    return role, former


def sector_of(owner: Candidate, role: Role) -> str | None:
    if owner.actor.kind == "country":
        return role.sector
    if owner.sector in _KEPT or role.weight == "weak" or role.sector in ("GOV", "UNK", None):
        return owner.sector
    return role.sector


def say(role: Role) -> str:
    return (role.office or role.sector or "member").replace("_", " ")
