"""Negation, modals, futures and conditions of a predicate, read from the words around it."""

from dataclasses import dataclass

from stancegraph.loaders.extract.tree import Tree

_NOT = frozenset({"not", "n't", "never", "neither", "nor", "hardly"})
_INSTEAD = frozenset({"without", "rather", "instead"})
_NOBODY = frozenset({"nothing", "nobody", "none"})
_NOT_ONLY = frozenset({"only", "just", "merely", "simply"})
_FUTURE = frozenset({"will", "shall", "'ll", "would", "wo", "'d"})
_OBLIGED = frozenset({"must", "should", "ought"})
_ABLE = frozenset({"can", "could", "ca"})
_SUPPOSING = frozenset({"should", "had", "were"})
#: `would have left`: but did not
_UNREAL = frozenset({"would", "'d"})
#: nouns of what somebody may do, whether or not it is done
_FREE = frozenset({"right", "freedom", "opportunity", "chance", "power", "ability", "authority", "capacity"})
_PERHAPS = frozenset({"may", "might"})
_IF = frozenset({"if", "unless", "provided", "whether"})
#: whoever does not think that something is so denies it
_THINK = frozenset({"think", "believe", "consider", "feel", "suppose", "thought", "believed", "considered", "felt"})
#: clauses above a word that make it a supposition; further up it is another clause's matter
_CLAUSES = frozenset({"advcl", "ccomp", "xcomp", "acl", "acl:relcl", "conj", "parataxis", "csubj"})


@dataclass(frozen=True, slots=True)
class Mood:
    """What stands around a predicate: `able` is `can` or `could`; `condition` the head of an if-clause below it."""

    negated: bool = False
    future: bool = False
    obliged: bool = False
    able: bool = False
    hypothetical: bool = False
    condition: int | None = None
    unless: bool = False


def mood(tree: Tree, i: int) -> Mood:
    """The mood of word i."""
    helpers = {tree.lower[k] for k in tree.kids(i, "aux", "cop") if k not in tree.named}
    condition = next((k for k in tree.kids(i, "advcl") if _opens_with_if(tree, k) or _is_inverted(tree, k)), None)
    able, unreal = bool(helpers & _ABLE), bool(helpers & _UNREAL) and "have" in helpers
    negated = _is_negated(tree, i) or _is_doubted(tree, i)
    return Mood(
        negated=negated,
        future=(bool(helpers & _FUTURE) and not unreal) or _is_going_to(tree, i),
        obliged=(bool(helpers & _OBLIGED) and not _is_inverted(tree, i)) or _is_having_to(tree, i),
        able=able,
        hypothetical=_is_supposed(tree, i)
        or _is_free_to(tree, i)
        or unreal
        or bool(helpers & _PERHAPS)
        or (able and not negated),
        condition=condition,
        unless=condition is not None and any(tree.lower[m] == "unless" for m in tree.kids(condition, "mark")),
    )


def is_wished(tree: Tree, i: int) -> bool:
    """`insisted that Chad leave`, `that it must leave`: what is to be done, no report of what is."""
    helpers = tree.kids(i, "aux", "aux:pass", "cop")
    if any(tree.lower[k] in _OBLIGED for k in helpers) or _is_having_to(tree, i):
        return True
    if any(tree.tags[k] in {"MD", "VBZ", "VBD"} for k in [i, *helpers]):
        return False
    one = any(tree.tags[k] in {"NN", "NNP"} and not tree.kids(k, "conj") for k in tree.kids(i, "nsubj", "nsubj:pass"))
    return any(tree.tags[k] == "VB" or (one and tree.tags[k] == "VBP") for k in [i, *helpers])


def _opens_with_if(tree: Tree, k: int) -> bool:
    return any(tree.lower[m] in _IF - {"whether"} for m in tree.kids(k, "mark"))


def _is_inverted(tree: Tree, k: int) -> bool:
    """`should Chad attack`, `had Chad agreed`: an auxiliary before its subject supposes."""
    subjects = tree.kids(k, "nsubj", "nsubj:pass")
    return bool(subjects) and any(
        tree.lower[a] in _SUPPOSING and a < subjects[0] for a in tree.kids(k, "aux", "aux:pass")
    )


def _is_negated(tree: Tree, i: int) -> bool:
    for k in tree.kids(i, "advmod", "det", "cc:preconj", "neg", "cc"):
        if tree.lower[k] in _NOT and k + 1 < len(tree) and tree.lower[k + 1] in _NOT_ONLY:
            continue
        if tree.lower[k] in _NOT or (tree.lower[k] == "no" and tree.deps[k] == "det"):
            return True
        if tree.lower[k] == "longer" and k > 0 and tree.lower[k - 1] == "no":
            return True
    if any(tree.lower[k] in _NOBODY for k in tree.kids(i, "nsubj", "nsubj:pass", "obj") if k <= i + 1):
        return True
    for k in tree.kids(i, "obj"):
        if any(tree.lower[d] == "no" for d in tree.kids(k, "det")):
            return True
    return any(tree.lower[k] in _INSTEAD for k in tree.kids(i, "mark", "case", "cc"))


def _is_doubted(tree: Tree, i: int) -> bool:
    """`does not think that it is good`."""
    head = tree.heads[i]
    return tree.deps[i] == "ccomp" and tree.lower[head] in _THINK and _is_negated(tree, head)


def _is_going_to(tree: Tree, i: int) -> bool:
    """`is going to`, `is to`, `are set to`, `is due to`."""
    head = tree.heads[i]
    return tree.deps[i] == "xcomp" and tree.lower[head] in {
        "going",
        "set",
        "due",
        "poised",
        "is",
        "are",
        "was",
        "were",
        "expected",
        "scheduled",
    }


def _is_having_to(tree: Tree, i: int) -> bool:
    head = tree.heads[i]
    return tree.deps[i] == "xcomp" and tree.lower[head] in {"need", "needs", "has", "have", "obliged", "supposed"}


def _is_free_to(tree: Tree, i: int) -> bool:
    """`has a right to oppose it`."""
    return tree.deps[i] == "acl" and tree.lower[tree.heads[i]] in _FREE


def _is_supposed(tree: Tree, i: int) -> bool:
    """The word stands in an if-clause or under `whether`."""
    word = i
    for _ in range(6):
        above = tree.heads[word]
        if tree.deps[word] in {"advcl", "conj", "xcomp"} and any(
            tree.lower[k] in _OBLIGED for k in tree.kids(above, "aux")
        ):
            return True
        if any(tree.lower[m] in _IF for m in tree.kids(word, "mark")) or _is_inverted(tree, word):
            return True
        if tree.deps[word] not in _CLAUSES - {"parataxis"} or tree.heads[word] == word:
            return False
        if tree.deps[word] == "ccomp" and not any(tree.lower[m] in _IF for m in tree.kids(word, "mark")):
            return False
        word = tree.heads[word]
    return False
