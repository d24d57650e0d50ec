"""Headlines: verbs in the present tense without articles around them, read as nouns."""

from collections.abc import Mapping

from stancegraph.loaders.extract.repairs.roots import raise_verb
from stancegraph.loaders.extract.tree import SUBJECTS, Tree, move

_CONJUNCTIONS = frozenset({"as", "after", "before", "while", "until"})


def headline_verb(tree: Tree, verb_of: Mapping[str, str]) -> None:
    """`Assembly votes for talks`, read as votes of an assembly: the only word of a headline that can be a verb is one."""
    if any(tree.tags[k] in {"VBZ", "VBP", "VBD", "MD"} for k in range(len(tree))):
        return
    root = _root(tree)
    if (
        tree.tags[root] not in {"NNS", "NNPS"}
        or tree.lower[root] not in verb_of
        or tree.kids(root, "cop", "nmod:poss", "det")
    ):
        return
    subjects = tree.kids(root, "nsubj") or [
        k for k in tree.kids(root, "compound", "amod") if k < root and tree.tags[k].startswith("N")
    ]
    if not subjects or root in tree.named or root == len(tree) - 1:
        return
    _hang_around(tree, root, subjects[-1])


def _hang_around(tree: Tree, verb: int, subject: int) -> None:
    """What hung on a noun hangs on it as on a verb."""
    tree.tags[verb] = "VBZ"
    for k in list(tree.children[verb]):
        if k == subject:
            tree.deps[k] = "nsubj"
        elif k < subject and tree.deps[k] in {"amod", "compound", "nmod:poss"}:
            move(tree, k, subject, tree.deps[k])
        elif k > verb and tree.deps[k] == "nmod":
            tree.deps[k] = "obl"
        elif k > verb and tree.deps[k] == "acl":
            tree.deps[k] = "xcomp"
        elif k > verb and tree.deps[k] in {"appos", "dep", "conj"} and tree.tags[k].startswith("N"):
            tree.deps[k] = "obj"


def headline_future(tree: Tree) -> None:
    """`Chad to sell oil`: an infinitive in the place of the verb of a headline says what will be done."""
    root = _root(tree)
    if not tree.tags[root].startswith("N") or tree.kids(root, "cop"):
        return
    for k in tree.kids(root, "acl", "advcl"):
        if k > root and tree.tags[k] == "VB" and any(tree.lower[m] == "to" for m in tree.kids(k, "mark")):
            raise_verb(tree, root, k)
            for mark in tree.kids(k, "mark"):
                tree.deps[mark], tree.lower[mark] = "aux", "will"
            return


def headline_passive(tree: Tree) -> None:
    """`Envoy expelled from Chad`, `Chad condemned by Mali`: a participle in the place of the verb of a headline says what was done."""
    root = _root(tree)
    agents = [k for k in tree.kids(root, "obl", "obl:agent") if tree.preposition(k) == "by" and k in tree.named]
    if tree.tags[root] == "VBD" and agents and not tree.kids(root, "obj", "xcomp", "ccomp"):
        tree.tags[root] = "VBN"
        for k in tree.kids(root, "nsubj"):
            tree.deps[k] = "nsubj:pass"
    if not tree.tags[root].startswith("N") or tree.kids(root, "cop", "nsubj"):
        return
    verbs = [k for n in (root, *tree.kids(root, "nmod")) for k in tree.kids(n, "acl") if tree.tags[k] == "VBN"]
    for k in verbs:
        if k > root and not tree.kids(k, "obj", "xcomp", "ccomp", "mark"):
            move(tree, k, root, "acl")
            raise_verb(tree, root, k)
            tree.tags[k], tree.deps[root] = "VBN", "nsubj:pass"
            return


def headline_object(tree: Tree) -> None:
    """`blasts Malian raid`, read as blasting Mali into raiding: a bare verb with a name before it is a noun."""
    for k in range(1, len(tree)):
        verb, names = tree.heads[k], tree.kids(k, "compound", "amod")
        bare = tree.tags[k] == "VB" and tree.deps[k] == "xcomp" and not tree.kids(k, "mark", "aux", "obj")
        if bare and names and verb < names[0] and names[-1] == k - 1 and not tree.kids(verb, "obj"):
            tree.tags[k], tree.deps[k] = "NN", "obj"


def headline_clause(tree: Tree) -> None:
    """`joins pact as Chad drops veto`, read as joins as drops: a verb after a conjunction and a noun has that noun as its subject."""
    for i in range(len(tree)):
        if tree.tags[i] not in {"VBZ", "VBP", "VBD"} or tree.deps[i] not in {"obl", "nmod"}:
            continue
        joints = [k for k in tree.kids(i, "case") if tree.lower[k] in _CONJUNCTIONS]
        nouns = [k for k in tree.kids(i, "compound", "nmod:poss", "amod") if joints and joints[0] < k < i]
        if not nouns:
            continue
        tree.deps[joints[0]], tree.deps[nouns[-1]], tree.deps[i] = "mark", "nsubj", "advcl"
        for k in [k for k in tree.kids(tree.heads[i], "obj", "xcomp") if k == i + 1]:
            tree.tags[k] = "NN"
            move(tree, k, i, "obj")


def headline(tree: Tree, i: int) -> None:
    """`Regime Kills Hundreds`, read as a verb with a noun before it: the noun becomes the subject."""
    if tree.tags[i] not in {"VBZ", "VBD", "VBP"} or any(tree.deps[k] in SUBJECTS for k in tree.children[i]):
        return
    nouns = [
        k
        for k in tree.kids(i, "compound", "nmod:poss", "obl:npmod", "obl:tmod", "amod")
        if k < i and (tree.tags[k].startswith("N") or k in tree.named)
    ]
    if nouns and tree.deps[i] in {"ROOT", "root", "ccomp", "conj", "parataxis"}:
        tree.deps[nouns[-1]] = "nsubj"


def verb_as_noun(tree: Tree, i: int, verb_of: Mapping[str, str]) -> None:
    """`Japan lifts sanctions`, `Japan denies that`, read as nouns: a third person between an actor and another noun is a verb."""
    if not _is_third_person(tree, i, verb_of):
        return
    if tree.lower[i + 1] == "that":
        tree.tags[i] = "VBZ"
        tree.deps[_top(tree, i - 1, i)] = "nsubj"
        for k in tree.kids(i, "acl", "acl:relcl"):
            tree.deps[k] = "ccomp"
        return
    if tree.tags[i + 1] == "VBG" and tree.heads[i + 1] == i:
        tree.tags[i], tree.deps[i + 1] = "VBZ", "xcomp"
        tree.deps[_top(tree, i - 1, i)] = "nsubj"
        return
    subject, top = _top(tree, i - 1, i), _top(tree, _end_of_nouns(tree, i + 1), i)
    anchor = next((k for k in (i, top, subject) if tree.heads[k] == k or tree.heads[k] not in {i, top, subject}), i)
    outer, dep = tree.heads[anchor], tree.deps[anchor]
    move(tree, i, i if outer == anchor else outer, dep)
    tree.tags[i] = "VBZ"
    for k, relation in ((subject, "nsubj"), (top, "obj")):
        if k != i:
            move(tree, k, i, relation)


def _root(tree: Tree) -> int:
    """The first word that is its own head."""
    return next(i for i in range(len(tree)) if tree.heads[i] == i)


def _top(tree: Tree, k: int, stop: int) -> int:
    """The head of the noun phrase of word k, on its own side of the verb."""
    seen = {k}
    while (
        tree.heads[k] not in seen
        and tree.heads[k] != stop
        and (tree.heads[k] < stop) == (k < stop)
        and tree.tags[tree.heads[k]].startswith("N")
    ):
        k = tree.heads[k]
        seen.add(k)
    return k


def _is_third_person(tree: Tree, i: int, verb_of: Mapping[str, str]) -> bool:
    """A plural that may be a verb, between an actor and what may be an object."""
    if i == 0 or i + 1 >= len(tree) or tree.tags[i] not in {"NNS", "NNPS"}:
        return False
    word, after = tree.lower[i], ("N", "DT", "C", "PRP$", "$", "VBG")
    described = tree.tags[i + 1].startswith("J") and tree.tags[i + 2 : i + 3] != [","]
    follows = tree.tags[i + 1].startswith(after) or described or tree.lower[i + 1] == "that"
    between = i - 1 in tree.named and i not in tree.named and follows
    return between and word.endswith("s") and word in verb_of


def _end_of_nouns(tree: Tree, k: int) -> int:
    """The last word of the noun phrase that begins with word k."""
    inside, more = ("J", "DT", "C", "N", "PRP$", "$", "POS", "VBN"), ("N", "J", "C", "POS")
    while k + 1 < len(tree) and tree.tags[k].startswith(inside) and tree.tags[k + 1].startswith(more):
        k += 1
    return k
