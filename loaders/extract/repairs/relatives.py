"""Relative clauses: the ones that the parse closes too late, and those that name a thing for another."""

from stancegraph.loaders.extract.repairs.roots import raise_verb
from stancegraph.loaders.extract.tree import Tree, move

_CALLED = frozenset(
    {"called", "calls", "call", "termed", "terms", "described", "describes", "labelled", "labeled", "dubbed", "branded"}
)


def closed_relative(tree: Tree, i: int) -> None:
    """`Chad, which lies between two lakes, backed the plan`, read as lakes that backed it: the verb after the comma is the sentence's."""
    noun = tree.heads[i]
    if tree.deps[i] not in {"acl", "acl:relcl"} or tree.tags[i] not in {"VBD", "VBN"} or tree.lower[i - 1] != ",":
        return
    if not tree.kids(i, "obj", "ccomp", "xcomp") or tree.kids(i, "nsubj", "nsubj:pass", "aux:pass", "mark"):
        return
    for clause in tree.ancestors(noun):
        root = tree.heads[clause]
        if tree.deps[clause] != "acl:relcl" or tree.heads[root] != root or not tree.tags[root].startswith("N"):
            continue
        verbs = [k for k in tree.kids(noun, "conj") if k > i and tree.tags[k] in {"VBD", "VBN"}]
        move(tree, i, root, "acl")
        raise_verb(tree, root, i)
        for k in verbs:
            move(tree, k, i, "conj")
        return


def named_otherwise(tree: Tree, i: int) -> None:
    """`condemned what it called an invasion`: the invasion is what it condemned."""
    if tree.lower[i] != "what" or tree.heads[i] == i:
        return
    for verb in tree.kids(i, "acl", "acl:relcl"):
        if tree.lower[verb] not in _CALLED:
            continue
        things = [k for k in tree.kids(verb, "xcomp", "obj", "obl") if tree.tags[k].startswith("N") and k > verb]
        if not things or tree.preposition(things[0]) not in {"", "as"}:
            return
        thing, head, dep = things[0], tree.heads[i], tree.deps[i]
        for k in tree.kids(thing, "case"):
            move(tree, k, verb, "mark")
        for k in tree.kids(i, "case", "mark"):
            move(tree, k, thing, "case")
        move(tree, thing, head, dep)
        move(tree, verb, thing, "acl:relcl")
        move(tree, i, verb, "obj")
        return
