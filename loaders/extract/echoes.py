"""Sentences that tell of others what the one before told: `Chad and Niger followed`, `Togo did the same`, `so did Ghana`."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from stancegraph.loaders.extract.event import Event
from stancegraph.loaders.extract.targets import Aim
from stancegraph.loaders.extract.tree import Tree

#: forms of the verbs that stand for the one before
DID = frozenset({"did", "do", "does", "has", "have", "had"})
_FOLLOWED = frozenset({"followed", "follows", "follow"})
#: what stands beside them, as object or adverb
_SAME = frozenset({"same", "likewise", "so", "suit", "too", "similarly"})
#: an echo is a little less sure than what it repeats
_FADED = 0.9


def may_echo(words: Sequence[str]) -> bool:
    """The words of a sentence, in lower case, leave room for an echo."""
    found = frozenset(words)
    return not found.isdisjoint(_FOLLOWED) or (not found.isdisjoint(DID) and not found.isdisjoint(_SAME))


def echo(tree: Tree) -> tuple[int, int] | None:
    """The verb of an echo and the head of the phrase that names who; None for any other sentence."""
    roots = [i for i in range(len(tree)) if tree.heads[i] == i]
    if len(roots) != 1:
        return None
    root, subjects = roots[0], tree.kids(roots[0], "nsubj")
    if len(tree) > 2 and tree.lower[0] == "so" and tree.lower[1] in DID:
        named = root if tree.tags[root].startswith("N") else next(iter([*subjects, *tree.kids(root, "obj")]), None)
        return None if named is None else (1, named)
    if len(subjects) != 1 or tree.kids(root, "ccomp", "xcomp"):
        return None
    objects, same = tree.kids(root, "obj", "obl:unmarked"), _is_same(tree, root)
    if tree.lower[root] in _FOLLOWED and (same or (not objects and not tree.kids(root, "aux:pass"))):
        return root, subjects[0]
    return (root, subjects[0]) if tree.lower[root] in DID and same else None


def echoing(tree: Tree, cue: int) -> list[int]:
    """`urged restraint, and Chad did likewise`: heads of the phrases that name who else does what the cue tells."""
    verbs = [k for k in tree.kids(cue, "conj") if tree.lower[k] in DID and _is_same(tree, k)]
    return [k for verb in verbs for k in tree.kids(verb, "nsubj")]


def _is_same(tree: Tree, verb: int) -> bool:
    """`did the same`, `did likewise`."""
    return any(tree.lower[k] in _SAME for k in tree.kids(verb, "obj", "obl:unmarked", "advmod", "obl"))


def echoed(tree: Tree, said: Iterable[tuple[Event, Aim]]) -> list[tuple[Event, Aim]]:
    """What the sentence before told, as what those hold who are named in this one."""
    found = echo(tree)
    if found is None:
        return []
    cue, holder = found
    start, end = tree.starts[cue], tree.ends[cue]
    return [
        (
            replace(event, cue=cue, words=(cue,), holder=holder, targets=(), spoken=False, weight=round(_FADED * event.weight, 3),
                    condition=None, chain=("ECHO", *event.chain)),
            replace(aim, start=start, end=end, party=None),
        )
        for event, aim in said
    ]  # fmt: skip
