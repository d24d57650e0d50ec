"""The arguments of a noun and of a predicate."""

from stancegraph.loaders.extract.arguments.arguments import Arguments
from stancegraph.loaders.extract.arguments.clauses import add_clause
from stancegraph.loaders.extract.arguments.obliques import add_oblique
from stancegraph.loaders.extract.arguments.subjects import inherited_subject
from stancegraph.loaders.extract.tree import OBLIQUES, SUBJECTS, Tree

#: nouns that come from whoever holds them
_FROM = frozenset(
    {"call", "appeal", "demand", "criticism", "condemnation", "support", "pressure", "request", "opposition", "protest", "objection", "warning",
     "threat", "statement", "praise", "resistance", "complaint", "backing", "denial", "rebuke"}
)  # fmt: skip


def noun_arguments(tree: Tree, i: int) -> Arguments:
    """The arguments of a noun: its owner is the subject, what follows `of` the object, its clauses the complements."""
    found = Arguments()
    for k in tree.children[i]:
        dep = tree.deps[k]
        if dep == "nmod:poss" and found.subject is None:
            found.subject = k
        elif dep in OBLIQUES:
            add_oblique(tree, k, found)
        elif dep in {"acl", "ccomp", "xcomp", "advcl"}:
            add_clause(tree, i, k, found)
    head = tree.heads[i]
    for k in tree.kids(head, *sorted(OBLIQUES)) if head != i else []:
        if k > i and tree.kids(k, "case")[:1] == [i + 1]:
            add_oblique(tree, k, found)
    found.objects = list(found.obliques.get("of", []))
    if found.subject is None:
        found.subject = _agent(tree, i, found)
    return found


def _agent(tree: Tree, i: int, found: Arguments) -> int | None:
    """`criticism by Chad`, `concerns voiced by Chad`, `calls from Chad for`: who stands behind a noun without an owner."""
    if found.obliques.get("by"):
        return found.obliques["by"][0]
    for k in tree.kids(i, "acl"):
        if tree.tags[k] in {"VBN", "VBD"}:
            for agent in tree.kids(k, "obl", "obl:agent"):
                if tree.preposition(agent) == "by":
                    return agent
    if tree.lower[i].rstrip("s") in _FROM and found.obliques.get("from"):
        return found.obliques["from"][0]
    return None


def predicate_arguments(tree: Tree, i: int) -> Arguments:
    """The arguments of `is opposed to`, `is a scandal`: the subject of the copula, and what depends on the predicate."""
    found = Arguments()
    for k in tree.children[i]:
        dep = tree.deps[k]
        if dep in SUBJECTS and found.subject is None:
            found.subject = k
        elif dep == "nmod:poss":
            found.obliques.setdefault("poss", []).append(k)
        elif dep in OBLIQUES:
            add_oblique(tree, k, found)
        elif dep in {"xcomp", "ccomp", "advcl", "acl"}:
            add_clause(tree, i, k, found)
    if found.subject is None:
        found.subject = inherited_subject(tree, i)
    return found
