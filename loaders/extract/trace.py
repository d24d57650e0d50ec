"""What the stages found in a sentence and why candidates were dropped, for people to read."""

from collections.abc import Iterator
from dataclasses import dataclass

from stancegraph.graph.model.article import Article
from stancegraph.graph.model.stance import Stance
from stancegraph.loaders.extract.event import Event
from stancegraph.loaders.extract.tree import Tree


@dataclass(frozen=True, slots=True)
class Trace:
    """What the stages found in one sentence, and what became of it.

    Attributes:
        start, end: the sentence, code points of Article.text.
        actors: the mentions that were spotted.
        cues: the words that may be cues.
        speakers: who speaks in its quotations.
        parsed: False when the sentence was settled without a parse; `unparsed` says why.
        events: one line for each reading: its cue, code, chain of frames and operators, holder and targets.
        dropped: one line for each reading that gave no stance, with the reason.
        stances: what was written.
    """

    start: int
    end: int
    actors: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    parsed: bool = False
    unparsed: str = ""
    events: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    stances: tuple[Stance, ...] = ()

    def lines(self, article: Article) -> Iterator[str]:
        """The sentence and, indented, what each stage made of it."""
        yield f"[{self.start}-{self.end}] {' '.join(article.text[self.start : self.end].split())}"
        yield f"  actors: {', '.join(self.actors) or 'none'}"
        yield f"  cues: {', '.join(self.cues) or 'none'}"
        if self.unparsed:
            yield f"  not parsed: {self.unparsed}"
        if self.speakers:
            yield f"  speaks: {', '.join(self.speakers)}"
        yield from (f"  reading: {event}" for event in self.events)
        yield from (f"  dropped: {reason}" for reason in self.dropped)
        yield from (f"  stance: {_stance(stance)}" for stance in self.stances)


def reading(tree: Tree, event: Event) -> str:
    """One reading: cue, code, modality, where its frames and operators stand, whom its words name as holder and targets."""
    holder = "whoever speaks" if event.spoken else "-" if event.holder is None else tree.words[event.holder]
    targets = " | ".join(" ".join(tree.words[k] for k in group) for group in event.targets)
    return (
        f"{tree.words[event.cue]} -> {event.code} {event.cameo} {event.modality} [{' < '.join(event.chain)}]"
        f" holder {holder}; targets {targets or '-'}"
    )


def _stance(stance: Stance) -> str:
    sure = stance.evidence.confidence
    return (
        f"{stance.actor.id} {stance.code} {stance.polarity:+d} -> {stance.target.name} ({stance.modality}, CAMEO {stance.cameo},"
        f" distance {stance.evidence.distance}); confidence {sure.total} ="
        f" cue {sure.cue} x attribution {sure.attribution} x actor {sure.actor} x target {sure.target}"
    )
