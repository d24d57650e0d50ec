"""The phrases around a cue."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Arguments:
    """The phrases around a cue, as the indices of their heads.

    Attributes:
        subject: who acts; None when nothing says so.
        objects: what is acted on, coordinated ones one after the other.
        obliques: preposition -> heads, those of the cue before those of its object.
        particles: `out` of `rule out`.
        inf, that, ing: complement clauses.
        predicate: `guilty` of `found them guilty`, `an outrage` of `called it an outrage`.
        passive: the subject of the sentence is what is acted on.
    """

    subject: int | None = None
    objects: list[int] = field(default_factory=list)
    obliques: dict[str, list[int]] = field(default_factory=dict)
    particles: set[str] = field(default_factory=set)
    inf: int | None = None
    that: int | None = None
    ing: int | None = None
    predicate: int | None = None
    passive: bool = False

    def around(self, inner: "Arguments") -> "Arguments":
        """The arguments of a noun with those of the light verb that it is the object of."""
        return Arguments(
            subject=self.subject if self.subject is not None else inner.subject,
            objects=inner.objects,
            obliques={**self.obliques, **inner.obliques},
            inf=inner.inf if inner.inf is not None else self.inf,
            that=inner.that if inner.that is not None else self.that,
            ing=inner.ing,
            passive=self.passive,
        )
