"""The words of a phrase or clause that name a target."""

from stancegraph.loaders.extract.tree import Tree

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "its", "their", "his", "her", "our"})
#: words of a clause that say what it is about
_CLAUSE = 12


def is_definite(tree: Tree, head: int) -> bool:
    """`the move`, `its decision`: one that was spoken of."""
    return any(tree.lower[k] in _DEFINITE for k in tree.kids(head, "det", "nmod:poss", "det:predet", "amod"))


def is_apposed(tree: Tree, head: int) -> bool:
    """`..., a move that Chad criticised`: what the words before the comma tell."""
    articles = [k for k in tree.kids(head, "det") if tree.lower[k] == "a"]
    return bool(articles) and tree.lower[articles[0] - 1] == "," and bool(tree.kids(head, "acl:relcl"))


def clause_words(tree: Tree, head: int) -> list[int]:
    """The words of a clause from its verb on, without what is said beside it."""
    words = [k for k in tree.subtree(head) if k >= head]
    low, high = head, max(words)
    return list(range(low, min(high, low + _CLAUSE) + 1))


def described_words(tree: Tree, head: int) -> list[int]:
    """A noun phrase; a bare noun (`any statement that calls for ...`) takes the clause that says which one."""
    phrase = tree.phrase(head)
    bare = all(k == head or tree.deps[k] in {"det", "case", "nmod:poss"} for k in phrase)
    clauses = [k for k in tree.kids(head, "acl:relcl", "acl") if k > head] if bare else []
    return list(range(phrase[0], max(tree.subtree(clauses[0])) + 1)) if clauses else phrase
