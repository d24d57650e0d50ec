"""Reports that are charges: who says that another attacked accuses him."""

from stancegraph.loaders.extract.cast import Party
from stancegraph.loaders.extract.event import Event, is_background
from stancegraph.loaders.extract.tree import Tree

#: a speaker who is named scores this at least; `officials` and `the ministry` only pass on what happened
_NAMED = 0.85
#: acts that another's saying turns into a charge
_CHARGED = ("17", "18", "19", "20", "128")
#: sectors in which a report of another's violence is no charge of the speaker's own
_NEUTRAL_SPEAKERS = frozenset({"MED"})


def is_charge(tree: Tree, event: Event, holder: Party, voice: Party) -> bool:
    """One who is named says of another, not of his own state, that he did violence."""
    apart = voice.actor.id != holder.actor.id and voice.actor.country != holder.actor.country
    named = voice.known and holder.known and voice.score >= _NAMED and voice.actor.sector not in _NEUTRAL_SPEAKERS
    violent = event.cameo.startswith(_CHARGED) and event.modality == "asserted"
    return apart and named and violent and not event.nominal and not is_background(tree, event)
