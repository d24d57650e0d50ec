"""A reading of one cue in words of the sentence, before it is known who the words stand for."""

from dataclasses import dataclass, replace

from stancegraph.loaders.extract.operators import Outcome
from stancegraph.loaders.extract.tree import Tree

#: CAMEO of declining to comment: what is not named there is nothing that is told elsewhere
SILENT = "011"


@dataclass(frozen=True, slots=True)
class Event:
    """A reading of one cue, in words of the sentence.

    Attributes:
        cue: index of the word that carries it; `words` are all the words of the cue.
        code, cameo: stance type and CAMEO code.
        holder: head of the phrase that names the holder; None when it is whoever speaks.
        targets: heads of phrases, the best slot first; the first group that can be resolved is taken.
        polarity: where a frame says so; None = the type's.
        both: reciprocal.
        modality: as in Stance.
        condition: head of the clause that states it.
        weight: confidence in the cue.
        chain: operators and frames that were applied, for explanations.
        spoken: the holder is whoever speaks.
        nominal: the cue is a noun.
        judged: words that judge carry it, no cue.
    """

    cue: int
    words: tuple[int, ...]
    code: str
    cameo: str
    holder: int | None
    targets: tuple[tuple[int, ...], ...]
    polarity: int | None = None
    both: bool = False
    modality: str = "asserted"
    condition: int | None = None
    weight: float = 0.9
    chain: tuple[str, ...] = ()
    spoken: bool = False
    nominal: bool = False
    judged: bool = False


#: `the student who was jailed in May`, `the jailed leader`: told beside what the sentence is about
_BACKGROUND = frozenset({"acl", "acl:relcl", "amod"})


def is_background(tree: Tree, event: Event) -> bool:
    """The event is told in a participle or a relative clause that describes somebody."""
    return tree.deps[event.cue] in _BACKGROUND and tree.tags[event.cue] in {"VBN", "VBD", "JJ"}


def changed(event: Event, result: Outcome, **fields: object) -> Event:
    """The event with the outcome's code and modality, and with further fields replaced."""
    if result.code:
        event = replace(event, code=result.code, cameo=result.cameo, polarity=None)
    if result.modality:
        event = replace(event, modality=result.modality)
    return replace(event, **fields)  # type: ignore[arg-type]  # the names and types are those of Event
