"""From a parsed sentence to events: frames are matched, operators composed, negation and modals applied."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from stancegraph.loaders.extract.arguments import verb_arguments
from stancegraph.loaders.extract.event import SILENT, Event, changed
from stancegraph.loaders.extract.frame import Frame
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.matching import Match, Matcher
from stancegraph.loaders.extract.modality import mood
from stancegraph.loaders.extract.moods import awaited, moody
from stancegraph.loaders.extract.operators import default, outcome
from stancegraph.loaders.extract.phrases import content_head
from stancegraph.loaders.extract.slots import fill, holder_of, targets_of
from stancegraph.loaders.extract.told import told
from stancegraph.loaders.extract.tree import Tree

#: operators over operators over ...: more than this is a fault of the parse
_DEPTH = 6
#: operators whose target is the one who is to act, not the one to whom it would be done
_ADDRESSED = frozenset({"DEMAND", "APPEAL"})
_OVER = ("inf", "ing", "that", "obj")
#: what an operator works on where what it works on has no target of its own
_SPARE = ("inf.obj", "that.subj", "that", "inf")
#: heads of the phrases that fill slots, best first
Groups = tuple[tuple[int, ...], ...]


@dataclass(slots=True)
class Reader:
    """Reads one sentence; a word is read once, by the operator above it or by itself."""

    tree: Tree
    lexicon: Lexicon
    matcher: Matcher = field(init=False)
    consumed: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.matcher = Matcher(self.tree, self.lexicon)

    def events(self) -> list[Event]:
        """All readings in the order of the sentence; upper words are read first."""
        found: list[Event] = []
        for i in sorted(range(len(self.tree)), key=lambda w: (self._height(w), w)):
            found.extend(self.read(i))
        found.extend(self._demands())
        return sorted(found, key=lambda event: event.cue)

    def _demands(self) -> Iterator[Event]:
        """`Sudan must return the helicopter`: a demand, whatever is to be done."""
        for i in range(len(self.tree)):
            if i in self.consumed or not self.tree.tags[i].startswith("V"):
                continue
            args = verb_arguments(self.tree, i) if mood(self.tree, i).obliged else None
            if args is None or (args.subject is None and not args.objects):
                continue
            subject = () if args.subject is None else ((args.subject,),)
            yield Event(
                cue=i, words=(i,), code="DEMANDS", cameo="100", holder=None, targets=(*subject, tuple(args.objects)), weight=0.65,
                chain=("MUST",), spoken=True,
            )  # fmt: skip

    def _height(self, i: int) -> int:
        return sum(1 for _ in self.tree.ancestors(i))

    def read(self, i: int, depth: int = 0) -> list[Event]:
        """The readings of one word; nothing when it is no cue or no frame fits."""
        match = None if depth > _DEPTH or i in self.consumed else self.matcher.match(i)
        if match is None:
            return []
        found = self._found(i, match, depth)
        if not found and match.frame.operator == "DO":
            match = self.matcher.match(i, without="DO")
            found = [] if match is None else self._found(i, match, depth)
        if match is None or not found:
            self.consumed.discard(i)
            return []
        made = [moody(self.tree, i, event, match.frame, depth) for event in found]
        kept = [event for event in made if event is not None]
        demands = [] if depth else [awaited(self.tree, event) for event in kept]
        return kept + [event for event in demands if event is not None]

    def _found(self, i: int, match: Match, depth: int) -> list[Event]:
        self.consumed.update({i, *match.taken})
        if match.frame.operator:
            return self._operate(i, match, depth)
        self.consumed.update(told(self.tree, self.lexicon, match.args, match.frame.code))
        return [self._plain(i, match)]

    def _plain(self, i: int, match: Match) -> Event:
        frame, tree = match.frame, self.tree
        spoken = frame.holder == "speaker"
        return Event(
            cue=i,
            words=match.words,
            code=frame.code,
            cameo=frame.cameo,
            holder=None if spoken else holder_of(tree, i, frame, match.args),
            targets=targets_of(tree, i, frame, match.args),
            polarity=frame.polarity,
            both=frame.both,
            weight=frame.weight,
            chain=(frame.where,),
            spoken=spoken,
            nominal=tree.tags[i].startswith("N") and len(match.words) == 1 and not tree.kids(i, "cop"),
        )

    # --- operators

    def _operate(self, i: int, match: Match, depth: int) -> list[Event]:
        below = [event for c in self._complements(match) for event in self._below(c, depth)]
        upper = Event(
            cue=i, words=match.words, code="", cameo=match.frame.cameo, holder=holder_of(self.tree, i, match.frame, match.args),
            targets=targets_of(self.tree, i, match.frame, match.args), polarity=match.frame.polarity, both=match.frame.both,
            weight=match.frame.weight, chain=(f"{match.frame.operator} {match.frame.where}",),
        )  # fmt: skip
        if not below:
            return self._bare(upper, match)
        composed = (_composed(upper, match.frame, event) for event in below)
        made = [
            event if event.targets or event.cameo == SILENT else replace(event, targets=self._spare(match, _SPARE))
            for event in composed
            if event is not None
        ]
        return made + self._asked(upper, match, made)

    def _spare(self, match: Match, places: Sequence[str]) -> Groups:
        """What an operator works on, for want of other targets."""
        return tuple(group for place in places if (group := tuple(fill(self.tree, place, match.args))))

    def _asked(self, upper: Event, match: Match, made: list[Event]) -> list[Event]:
        """`asked Ghana to shun Togo` goes against Togo, and is a demand upon Ghana."""
        against = match.frame.operator in _ADDRESSED and any(event.code == "OPPOSES" for event in made)
        addressed = upper.targets if against and match.args.objects else ()
        return [changed(upper, default(match.frame.operator), targets=addressed)] if addressed else []

    def _complements(self, match: Match) -> list[int]:
        found: list[int] = []
        for place in match.frame.over or _OVER:
            for k in fill(self.tree, place, match.args):
                found.extend(c for c in self.tree.conjuncts(k) if c not in found)
        return found

    def _below(self, c: int, depth: int) -> list[Event]:
        head = content_head(self.tree, c, self.lexicon) if self.tree.tags[c].startswith("N") else c
        return self.read(head, depth + 1)

    def _bare(self, upper: Event, match: Match) -> list[Event]:
        """The operator's own code, when nothing that it works on is a cue."""
        result = default(match.frame.operator)
        if result.code == "drop" or upper.cameo == "-":
            return []
        self.consumed.update(told(self.tree, self.lexicon, match.args))
        return [
            changed(
                upper,
                result,
                cameo=upper.cameo or result.cameo,
                targets=upper.targets + self._spare(match, (*(match.frame.over or _OVER), "inf.obj", "that.subj")),
                polarity=upper.polarity,
                weight=round(upper.weight * 0.8, 3),
            )
        ]


def _composed(upper: Event, frame: Frame, below: Event) -> Event | None:
    """What the operator makes of an event below it; None when it leaves nothing."""
    result = outcome(frame.operator, below.cameo)
    if result.code == "drop":
        return None
    actor = () if below.holder is None or below.holder == upper.holder else ((below.holder,),)
    addressed = frame.operator in _ADDRESSED and result.code in {"DEMANDS", ""}
    targets, inner = upper.targets, actor + below.targets if addressed else below.targets
    if frame.operator in _ADDRESSED and not addressed:
        targets, inner = below.targets, upper.targets
    if frame.operator == "DENY":
        inner = ((below.cue,), *inner)
    weight = max(below.weight, 0.5) if result.code else below.weight
    return changed(
        below,
        result,
        cue=upper.cue,
        words=(*upper.words, *below.words),
        holder=upper.holder,
        targets=targets + inner,
        both=frame.both or (below.both and frame.operator in {"AGREE", "INTENT", "DO"}),
        weight=min(frame.weight, weight),
        chain=(*upper.chain, *below.chain),
        polarity=frame.polarity if frame.polarity is not None or result.code else below.polarity,
        nominal=False,
    )


__all__ = ["Event", "Reader"]
