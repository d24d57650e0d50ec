"""Role words: `foreign minister`, `troops`, `rebel commander`, and the sector that each says."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from stancegraph.graph.actors.tables import table, words

#: words of the longest role phrase that is looked up
LONGEST: Final = 6
#: sectors that stay what they are when they hold a rank: a rebel commander is no soldier of the state
_COLOURS: Final = frozenset({"REB", "OPP", "PRM", "UAF"})
_RANKS: Final = frozenset({"MIL", "GOV", "PTY"})
#: an army doctor is of the army
_ARMED: Final = frozenset({"MIL", "COP", "SPY"})
_TRADES: Final = frozenset({"MED", "EDU", "LAB", "UNK"})
_IRREGULAR: Final = MappingProxyType({"child": "children", "person": "persons"})


@dataclass(frozen=True, slots=True)
class Role:
    """What a run of role words says.

    Attributes:
        sector: PLOVER/CAMEO role; None when the words say none of their own.
        weight: strong, weak, before, state or former; see data/roles.tsv.
        office: role of the office files, such as foreign_minister.
    """

    sector: str | None
    weight: str
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Role words in a row: the head's role, coloured by the words before it.

    Attributes:
        end: where the head ends, in words; where the run begins when it has no head.
        former: the words say that the role is held no more.
        read: where the role words end, head or not.
    """

    role: Role | None
    end: int
    former: bool
    read: int


class RoleWords:
    """The role words of data/roles.tsv with their plurals."""

    def __init__(self) -> None:
        self._nouns: dict[str, Role] = {}
        self._colours: dict[str, Role] = {}
        for sector, weight, office, cell, _ in table("roles.tsv"):
            role = Role(sector or None, weight, office or None)
            for word in words(cell):
                if weight in ("strong", "weak"):
                    self._nouns.setdefault(word, role)
                    self._nouns.setdefault(plural(word), role)
                else:
                    self._colours.setdefault(word, role)
        self._starts = frozenset(key.split(" ", 1)[0] for key in (*self._nouns, *self._colours))

    def starts(self, word: str) -> bool:
        """Whether a role phrase begins with that lower-case word."""
        return word in self._starts

    def is_deed(self, word: str) -> bool:
        """After a name, `ousted` is what it did: `Tunisia ousted the president`."""
        role = self._colours.get(word.lower())
        return role is not None and role.weight == "former" and word.endswith("ed")

    def nouns(self) -> tuple[str, ...]:
        """Every agent noun, plurals too."""
        return tuple(self._nouns)

    def run(self, given: Sequence[str], start: int = 0, colour: str | None = None) -> Run:
        """The role words from there on in these lower-case words, as far as they go; `colour` is said before them."""
        at, head, end, former = start, None, start, False
        while at < len(given):
            size, role = self._longest(given, at)
            if role is None:
                break
            at += size
            if role.weight in ("strong", "weak"):
                head, end = _coloured(role, colour), at
                colour = head.sector if role.weight == "strong" or colour else None
            elif role.weight == "before":
                colour = role.sector
            former = former or role.weight == "former"
        return Run(head, end, former, at)

    def _longest(self, given: Sequence[str], at: int) -> tuple[int, Role | None]:
        if given[at] not in self._starts:
            return 0, None
        for size in range(min(LONGEST, len(given) - at), 0, -1):
            key = " ".join(given[at : at + size])
            role = self._nouns.get(key) or self._colours.get(key)
            if role is not None:
                return size, role
        return 0, None


def _coloured(role: Role, colour: str | None) -> Role:
    if colour is None:
        return role
    kept = (colour in _COLOURS and role.sector in _RANKS) or (colour in _ARMED and role.sector in _TRADES)
    if role.weight == "weak" or kept:
        return Role(colour, role.weight, role.office if colour == role.sector else None)
    return role


def plural(words_: str) -> str:
    """The words with the last one in the plural, as English forms it for agent nouns."""
    before, space, last = words_.rpartition(" ")
    if last.endswith(("man", "men")):
        last = last[:-2] + "en"
    elif last in _IRREGULAR:
        last = _IRREGULAR[last]
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        last += "es" if not last.endswith("s") or last.endswith("ss") else ""
    else:
        last += "s"
    return before + space + last


@cache
def role_words() -> RoleWords:
    """The role words of this process, read when first asked for."""
    return RoleWords()
