"""What a look-up answers."""

from dataclasses import dataclass

from stancegraph.graph.model import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Whom a phrase may stand for on a day.

    Attributes:
        actor: the state, body, group or person that the phrase stands for.
        person: the named individual; None when none is named.
        country: alpha-3, `IGO` for an international body, None for none.
        sector: PLOVER/CAMEO role, such as GOV, MIL, IGO.
        role: office or role word, such as foreign_minister.
        form: what named it: name, adjective, seat, city, person, surname, role or spelling.
        score: in (0, 1].
        why: one line for people.
    """

    actor: Actor
    person: Actor | None = None
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    form: str = "name"
    score: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of text that names an actor: half-open [start, end) code points, best candidate first."""

    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...]
