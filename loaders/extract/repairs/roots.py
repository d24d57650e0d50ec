"""Sentences whose root is a noun where it should be a verb."""

import itertools

from stancegraph.loaders.extract.tree import Tree, move

#: what crowds do, and nobody does to them
_OF_CROWDS = frozenset({"protested", "marched", "demonstrated", "rallied", "rioted", "fled", "voted", "gathered"})
_COORDINATED = ("conj", "parataxis")


def noun_root(tree: Tree, i: int) -> None:
    """`The council called for talks`, read as a council called for: a clause without a verb of its own has that participle as its verb."""
    if not tree.tags[i].startswith("N") or not _is_clause(tree, i) or tree.kids(i, "cop"):
        return
    before = tree.kids(i, "nsubj")
    if before and (len(before) > 1 or not any(tree.lower[k] in {"and", ","} for k in range(before[0] + 1, i))):
        return
    verb = next((k for k in _verbs_below(tree, i) if _may_head(tree, i, k)), None)
    if verb is None:
        return
    if tree.heads[verb] != i:
        move(tree, verb, i, "acl")
    raise_verb(tree, i, verb)
    upper = next((a for a in tree.ancestors(verb) if tree.tags[a].startswith("V")), None)
    if tree.deps[verb] == "conj" and upper is not None:
        move(tree, verb, upper, "conj")
    if before:
        move(tree, before[0], verb, "nsubj")
        move(tree, i, before[0], "conj")


def _verbs_below(tree: Tree, i: int) -> list[int]:
    """Words that may be the verb of the clause of a noun: its own, those of its appositions, and what a crowd below it does."""
    beside = [k for a in tree.kids(i, "appos") for k in tree.kids(a, "acl", "acl:relcl") if tree.lower[k - 1] == ","]
    crowds = [k for n in tree.kids(i, "nmod") for k in tree.kids(n, "acl") if tree.lower[k] in _OF_CROWDS]
    return [*tree.kids(i, "acl", "acl:relcl", "appos"), *_after_comma(tree, i), *beside, *crowds]


def _may_head(tree: Tree, i: int, k: int) -> bool:
    """A finite form, or one that may be, after the noun, with no subject of its own and no agent."""
    finite = tree.tags[k] in {"VBN", "VBD", "VBZ", "VBP"} or (tree.tags[k] == "VB" and tree.deps[k] in _COORDINATED)
    if k < i or not finite or tree.kids(k, "nsubj", "nsubj:pass", "aux:pass", "mark"):
        return False
    return not any(tree.preposition(o) == "by" for o in tree.kids(k, "obl", "obl:agent"))


def _is_clause(tree: Tree, i: int) -> bool:
    """The noun stands where a verb should: at the root, or beside a verb as `condemned the raid, and the chief called`."""
    beside = tree.deps[i] == "conj" and (tree.tags[tree.heads[i]].startswith("V") or bool(tree.kids(i, "appos")))
    closed = any(tree.lower[k] == "and" and tree.lower[k - 1] == "," for k in tree.kids(i, "cc"))
    return tree.deps[i] in {"ROOT", "root", "ccomp"} or (beside and closed)


def _after_comma(tree: Tree, i: int) -> list[int]:
    """`Chad's party, the Union, backed it`, `Chad, which long refused, now backs it`: verbs beside the noun with an object of theirs."""
    found = []
    for k in tree.kids(i, *_COORDINATED):
        first = min([k, *(c for c in tree.kids(k, "advmod") if c < k)])
        if k > i and tree.lower[first - 1] == "," and tree.kids(k, "obj", "xcomp", "ccomp") and not tree.kids(k, "cc"):
            found.append(k)
    return found


def participle_of_apposition(tree: Tree, i: int) -> None:
    """`Chad's envoy, Jane Doe, accused Niger of having failed`, read as an accused Niger that failed: it is the verb."""
    thing = tree.heads[i]
    noun = tree.heads[thing]
    verb = tree.heads[noun]
    if tree.deps[i] != "amod" or tree.tags[i] != "VBN" or i == 0 or tree.lower[i - 1] != "," or thing < i:
        return
    if (
        tree.deps[thing] != "appos"
        or not tree.deps[noun].startswith("nsubj")
        or verb < thing
        or thing not in tree.named
    ):
        return
    head, dep = tree.heads[verb], tree.deps[verb]
    tree.tags[i] = "VBD"
    move(tree, i, i if head == verb else head, dep)
    move(tree, verb, i, "advcl")
    move(tree, thing, i, "obj")
    move(tree, noun, i, "nsubj")


def participle_of_name(tree: Tree, i: int) -> None:
    """`Chad's envoy, Doe, thanked Roe of Niger`, read as a thanked Roe: the verb after the comma is the sentence's."""
    thing = tree.heads[i]
    root = tree.heads[thing]
    if tree.deps[i] != "amod" or tree.tags[i] not in {"VBD", "VBN"} or i == 0 or tree.lower[i - 1] != ",":
        return
    if tree.deps[thing] != "appos" or tree.heads[root] != root or not root < i < thing or tree.kids(thing, "det"):
        return
    move(tree, i, root, "acl")
    move(tree, thing, i, "obj")
    raise_verb(tree, root, i)


def second_root(tree: Tree) -> None:
    """A second tree that begins with a noun right after a verb without an object is that object."""
    roots = [i for i in range(len(tree)) if tree.heads[i] == i]
    for first, second in itertools.pairwise(roots):
        if (
            tree.tags[first].startswith("V")
            and tree.tags[second].startswith("N")
            and not tree.kids(first, "obj")
            and first < second <= first + 4
        ):
            move(tree, second, first, "obj")


def raise_verb(tree: Tree, noun: int, verb: int) -> None:
    head, dep = tree.heads[noun], tree.deps[noun]
    later = [k for k in tree.children[noun] if k > verb]
    tree.children[noun].remove(verb)
    tree.heads[verb], tree.deps[verb] = (verb if head == noun else head), dep
    tree.tags[verb] = {"VBN": "VBD", "VB": "VBP"}.get(tree.tags[verb], tree.tags[verb])
    if head != noun:
        tree.children[head].remove(noun)
        tree.children[head].append(verb)
        tree.children[head].sort()
    tree.heads[noun], tree.deps[noun] = verb, "nsubj"
    tree.children[verb].append(noun)
    tree.children[verb].sort()
    for k in later:
        move(tree, k, verb, "obl" if tree.deps[k] == "nmod" else tree.deps[k])


def name_as_verb(tree: Tree, i: int) -> None:
    """`Nile Basin Watch called the dam a threat`, read as watching: the last word of a name is the subject of the verb below it."""
    if not tree.tags[i].startswith("V") or not tree.words[i][0].isupper() or not {i - 1, i} <= tree.named:
        return
    clauses = [k for k in tree.kids(i, "ccomp", "xcomp") if k == i + 1 and tree.tags[k] in {"VBD", "VBZ", "VBP"}]
    if not clauses or tree.kids(clauses[0], "nsubj"):
        return
    verb, outer, dep = clauses[0], tree.heads[i], tree.deps[i]
    tree.tags[i] = "NNP"
    move(tree, verb, verb if outer == i else outer, dep)
    for k in [c for c in tree.children[i] if c > verb]:
        move(tree, k, verb, tree.deps[k])
    move(tree, i, verb, "nsubj")
