"""Set phrases that the parser takes apart: `charge d'affaires`, `persona non grata`, `voted against`."""

from stancegraph.loaders.extract.tree import Tree, move

_VOTE = frozenset({"vote", "votes", "voted", "voting"})
_BALLOT = frozenset({"yes", "aye", "yea", "no", "nay", "against"})


def set_phrase(tree: Tree, i: int) -> None:
    """Put together again the phrase that word i ends."""
    _charge_d_affaires(tree, i)
    _persona_non_grata(tree, i)
    _ballot(tree, i)


def _persona_non_grata(tree: Tree, i: int) -> None:
    """`declared the envoy persona non grata`, with an object of its own in `grata`."""
    before = tree.lower[i - 2 : i] if tree.lower[i] == "grata" and i > 1 else []
    if before == ["persona", "non"] and tree.heads[i - 2] != i:
        move(tree, i, i - 2, "flat")


def _ballot(tree: Tree, i: int) -> None:
    """`Mali voted no` and `voted against`, as a determiner and a preposition: they are what was voted."""
    if tree.lower[i] not in _BALLOT or i == 0 or tree.lower[i - 1] not in _VOTE:
        return
    if tree.heads[i] == i - 1 and not tree.children[i]:
        tree.deps[i], tree.tags[i] = "obj", "NN"


def _charge_d_affaires(tree: Tree, i: int) -> None:
    """`summoned the charge d'affaires`, with the charge as what was summoned: nobody is charged."""
    charge = i - 1
    if tree.lower[i] != "d'affaires" or charge < 0 or tree.heads[charge] == i:
        return
    head, dep = tree.heads[charge], tree.deps[charge]
    tree.tags[i] = "NN"
    move(tree, i, i if head == charge else head, dep)
    for k in [charge, *tree.children[charge]]:
        if k != i:
            move(tree, k, i, "compound" if k == charge else tree.deps[k])
