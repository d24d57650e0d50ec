"""Holders who are named in a list beside the subject: `as did Mali`, `joined by Mali`, `including Mali`, `among them Mali`."""

from dataclasses import dataclass

from stancegraph.loaders.extract.cast import Cast, Party
from stancegraph.loaders.extract.echoes import DID, echoing
from stancegraph.loaders.extract.event import Event
from stancegraph.loaders.extract.tree import Tree

#: what opens such a list
_AS = frozenset({"as", "so"})
_JOINED = frozenset({("joined", "by"), ("followed", "by"), ("along", "with"), ("together", "with")})


@dataclass(frozen=True, slots=True)
class Listed:
    """Finds them."""

    cast: Cast

    def as_well(self, tree: Tree, event: Event) -> list[Party]:
        """`Chad hailed the accord, as did Mali and Niger`: they hold it, too."""
        if event.nominal:
            return []
        also = [c for head in echoing(tree, event.cue) for c in tree.conjuncts(head)]
        if also:
            return [party for head in also for party in self.cast.holders(tree, head, None)]
        did = next((k for k in range(event.cue + 1, len(tree) - 1) if _is_opening(tree, k)), None)
        if did is None or event.cue not in [*tree.ancestors(did), *tree.ancestors(did + 1)]:
            return []
        return self._from(tree, did + 2)

    def included(self, tree: Tree, head: int) -> list[Party]:
        """`twenty states, including Chad and Mali`, `among them Chad and Mali`: those that are named."""
        if self.cast.roll.covering(tree, head) is not None:
            return []
        listed = [k for k in tree.kids(head, "nmod", "obl") if tree.preposition(k) == "including"]
        listed += [
            k for k in tree.kids(head, "appos") if any(tree.preposition(c) == "among" for c in tree.kids(k, "nmod"))
        ]
        named = [c for k in listed for c in tree.conjuncts(k) if self.cast.roll.covering(tree, c) is not None]
        return [party for c in named for party in self.cast.parties(tree, c)]

    def among(self, tree: Tree, event: Event) -> list[Party]:
        """`Eleven voted against, among them Chad and Mali`, `eleven, among them Chad, voted`: those that are named."""
        pairs = range(1, len(tree) - 2)
        start = next((k + 2 for k in pairs if tree.lower[k : k + 2] == ["among", "them"]), len(tree))
        return self._from(tree, start)

    def _from(self, tree: Tree, start: int) -> list[Party]:
        """Those named one after the other from that word on, but for one with whom another clause begins."""
        end = start
        while end < len(tree) and (end in tree.named or tree.lower[end] in {",", "and", "the"}):
            end += 1
        numbers = self.cast.roll.within(tree.starts[start], tree.ends[end - 1]) if end > start else []
        found = [self._party(n) for n in numbers if self.cast.roll.best(n) is not None]
        begins = end < len(tree) and tree.tags[end][:2] in {"VB", "MD"} and tree.lower[end - 1] != ","
        return found[:-1] if begins and len(found) > 1 else found

    def _party(self, number: int) -> Party:
        best, mention = self.cast.roll.best(number), self.cast.roll.mentions[number]
        assert best is not None
        return Party(best.actor, best.person, 0.9 * best.score, True, mention.start, mention.end)


def _is_opening(tree: Tree, k: int) -> bool:
    """`as did`, `and so has`, `..., joined by`, `..., along with`."""
    joined = tree.lower[k - 1] == "," and (tree.lower[k], tree.lower[k + 1]) in _JOINED
    return joined or (tree.lower[k] in _AS and tree.lower[k + 1] in DID)
