"""Complement clauses and predicates of a cue."""

from stancegraph.loaders.extract.arguments.arguments import Arguments
from stancegraph.loaders.extract.arguments.obliques import PARTICLES
from stancegraph.loaders.extract.tree import SUBJECTS, Tree


def add_clause(tree: Tree, i: int, k: int, found: Arguments) -> None:
    marks = {tree.lower[m] for m in tree.kids(k, "mark")}
    dep, tag = tree.deps[k], tree.tags[k]
    particle = PARTICLES & marks
    bare = dep == "xcomp" or (dep == "ccomp" and not tree.kids(k, *SUBJECTS, "aux"))
    if tag == "VBG" and ((bare and "to" not in marks) or (dep in {"advcl", "acl"} and _follows(tree, i, k))):
        found.ing = k
        found.particles |= particle
    elif dep == "xcomp" and tag.startswith(("N", "J")) and not marks and not tree.kids(k, "cop", "aux"):
        _predicate(tree, k, found)
    elif (
        dep == "xcomp"
        and found.inf is None
        or dep in {"advcl", "acl"}
        and "to" in marks
        and found.inf is None
        and not marks & {"in", "order"}
    ):
        found.inf = k
    elif dep == "ccomp" and _is_object(tree, k):
        found.objects.extend(tree.conjuncts(k))
    elif dep == "ccomp" and found.that is None:
        if "to" in marks and not tree.kids(k, "nsubj", "nsubj:pass"):
            found.inf = k
        else:
            found.that = k
    elif dep in {"advcl", "acl", "nmod", "obl"} and tag == "VBG":
        for mark in marks - {"if", "while", "when", "after", "before", "since", "although", "though"}:
            found.obliques.setdefault(mark, []).append(k)


def _follows(tree: Tree, i: int, k: int) -> bool:
    """`denied arming`, `ruled out sending`: right behind the verb or its particle."""
    return k == i + 1 or (k == i + 2 and tree.lower[i + 1] in PARTICLES)


def _predicate(tree: Tree, k: int, found: Arguments) -> None:
    """`called the move an outrage`: of two complements the first is the object, and a name is one always."""
    if k in tree.named and not found.objects:
        found.objects = tree.conjuncts(k)
        return
    if found.predicate is not None and not found.objects:
        found.objects = tree.conjuncts(found.predicate)
    found.predicate = k


def _is_object(tree: Tree, k: int) -> bool:
    """A noun without a verb of its own, read as a clause."""
    inside = tree.kids(k, "cop", "mark", "aux", *sorted(SUBJECTS))
    return tree.tags[k].startswith("N") and not inside and not tree.kids(k, "case")
