"""Find the actors that a text names."""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from stancegraph.graph.actors import walking
from stancegraph.graph.actors.candidate import Candidate, Mention
from stancegraph.graph.actors.index import ORGANS, Index
from stancegraph.graph.actors.neighbours import is_forename, is_title, other_names
from stancegraph.graph.actors.roles import Role, RoleWords

_GAP: Final = re.compile(r"^,?\s+$")
#: code points before a surname in which a name may end there
BACK: Final = 60
_LEAD: Final = re.compile(r"^(?:['’]s?)?\s+")


def names(index: Index, roles: RoleWords, text: str, on: date) -> list[Mention]:
    """Names alone, without the role words beside them, in order, not overlapping."""
    return [
        Mention(start=start, end=end, text=text[start:end], candidates=found)
        for number, start, end in index.matches(text)
        if (found := _alone(index.answer(number, on), index, roles, text, start, end))
    ]


def _alone(
    found: tuple[Candidate, ...], index: Index, roles: RoleWords, text: str, start: int, end: int
) -> tuple[Candidate, ...]:
    """Without the people whose surname is here part of another name: `Sadiq [Khan]`; a state beside it is no name."""
    if not any(one.form == "surname" for one in found):
        return found
    if is_title(roles, text, start, end):
        return tuple(one for one in found if one.form != "surname")
    first, last = other_names(roles, text, start, end)
    if first is not None:
        before = text[max(0, start - BACK) : start].rstrip()
        first = None if any(ends == len(before) for _, _, ends in index.matches(before)) else first
    if first is None and last is None:
        return found
    return tuple(one for one in found if one.form != "surname" or (last is None and _is_his(one, first)))


def _is_his(one: Candidate, forename: str | None) -> bool:
    return one.person is not None and (forename is None or is_forename(forename, one.person.name))


def spot(index: Index, roles: RoleWords, text: str, on: date) -> list[Mention]:
    """Mentions with the role words beside them, in order, not overlapping, the longest first where they would."""
    found: list[Mention] = []
    for number, start, end in index.matches(text):
        if found and start < found[-1].end and end <= found[-1].end:
            continue
        candidates = _alone(index.acting(number, on), index, roles, text, start, end)
        if candidates and found and start < found[-1].end:
            _give_back(found, text, start)
        if candidates:
            _append(found, roles, text, start, end, candidates)
    return found


def _give_back(found: list[Mention], text: str, start: int) -> None:
    """The role word of the last mention belongs to the name that begins with it: `US [President Barack Obama]`."""
    last = found.pop()
    if start > last.start:
        end = last.start + len(text[last.start : start].rstrip())
        found.append(replace(last, end=end, text=text[last.start : end]))


def _append(
    found: list[Mention], roles: RoleWords, text: str, start: int, end: int, candidates: tuple[Candidate, ...]
) -> None:
    """Add a mention, with the role words around it, joined to the one before when both name one actor.

    The government of a region is not its state's, so it is left out here.
    """
    if candidates[0].person is not None:
        begin = walking.before(roles, text, start)
        if found and candidates[0].actor.id == found[-1].candidates[0].actor.id:
            gap = text[found[-1].end : start]
            if begin <= found[-1].end or _GAP.match(gap):
                begin = found.pop().start
        elif found and begin < found[-1].end:
            begin = start
        start = begin
    else:
        beside = walking.after(roles, text, end)
        if candidates[0].form == "region" and (beside is None or beside[1].sector in ORGANS):
            return
        if beside is not None:
            words = _LEAD.sub("", text[end : beside[0]])
            end, candidates = beside[0], _with_role(candidates, beside[1], words)
    found.append(Mention(start=start, end=end, text=text[start:end], candidates=candidates))


def _with_role(candidates: tuple[Candidate, ...], role: Role, words: str) -> tuple[Candidate, ...]:
    return tuple(
        replace(one, sector=role.sector if one.sector == "GOV" else one.sector, role=words) for one in candidates
    )
