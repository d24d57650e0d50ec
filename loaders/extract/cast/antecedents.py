"""What a pronoun may take up in its own sentence."""

from stancegraph.loaders.extract.arguments import own_subject
from stancegraph.loaders.extract.cast.words import INDIVIDUAL, PLURAL
from stancegraph.loaders.extract.tree import Tree

#: what one's own state is called: `the fishermen of his country`
_STATES = frozenset({"country", "nation", "homeland"})


def antecedents(tree: Tree, pronoun: int) -> list[int]:
    """Heads before a pronoun that it may take up: subjects of other clauses, then objects, the nearest first.

    A possessive may take up the subject of its own clause, too.
    """
    head = tree.heads[pronoun]
    possessive = tree.tags[pronoun] == "PRP$"
    verb = next((k for k in tree.ancestors(pronoun) if tree.tags[k].startswith("V")), head) if possessive else head
    subject = own_subject(tree, verb)
    if possessive and subject is not None and subject != head and subject < pronoun:
        return [subject]
    clause, barred = (None, head) if possessive else (head, subject)
    outside = [
        k for k in range(pronoun - 1, -1, -1) if k not in tree.quoted and tree.heads[k] != clause and k != barred
    ]
    subjects = [k for k in outside if tree.deps[k] in {"nsubj", "nsubj:pass"}]
    if tree.deps[pronoun] in {"obj", "iobj", "obl", "nmod"}:
        return subjects + [k for k in outside if tree.deps[k] in {"obj", "obl", "obl:agent", "nmod"}]
    if tree.lower[pronoun] not in INDIVIDUAL | PLURAL:
        return subjects
    described = set(tree.ancestors(pronoun))  # `the rebels whom they hold` do not hold themselves
    return subjects + [k for k in outside if tree.deps[k] == "obj" and described.isdisjoint(tree.conjuncts(k))]


def owners_further_on(tree: Tree, head: int) -> list[int]:
    """The noun that `whose` takes up, `his` of `the fishermen of his country`."""
    if any(tree.lower[k] == "whose" for k in tree.kids(head, "nmod:poss")):
        clauses = [k for k in tree.ancestors(head) if tree.deps[k] in {"acl", "acl:relcl"}]
        return [tree.heads[clauses[0]]] if clauses else []
    states = [k for k in tree.kids(head, "nmod") if tree.lower[k] in _STATES and tree.preposition(k) in {"of", "in"}]
    return [own for k in states for own in tree.kids(k, "nmod:poss") if tree.tags[own] == "PRP$"]
