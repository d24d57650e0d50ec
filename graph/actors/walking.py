"""Role words beside a name in running text: `German [troops]`, `[Russian foreign minister] Sergei Lavrov`."""

import re
from typing import Final

from stancegraph.graph.actors.roles import Role, RoleWords

#: words looked at on either side of a name
REACH: Final = 7
#: code points looked at before a name
BACK: Final = 90
_WORD: Final = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_LEAD: Final = re.compile(r"(?:['’]s?)?(?: +|\n)(?=[^\W_])")
_GAP: Final = re.compile(r" +|\n|-")
_TAIL: Final = re.compile(r"[^\W_][\w’'.\n -]*(?: |\n)$")
HONORIFICS: Final = frozenset(
    {"mr", "mrs", "ms", "dr", "sir", "gen", "lt", "col", "maj", "capt", "sgt", "adm", "sen", "rep", "gov", "lord"}
)
#: sectors of role words that belong to the name before them in running text
_SPOTTED: Final = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD", "REB", "OPP", "CVL", "UAF", "PRM", "UNK"})
#: sectors of the titles that stand before a person's name
_TITLES: Final = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD", "REB", "OPP", "UAF", "PRM", "PTY", "REL", "IGO"})


def after(roles: RoleWords, text: str, end: int) -> tuple[int, Role] | None:
    """Where the role words that follow a name end, and what they say; None when there are none."""
    lead = _LEAD.match(text, end)
    if lead is None:
        return None
    first = _WORD.match(text, lead.end())
    if first is None or not roles.starts(plain(first[0])) or roles.is_deed(first[0]):
        return None
    found, ends = [plain(first[0])], [first.end()]
    while len(found) < REACH:
        gap = _GAP.match(text, ends[-1])
        word = None if gap is None else _WORD.match(text, gap.end())
        if word is None:
            break
        found.append(plain(word[0]))
        ends.append(word.end())
    run = roles.run(found)
    if run.role is None or run.role.sector not in _SPOTTED:
        return None
    return _without_possessive(text, ends[run.end - 1]), run.role


def before(roles: RoleWords, text: str, start: int) -> int:
    """Where the title that a name follows begins; the name's own start when there is none."""
    tail = _TAIL.search(text, max(0, start - BACK), start)
    if tail is None:
        return start
    found = [word for word in _WORD.finditer(text, tail.start(), start)][-REACH:]
    given = [plain(word[0]) for word in found]
    ends = [word.start() for word in found[1:]] + [start]
    if given[-1] in HONORIFICS and text[found[-1].end() : start].strip() in ("", "."):
        found, given, ends, best = found[:-1], given[:-1], ends[:-1], found[-1].start()
    else:
        best = start
    for at in range(len(found) - 1, -1, -1):
        if not _GAP.fullmatch(text, found[at].end(), ends[at]):
            break
        run = roles.run(given, at)
        if run.role is not None and run.end == len(given) and run.role.sector in _TITLES:
            best = found[at].start()
    return best


def plain(word: str) -> str:
    """The word in lower case, without a possessive ending; `people's` stays as it is."""
    lower = word.lower().replace("’", "'")
    return lower if lower == "people's" else lower.removesuffix("'s").removesuffix("'")


def _without_possessive(text: str, end: int) -> int:
    return end - 2 if text[end - 2 : end] in ("'s", "’s") else end
