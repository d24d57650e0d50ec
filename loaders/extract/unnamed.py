"""Those whom the words do not name: the doers of `a car bomb killed`, the people under a curfew."""

from dataclasses import dataclass

from stancegraph.loaders.extract.cast import Cast, Party
from stancegraph.loaders.extract.event import Event, is_background
from stancegraph.loaders.extract.lexicon import Lexicon
from stancegraph.loaders.extract.phrases import names
from stancegraph.loaders.extract.tree import Tree

#: how sure it is that somebody meant it, whoever it was
_SCORE = 0.3
#: curfews and emergencies, their end, and the release of prisoners are at home where nobody else is named
_AT_HOME = ("1723", "1724", "0813", "0841")
_FIGHTERS = frozenset({"gunman"})


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Stands in for those who did what the article only tells the outcome of."""

    cast: Cast
    lexicon: Lexicon

    def attackers(self, tree: Tree, event: Event) -> list[Party]:
        """`Iraqi attackers` for `a bomb killed nine in Iraq`; empty where the words may as well tell of an accident."""
        if event.code != "ATTACKS" or event.nominal or is_background(tree, event):
            return []
        joined = [k for k in tree.conjuncts(event.cue) if tree.tags[k].startswith("V")]
        told = [k for verb in joined for k in tree.kids(verb, "obl", "nmod", "advcl") if k != event.holder]
        words = [event.holder] if event.holder is not None else told
        if not (self._is_meant(tree, event) or any(self._is_weapon(tree, k) for k in words)):
            return []
        state = self.cast.groups.crowd_state(tree, _FIGHTERS)
        actor = self.cast.groups.nameless_group("attackers", state)
        return [Party(actor, None, _SCORE, False, tree.starts[event.cue], tree.ends[event.cue])]

    def _is_weapon(self, tree: Tree, k: int) -> bool:
        """A bomb, a raid, a shooting: below the verb or as its subject."""
        kinds = names(tree, k, self.lexicon)
        return self.lexicon.classes["ACCIDENT"].isdisjoint(kinds) and any(
            not self.lexicon.classes[name].isdisjoint(kinds) for name in ("BLAST", "PROJECTILE", "FIGHT")
        )

    def _is_meant(self, tree: Tree, event: Event) -> bool:
        """`was ambushed`: nobody does that by accident."""
        passive = (
            event.holder is None and self.lexicon.verb_of.get(tree.lower[event.cue]) in self.lexicon.classes["MEANT"]
        )
        return passive and bool(tree.kids(event.cue, "nsubj:pass"))


def is_at_home(event: Event, holder: Party) -> bool:
    """`declared a curfew`: a state does it to its own people where the words name no other."""
    return event.cameo.startswith(_AT_HOME) and holder.actor.kind == "country"
