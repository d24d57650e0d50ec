"""A noun phrase taken apart: the names in it, the role word that heads it, what it belongs to."""

import re
from dataclasses import dataclass
from typing import Final

from stancegraph.graph.actors.candidate import Mention
from stancegraph.graph.actors.roles import Role, RoleWords
from stancegraph.graph.actors.walking import plain

_WORD: Final = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*")
#: words after which a phrase says what its head belongs to
_LINKS: Final = frozenset(
    {"of", "in", "for", "from", "at", "to", "by", "with", "on", "near", "inside", "within", "across", "based", "who",
     "that", "which", "under", "against", "over", "about", "outside", "behind", "along", "around"}
)  # fmt: skip
#: what makes of a state's name whose side the head is on, rather than whose it is: `pro-Russian`, `Rwandan-backed`
_PARTISAN: Final = re.compile(r"(?:\bpro|\banti)-$", re.IGNORECASE)
_BACKED: Final = re.compile(
    r"-(?:backed|supported|funded|financed|sponsored|allied|aligned|linked|trained|armed|friendly)\b"
)
#: what stands before a role that is held no more
_EX: Final = re.compile(r"ex(?=-)", re.IGNORECASE)
_EMPTY: Final = frozenset({"the", "a", "an", "his", "her", "their", "its", "this", "these", "that", "those", "some", "any", "and", "s"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a phrase between commas and prepositions.

    Attributes:
        linked: a preposition stands before it; False for the head's own part and for appositions.
        names: what the authority file knows in it, in order.
        role: the last role words in it; `at` is where they end in the phrase, -1 without any.
        former: the words say that the role is held no more.
        unread: words that are neither names nor role words, as written.
    """

    linked: bool
    names: tuple[Mention, ...]
    role: Role | None
    role_start: int
    at: int
    former: bool
    unread: tuple[str, ...]


def owning(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions without those that say whose side the head is on; a name that holds such words stays."""
    return [
        one
        for one in mentions
        if not _BACKED.match(text, one.end) and not _PARTISAN.search(text, max(0, one.start - 5), one.start)
    ]


def taken_apart(text: str, mentions: list[Mention], roles: RoleWords) -> list[Part]:
    """The parts of a phrase, the head's first; at least one."""
    parts: list[Part] = []
    pieces: list[Mention | re.Match[str]] = []
    linked, at, waiting = False, 0, list(mentions)
    while at < len(text):
        if waiting and at >= waiting[0].start:
            pieces.append(waiting.pop(0))
            at = pieces[-1].end if isinstance(pieces[-1], Mention) else at
            continue
        word = _EX.match(text, at) if not text[at - 1 : at].isalnum() else None
        word = word or _WORD.match(text, at)
        if word is not None and waiting and word.end() > waiting[0].start:
            word = _WORD.match(text, at, waiting[0].start)
        if word is None:
            if text[at] in ",;(:":
                _close(parts, pieces, linked, roles)
                pieces, linked = [], False
            at += 1
            continue
        at = word.end()
        if word[0].lower() in _LINKS and text[word.start() - 1 : word.start()] != "-":
            _close(parts, pieces, linked, roles)
            pieces, linked = [], True
        else:
            pieces.append(word)
    _close(parts, pieces, linked, roles)
    return parts or [Part(False, (), None, -1, -1, False, ())]


def _close(parts: list[Part], pieces: list[Mention | re.Match[str]], linked: bool, roles: RoleWords) -> None:
    names = tuple(piece for piece in pieces if isinstance(piece, Mention))
    role, begin, end, former, unread = None, -1, -1, False, []
    colour = None
    row: list[re.Match[str]] = []
    for piece in [*pieces, None]:
        if isinstance(piece, re.Match):
            row.append(piece)
            continue
        at = 0
        given = [plain(word[0]) for word in row]
        while at < len(given):
            run = roles.run(given, at, colour)
            former = former or run.former
            if run.role is not None:
                role, begin, end = run.role, row[at].start(), row[run.end - 1].end()
                colour = run.role.sector if run.role.weight == "strong" else colour
            if run.read == at:
                if given[at] not in _EMPTY:
                    unread.append(row[at][0])
                at += 1
            else:
                at = run.read
        row = []
    if names or role or unread or former:
        parts.append(Part(linked, names, role, begin, end, former, tuple(unread)))
