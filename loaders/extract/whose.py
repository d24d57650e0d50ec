"""Whose deed `the move` is, and whose `the charge`: of others than the holder."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stancegraph.loaders.extract.cast import Cast, Party
from stancegraph.loaders.extract.event import Event
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.phrases import names
from stancegraph.loaders.extract.targets import DEICTIC, Aim, Ledger
from stancegraph.loaders.extract.tree import Tree

#: types against what was done
_AGAINST = frozenset({"CONDEMNS", "OPPOSES", "REJECTS"})
#: words of `the charge`, which says no more than that there was one
_BARE = 2
#: how sure a target is that only the article's course tells
_TOLD = 0.5


@dataclass(frozen=True, slots=True)
class Whose:
    """Looks again at targets that words without a name of their own take up."""

    cast: Cast
    ledger: Ledger
    lexicon: Lexicon

    def settled(self, tree: Tree, event: Event, aims: Sequence[Aim], holder: Party) -> list[Aim]:
        """The targets of the event; nobody is against what he did himself, and a charge is denied to who made it."""
        if event.code in _AGAINST:
            return [other for aim in aims if (other := self._of_another(tree, event, aim, holder)) is not None]
        if event.code == "DENIES":
            return [self._accuser(tree, event, aim, holder) or aim for aim in aims]
        return list(aims)

    def _of_another(self, tree: Tree, event: Event, aim: Aim, holder: Party) -> Aim | None:
        """`Chad called the move illegal` after a deed of Chad's own: the move is what another did before."""
        taken = [k for k in _words(tree, aim) if tree.lower[k] in DEICTIC or k == event.cue]
        own = holder.actor.kind == "country" and self.ledger.entries.is_of(aim.target, holder.actor.country)
        if not own or not taken:
            return aim
        noun = any(tree.tags[k].startswith("N") or k == event.cue for k in taken)
        other = self.ledger.entries.of_another(holder.actor.country, aim.start) if noun else None
        return None if other is None else replace(aim, target=other, score=_TOLD)

    def _accuser(self, tree: Tree, event: Event, aim: Aim, holder: Party) -> Aim | None:
        """`rejected the charge`, `a charge that Chad denies`: of whoever made it, or made one last."""
        made = self.cast.memory.accusers
        accuser = made.get(holder.actor.id) or next(
            (p for p in reversed(made.values()) if p.actor != holder.actor), None
        )
        inside = {
            k for c in [event.cue, *tree.ancestors(event.cue)] if tree.deps[c] == "acl:relcl" for k in tree.subtree(c)
        }
        words = [k for k in _words(tree, aim) if k not in inside]
        charges = self.lexicon.classes["CHARGE"]
        if accuser is None or len(words) > _BARE or not any(names(tree, k, self.lexicon) & charges for k in words):
            return None
        return Aim(accuser.actor, aim.start, aim.end, _TOLD, accuser)


def _words(tree: Tree, aim: Aim) -> list[int]:
    """The words that name the target."""
    return [k for k in range(len(tree)) if aim.start <= tree.starts[k] < aim.end]
