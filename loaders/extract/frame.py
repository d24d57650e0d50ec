"""What a cue line says: its words, the conditions under which it applies, the code it picks and where its target stands."""

from dataclasses import dataclass

#: operators compose codes: they change the code of what stands below them (data/operators.txt)
OPERATORS = frozenset(
    {
        "INTENT",
        "OFFER",
        "AGREE",
        "DEMAND",
        "APPEAL",
        "REFUSE",
        "THREATEN",
        "STOP",
        "ALLOW",
        "DENY",
        "OPPOSE",
        "SUPPORT",
        "PROPOSE",
        "CONSIDER",
        "DO",
        "FAIL",
    }
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Alternatives for the head of a phrase: words, or classes already opened into words; empty = any head."""

    words: frozenset[str]

    def accepts(self, names: frozenset[str]) -> bool:
        """One of the names by which a phrase is known is listed."""
        return not self.words or not self.words.isdisjoint(names)


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must stand in the sentence.

    Attributes:
        place: `obj`, `none` (no object), `subj`, `pred` (`guilty` of `found guilty`), `prt` (particle), `may` (a particle that makes no difference), `inf`, `that`, `wish` (`that he leave`), `ing`, `clause`, `neg`, `longer` (`no longer`), `notinf` (`not to do`), `pass`, or `prep`.
        preps: the prepositions or particles, for `prep`, `prt` and `may`.
        pattern: what the head of the phrase must be.
    """

    place: str
    preps: frozenset[str] = frozenset()
    pattern: Pattern = Pattern(frozenset())

    @property
    def weight(self) -> int:
        """The more a condition asks for, the more it counts: named words 4, a place 2, `none` 1."""
        if self.pattern.words:
            return 4
        return {"none": 1, "may": 0}.get(self.place, 2)


@dataclass(frozen=True, slots=True)
class Frame:
    """One reading of a cue.

    Attributes:
        conditions: all must hold.
        code, cameo: stance type and CAMEO code; for an operator the code is empty and `cameo` is its default, `-` for none.
        operator: one of OPERATORS, or empty.
        slots: where the target stands, the first that is filled wins; `obj`, `subj`, `on`, `obj.of`, `inf.obj` ...
        holder: slot of the holder where it is not the subject; empty otherwise.
        polarity: sign where it differs from the stance type's; None otherwise.
        both: each party holds the stance towards the other.
        over: for an operator, the places of what it works on; empty means `inf ing that obj`.
        weight: confidence in the cue, in (0, 1].
        where: file and line, for explanations.
    """

    conditions: tuple[Condition, ...]
    code: str
    cameo: str
    operator: str
    slots: tuple[str, ...]
    holder: str = ""
    polarity: int | None = None
    both: bool = False
    over: tuple[str, ...] = ()
    weight: float = 0.9
    where: str = ""

    @property
    def particles(self) -> frozenset[str]:
        """The particles that the frame asks for or bears."""
        return frozenset(p for c in self.conditions if c.place in {"prt", "may"} for p in c.preps)

    @property
    def specificity(self) -> int:
        """Frames of one word are tried from the most specific to the least; equal ones in the order of the file."""
        return sum(condition.weight for condition in self.conditions)
