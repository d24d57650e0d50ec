"""What negation, modals and conditions make of an event."""

from dataclasses import replace

from stancegraph.loaders.extract.event import Event, changed
from stancegraph.loaders.extract.frame import Frame
from stancegraph.loaders.extract.modality import Mood, mood
from stancegraph.loaders.extract.operators import Outcome, outcome
from stancegraph.loaders.extract.tree import Tree

#: what opens a clause that must come true first
_AWAITED = frozenset({"until", "unless", "till"})


def moody(tree: Tree, i: int, event: Event, frame: Frame, depth: int) -> Event | None:
    """The event as the words around its cue leave it; None when they leave nothing."""
    found = mood(tree, i)
    if any(condition.place in {"neg", "longer"} for condition in frame.conditions):
        found = replace(found, negated=False, hypothetical=False, future=False)
    if found.obliged and depth == 0:
        return _obliged(event, found)
    if found.negated:
        return _negated(event, found)
    if found.future and depth == 0:
        operator = "THREATEN" if found.unless and not event.cameo.startswith("13") else "WILL"
        event = changed(event, outcome(operator, event.cameo), chain=(operator, *event.chain))
    if found.hypothetical and event.modality in {"asserted", "planned"}:
        event = replace(event, modality="hypothetical")
    if found.condition is not None and event.modality in {"asserted", "planned"}:
        event = replace(event, condition=found.condition, modality="conditional")
    return None if event.code == "drop" else event


def _negated(event: Event, found: Mood) -> Event | None:
    result = outcome("WONT" if found.future or found.able else "NOT", event.cameo)
    if result.code == "drop":
        return None
    if not result.code:
        return replace(event, modality="negated", polarity=0, chain=("NOT", *event.chain))
    return changed(event, result, polarity=None, both=False, chain=("NOT", *event.chain))


def _obliged(event: Event, found: Mood) -> Event | None:
    """`Iran must stop enrichment`: a demand of whoever says so, towards Iran."""
    result = outcome("NOT", event.cameo) if found.negated else outcome("DEMAND", event.cameo)
    if result.code == "drop":
        return None
    base = result if not found.negated else Outcome("DEMANDS", "105")
    actor = () if event.holder is None else ((event.holder,),)
    made = changed(event, base, holder=None, targets=actor + event.targets, spoken=True, chain=("MUST", *event.chain))
    modality = "asserted" if made.modality == "hypothetical" else made.modality
    return replace(made, polarity=None, both=False, modality=modality, weight=round(event.weight * 0.9, 3))


def awaited(tree: Tree, event: Event) -> Event | None:
    """`will not leave until Chad pays`: a demand upon whoever is to act first; None where nothing is waited for."""
    if event.code != "REJECTS" or "NOT" not in event.chain:
        return None
    for k in tree.kids(event.cue, "advcl"):
        subjects = tree.kids(k, "nsubj")
        if subjects and any(tree.lower[m] in _AWAITED for m in tree.kids(k, "mark", "advmod")):
            chain = ("UNTIL", *event.chain)
            weight = round(event.weight * 0.8, 3)
            return replace(
                event, code="DEMANDS", cameo="100", targets=((subjects[0],),), polarity=None, weight=weight, chain=chain
            )
    return None
