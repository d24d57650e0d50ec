"""Relative clauses that the parse ends too late, hangs on another noun, or reads as passives and nouns."""

from collections.abc import Mapping

from stancegraph.loaders.extract.repairs.roots import raise_verb
from stancegraph.loaders.extract.tree import Tree, move


def participle_of_relative(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`Chad, who led the talks, blamed New Niger`, read as a blamed New Niger: it is the sentence's verb."""
    thing = tree.heads[i]
    if tree.deps[i] != "amod" or tree.lower[i] not in verb_of or tree.lower[i - 1] != "," or thing not in tree.named:
        return
    clause = next((k for k in tree.ancestors(thing) if tree.deps[k] == "acl:relcl"), i)
    noun = tree.heads[clause]
    root = noun if tree.deps[noun] != "appos" else tree.heads[noun]
    if not clause < i < thing or tree.heads[root] != root:
        return
    tree.tags[i] = "VBD"
    move(tree, i, root, "acl")
    move(tree, thing, i, "obj")
    for k in [k for k in tree.children[clause] if k > i]:
        move(tree, k, i, tree.deps[k])
    raise_verb(tree, root, i)


def object_of_relative(tree: Tree, i: int) -> None:
    """`Chad, which holds the chair, offered help`, read as a chair that offered it: the verb after the comma is the sentence's."""
    clause = tree.heads[i]
    root = tree.heads[clause]
    if tree.deps[i] != "ccomp" or i == 0 or tree.lower[i - 1] != "," or tree.deps[clause] != "acl:relcl":
        return
    things = tree.kids(i, "nsubj")
    if tree.heads[root] != root or len(things) != 1 or not root < clause < things[0] < i or tree.kids(clause, "obj"):
        return
    move(tree, things[0], clause, "obj")
    move(tree, i, root, "acl")
    raise_verb(tree, root, i)


def closed_relative(tree: Tree, i: int) -> None:
    """`Chad, which lies between two lakes, backed the plan`, read as lakes that backed it: the verb after the comma is the sentence's."""
    noun = tree.heads[i]
    if tree.deps[i] not in {"acl", "acl:relcl"} or tree.tags[i] not in {"VBD", "VBN"} or tree.lower[i - 1] != ",":
        return
    objects = ("obj", "ccomp", "xcomp", *(["obl"] if tree.tags[i] == "VBD" else []))
    if not tree.kids(i, *objects) or tree.kids(i, "nsubj", "nsubj:pass", "aux:pass", "mark"):
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


def end_of_relative(tree: Tree, i: int) -> None:
    """`Chad, which Niger had counted on, abstained`, read as a part of what Niger did: the verb after the comma is the sentence's."""
    clause = tree.heads[i]
    root = tree.heads[clause]
    if tree.tags[i] not in {"VBD", "VBN"} or tree.deps[i] not in {"advcl", "parataxis"} or tree.lower[i - 1] != ",":
        return
    if tree.deps[clause] != "acl:relcl" or tree.heads[root] != root or not tree.tags[root].startswith("N"):
        return
    if i > clause and not tree.kids(i, "nsubj", "nsubj:pass", "aux:pass", "mark", "advmod"):
        move(tree, i, root, "acl")
        raise_verb(tree, root, i)


def nearest_relative(tree: Tree, i: int) -> None:
    """`the envoys of Chad, which blames Niger`, read as envoys who blame: one that does it is meant, the name before the comma."""
    if tree.deps[i] != "acl:relcl":
        return
    noun, relative = tree.heads[i], next((k for k in tree.kids(i, "nsubj") if tree.lower[k] == "which"), None)
    if relative is None or relative < 2 or tree.lower[relative - 1] != ",":
        return
    name = relative - 2
    finite = [k for k in [i, *tree.kids(i, "aux", "cop")] if tree.tags[k] == "VBZ"]
    if finite and tree.tags[noun] == "NNS" and name in tree.named and tree.tags[name] == "NNP":
        move(tree, i, name, "acl:relcl")


def verb_of_relative(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`a charge that Chad denies`, read as a noun: with a subject of its own it is a verb."""
    noun = tree.tags[i] in {"NN", "NNS"} and tree.lower[i] in verb_of and bool(tree.kids(i, "nsubj"))
    if noun and tree.deps[i] in {"acl", "acl:relcl"}:
        tree.tags[i] = "VBZ" if tree.tags[i] == "NNS" else "VBP"


def active_relative(tree: Tree, i: int) -> None:
    """`a charge that Chad rejected`, `whose envoy called on Chad`, read as passives: with a subject of its own it is none."""
    subjects = tree.kids(i, "nsubj", "nsubj:pass")
    if tree.deps[i] != "acl" or tree.tags[i] not in {"VBN", "VBP"} or not subjects or tree.kids(i, "aux", "aux:pass"):
        return
    for k in subjects:
        tree.deps[k] = "nsubj"
    tree.deps[i], tree.tags[i] = "acl:relcl", "VBD" if tree.tags[i] == "VBN" else tree.tags[i]
    for k in tree.kids(i, "mark"):
        if tree.lower[k] == "that":
            tree.deps[k], tree.tags[k] = "obj", "WDT"


def extraposed_relative(tree: Tree, i: int) -> None:
    """`issued a statement on Friday that condemned it`, read as what was issued: the clause says which statement."""
    verb = tree.heads[i]
    relative = any(tree.tags[k] == "WDT" for k in tree.kids(i, "nsubj"))
    things = [k for k in tree.kids(verb, "obj") if k < i] if relative and tree.deps[i] == "ccomp" else []
    if things:
        move(tree, i, things[-1], "acl:relcl")
